// SPDX-License-Identifier: MIT
#pragma once
#include <span>

#include <ddx/base/buffer.hpp>
#include <ddx/graph/node.hpp>

namespace ddx::detail {

/// The number of operands of node `id` of any graph.
template <class Graph>
constexpr int operand_count(const Graph& graph, int id) {
    const op what = graph[id].what;
    return is_nary(what) ? graph[id].b : describe(what).arity;
}

/// Operand number k of node `id`.
template <class Graph>
constexpr int operand(const Graph& graph, int id, int k) {
    const node& n = graph[id];
    if (is_nary(n.what)) return graph.operands(n)[k];
    return k == 0 ? n.a : k == 1 ? n.b : n.c;
}

/// How often each node is used by the nodes and roots that are needed; 0 for a node that is not.
template <class Graph>
constexpr buffer<int> count_uses(const Graph& graph, std::span<const int> roots) {
    buffer<int> uses(graph.size(), 0);
    for (int root : roots) ++uses[root];
    for (int id = graph.size() - 1; id >= 0; --id) {
        if (uses[id] == 0) continue;
        for (int k = 0; k < operand_count(graph, id); ++k) ++uses[operand(graph, id, k)];
    }
    return uses;
}

}  // namespace ddx::detail
