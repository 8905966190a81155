// SPDX-License-Identifier: MIT
// Operations are counted as a person would count them on the straight-line code.
#include <ddx/ddx.hpp>

namespace {

using ddx::function, ddx::op, ddx::operations, ddx::vec;

constexpr auto softmax_of_four = function<4>([](auto x) { return softmax(x); });
constexpr auto norm_of_three = function<3>([](auto x) { return norm(x); });

consteval bool the_norm_costs_three_squares_two_sums_and_a_root() {
    constexpr auto counts = operations(norm_of_three);
    return counts.multiplications == 3 && counts.additions == 2 && counts.square_roots == 1 && counts.calls == 0 && counts.total() == 10;
}
consteval bool calls_are_counted_by_function() {
    constexpr auto counts = operations(function<ddx::scalar>([](auto t) { return sin(t) * sin(2 * t) + exp(t); }));
    return counts.calls == 3 && counts.calls_of(op::sin) == 2 && counts.calls_of(op::exp) == 1 && counts.calls_of(op::cos) == 0;
}
consteval bool calls_made_together_count_each() { return operations(softmax_of_four).calls_of(op::exp) == 4; }
// S_i S_j for i < j, S_i and 1 - S_i on the diagonal, one negative for each row
consteval bool products_stored_as_a_row_count_each() { return operations(jacobian(softmax_of_four)).multiplications >= 10; }
consteval bool what_is_made_of_constants_counts_nothing() {
    constexpr auto counts = operations(derivative(function<ddx::scalar>([](auto t) { return exp2(t); })));  // 2^t log(2)
    return counts.calls == 1 && counts.calls_of(op::log) == 0 && counts.total() == 21;
}
consteval bool copies_of_inputs_count_nothing() {
    return operations(function<2>([](auto x) { return vec{x[1], x[0]}; })) == ddx::operation_counts{};
}
// of (a + b)(c + d)(e + f) two sums wait for each other, then their product for the third
consteval bool live_values_are_those_that_wait() {
    return operations(function<6>([](auto x) { return (x[0] + x[1]) * (x[2] + x[3]) * (x[4] + x[5]); })).live == 2 &&
           operations(function<2>([](auto x) { return x[0] + x[1]; })).live == 1;
}

static_assert(the_norm_costs_three_squares_two_sums_and_a_root());
static_assert(calls_are_counted_by_function());
static_assert(calls_made_together_count_each());
static_assert(products_stored_as_a_row_count_each());
static_assert(what_is_made_of_constants_counts_nothing());
static_assert(copies_of_inputs_count_nothing());
static_assert(live_values_are_those_that_wait());

}  // namespace
