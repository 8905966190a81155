// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/index.hpp>
#include <ddx/function/expression_value.hpp>

namespace ddx {

namespace detail {

template <class X>
inline constexpr bool is_variable = false;
template <fixed_string Name, std::size_t Length>
inline constexpr bool is_variable<variable_type<Name, Length>> = true;

template <class X>
constexpr auto name_of_array() {
    if constexpr (is_array<X>)
        return X::name;
    else
        return fixed_string("");
}

template <class Value>
constexpr void append_nodes(buffer<int>& ids, arena& graph, const Value& value) {
    for (std::size_t i = 0; i < shape_of<Value>.size(); ++i) ids.push(entries_of(value)[i].node_in(graph));
}

/// The nodes that a list of variables, and so many captured literals, stand for in an environment.
template <std::size_t Literals, class Environment, class... Variables>
constexpr buffer<int> input_nodes(Environment& environment, variable_list<Variables...>) {
    buffer<int> result;
    (append_nodes(result, environment.graph(), environment.template value_of<Variables>()), ...);
    for (std::size_t i = 0; i < Literals; ++i) result.push(environment.template literal<shape{}>().node_in(environment.graph()));
    return result;
}

/// The last result of a source, of shape `Shape`, in another graph: as a function of the given nodes.
template <Traceable Source, shape Shape>
constexpr auto loaded(arena& graph, const buffer<int>& inputs) {
    const buffer<int> roots = load(graph_of<Source>::graph, graph, inputs);
    shaped_t<symbol, Shape> result{};
    for (std::size_t i = 0; i < Shape.size(); ++i)
        entries_of(result)[i] = symbol(graph, roots[roots.size() - static_cast<int>(Shape.size() - i)]);
    return result;
}

}  // namespace detail

/// A derivative of an expression with respect to a variable: again an expression, to any order.
///
/// Math      What(E, X), for products with a direction D: jvp J D, vjp Jᵀ D, hvp (∇²E) D.
template <verb What, class E, class X, class... Direction>
struct derivative_type : expression<derivative_type<What, E, X, Direction...>> {
    using variables = merged_variables<typename E::variables, typename X::variables, typename Direction::variables...>;
    using own_variables = merged_variables<typename E::variables, typename X::variables>;
    static constexpr std::size_t place = own_variables::template place_of<X>;
    using own_source = differentiated<expression_source<E, own_variables>, What, place>;

    static constexpr shape value_shape = own_source::results[own_source::results.size() - 1];
    static constexpr std::size_t literal_count = (E::literal_count + ... + Direction::literal_count);

    // the tuple first: g++ 12 clears the byte where an empty one lies, which is the expression's first (it may go when g++ does not)
    [[no_unique_address]] hana::basic_tuple<Direction...> direction;
    [[no_unique_address]] E of;

    constexpr derivative_type() = default;
    constexpr explicit derivative_type(const E& whole, const Direction&... along) : direction(along...), of(whole) {}

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        buffer<int> inputs = detail::input_nodes<E::literal_count>(environment, own_variables{});
        hana::unpack(direction, [&](const auto&... along) { (detail::append_nodes(inputs, environment.graph(), along.lower(environment)), ...); });
        return detail::loaded<own_source, value_shape>(environment.graph(), inputs);
    }
    template <class T>
    constexpr T* collect(T* at) const {
        at = of.collect(at);
        hana::unpack(direction, [&](const auto&... along) { ((at = along.collect(at)), ...); });
        return at;
    }
};

/// A value and its derivative, computed together: e(x = …) gives both.
template <verb What, class E, class X>
struct value_and_derivative_type {
    using expression_tag = void;
    using variables = merged_variables<typename E::variables, typename X::variables>;
    static constexpr std::size_t literal_count = E::literal_count;
    using source = differentiated<expression_source<E, variables>, What, variables::template place_of<X>>;

    [[no_unique_address]] E of;

    template <class... Bindings>
    DDX_INLINE constexpr auto operator()(const Bindings&... bindings) const {
        return evaluate_expression(*this, bindings...);
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return of.collect(place);
    }
};

namespace detail {

/// What a verb asks of the expression, the variable and the direction.
template <verb What, class E, class X, class... Direction>
constexpr bool is_expression_differentiable() {
    if constexpr (any_failed<E, X, Direction...>) {
        return false;
    } else if constexpr (!demand<code::D24, requires { E::value_shape; }>()) {
        return false;
    } else if constexpr (!demand<code::D36, !is_array<X>, name_of_array<X>()>()) {
        return false;
    } else if constexpr (!demand<code::D03, is_variable<X>>()) {
        return false;
    } else {
        using variables = merged_variables<typename E::variables, typename X::variables>;
        if constexpr (!is_differentiable<What, expression_source<E, variables>, variables::template place_of<X>>())
            return false;
        else
            return demand<code::D26, ((Direction::value_shape == (What == verb::vjp ? E::value_shape : X::value_shape)) && ...)>();
    }
}

template <verb What, class E, class X, class... Direction>
constexpr auto differentiate(const E& e, const Direction&... along) {
    if constexpr (is_expression_differentiable<What, E, X, Direction...>())
        return derivative_type<What, E, X, Direction...>(e, along...);
    else
        return failed{};
}

template <verb What, class E, class X>
constexpr auto differentiate_with_value(const E& e) {
    if constexpr (is_expression_differentiable<What, E, X>())
        return value_and_derivative_type<What, E, X>{e};
    else
        return failed{};
}

}  // namespace detail

