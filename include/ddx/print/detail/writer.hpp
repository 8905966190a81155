// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/print/detail/constants.hpp>
#include <ddx/print/detail/display.hpp>
#include <ddx/print/detail/element.hpp>
#include <ddx/print/detail/naming.hpp>

namespace ddx::detail {

inline constexpr int any_precedence = -100;   // of what stands between brackets anyway
inline constexpr int sum_precedence = describe(op::sum).precedence;
inline constexpr int product_precedence = describe(op::product).precedence;

/// The walk over a formula that writes it in the notation of `Notation`, with brackets where precedence asks for them.
///
/// Requires  notation.precedence(graph, id) tells how tightly node `id` binds; notation.write(writer, id) writes it, by calls
///           of say(text) and say(operand, least precedence that needs no brackets) in order; a leaf goes straight to sink();
///           notation.write_name(sink, letter, number) writes the name of a subexpression.
/// Cost      proportional to the text; no recursion, so that the depth of a formula is not limited.
template <class Notation>
class writer {
public:
    constexpr writer(const arena& graph, const naming& names, const Notation& notation, buffer<char>& sink)
        : graph_(graph), names_(names), notation_(notation), sink_(sink) {}

    constexpr const arena& graph() const { return graph_; }
    constexpr buffer<char>& sink() { return sink_; }

    constexpr void say(const char* text) { plan_.push({text, -1, 0}); }
    constexpr void say(int id, int least_precedence) { plan_.push({nullptr, id, least_precedence}); }
    /// Says text between the operands first, first + 1, … of node `id`.
    constexpr void say_list(int id, int first, const char* between, int least_precedence) {
        for (int k = first; k < operand_count(graph_, id); ++k) {
            if (k > first) say(between);
            say(operand(graph_, id, k), least_precedence);
        }
    }

    /// Writes node `id`, or its name if it has one.
    constexpr void write(int id) {
        say(id, any_precedence);
        work_off();
    }
    /// Writes what the name of node `id` stands for.
    constexpr void write_definition(int id) {
        notation_.write(*this, id);
        work_off();
    }
    constexpr void write_name(int id) { notation_.write_name(sink_, names_.letter(), names_.number(id)); }

private:
    struct task {
        const char* text = nullptr;
        int id = -1, least_precedence = 0;
    };

    constexpr void work_off() {
        take_plan();
        while (!stack_.empty()) {
            const task next = stack_.pop();
            if (next.text != nullptr)
                append(sink_, next.text);
            else
                expand(next.id, next.least_precedence);
            take_plan();
        }
    }
    constexpr void take_plan() {
        while (!plan_.empty()) stack_.push(plan_.pop());
    }
    constexpr void expand(int id, int least_precedence) {
        if (names_.has_name(id)) return write_name(id);
        if (notation_.precedence(graph_, id) >= least_precedence) return notation_.write(*this, id);
        append(sink_, Notation::opening);
        notation_.write(*this, id);
        say(Notation::closing);
    }

    const arena& graph_;
    const naming& names_;
    const Notation& notation_;
    buffer<char>& sink_;
    buffer<task> plan_, stack_;
};

/// Writes the operands of a sum: a negated one is subtracted.
template <class Writer>
constexpr void say_sum(Writer& to, int id) {
    for (int k = 0; k < operand_count(to.graph(), id); ++k) {
        const int term = operand(to.graph(), id, k);
        const node& n = to.graph()[term];
        const bool negated = n.what == op::neg;
        if (k > 0) to.say(negated ? " - " : " + ");
        to.say(negated && k > 0 ? n.a : term, negated && k > 0 ? product_precedence : sum_precedence);
    }
}

/// Writes a derivative of an unknown function: at a vector of inputs as f₁(σ) or ∂f₁/∂σ₂, else as f₁(…) or ∂₂f₁(…).
template <class Script, class Writer>
constexpr void write_unknown(Writer& to, std::span<const input_name> inputs, int id) {
    const primitive_entry& entry = to.graph().primitive(to.graph()[id].c);
    const int place = vector_argument(to.graph(), inputs, id);
    if (place >= 0 && entry.which.order > 0)
        return append_differential_quotient<Script>(to.sink(), entry, inputs[static_cast<unsigned>(place)]);
    append_unknown_name<Script>(to.sink(), entry, to.graph()[id].b);
    append(to.sink(), Script::opening);
    if (place >= 0)
        Script::symbol(to.sink(), {inputs[static_cast<unsigned>(place)].name.c_str(), -1});
    else
        to.say_list(id, 0, ", ", any_precedence);
    to.say(Script::closing);
}

/// How tightly node `id` binds as it is written: a fraction as a quotient, a sign, which stands before a whole product, as a sum.
constexpr int written_precedence(const arena& graph, int id) {
    if (graph[id].what == op::neg) return sum_precedence;
    const bool is_fraction = graph[id].what == op::constant && form_of(graph.constant_of(id)) == constant_form::fraction;
    return describe(is_fraction ? op::div : graph[id].what).precedence;
}

}  // namespace ddx::detail
