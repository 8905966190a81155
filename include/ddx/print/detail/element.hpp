// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/print/detail/unknown.hpp>

namespace ddx::detail {

/// Whether a node is an array, which is written only as part of its elements: f(x) or a derivative of it.
constexpr bool is_array_node(const node& n) { return n.what == op::image || n.what == op::partial; }

/// Whether node `id` is written as a quotient of differentials: ∂f₁/∂σ₂, or in index notation ∂f_i/∂x_j.
template <class Names>
constexpr bool is_differential_quotient(const arena& graph, const Names& inputs, int id) {
    const node& n = graph[id];
    if (n.what == op::element) return graph[n.a].what == op::partial;
    return is_unknown(graph, id) && graph.primitive(n.c).which.order > 0 && vector_argument(graph, inputs, id) >= 0;
}

/// Whether node `id` is a component of a variable or of an unknown function of one, so that its text is short.
template <class Names>
constexpr bool is_component_of_symbol(const arena& graph, const Names& inputs, int id) {
    return graph[id].what == op::element || (is_unknown(graph, id) && vector_argument(graph, inputs, id) >= 0);
}

/// Elements of index notation in a script: x_i, f_i(x), ∂²f_i/∂x_j∂x_k.
///
/// Requires  Script writes what append_unknown_name asks for, and indexed(sink, place, text of the index).
template <class Script, class Names>
class element_writer {
public:
    constexpr element_writer(buffer<char>& sink, const arena& graph, const Names& inputs) : sink_(sink), graph_(graph), inputs_(inputs) {}

    constexpr void write(int id) const {
        const node& n = graph_[id];
        buffer<int> by;
        int array = n.a;
        for (; graph_[array].what == op::partial; array = graph_[array].a) by.push(graph_[array].b);
        if (graph_[array].what == op::input) return component(array, n.b);
        const int function = graph_[array].a, argument = graph_[array].b;
        if (!by.empty())
            return append_differential_quotient<Script>(sink_, by.size(), [&] { component(function, n.b); }, [&](auto visit) {
                for (int times = 0; !by.empty(); by.truncate(by.size() - times)) {
                    for (times = 1; times < by.size() && by[by.size() - 1 - times] == by.back();) ++times;
                    visit([&] { component(argument, by.back()); }, times);
                }
            });
        component(function, n.b), append(sink_, Script::opening);
        Script::symbol(sink_, place_of(inputs_, graph_[argument].a));
        append(sink_, Script::closing);
    }

private:
    constexpr void component(int array, int index) const {
        buffer<char> text;
        if (const int number = graph_[index].a; number < 0)
            append_bound_index(text, inputs_, -number);
        else
            Script::symbol(text, place_of(inputs_, number));
        Script::indexed(sink_, place_of(inputs_, graph_[array].a), text);
    }

    buffer<char>& sink_;
    const arena& graph_;
    const Names& inputs_;
};

/// Writes node `id`, an element of index notation.
template <class Script, class Names>
constexpr void append_element(buffer<char>& sink, const arena& graph, const Names& inputs, int id) {
    element_writer<Script, Names>(sink, graph, inputs).write(id);
}

}  // namespace ddx::detail
