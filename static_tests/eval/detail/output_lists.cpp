// SPDX-License-Identifier: MIT
#include <ddx/eval/detail/output_lists.hpp>

#include "../graph_of_roots.hpp"

namespace {

using ddx::vec;

constexpr auto repeated = [](auto x) {
    auto sum = x[0] + x[1];
    return vec{sum, x[2], sum, x[3], sum};
};
constexpr auto with_a_row = [](auto x) { return vec{x[0] * x[1], x[0] * x[2], x[0] * x[3], x[0] * x[4], x[5] * x[5]}; };

/// The outputs of the node that output k is, each a digit: 1 for the first of all outputs.
template <class F>
consteval int outputs_beside(F, int k) {
    const auto& graph = support::frozen_roots<6, F>;
    const ddx::detail::branches branching(graph, ddx::selections::by_branches);
    const ddx::detail::rows rows(graph, branching);
    const ddx::detail::output_lists outputs(graph, rows);
    int digits = 0;
    for (int next = outputs.first[graph.root_list[k]]; next > 0; next = outputs.next[next - 1]) digits = 10 * digits + next;
    return digits;
}

consteval bool the_outputs_of_one_node_are_listed_in_order() {
    return outputs_beside(repeated, 0) == 135 && outputs_beside(repeated, 1) == 2 && outputs_beside(repeated, 4) == 135;
}
consteval bool what_is_in_a_row_is_in_no_list() { return outputs_beside(with_a_row, 0) == 0 && outputs_beside(with_a_row, 4) == 5; }

static_assert(the_outputs_of_one_node_are_listed_in_order());
static_assert(what_is_in_a_row_is_in_no_list());

}  // namespace
