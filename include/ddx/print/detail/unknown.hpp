// SPDX-License-Identifier: MIT
#pragma once
#include <span>

#include <ddx/graph/arena.hpp>
#include <ddx/print/names.hpp>

namespace ddx::detail {

template <class Graph>
constexpr bool is_unknown(const Graph& graph, int id) {
    return graph[id].what == op::primitive && graph.primitive(graph[id].c).is_unknown;
}
constexpr bool holds_unknown(const arena& graph) {
    for (int id = 0; id < graph.size(); ++id)
        if (is_unknown(graph, id)) return true;
    return false;
}

/// The place among `inputs` of the vector whose entries are all the operands of node `id`, in order; -1 if there is none.
constexpr int vector_argument(const arena& graph, std::span<const input_name> inputs, int id) {
    const node& n = graph[id];
    const int* operands = graph.operands(n);
    const int first = graph[operands[0]].what == op::input ? graph[operands[0]].a : -1;
    int place = 0;
    for (int entry = 0; place < static_cast<int>(inputs.size()) && entry != first; ++place)
        entry += inputs[static_cast<unsigned>(place)].entries();
    if (first < 0 || place == static_cast<int>(inputs.size()) || inputs[static_cast<unsigned>(place)].length != n.b) return -1;
    for (int k = 1; k < n.b; ++k)
        if (graph[operands[k]].what != op::input || graph[operands[k]].a != first + k) return -1;
    return place;
}

/// Whether node `id` is written as a quotient of differentials: ∂f₁/∂σ₂.
constexpr bool is_differential_quotient(const arena& graph, std::span<const input_name> inputs, int id) {
    return is_unknown(graph, id) && graph.primitive(graph[id].c).which.order > 0 && vector_argument(graph, inputs, id) >= 0;
}

/// Calls visit(index, times) for each run of equal indices of a partial derivative.
template <class Visit>
constexpr void for_each_index(const component_partial& which, Visit visit) {
    for (int k = 0; k < which.order;) {
        int times = 1;
        while (k + times < which.order && which.by[k + times] == which.by[k]) ++times;
        visit(which.by[k], times);
        k += times;
    }
}

/// Writes a derivative of an unknown function without its argument: f₁, f′, ∂₁²∂₂f₁.
///
/// Requires  Script writes symbol(sink, place), subscript(sink, n), power(sink, n) for n > 1, primes(sink, n), and has the sign
///           `partial` as well as what stands `before`, `between` and `after` the parts of a quotient.
template <class Script>
constexpr void append_unknown_name(buffer<char>& sink, const primitive_entry& entry, int operands) {
    const component_partial& which = entry.which;
    if (operands > 1)
        for_each_index(which, [&](int index, int times) {
            append(sink, Script::partial);
            Script::subscript(sink, index + 1);
            Script::power(sink, times);
        });
    Script::symbol(sink, {entry.name.c_str(), which.is_of_scalar() ? -1 : which.component});
    if (operands == 1) Script::primes(sink, which.order);
}

/// Writes ∂²f₁/∂σ₁∂σ₂.
template <class Script>
constexpr void append_differential_quotient(buffer<char>& sink, const primitive_entry& entry, const input_name& argument) {
    const component_partial& which = entry.which;
    append(sink, Script::before), append(sink, Script::partial);
    Script::power(sink, which.order), append(sink, Script::gap);
    Script::symbol(sink, {entry.name.c_str(), which.is_of_scalar() ? -1 : which.component});
    append(sink, Script::between);
    bool is_first = true;
    for_each_index(which, [&](int index, int times) {
        append(sink, is_first ? "" : Script::gap), append(sink, Script::partial), append(sink, Script::gap);
        Script::symbol(sink, {argument.name.c_str(), index});
        Script::power(sink, times);
        is_first = false;
    });
    append(sink, Script::after);
}

}  // namespace ddx::detail
