// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/print/detail/writer.hpp>
#include <ddx/print/greek_table.hpp>
#include <ddx/print/latex_table.hpp>

namespace ddx {

namespace detail {

/// Writes a variable: Greek letters by name, long names upright, what follows "_" and final digits as subscripts.
constexpr void append_latex_input(buffer<char>& sink, const input_place& place) {
    const char* name = place.name;
    int length = 0, end = 0;
    while (name[length] != '\0' && name[length] != '_') ++length;
    const bool underscore = name[length] == '_';
    for (end = length; name[end] != '\0';) ++end;
    while (!underscore && length > 1 && is_digit(name[length - 1])) --length;
    const bool greek = greek_letter(name, length) != nullptr;
    append(sink, greek ? "\\" : length > 1 ? "\\mathrm{" : "");
    for (int i = 0; i < length; ++i) sink.push(name[i]);
    append(sink, !greek && length > 1 ? "}" : "");
    const int subscript = underscore ? length + 1 : length;
    if (subscript >= end && place.component < 0) return;
    append(sink, "_{");
    for (int i = subscript; i < end; ++i) name[i] == '_' ? append(sink, "\\_") : sink.push(name[i]);
    if (subscript < end && place.component >= 0) sink.push(',');
    if (place.component >= 0) append_integer(sink, place.component + 1);
    sink.push('}');
}

/// How LaTeX writes the derivatives of unknown functions.
struct latex_script {
    static constexpr const char *partial = "\\partial", *gap = " ";
    static constexpr const char *before = "\\frac{", *between = "}{", *after = "}", *opening = "\\left(", *closing = "\\right)";

    static constexpr void symbol(buffer<char>& sink, const input_place& place) { append_latex_input(sink, place); }
    // a name that has a subscript of its own is set in braces
    static constexpr void indexed(buffer<char>& sink, const input_place& place, const buffer<char>& index) {
        bool has_subscript = false;
        for (const char* name = place.name; *name != '\0'; ++name) has_subscript = has_subscript || *name == '_' || is_digit(*name);
        append(sink, has_subscript ? "{" : ""), symbol(sink, place), append(sink, has_subscript ? "}_{" : "_{");
        sink.append(index.data(), index.size()), append(sink, "}");
    }
    static constexpr void subscript(buffer<char>& sink, int number) {
        append(sink, "_{"), append_integer(sink, number), append(sink, "}");
    }
    static constexpr void power(buffer<char>& sink, int exponent) {
        if (exponent > 1) append(sink, "^{"), append_integer(sink, exponent), append(sink, "}");
    }
    static constexpr void primes(buffer<char>& sink, int count) {
        if (count > 3) append(sink, "^{("), append_integer(sink, count), append(sink, ")}");
        for (int i = 0; i < count && count <= 3; ++i) sink.push('\'');
    }
};

/// The notation of LaTeX's mathematics.
struct latex_notation {
    std::span<const input_name> inputs;

    static constexpr const char* opening = "\\left(";
    static constexpr const char* closing = "\\right)";

    constexpr int precedence(const arena& graph, int id) const {
        if (is_differential_quotient(graph, inputs, id)) return product_precedence;
        const op what = graph[id].what;
        if (what == op::constant && form_of(graph.constant_of(id)) == constant_form::decimal) return product_precedence;
        const latex_row* row = latex_row_of(what);
        return row != nullptr ? row->precedence : written_precedence(graph, id);
    }

    static constexpr void write_name(buffer<char>& sink, char letter, int number) {
        sink.push(letter);
        append(sink, "_{");
        append_integer(sink, number);
        sink.push('}');
    }

    template <class Writer>
    constexpr void write(Writer& to, int id) const {
        const node& n = to.graph()[id];
        const operation_row& row = describe(n.what);
        switch (n.what) {
            case op::constant: return write_constant(to.sink(), to.graph().constant_of(id));
            case op::input: return write_input(to.sink(), n.a);
            case op::sum: return say_sum(to, id);
            case op::product: return write_product(to, id);
            case op::div: return wrapped(to, "\\frac{", n.a, "}{", n.b, "}");
            case op::neg: return to.say("-"), to.say(n.a, product_precedence);
            case op::pow_rat:
            case op::pow: return to.say(n.a, row.precedence + 1), wrapped(to, "^{", n.b, "}");
            case op::select: return write_cases(to, n);
            case op::element: return append_element<latex_script>(to.sink(), to.graph(), inputs, id);
            case op::delta: return wrapped(to, "\\delta_{", n.a, " ", n.b, "}");
            case op::index_sum: return write_index_sum(to, n);
            default: break;
        }
        if (is_unknown(to.graph(), id)) return write_unknown<latex_script>(to, inputs, id);
        if (row.written == notation::infix) return write_infix(to, n);
        write_call(to, id, row);
    }

private:
    static constexpr void write_constant(buffer<char>& sink, const constant_value& value) {
        buffer<char> digits;
        append_constant(digits, value);
        const bool is_fraction = form_of(value) == constant_form::fraction;
        if (is_fraction) append(sink, "\\frac{");
        bool has_exponent = false;
        for (const char c : digits) {
            has_exponent = has_exponent || c == 'e';
            c == 'e' ? append(sink, " \\cdot 10^{") : sink.push(c);
        }
        if (has_exponent) sink.push('}');
        if (!is_fraction) return;
        append(sink, "}{");
        append_integer(sink, value.exact.den);
        sink.push('}');
    }

