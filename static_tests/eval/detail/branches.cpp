// SPDX-License-Identifier: MIT
#include <ddx/eval/detail/branches.hpp>

#include "../graph_of_roots.hpp"

namespace {

using ddx::op, ddx::selections, ddx::vec, support::frozen_roots, support::node_of;

template <class F>
inline constexpr auto& graph = frozen_roots<2, F>;

constexpr auto cheap = [](auto x) { return vec{select(x[0] < x[1], x[0] * x[1], x[0] + x[1])}; };
constexpr auto dear = [](auto x) { return vec{select(x[0] < x[1], exp(x[0]), x[0] + x[1])}; };
constexpr auto sharing = [](auto x) { return vec{select(x[0] < x[1], exp(x[0]) * 2, exp(x[0]) + sin(x[1])), select(x[0] < x[1], cos(x[0]), x[1]), cos(x[0])}; };
constexpr auto negated = [](auto x) { return vec{select(x[0] < x[1], exp(x[0]), x[1]), select(!(x[0] < x[1]), x[1], sin(x[1]))}; };

template <class F>
consteval int branches_of(F, selections how) {
    return ddx::detail::branches(graph<F>, how).count() == 0 ? 0 : ddx::detail::branches(graph<F>, how).deciding(node_of(graph<F>, op::select)) + 1;
}
template <class F>
consteval int side_of(F, op what) {
    const ddx::detail::branches branching(graph<F>, selections::by_branches);
    return branching.side(node_of(graph<F>, what));
}

consteval bool a_branch_worth_less_than_eight_operations_is_none() {
    return branches_of(cheap, selections::by_branches) == 0 && branches_of(dear, selections::by_branches) == 1;
}
consteval bool without_branches_nothing_is_decided() { return branches_of(dear, selections::as_they_are) == 0; }
consteval bool what_one_side_needs_is_computed_there() { return side_of(dear, op::exp) == 0 && side_of(dear, op::add) == 1; }
consteval bool what_both_sides_or_an_output_need_stays_outside() {
    return side_of(sharing, op::exp) == -1 && side_of(sharing, op::cos) == -1 && side_of(sharing, op::sin) == 1 && side_of(sharing, op::mul) == 0;
}
consteval bool a_condition_and_its_negative_are_one_branch() {
    const ddx::detail::branches branching(graph<decltype(negated)>, selections::by_branches);
    return branching.count() == 1 && branching.side(node_of(graph<decltype(negated)>, op::exp)) == 0 &&
           branching.side(node_of(graph<decltype(negated)>, op::sin)) == 0;
}

static_assert(a_branch_worth_less_than_eight_operations_is_none());
static_assert(without_branches_nothing_is_decided());
static_assert(what_one_side_needs_is_computed_there());
static_assert(what_both_sides_or_an_output_need_stays_outside());
static_assert(a_condition_and_its_negative_are_one_branch());

}  // namespace
