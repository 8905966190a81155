// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/print/detail/constants.hpp>
#include <ddx/print/detail/operands.hpp>
#include <ddx/print/detail/script.hpp>
#include <ddx/print/detail/unknown.hpp>
#include <ddx/print/names.hpp>

namespace ddx {

namespace detail {

/// Writes a node's label: a number, an input's name or the operation's.
template <class Graph>
constexpr void append_label(buffer<char>& sink, const Graph& graph, std::span<const input_name> inputs, int id) {
    const node& n = graph[id];
    if (n.what == op::input) return append_input(sink, inputs, n.a);
    if (is_unknown(graph, id)) return append_unknown_name<text_script>(sink, graph.primitive(n.c), n.b);
    if (n.what == op::primitive) return append(sink, graph.primitive(n.c).name.c_str());
    if (n.what != op::constant) return append(sink, describe(n.what).name);
    const constant_value& value = graph.constant_of(id);
    append_constant(sink, value);
    if (form_of(value) != constant_form::fraction) return;
    sink.push('/');
    append_integer(sink, value.exact.den);
}

constexpr void append_dot_node(buffer<char>& sink, int id) {
    sink.push('n');
    append_integer(sink, id);
}

/// The attribute that tells the operands of a - b from those of b - a.
constexpr void append_dot_place(buffer<char>& sink, int place) {
    append(sink, " [taillabel=\"");
    append_integer(sink, place + 1);
    append(sink, "\"]");
}

}  // namespace detail

/// The graph below its roots as a drawing for Graphviz: a box for each input and output, an arrow from operand to result.
///
/// Math      exactly the nodes of the graph that the roots need, by their numbers; numbers at the arrows' tails count the
///           operands where their order matters.
/// Requires  `inputs` names all inputs in order.
template <class Graph>
constexpr buffer<char> to_dot(const Graph& graph, std::span<const int> roots, std::span<const input_name> inputs) {
    const buffer<int> uses = detail::count_uses(graph, roots);
    buffer<char> sink;
    detail::append(sink, "digraph ddx {\n  rankdir=LR;\n  node [shape=circle];\n");
    for (int id = 0; id < graph.size(); ++id) {
        if (uses[id] == 0) continue;
        detail::append(sink, "  "), detail::append_dot_node(sink, id), detail::append(sink, " [label=\"");
        detail::append_label(sink, graph, inputs, id);
        detail::append(sink, graph[id].what == op::input ? "\", shape=box];\n" : "\"];\n");
        const int count = detail::operand_count(graph, id);
        for (int k = 0; k < count; ++k) {
            detail::append(sink, "  "), detail::append_dot_node(sink, detail::operand(graph, id, k));
            detail::append(sink, " -> "), detail::append_dot_node(sink, id);
            if (count > 1 && !describe(graph[id].what).commutes) detail::append_dot_place(sink, k);
            detail::append(sink, ";\n");
        }
    }
    for (std::size_t i = 0; i < roots.size(); ++i) {
        detail::append(sink, "  out"), detail::append_integer(sink, static_cast<int>(i)), detail::append(sink, " [shape=box];\n  ");
        detail::append_dot_node(sink, roots[i]);
        detail::append(sink, " -> out"), detail::append_integer(sink, static_cast<int>(i)), detail::append(sink, ";\n");
    }
    detail::append(sink, "}\n");
    return sink;
}

}  // namespace ddx