/// The derivative of an expression by one of its scalar variables.
///
/// Math      derivative(e, x)(p) = lim[h -> 0] (e(p + h x) - e(p)) / h   at every interior point p of e's domain.
/// Requires  x is a scalar variable; if e does not contain it the result is the constant 0.                (D03, D15, D16)
/// Returns   an expression of the shape of e, in normal form.
/// Edges     where e has a kink the result follows the policy in rules/kink.hpp.
/// Cost      at most a few operations for each operation of e; shared subexpressions are computed once.
/// Source    Griewank & Walther, Evaluating Derivatives, 2nd ed., section 3.1.
template <Expression E, class X>
constexpr auto derivative(const E& e, const X&) {
    return detail::differentiate<verb::derivative, E, X>(e);
}

/// The vector of the partial derivatives of a scalar expression: its gradient.
///
/// Math      gradient(e, x)_j = ∂e/∂x_j, for all components of x, found by one reverse sweep.
/// Requires  e is a scalar and x a variable.                                                              (D03, D13, D16)
/// Returns   an expression of the shape of x.
/// Edges     as for derivative.
/// Cost      at most about four times the operations of e, however many components x has.
/// Source    Griewank & Walther, Evaluating Derivatives, 2nd ed., section 3.2.
template <Expression E, class X>
constexpr auto gradient(const E& e, const X&) {
    return detail::differentiate<verb::gradient, E, X>(e);
}

/// The matrix of the partial derivatives of a vector expression: its Jacobian.
///
/// Math      jacobian(e, x)(i, j) = ∂e_i/∂x_j, by a sweep for each row or each column, whichever are fewer.
/// Requires  e is a vector and x a variable.                                                              (D03, D14, D16)
/// Returns   a matrix expression of as many rows as e and columns as x has components.
/// Edges     as for derivative; what does not depend on x_j is the constant 0 and costs nothing.
template <Expression E, class X>
constexpr auto jacobian(const E& e, const X&) {
    return detail::differentiate<verb::jacobian, E, X>(e);
}

/// The matrix of the second partial derivatives of a scalar expression: its Hessian.
///
/// Math      hessian(e, x)(i, j) = ∂²e/∂x_i∂x_j, forward over reverse; the lower triangle is computed and mirrored.
/// Requires  e is a scalar and x a variable.                                                              (D03, D13, D16)
/// Returns   a square matrix expression, exactly symmetric.
/// Edges     at a kink of the gradient as for derivative; a kink of e itself has no Hessian, and finite numbers answer.
template <Expression E, class X>
constexpr auto hessian(const E& e, const X&) {
    return detail::differentiate<verb::hessian, E, X>(e);
}

/// The product J v of the Jacobian with a direction, by one forward sweep and without the Jacobian.
///
/// Math      jvp(e, x, v) = Σ_j ∂e/∂x_j v_j.
/// Requires  v has the shape of x.                                                                        (D03, D16, D26)
/// Edges     as for derivative.
template <Expression E, class X, Operand V>
constexpr auto jvp(const E& e, const X&, const V& v) {
    return detail::differentiate<verb::jvp, E, X>(e, as_expression(v));
}

/// The product Jᵀ w of the transposed Jacobian with weights, by one reverse sweep and without the Jacobian.
///
/// Math      vjp(e, x, w)_j = Σ_i w_i ∂e_i/∂x_j.
/// Requires  w has the shape of e.                                                                        (D03, D16, D26)
/// Edges     as for derivative.
template <Expression E, class X, Operand W>
constexpr auto vjp(const E& e, const X&, const W& w) {
    return detail::differentiate<verb::vjp, E, X>(e, as_expression(w));
}

/// The product (∇²e) v of the Hessian with a direction, forward over reverse and without the Hessian.
///
/// Math      hvp(e, x, v)_i = Σ_j ∂²e/∂x_i∂x_j v_j.
/// Requires  e is a scalar and v has the shape of x.                                                 (D03, D13, D16, D26)
/// Edges     as for hessian.
template <Expression E, class X, Operand V>
constexpr auto hvp(const E& e, const X&, const V& v) {
    return detail::differentiate<verb::hvp, E, X>(e, as_expression(v));
}

/// A scalar expression and its gradient together: structured binding gives [value, gradient].
template <Expression E, class X>
constexpr auto value_and_gradient(const E& e, const X&) {
    return detail::differentiate_with_value<verb::value_and_gradient, E, X>(e);
}

/// A vector expression and its Jacobian together: structured binding gives [value, jacobian].
template <Expression E, class X>
constexpr auto value_and_jacobian(const E& e, const X&) {
    return detail::differentiate_with_value<verb::value_and_jacobian, E, X>(e);
}

/// A scalar expression, its gradient and its Hessian together: structured binding gives [value, gradient, hessian].
template <Expression E, class X>
constexpr auto value_gradient_and_hessian(const E& e, const X&) {
    return detail::differentiate_with_value<verb::value_gradient_and_hessian, E, X>(e);
}

}  // namespace ddx
