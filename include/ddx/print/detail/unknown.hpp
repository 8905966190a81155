// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>
#include <ddx/print/names.hpp>

namespace ddx::detail {

template <class Graph>
constexpr bool is_unknown(const Graph& graph, int id) {
    return graph[id].what == op::primitive && graph.primitive(graph[id].c).is_unknown;
}
constexpr bool holds_unknown(const arena& graph) {
    for (int id = 0; id < graph.size(); ++id)
        if (is_unknown(graph, id) || graph[id].what == op::image) return true;
    return false;
}

/// The place among `inputs` of the vector whose entries are the inputs with the given numbers, in order; -1 if there is none.
template <class Names>
constexpr int vector_argument(const Names& inputs, const buffer<int>& numbers) {
    const int first = numbers[0];
    int place = 0;
    for (int entry = 0; place < static_cast<int>(inputs.size()) && entry != first; ++place)
        entry += inputs[static_cast<unsigned>(place)].entries();
    if (first < 0 || place == static_cast<int>(inputs.size()) || inputs[static_cast<unsigned>(place)].length != numbers.size()) return -1;
    for (int k = 1; k < numbers.size(); ++k)
        if (numbers[k] != first + k) return -1;
    return place;
}

/// The place among `inputs` of the vector whose entries are all the operands of node `id`.
template <class Names>
constexpr int vector_argument(const arena& graph, const Names& inputs, int id) {
    const int* operands = graph.operands(graph[id]);
    buffer<int> numbers;
    for (int k = 0; k < graph[id].b; ++k) numbers.push(graph[operands[k]].what == op::input ? graph[operands[k]].a : -1);
    return vector_argument(inputs, numbers);
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

/// Writes a quotient of differentials: ∂²f₁/∂σ₁∂σ₂.
///
/// Requires  for_each_variable(visit) calls visit(write, times) for each variable that it is differentiated by so many times.
template <class Script>
constexpr void append_differential_quotient(buffer<char>& sink, int order, auto write_function, auto for_each_variable) {
    append(sink, Script::before), append(sink, Script::partial);
    Script::power(sink, order), append(sink, Script::gap);
    write_function();
    append(sink, Script::between);
    bool is_first = true;
    for_each_variable([&](auto write_variable, int times) {
        append(sink, is_first ? "" : Script::gap), append(sink, Script::partial), append(sink, Script::gap);
        write_variable();
        Script::power(sink, times);
        is_first = false;
    });
    append(sink, Script::after);
}
template <class Script>
constexpr void append_differential_quotient(buffer<char>& sink, const primitive_entry& entry, const input_name& argument) {
    const component_partial& which = entry.which;
    append_differential_quotient<Script>(
        sink, which.order, [&] { Script::symbol(sink, {entry.name.c_str(), which.is_of_scalar() ? -1 : which.component}); },
        [&](auto visit) {
            for_each_index(which, [&](int index, int times) { visit([&] { Script::symbol(sink, {argument.name.c_str(), index}); }, times); });
        });
}

}  // namespace ddx::detail
