// SPDX-License-Identifier: MIT
#pragma once
#include <limits>

#include <ddx/print/detail/constants.hpp>
#include <ddx/print/detail/operands.hpp>
#include <ddx/print/names.hpp>

namespace ddx {

namespace detail {

/// The writer of straight-line C99 from any graph: one statement for each operation, in the order of the nodes.
template <class Graph>
class c_writer {
public:
    constexpr c_writer(const Graph& graph, std::span<const int> roots, buffer<char>& sink)
        : graph_(graph), roots_(roots), uses_(count_uses(graph, roots)), sink_(sink) {}

    constexpr void write_function(const char* name) {
        say("#include <math.h>\n\n");
        write_prototypes();
        say("void "), say(name), say("(const double* x, double* out) {\n");
        say("    (void)x;\n");
        for (int id = 0; id < graph_.size(); ++id)
            if (uses_[id] > 0 && describe(graph_[id].what).written != notation::leaf) write_statement(id);
        for (std::size_t i = 0; i < roots_.size(); ++i) {
            say("    out["), append_integer(sink_, static_cast<int>(i)), say("] = ");
            write_value(roots_[i]), say(";\n");
        }
        say("}\n");
    }

private:
    constexpr void say(const char* text) { append(sink_, text); }

    // one prototype for each primitive that is called
    constexpr void write_prototypes() {
        buffer<int> known;
        for (int id = 0; id < graph_.size(); ++id) {
            if (uses_[id] == 0 || graph_[id].what != op::primitive) continue;
            bool is_new = true;
            for (int c : known) is_new = is_new && c != graph_[id].c;
            if (!is_new) continue;
            known.push(graph_[id].c);
            say("double "), say_primitive(id), say("(");
            for (int k = 0; k < graph_[id].b; ++k) say(k > 0 ? ", double" : "double");
            say(");\n\n");
        }
    }

    constexpr void write_statement(int id) {
        const bool truth = is_condition(graph_[id].what);
        say(truth ? "    const int " : "    const double ");
        write_value(id);
        say(" = ");
        write_operation(id);
        say(";\n");
    }

    constexpr void write_value(int id) {
        const op what = graph_[id].what;
        if (what == op::constant) return write_constant(graph_.constant_of(id));
        say(what == op::input ? "x[" : is_condition(what) ? "c" : "v");
        append_integer(sink_, what == op::input ? graph_[id].a : id);
        if (what == op::input) say("]");
    }

    // a number is rounded as the engine rounds it: once, or as the quotient of two
    constexpr void write_constant(const constant_value& value) {
        const bool is_binary = value.is_exact && std::has_single_bit(static_cast<std::uint64_t>(value.exact.den));
        const bool is_fraction = form_of(value) == constant_form::fraction && !is_binary;
        if (!value.is_exact && value.literal != value.literal) return say("NAN");
        if (!value.is_exact && (value.literal > max_double || value.literal < -max_double))
            return say(value.literal < 0 ? "(-HUGE_VAL)" : "HUGE_VAL");
        const bool has_brackets = is_fraction || is_negative(value);
        if (has_brackets) say("(");
        const int start = sink_.size();
        if (is_binary && !value.exact.is_integer())
            append_dyadic(sink_, value.exact);
        else
            append_constant(sink_, value);
        write_point(start);
        if (is_fraction) say("/"), append_integer(sink_, value.exact.den), say(".0");
        if (has_brackets) say(")");
    }
    constexpr void write_point(int start) {
        for (int i = start; i < sink_.size(); ++i)
            if (sink_[i] == '.' || sink_[i] == 'e') return;
        say(".0");
    }

    constexpr void write_operation(int id) {
        const node& n = graph_[id];
        const operation_row& row = describe(n.what);
        switch (n.what) {
            case op::abs: return call("fabs", id);
            case op::pow_int:
            case op::pow_rat:
            case op::pow: return call("pow", id);
            case op::limit_pow: return pattern("$a == 0.0 ? 0.0 : pow($a, $b)", id);
            case op::sign: return pattern("$a > 0.0 ? 1.0 : $a < 0.0 ? -1.0 : $a == 0.0 ? 0.0 : $a", id);
            case op::min: return pattern("$b < $a || $b != $b ? $b : $a", id);
            case op::max: return pattern("$a < $b || $b != $b ? $b : $a", id);
            case op::select: return pattern("$a ? $b : $c", id);
            case op::primitive: return say_primitive(id), arguments(id);
            default: break;
        }
        if (row.written == notation::call) return call(row.name, id);
        if (row.written == notation::prefix) say(row.name);
        for (int k = 0; k < operand_count(graph_, id); ++k) {
            if (k > 0) say(" "), say(row.name), say(" ");
            write_value(operand(graph_, id, k));
        }
    }
    constexpr void call(const char* name, int id) { say(name), arguments(id); }
    // a derivative of an unknown function f is called f_1, f_1_d2, f_1_d2_d3
    constexpr void say_primitive(int id) {
        const auto& entry = graph_.primitive(graph_[id].c);
        say(entry.name.c_str());
        if (!entry.is_unknown) return;
        if (!entry.which.is_of_scalar()) say("_"), append_integer(sink_, entry.which.component + 1);
        for (int k = 0; k < entry.which.order; ++k) say("_d"), append_integer(sink_, entry.which.by[k] + 1);
    }
    constexpr void arguments(int id) {
        say("(");
        for (int k = 0; k < operand_count(graph_, id); ++k) {
            if (k > 0) say(", ");
            write_value(operand(graph_, id, k));
        }
        say(")");
    }
    // $a, $b and $c stand for the operands
    constexpr void pattern(const char* text, int id) {
        for (; *text != '\0'; ++text) {
            if (*text != '$')
                sink_.push(*text);
            else
                write_value(operand(graph_, id, *++text - 'a'));
        }
    }

    static constexpr long double max_double = std::numeric_limits<double>::max();

    const Graph& graph_;
    std::span<const int> roots_;
    buffer<int> uses_;
    buffer<char>& sink_;
};

}  // namespace detail

/// A complete C99 source with the function `void name(const double* x, double* out)` that computes the roots of a graph.
///
/// Math      out[k] = root k at the inputs x, by the operations of the graph in its order: one statement each.
/// Requires  `name` is an identifier of C; primitives are functions of double that the program defines, and so are
///           unknown functions: f_1 is component 1 of f, f_1_d2 its partial derivative by argument 2, f_1_d2_d2 that again.
/// Edges     x and out may overlap. The numbers are those of the engine if the compiler is as exact (-ffp-contract=off) and
///           the elementary functions are the same ones.
/// Cost      the operations of the graph; pass the lowered graph for the fewest.
template <class Graph>
constexpr buffer<char> to_c(const Graph& graph, std::span<const int> roots, const char* name) {
    buffer<char> sink;
    detail::c_writer<Graph>(graph, roots, sink).write_function(name);
    return sink;
}

}  // namespace ddx
