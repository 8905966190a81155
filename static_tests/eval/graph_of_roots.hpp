// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/frozen_graph.hpp>
#include <ddx/graph/symbol.hpp>

namespace support {

/// The graph of a callable's results, just as they are written: a function of `symbol`s that are its inputs. Test code.
template <int Inputs, class F>
constexpr ddx::rooted_graph graph_of_roots(F f) {
    ddx::rooted_graph whole;
    ddx::symbol x[Inputs];
    for (int i = 0; i < Inputs; ++i) x[i] = ddx::symbol(whole.graph, whole.graph.input(i));
    for (const ddx::symbol& root : f(x).components) whole.roots.push(root.node_in(whole.graph));
    return whole;
}
template <int Inputs, class F>
inline constexpr auto frozen_roots = [] {
    constexpr ddx::graph_extent used = ddx::freeze(graph_of_roots<Inputs>(F{})).used;
    return ddx::shrink<used>(ddx::freeze(graph_of_roots<Inputs>(F{})));
}();

/// The node of an operation, the one with so many of the same before it; -1 if there is none.
template <class Graph>
constexpr int node_of(const Graph& graph, ddx::op what, int before = 0) {
    for (int id = 0; id < graph.size(); ++id)
        if (graph[id].what == what && before-- == 0) return id;
    return -1;
}

}  // namespace support
