// SPDX-License-Identifier: MIT
#include <ddx/eval/assembler.hpp>

#include "graph_of_roots.hpp"

namespace {

using ddx::form, ddx::op, ddx::selections, ddx::vec;

template <class F>
inline constexpr auto program = ddx::assemble(support::frozen_roots<4, F>, selections::by_branches);

/// The number of calls that are made together with the first that are; 0 if none are.
template <class F>
consteval int together(F) {
    for (int i = 0; i < program<F>.length; ++i)
        if (program<F>.code[i].how == form::together) return program<F>.code[i].b;
    return 0;
}
template <class F>
consteval int place_of(F, op what) {
    for (int i = 0; i < program<F>.length; ++i)
        if (program<F>.code[i].what == what) return i;
    return -1;
}

constexpr auto computed = [](auto x) { return vec{sin(x[0] * x[1]) + sin(x[1] * x[2]) + sin(x[2] * x[3]) + sin(x[3] * x[0])}; };
constexpr auto of_inputs = [](auto x) { return vec{sin(x[0]) + sin(x[1]) + sin(x[2]) + sin(x[3])}; };
constexpr auto binary = [](auto x) { return vec{hypot(x[0] * x[1], x[2]) + hypot(x[1] * x[2], x[3]) + hypot(x[2] * x[3], x[0]) + hypot(x[3] * x[0], x[1]) +
                                                atan2(x[0] * x[1], x[2]) + atan2(x[1] * x[2], x[3]) + atan2(x[2] * x[3], x[0]) + atan2(x[3] * x[0], x[1]) +
                                                pow(x[0] * x[1], x[2]) + pow(x[1] * x[2], x[3]) + pow(x[2] * x[3], x[0]) + pow(x[3] * x[0], x[1])}; };
constexpr auto waiting = [](auto x) { return vec{sin(sin(sin(sin(x[0] * x[1]) * 2) * 2) * 2)}; };
constexpr auto unequal = [](auto x) { return vec{cos(x[0]) - sqrt((x[0] + x[1]) * (x[2] + x[3]))}; };

consteval bool calls_of_one_function_with_computed_operands_are_made_together() { return together(computed) == 4; }
consteval bool calls_that_are_made_together_keep_their_order_and_so_do_their_operands() {
    const auto& code = program<decltype(computed)>;
    for (int i = 0; i < code.length; ++i)
        for (int k = 1; code.code[i].how == form::together && k < code.code[i].b; ++k)
            if (code.pool[code.code[i].a + k - 1] >= code.pool[code.code[i].a + k]) return false;
    const ddx::instruction& sum = code.code[code.length - 2];
    return code.code[sum.a].what == op::add && code.code[sum.b].how == form::written && code.code[sum.b + 1].how != form::written;
}
consteval int calls_together(auto f) {
    int count = 0;
    for (int i = 0; i < program<decltype(f)>.length; ++i)
        if (program<decltype(f)>.code[i].how == form::together) count += program<decltype(f)>.code[i].b;
    return count;
}
template <int Calls>
constexpr auto sines = [](auto x) {
    auto total = x[2];
    for (int i = 0; i < Calls; ++i) total += sin(x[0] * x[1] + i * x[3]) * x[i % 4];
    return vec{total};
};
consteval bool sixteen_calls_are_made_together_at_most() {
    return together(sines<35>) == 16 && calls_together(sines<35>) == 32 && calls_together(sines<36>) == 36;
}
consteval bool calls_of_inputs_are_not() { return together(of_inputs) == 0; }
consteval bool functions_of_two_arguments_are_not() { return together(binary) == 0; }
consteval bool calls_that_wait_for_each_other_are_not() { return together(waiting) == 0; }
consteval bool the_operand_that_needs_more_registers_comes_first() { return place_of(unequal, op::sqrt) < place_of(unequal, op::cos); }

/// Three calls behind a branch that itself needs a call of the same function, from outside.
constexpr auto behind_a_branch = [](auto x) {
    const auto c = x[0] < x[1];
    const auto u = select(c, x[2] / x[3] / x[0], x[3]), shared = sin(x[0] * x[1]), v = select(c, shared, exp(x[3]));
    return vec{v, shared, sin(u * x[0]), sin(u * x[1]), sin(u * x[2])};
};
consteval bool a_branch_comes_before_the_calls_behind_it() {
    return together(behind_a_branch) == 0 && place_of(behind_a_branch, op::sin) < place_of(behind_a_branch, op::select);
}
/// The gap of a row is a selection, its negative, or a product that is added elsewhere.
constexpr auto with_gaps = [](auto x) {
    const auto chosen = select(x[0] < x[1], exp(x[2]), x[3]), product = x[1] * x[2];
    return vec{x[0] * x[1], x[0] * x[2], chosen, x[0] * x[3], -chosen, x[0] * x[0], product, x[0] * 3, product + x[3]};
};
consteval bool what_lies_in_the_gap_of_a_row_has_a_step_to_be_stored_from() {
    int rows = 0;
    for (int i = 0; i < program<decltype(with_gaps)>.length; ++i) {
        const ddx::instruction& now = program<decltype(with_gaps)>.code[i];
        rows += now.how == form::row ? now.b : 0;
        if (now.how == form::store && now.a < 0) return false;
    }
    return rows == 8;
}

constexpr auto used_twice = [](auto x) {
    const auto u = sin(x[0]);
    return vec{u * x[3], cos(x[1]) * tan(x[2]), exp(u * 3)};
};
consteval bool the_last_use_of_a_value_does_not_wait() { return place_of(used_twice, op::exp) < place_of(used_twice, op::cos); }
/// The last use of u needs two more values for good.
constexpr auto used_twice_at_a_price = [](auto x) {
    const auto u = sin(x[0]), v = log(x[1]), w = sqrt(x[2]);
    return vec{u * x[3], cos(x[1]) * tan(x[2]), u * v * w, v + x[0], w + x[1], v * 3, w * 3};
};
consteval bool the_last_use_of_a_value_waits_if_it_takes_more_registers() {
    return place_of(used_twice_at_a_price, op::log) > place_of(used_twice_at_a_price, op::tan);
}
constexpr auto row_of_calls = [](auto x) {
    const auto u = exp(x[0]);
    return vec{u * sin(x[0]), u * sin(x[1]), u * sin(x[2]), u * sin(x[3])};
};
consteval bool the_products_of_a_row_have_no_step_of_their_own() {
    for (int i = 0; i < program<decltype(row_of_calls)>.length; ++i)
        if (const ddx::instruction& now = program<decltype(row_of_calls)>.code[i]; now.what == op::mul && now.how != form::row) return false;
    return place_of(row_of_calls, op::mul) > 0;
}
constexpr auto with_constants = [](auto x) { return vec{exp(x[0]), std::remove_cvref_t<decltype(x[0])>(3), sin(x[1])}; };
consteval bool outputs_that_are_constants_come_first() {
    const auto& code = program<decltype(with_constants)>.code;
    return code[0].what == op::constant && code[1].how == form::store && code[1].what == op::constant && code[1].b == 1;
}

static_assert(the_last_use_of_a_value_does_not_wait());
static_assert(the_last_use_of_a_value_waits_if_it_takes_more_registers());
static_assert(the_products_of_a_row_have_no_step_of_their_own());
static_assert(outputs_that_are_constants_come_first());
static_assert(calls_of_one_function_with_computed_operands_are_made_together());
static_assert(calls_that_are_made_together_keep_their_order_and_so_do_their_operands());
static_assert(sixteen_calls_are_made_together_at_most());
static_assert(calls_of_inputs_are_not());
static_assert(functions_of_two_arguments_are_not());
static_assert(calls_that_wait_for_each_other_are_not());
static_assert(the_operand_that_needs_more_registers_comes_first());
static_assert(a_branch_comes_before_the_calls_behind_it());
static_assert(what_lies_in_the_gap_of_a_row_has_a_step_to_be_stored_from());

}  // namespace
