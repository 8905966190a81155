// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/unknown.hpp>
#include <ddx/graph/symbol.hpp>

namespace ddx {

namespace detail {

/// The derivative by argument number `which` of a node that is a derivative of an unknown function: the same with one index more.
constexpr int partial_of_unknown(arena& graph, const int* arguments, int which, int result) {
    const node n = graph[result];
    primitive_entry entry = graph.primitive(n.c);
    entry.which = entry.which.differentiated(which);
    const int derivative = graph.primitive(entry);
    return graph.intern(op::primitive, arguments, n.b, derivative);
}

/// Component number `component` of an unknown function with so many components; 0 of a scalar one.
constexpr primitive_entry unknown_entry(const short_name& name, int components, int component) {
    return {name, &partial_of_unknown, {.components = components, .component = component, .order = 0, .by = {}}};
}

}  // namespace detail

/// An unknown function at traced symbols: a node for each of its components.
///
/// Requires  one of the symbols belongs to a graph; the length of x is that of the argument.
template <fixed_string Name, shape Result, shape Argument, std::size_t... By, std::size_t M>
constexpr auto trace_unknown(unknown_function<Name, Result, Argument, By...>, const vec<symbol, M>& x) {
    arena* graph = nullptr;
    for (const symbol& component : x) graph = graph ? graph : component.graph();
    int ids[M];
    for (std::size_t j = 0; j < M; ++j) ids[j] = x[j].node_in(*graph);
    shaped_t<symbol, Result> value{};
    for (std::size_t i = 0; i < Result.size(); ++i) {
        primitive_entry entry = detail::unknown_entry(Name, static_cast<int>(Result.rows), static_cast<int>(i));
        ((entry.which = entry.which.differentiated(static_cast<int>(By))), ...);
        const int kind = graph->primitive(entry);
        detail::entries_of(value)[i] = symbol(*graph, graph->intern(op::primitive, ids, static_cast<int>(M), kind));
    }
    return value;
}
template <fixed_string Name, shape Result, shape Argument, std::size_t... By>
constexpr auto trace_unknown(unknown_function<Name, Result, Argument, By...> f, const symbol& x) {
    return trace_unknown(f, vec<symbol, 1>{x});
}

}  // namespace ddx
