// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/application.hpp>

namespace ddx {

/// The value of an unknown function at an expression.
template <class Function, class Argument>
struct unknown_value : expression<unknown_value<Function, Argument>> {
    static constexpr shape value_shape = Function::result;
    static constexpr std::size_t literal_count = Argument::literal_count;
    using variables = typename Argument::variables;

    [[no_unique_address]] Argument argument;

    constexpr unknown_value() = default;
    constexpr explicit unknown_value(const Argument& at) : argument(at) {}

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return Function{}(argument.lower(environment));
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return argument.collect(place);
    }
};

template <class X>
inline constexpr shape shape_of_operand = shape_of<X>;
template <class X>
    requires requires { X::value_shape; }
inline constexpr shape shape_of_operand<X> = X::value_shape;

/// A function of which only a name and a shape are known, or one of its partial derivatives, which are functions of the same shape.
///
/// Math      f : R^m -> R^n, as often continuously differentiable as it is differentiated. f(x) at an expression or at traced
///           symbols; its components are f(x)[0_c], …; f.partial(0_c) is ∂f/∂x_0, f.partial(0_c, 1_c) is ∂²f/∂x_0∂x_1. Each
///           component of each derivative is a symbol; partial derivatives commute; the chain rule leads through the argument.
/// Requires  one argument, of the length of f's; derivatives up to order 8.                                (D16, D19, D20)
/// Returns   an expression or symbols of f's shape. It can be differentiated, proved and printed; it has no value on numbers.  (D37)
template <fixed_string Name, shape Result, shape Argument, std::size_t... By>
struct unknown_function {
    static constexpr shape result = Result;

    template <class X>
    constexpr auto operator()(const X& x) const {
        if constexpr (any_failed<X>)
            return failed{};
        else if constexpr (!demand<code::D37, Expression<X> || requires { trace_unknown(unknown_function{}, x); }, Name>())
            return failed{};
        else if constexpr (!demand<code::D21, Operand<X>>())
            return failed{};
        else if constexpr (!demand<code::D09, !shape_of_operand<X>.is_matrix()>())
            return failed{};
        else if constexpr (!demand<code::D20, shape_of_operand<X> == Argument, std::size_t{0}, shape_of_operand<X>.rows, Argument.rows>())
            return failed{};
        else if constexpr (Expression<X>)
            return unknown_value<unknown_function, X>(x);
        else
            return trace_unknown(unknown_function{}, x);
    }
    template <class... X>
        requires(sizeof...(X) != 1)
    constexpr auto operator()(const X&...) const {
        if constexpr (!any_failed<X...>) demand<code::D19, sizeof...(X) == 1, sizeof...(X), std::size_t{1}>();
        return failed{};
    }

    /// The partial derivative by the components of these numbers, counted from 0.
    template <class... Index>
    constexpr auto partial(Index...) const {
        if constexpr (!demand<code::D05, requires { (Index::value + ... + 0); }>())
            return failed{};
        else if constexpr ((demand<code::D07, (Index::value < Argument.size()), static_cast<std::size_t>(Index::value), Argument.size()>() && ...))
            return unknown_function<Name, Result, Argument, By..., static_cast<std::size_t>(Index::value)...>{};
        else
            return failed{};
    }
};

namespace detail {

template <fixed_string Name, auto Result, auto Argument>
struct unknown_named {
    using type = unknown_function<Name, argument_shape(Result), argument_shape(Argument)>;
};

}  // namespace detail

/// The unknown function of a given name: ddx::unknown<"f", 3, 2> maps vectors of 2 to vectors of 3.
///
/// Math      `Result` and `Argument` are lengths, or ddx::scalar: ddx::unknown<"g"> maps numbers to numbers, and
///           ddx::unknown<"h", ddx::scalar, 2> vectors of 2 to numbers. Two of equal name and shape are one function.
///           Two symbolic lengths, as in ddx::unknown<"f", n, m>, are possible too (expr/index_unknown.hpp).
template <fixed_string Name, auto Result = scalar, auto Argument = scalar>
inline constexpr typename detail::unknown_named<Name, Result, Argument>::type unknown{};

}  // namespace ddx
