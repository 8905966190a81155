// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/frozen_graph.hpp>

namespace ddx::detail {

/// The operands of all nodes of a graph, one node's behind the other's, so that a loop over them calls nothing.
///
/// Math      the operands of node i, in order, are ids[first[i]], …, ids[first[i + 1] - 1].
/// Cost      one pass over the nodes.
template <graph_extent Extent>
struct operand_lists {
    buffer<int> first, ids;

    constexpr explicit operand_lists(const frozen_graph<Extent>& graph) {
        first.reserve(Extent.nodes + 1);
        ids.reserve(3 * Extent.nodes + Extent.pool);
        first.length = Extent.nodes + 1;
        int* const list = ids.items;
        int total = 0;
        for (int id = 0; id < Extent.nodes; ++id) {
            const node& n = graph.entry_list[id].made;
            first.items[id] = total;
            if (n.what <= op::input) continue;
            if (n.what >= op::primitive && n.what <= op::product) {
                for (int i = n.a; i < n.a + n.b; ++i) list[total++] = graph.pool_list[i];
                continue;
            }
            list[total++] = n.a;
            if (n.b >= 0) list[total++] = n.b;
            if (n.c >= 0) list[total++] = n.c;
        }
        first.items[Extent.nodes] = ids.length = total;
    }

    constexpr int times_used(int user, int operand) const {
        int times = 0;
        for (int i = first.items[user], last = first.items[user + 1]; i < last; ++i)
            if (ids.items[i] == operand) ++times;
        return times;
    }
};

/// The uses of each node, the last first: places in the list of all operands.
struct use_lists {
    buffer<int> first, next, user;  // of a node its first use; of a use the next one and its user; -1 behind the last
    buffer<int> count;

    template <graph_extent Extent>
    constexpr explicit use_lists(const operand_lists<Extent>& operands) : first(Extent.nodes, -1), count(Extent.nodes, 0) {
        const int *const ids = operands.ids.items, *const starts = operands.first.items;
        next.resize(operands.ids.length);
        user.resize(operands.ids.length);
        for (int id = 0; id < Extent.nodes; ++id)
            for (int i = starts[id]; i < starts[id + 1]; ++i) {
                user.items[i] = id;
                next.items[i] = first.items[ids[i]];
                first.items[ids[i]] = i;
                ++count.items[ids[i]];
            }
    }
};

/// How many registers each node's expression takes, as if nothing were shared; none what has no operands and so is in memory.
template <graph_extent Extent>
constexpr buffer<int> registers_taken(const operand_lists<Extent>& operands) {
    const int *const ids = operands.ids.items, *const first = operands.first.items;
    buffer<int> result(Extent.nodes, 0);
    int* const registers = result.items;
    for (int id = 0; id < Extent.nodes; ++id) {
        if (first[id] == first[id + 1]) continue;
        int most = 1;
        for (int i = first[id]; i < first[id + 1]; ++i) {
            const int wanted = registers[ids[i]];
            most = wanted == most ? most + 1 : wanted > most ? wanted : most;
        }
        registers[id] = most;
    }
    return result;
}

}  // namespace ddx::detail