    template <class Writer>
    static constexpr void wrapped(Writer& to, const char* before, int a, const char* between, int b, const char* after) {
        to.say(before), to.say(a, any_precedence);
        wrapped(to, between, b, after);
    }
    template <class Writer>
    static constexpr void wrapped(Writer& to, const char* before, int a, const char* after) {
        to.say(before), to.say(a, any_precedence), to.say(after);
    }

    // a factor that starts with a digit is set apart from the one before it
    static constexpr bool starts_with_digit(const arena& graph, int id) {
        while (graph[id].what == op::pow_rat || graph[id].what == op::pow) id = graph[id].a;
        return graph[id].what == op::exp2 || graph[id].what == op::constant;
    }
    template <class Writer>
    static constexpr void write_product(Writer& to, int id) {
        for (int k = 0; k < operand_count(to.graph(), id); ++k) {
            const int factor = operand(to.graph(), id, k);
            if (k > 0) to.say(starts_with_digit(to.graph(), factor) ? " \\cdot " : " ");
            to.say(factor, product_precedence);
        }
    }

    constexpr void write_input(buffer<char>& sink, int input) const {
        if (input < 0) return append_bound_index(sink, inputs, -input);
        append_latex_input(sink, place_of(inputs, input));
    }

    template <class Writer>
    static constexpr void write_index_sum(Writer& to, const node& n) {
        to.say("\\sum_{"), to.say(n.b, any_precedence), to.say("=1}^{"), to.say(n.a, any_precedence), to.say("} ");
        to.say(n.c, to.graph()[n.c].what == op::index_sum ? any_precedence : product_precedence);
    }

    template <class Writer>
    static constexpr void write_cases(Writer& to, const node& n) {
        const latex_row* row = latex_row_of(op::select);
        to.say(row->opening), to.say(n.b, any_precedence);
        wrapped(to, " & \\text{if } ", n.a, " \\\\ ");
        to.say(n.c, any_precedence), to.say(row->closing);
    }

    template <class Writer>
    static constexpr void write_infix(Writer& to, const node& n) {
        const latex_row* row = latex_row_of(n.what);
        const bool compares = n.what == op::less || n.what == op::less_equal || n.what == op::equal;
        const int least = compares ? sum_precedence : row->precedence;
        const bool swapped = describe(n.what).commutes && to.graph()[n.a].what == op::constant;
        to.say(swapped ? n.b : n.a, least);
        to.say(row != nullptr ? row->closing : " < ");
        to.say(swapped ? n.a : n.b, least);
    }

    template <class Writer>
    static constexpr void write_call(Writer& to, int id, const operation_row& row) {
        const latex_row* own = latex_row_of(row.what);
        if (own != nullptr) {
            to.say(own->opening);
        } else {
            const bool is_primitive = row.what == op::primitive;
            to.say("\\operatorname{");
            to.say(is_primitive ? to.graph().primitive(to.graph()[id].c).name.c_str() : row.name);
            to.say("}\\left(");
        }
        to.say_list(id, 0, ", ", row.written == notation::prefix ? row.precedence : any_precedence);
        to.say(own != nullptr ? own->closing : "\\right)");
    }
};

constexpr void append_latex_result(auto& to, const buffer<int>& roots, int first, printed_shape shape) {
    if (shape.rows == 0) return to.write(roots[first]);
    const int columns = shape.columns == 0 ? 1 : shape.columns;
    append(to.sink(), "\\begin{pmatrix} ");
    for (int i = 0; i < shape.entries(); ++i) {
        if (i > 0) append(to.sink(), i % columns == 0 ? " \\\\ " : " & ");
        to.write(roots[first + i]);
    }
    append(to.sink(), " \\end{pmatrix}");
}

}  // namespace detail

/// The roots of a graph as a person would typeset them, in LaTeX's mathematics without the enclosing dollars.
///
/// Math      the same formulas as those of `to_text`; vectors are columns, and components count from 1. What has a name is
///           defined first, in an `aligned` environment of amsmath.
/// Requires  `inputs` names all inputs in order; `results` are the shapes of the results, whose entries are the roots in order.
/// Edges     those of `to_text`.
/// Cost      that of `to_text`.
template <class Graph>
constexpr buffer<char> to_latex(const Graph& graph, std::span<const int> roots, std::span<const input_name> inputs,
                                std::span<const printed_shape> results) {
    const detail::display<Graph> shown(graph, roots);
    const detail::naming names(shown.graph(), shown.roots(), inputs);
    const detail::latex_notation notation{inputs};
    buffer<char> sink;
    detail::writer<detail::latex_notation> to(shown.graph(), names, notation, sink);
    const bool has_lines = !names.named().empty() || results.size() > 1;
    if (has_lines) detail::append(sink, "\\begin{aligned}\n");
    for (int id : names.named()) {
        to.write_name(id);
        detail::append(sink, " &= ");
        to.write_definition(id);
        detail::append(sink, " \\\\\n");
    }
    int first = 0;
    for (const printed_shape& shape : results) {
        if (first > 0) detail::append(sink, " \\\\\n");
        if (has_lines) detail::append(sink, "& ");
        detail::append_latex_result(to, shown.roots(), first, shape);
        first += shape.entries();
    }
    if (has_lines) detail::append(sink, "\n\\end{aligned}");
    return sink;
}

}  // namespace ddx
