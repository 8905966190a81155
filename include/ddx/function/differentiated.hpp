// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/function/source.hpp>
#include <ddx/rules/gradient_builder.hpp>

namespace ddx {

/// The ways to differentiate a function with respect to one of its arguments.
enum class verb : unsigned char { derivative, gradient, jacobian, hessian, jvp, vjp, hvp, value_and_gradient, value_and_jacobian, value_gradient_and_hessian };

namespace detail {

constexpr bool has_direction(verb what) { return what == verb::jvp || what == verb::vjp || what == verb::hvp; }
constexpr bool has_value(verb what) { return what >= verb::value_and_gradient; }

/// The shape of the derivative of a value of shape `value` by an argument of shape `argument`.
constexpr shape derivative_shape(verb what, shape value, shape argument) {
    switch (what) {
        case verb::derivative:
        case verb::jvp: return value;
        case verb::jacobian:
        case verb::value_and_jacobian: return {value.size(), argument.size()};
        case verb::hessian:
        case verb::value_gradient_and_hessian: return {argument.size(), argument.size()};
        default: return argument;
    }
}

template <std::size_t N>
constexpr auto with_direction(const array<shape, N>& arguments, shape direction) {
    array<shape, N + 1> result{};
    for (std::size_t i = 0; i < N; ++i) result[i] = arguments[i];
    result[N] = direction;
    return result;
}

/// An operation without a rule, if there is one.
struct missing_rule {
    bool exists = false;
    short_name name{};
};

/// The first operation without a rule for `times` derivatives that depends on the entries [first, first + count) of the inputs.
template <Traceable Source>
constexpr missing_rule find_missing_rule(std::size_t first, std::size_t count, int times) {
    const auto& graph = graph_of<Source>::graph;
    buffer<char> active(graph.size(), 0);
    for (int id = 0; id < graph.size(); ++id) {
        const node& n = graph[id];
        if (n.what == op::input) {
            active[id] = static_cast<std::size_t>(n.a) >= first && static_cast<std::size_t>(n.a) < first + count;
        } else if (!is_condition(n.what)) {
            graph.for_each_operand(id, [&](int operand) { active[id] = active[id] || active[operand]; });
            if (!active[id] || n.what == op::sum || n.what == op::product || is_indexed(n.what)) continue;
            if (n.what == op::primitive && !graph.primitive(n.c).has_partials(times)) return {true, graph.primitive(n.c).name};
            if (n.what != op::primitive && !has_derivative(n.what)) return {true, short_name(describe(n.what).name)};
        }
    }
    return {};
}

/// What a verb asks of a function and its argument, said with the verb's own diagnostics.
template <verb What, Traceable Source, std::size_t Argument>
constexpr bool is_differentiable() {
    constexpr shape value = Source::results[0], argument = Source::arguments[Argument];
    constexpr bool needs_scalar = What == verb::gradient || What == verb::value_and_gradient || What == verb::hessian || What == verb::hvp ||
                                  What == verb::value_gradient_and_hessian;
    constexpr bool needs_vector = What == verb::jacobian || What == verb::value_and_jacobian;
    if constexpr (!demand<code::D13, !needs_scalar || value.is_scalar()>()) {
        return false;
    } else if constexpr (!demand<code::D14, !needs_vector || value.is_vector()>()) {
        return false;
    } else if constexpr (!demand<code::D15, What != verb::derivative || argument.is_scalar()>()) {
        return false;
    } else {
        constexpr int times = What == verb::hessian || What == verb::hvp || What == verb::value_gradient_and_hessian ? 2 : 1;
        constexpr missing_rule missing = find_missing_rule<Source>(total_size(Source::arguments, Argument), argument.size(), times);
        return demand<code::D16, !missing.exists, missing.name>();
    }
}

/// A derivative as it can be made in several constant evaluations; most cannot.
template <Traceable Source, verb What, std::size_t Argument>
struct parts_of_derivative {};

template <Traceable Source, verb What, std::size_t Argument>
    requires(What == verb::gradient || What == verb::value_and_gradient)
struct parts_of_derivative<Source, What, Argument> {
    static constexpr bool is_long = graph_of<Source>::graph.extent.nodes > most_at_once;

    static constexpr gradient_builder begin() {
        return gradient_builder(thaw(graph_of<Source>::graph), static_cast<int>(total_size(Source::arguments)), range);
    }
    template <class Left>
    static constexpr gradient_builder go_on(const Left& left) {
        return gradient_builder(left);
    }
    template <class Left>
    static constexpr rooted_graph finished(const Left& left) {
        return gradient_builder(left).result(has_value(What) ? 1 : 0, range);
    }

private:
    static constexpr input_range range{static_cast<int>(total_size(Source::arguments, Argument)), static_cast<int>(Source::arguments[Argument].size())};
};

}  // namespace detail

/// The derivative of a source with respect to its argument number Argument: again a source.
///
/// Math      derivative ∂f/∂t · gradient ∇f · jacobian (∂f_i/∂x_j) · hessian (∂²f/∂x_i∂x_j) · jvp J v · vjp Jᵀ w · hvp (∇²f) v.
///           The direction v or w of a product is one more argument, after those of the source.
template <Traceable Source, verb What, std::size_t Argument>
struct differentiated : detail::parts_of_derivative<Source, What, Argument> {
    static constexpr shape value = Source::results[0];
    static constexpr shape argument = Source::arguments[Argument];

    static constexpr auto arguments = [] {
        if constexpr (detail::has_direction(What))
            return detail::with_direction(Source::arguments, What == verb::vjp ? value : argument);
        else
            return Source::arguments;
    }();
    static constexpr auto results = [] {
        constexpr shape derivative = detail::derivative_shape(What, value, argument);
        if constexpr (What == verb::value_gradient_and_hessian)
            return array<shape, 3>{value, argument, derivative};
        else if constexpr (detail::has_value(What))
            return array<shape, 2>{value, derivative};
        else
            return array<shape, 1>{derivative};
    }();

    static constexpr short_name stage{"differentiate"};
    static constexpr rooted_graph trace() {
        rooted_graph whole = thaw(graph_of<Source>::graph);
        simplifier build(whole.graph);
        const int inputs = static_cast<int>(total_size(Source::arguments));
        const input_range range{static_cast<int>(total_size(Source::arguments, Argument)), static_cast<int>(argument.size())};
        buffer<int> result;
        if constexpr (What == verb::hessian || What == verb::hvp || What == verb::value_gradient_and_hessian) {
            const buffer<int> gradient = derivatives(build, whole.roots, inputs, range).jacobian();
            if constexpr (What == verb::value_gradient_and_hessian) whole.roots.append(gradient.data(), gradient.size());
            derivatives second(build, gradient, inputs, range);
            if constexpr (What == verb::hvp)
                result = second.jacobian_times(direction(whole.graph, inputs));
            else
                result = second.symmetric_jacobian();
        } else {
            derivatives first(build, whole.roots, inputs, range);
            if constexpr (What == verb::jvp)
                result = first.jacobian_times(direction(whole.graph, inputs));
            else if constexpr (What == verb::vjp)
                result = first.transposed_jacobian_times(direction(whole.graph, inputs));
            else
                result = first.jacobian();
        }
        if constexpr (!detail::has_value(What)) whole.roots.truncate(0);
        whole.roots.append(result.data(), result.size());
        return whole;
    }

private:
    static constexpr buffer<int> direction(arena& graph, int first) {
        buffer<int> result;
        for (std::size_t i = 0; i < arguments.back().size(); ++i) result.push(graph.input(first + static_cast<int>(i)));
        return result;
    }
};

}  // namespace ddx
