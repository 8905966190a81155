// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/rows.hpp>

namespace ddx::detail {

/// The outputs that belong to no row, by the nodes that they are.
///
/// Math      the outputs of node i in ascending order, each one more than its number: first[i], next[first[i] - 1], …, up to a 0.
template <graph_extent Extent>
struct output_lists {
    int first[Extent.nodes + 1]{}, next[Extent.roots + 1]{};

    constexpr output_lists(const frozen_graph<Extent>& graph, const rows<Extent>& in_rows) {
        for (int i = Extent.roots - 1; i >= 0; --i) {
            if (in_rows.row_of(i) >= 0) continue;
            int& head = first[graph.root_list[i]];
            next[i] = head;
            head = i + 1;
        }
    }
};

}  // namespace ddx::detail
