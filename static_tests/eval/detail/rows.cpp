// SPDX-License-Identifier: MIT
#include <ddx/eval/detail/rows.hpp>

#include "../graph_of_roots.hpp"

namespace {

using ddx::vec;

/// The number of outputs in the row that output k belongs to; 0 if to none.
template <class F>
consteval int row_at(F, int k) {
    const auto& graph = support::frozen_roots<6, F>;
    const ddx::detail::branches branching(graph, ddx::selections::by_branches);
    const ddx::detail::rows rows(graph, branching);
    return rows.row_of(k) < 0 ? 0 : rows[rows.row_of(k)].count;
}

constexpr auto four = [](auto x) { return vec{x[5], x[0] * x[1], x[0] * x[2], x[3] * x[0], x[0] * x[4]}; };
constexpr auto three = [](auto x) { return vec{x[0] * x[1], x[0] * x[2], x[0] * x[3], x[5]}; };
constexpr auto with_a_gap = [](auto x) { return vec{x[0] * x[1], x[0] * x[2], x[5], x[0] * x[3], x[0] * x[4]}; };
constexpr auto with_two_gaps = [](auto x) { return vec{x[0] * x[1], x[0] * x[2], x[5], x[4], x[0] * x[3], x[0] * x[4]}; };
constexpr auto of_both_signs = [](auto x) { return vec{x[0] * x[1], x[0] * x[2], -(x[0] * x[3]), -(x[0] * x[4])}; };
constexpr auto negative = [](auto x) { return vec{-(x[0] * x[1]), -(x[0] * x[2]), -(x[0] * x[3]), -(x[0] * x[4])}; };

consteval bool multiples_of_one_value_are_a_row() {
    return row_at(four, 0) == 0 && row_at(four, 1) == 4 && row_at(four, 4) == 4 && row_at(negative, 0) == 4;
}
consteval bool no_row_has_fewer_than_four() { return row_at(three, 0) == 0; }
consteval bool a_row_has_gaps_of_one_place_at_most() {
    return row_at(with_a_gap, 0) == 5 && row_at(with_a_gap, 2) == 5 && row_at(with_two_gaps, 0) == 0 && row_at(with_two_gaps, 4) == 0;
}
consteval bool a_row_has_one_sign() { return row_at(of_both_signs, 0) == 0 && row_at(of_both_signs, 2) == 0; }

static_assert(multiples_of_one_value_are_a_row());
static_assert(no_row_has_fewer_than_four());
static_assert(a_row_has_gaps_of_one_place_at_most());
static_assert(a_row_has_one_sign());

}  // namespace
