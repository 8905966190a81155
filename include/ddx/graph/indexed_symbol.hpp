// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/index_sum.hpp>
#include <ddx/graph/symbol.hpp>

namespace ddx {

/// The index of a sum that is still being written, told apart from those around it by its depth.
constexpr symbol open_index(arena& graph, int depth) { return {graph, graph.input((1 << 24) + depth)}; }

/// Component `index` of an array.
constexpr symbol element(symbol array, symbol index) {
    arena& graph = *array.graph();
    return {graph, graph.intern(op::element, array.node_in(graph), index.node_in(graph))};
}

/// An unknown function of an array, as an array.
constexpr symbol image(symbol function, symbol array) {
    arena& graph = *array.graph();
    return {graph, graph.intern(op::image, function.node_in(graph), array.node_in(graph))};
}

/// The derivative of an array by a component of the one that it is a function of, as an array.
constexpr symbol partial(symbol array, symbol index) {
    arena& graph = *array.graph();
    return {graph, detail::partial(graph, array.node_in(graph), index.node_in(graph))};
}

/// 1 where two indices are equal, else 0.
constexpr symbol delta(symbol i, symbol j) {
    arena& graph = *i.graph();
    if (i.node_in(graph) == j.node_in(graph)) return {graph, graph.constant(1)};
    return {graph, graph.intern(op::delta, i.node_in(graph), j.node_in(graph))};
}

/// The sum of `body` over all values of `index`, which it binds.
constexpr symbol index_sum(symbol length, symbol index, symbol body) {
    arena& graph = *length.graph();
    return {graph, index_sum(graph, length.node_in(graph), index.node_in(graph), body.node_in(graph))};
}

}  // namespace ddx
