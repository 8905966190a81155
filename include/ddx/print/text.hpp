// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/print/detail/script.hpp>
#include <ddx/print/detail/writer.hpp>

namespace ddx {

namespace detail {

/// Plain text, in the notation of the operation table; inputs as sigma[0] in a program, or as σ₁ in mathematics.
struct text_notation {
    std::span<const input_name> inputs;
    bool mathematical = false;

    static constexpr const char* opening = "(";
    static constexpr const char* closing = ")";

    constexpr int precedence(const arena& graph, int id) const {
        return is_differential_quotient(graph, inputs, id) ? product_precedence : written_precedence(graph, id);
    }

    static constexpr void write_name(buffer<char>& sink, char letter, int number) {
        sink.push(letter);
        append_integer(sink, number);
    }

    template <class Writer>
    constexpr void write(Writer& to, int id) const {
        const node& n = to.graph()[id];
        const operation_row& row = describe(n.what);
        switch (row.written) {
            case notation::leaf: return write_leaf(to, id);
            case notation::infix: return write_infix(to, id, row);
            case notation::prefix:
                to.say(row.name);
                return to.say(n.a, n.what == op::neg ? product_precedence : row.precedence);
            case notation::power:
                to.say(n.a, row.precedence + 1);
                to.say(row.name);
                return to.say(n.b, row.precedence + 1);
            case notation::subscript:
                if (mathematical) return append_element<text_script>(to.sink(), to.graph(), inputs, id);
                to.say(n.a, row.precedence), to.say("["), to.say(n.b, any_precedence);
                return to.say("]");
            case notation::binder:
                to.say(row.name), to.say("("), to.say(n.b, any_precedence), to.say(", "), to.say(n.c, any_precedence);
                return to.say(")");
            default:
                if (is_unknown(to.graph(), id)) return write_unknown<text_script>(to, inputs, id);
                to.say(n.what == op::primitive ? to.graph().primitive(n.c).name.c_str() : row.name);
                to.say("(");
                to.say_list(id, 0, ", ", any_precedence);
                to.say(")");
        }
    }

private:
    template <class Writer>
    constexpr void write_leaf(Writer& to, int id) const {
        const node& n = to.graph()[id];
        if (n.what == op::input && mathematical && n.a >= 0) return text_script::symbol(to.sink(), place_of(inputs, n.a));
        if (n.what == op::input) return append_input(to.sink(), inputs, n.a);
        const constant_value& value = to.graph().constant_of(id);
        append_constant(to.sink(), value);
        if (form_of(value) != constant_form::fraction) return;
        to.sink().push('/');
        append_integer(to.sink(), value.exact.den);
    }

    template <class Writer>
    static constexpr void write_infix(Writer& to, int id, const operation_row& row) {
        const node& n = to.graph()[id];
        if (n.what == op::sum) return say_sum(to, id);
        if (n.what == op::product) return to.say_list(id, 0, row.name, row.precedence);
        const bool swapped = row.commutes && to.graph()[n.a].what == op::constant;
        to.say(swapped ? n.b : n.a, operand_precedence(n.what));
        if (n.what != op::div) to.say(" ");
        to.say(row.name);
        if (n.what != op::div) to.say(" ");
        to.say(swapped ? n.a : n.b, n.what == op::div ? row.precedence + 1 : operand_precedence(n.what));
    }
    // what is compared is a number; what is joined by "and" or "or" a comparison, or the same again
    static constexpr int operand_precedence(op what) {
        return what == op::less || what == op::less_equal || what == op::equal ? sum_precedence : describe(what).precedence;
    }
};

constexpr void append_entries(auto& to, const buffer<int>& roots, int first, int count, const char* between) {
    for (int i = 0; i < count; ++i) {
        if (i > 0) append(to.sink(), between);
        to.write(roots[first + i]);
    }
}

constexpr void append_result(auto& to, const buffer<int>& roots, int first, printed_shape shape) {
    if (shape.rows == 0) return to.write(roots[first]);
    append(to.sink(), shape.columns == 0 ? "(" : "[");
    if (shape.columns == 0) append_entries(to, roots, first, shape.rows, ", ");
    for (int i = 0; i < shape.rows && shape.columns > 0; ++i) {
        append(to.sink(), i > 0 ? ", [" : "[");
        append_entries(to, roots, first + i * shape.columns, shape.columns, ", ");
        append(to.sink(), "]");
    }
    append(to.sink(), shape.columns == 0 ? ")" : "]");
}

}  // namespace detail

/// The roots of a graph as a person would write them, in plain text.
///
/// Math      lines `t1 = …` for what is used more than once, then a line for each result: e, (e0, e1) or [[e00, e01], [e10, e11]].
/// Requires  `inputs` names all inputs in order; `results` are the shapes of the results, whose entries are the roots in order.
/// Returns   the characters, without a final line break or zero.
/// Edges     a power that is 0 in the limit (rules/kink.hpp) is written as a power; 0.1 means the nearest binary number. What holds an
///           unknown function, so that no program can run it, is written as mathematics in UTF-8, where components count from 1:
///           f₁(σ) and ∂f₁/∂σ₂ at a variable σ, else ∂₂f₁(2*σ₁, σ₂); of one number f′(t).
/// Cost      linear in the graph: the text of a shared subexpression stands once.
template <class Graph>
constexpr buffer<char> to_text(const Graph& graph, std::span<const int> roots, std::span<const input_name> inputs,
                               std::span<const printed_shape> results) {
    const detail::display<Graph> shown(graph, roots);
    const detail::naming names(shown.graph(), shown.roots(), inputs);
    const detail::text_notation notation{inputs, detail::holds_unknown(shown.graph())};
    buffer<char> sink;
    detail::writer<detail::text_notation> to(shown.graph(), names, notation, sink);
    for (int id : names.named()) {
        to.write_name(id);
        detail::append(sink, " = ");
        to.write_definition(id);
        sink.push('\n');
    }
    int first = 0;
    for (const printed_shape& shape : results) {
        if (first > 0) sink.push('\n');
        detail::append_result(to, shown.roots(), first, shape);
        first += shape.entries();
    }
    return sink;
}

}  // namespace ddx
