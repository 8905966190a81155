// SPDX-License-Identifier: MIT
#include <ddx/eval/detail/computing_order.hpp>

#include "../graph_of_roots.hpp"

namespace {

using ddx::op, ddx::vec;

template <class F>
inline constexpr const auto& graph = support::frozen_roots<4, F>;

template <class F>
consteval int node_of(F, op what) {
    return support::node_of(graph<F>, what);
}

/// Whether node `other` is computed at once when node `id` is, nothing else being computed; `apart` says that it has to wait, and
/// `Work` how many nodes may be looked at.
template <int Work = 100, class F>
consteval bool follows(F, int id, int other, bool apart = false) {
    const ddx::detail::operand_lists operands(graph<F>);
    ddx::detail::computing_order order(operands);
    order.work = Work;
    order.is_apart[other] = apart;
    order.finish(id);
    order.compute_what_can_be();
    for (int i = 0; i < order.length; ++i)
        if (order.order[i] == other) return true;
    return false;
}

constexpr auto used_once = [](auto x) { return vec{sin(x[0] + x[1])}; };
constexpr auto used_twice = [](auto x) {
    auto sum = x[0] + x[1];
    return vec{sin(sum), cos(sum)};
};
constexpr auto squared = [](auto x) {
    auto sum = x[0] + x[1];
    return vec{sum * sum};
};
constexpr auto with_an_input = [](auto x) { return vec{(x[0] + x[1]) * x[2]}; };
constexpr auto with_another = [](auto x) { return vec{(x[0] + x[1]) * (x[2] - x[3])}; };
constexpr auto behind_another = [](auto x) {
    auto other = x[2] - x[3];
    return vec{(x[0] + x[1]) * other, exp(other) * other};
};
constexpr auto for_two_registers = [](auto x) {
    auto other = x[2] - x[3];
    return vec{sin((x[0] + x[1]) * other), exp(other)};
};

consteval bool the_last_use_of_a_value_is_computed_at_once() {
    return follows(used_once, node_of(used_once, op::add), node_of(used_once, op::sin)) &&
           follows(squared, node_of(squared, op::add), node_of(squared, op::mul));
}
consteval bool a_use_that_is_not_the_last_waits() {
    return !follows(used_twice, node_of(used_twice, op::add), node_of(used_twice, op::sin));
}
consteval bool what_is_needed_beside_is_computed_with_it() {
    return follows(with_another, node_of(with_another, op::add), node_of(with_another, op::sub)) &&
           follows(with_another, node_of(with_another, op::add), node_of(with_another, op::mul));
}
consteval bool what_takes_more_registers_than_it_frees_waits() {
    return follows(behind_another, node_of(behind_another, op::add), node_of(behind_another, op::mul)) &&
           !follows(behind_another, node_of(behind_another, op::sub), node_of(behind_another, op::exp)) &&
           !follows(for_two_registers, node_of(for_two_registers, op::add), node_of(for_two_registers, op::mul));
}
consteval bool what_is_apart_waits() { return !follows(used_once, node_of(used_once, op::add), node_of(used_once, op::sin), true); }
consteval bool without_work_what_can_be_computed_waits() {
    return !follows<0>(used_once, node_of(used_once, op::add), node_of(used_once, op::sin));
}
template <class F>
consteval bool are_read_before(F, op what, int count, int length) {
    const ddx::detail::operand_lists operands(graph<F>);
    ddx::detail::computing_order order(operands);
    order.work = 100;
    order.finish(node_of(F{}, op::add));
    order.compute_what_can_be();
    for (int i = 0; i < count; ++i)
        if (graph<F>[order.order[i]].what != op::input) return false;
    return order.length == length && order.order[count] == node_of(F{}, what);
}
consteval bool operands_in_memory_are_read_before_their_first_use() {
    return are_read_before(with_an_input, op::mul, 1, 2) && are_read_before(with_another, op::sub, 2, 4);
}

static_assert(the_last_use_of_a_value_is_computed_at_once());
static_assert(a_use_that_is_not_the_last_waits());
static_assert(what_is_needed_beside_is_computed_with_it());
static_assert(what_takes_more_registers_than_it_frees_waits());
static_assert(what_is_apart_waits());
static_assert(without_work_what_can_be_computed_waits());
static_assert(operands_in_memory_are_read_before_their_first_use());

}  // namespace
