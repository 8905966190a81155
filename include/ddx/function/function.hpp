// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/function/evaluate.hpp>

namespace ddx {

namespace detail {

template <class A>
struct argument_value {
    using type = A;
};
template <class T, std::size_t N>
struct argument_value<vec<T, N>> {
    using type = T;
};
template <ArrayLike A>
struct argument_value<A> {
    using type = typename A::value_type;
};
template <class T, std::size_t N>
struct argument_value<T[N]> {
    using type = std::remove_const_t<T>;
};
template <class Span>
    requires requires { Span::extent; }
struct argument_value<Span> {
    using type = typename Span::value_type;
};

template <class A>
constexpr bool has_shape(shape wanted) {
    return static_extent<A> == wanted.rows;
}

/// The type that integers are computed in: double, as in the standard library's functions.
template <class T>
using computed_t = std::conditional_t<std::is_integral_v<T>, double, T>;
template <class A>
using argument_value_t = computed_t<typename argument_value<std::remove_cvref_t<A>>::type>;

/// An argument as a chunk of inputs: numbers as they are, vectors where they lie.
template <class T>
struct one_number {
    T value;
    DDX_INLINE constexpr const T& operator[](std::size_t) const { return value; }
};
template <class A>
DDX_INLINE constexpr auto chunk_of(const A& argument) {
    if constexpr (std::is_array_v<A>)
        return &argument[0];
    else if constexpr (requires { argument.data(); })
        return argument.data();
    else
        return one_number<A>{argument};
}

}  // namespace detail

/// A function that the engine knows: it can be evaluated in any arithmetic type, differentiated, proved and printed.
///
/// Math      x… -> Source at x…, the arguments in order; vectors as ddx::vec, std::array, built-in array or std::span of fixed length.
/// Returns   T, ddx::vec or ddx::mat, in the type T that the arguments' numbers promote to; integers count as double.
/// Cost      the operations of its program; no heap, no exceptions, no memory but the stack.
template <Traceable Source>
class engine_function {
public:
    using source = Source;

    template <class... Arguments>
    DDX_INLINE constexpr auto operator()(const Arguments&... arguments) const {
        if constexpr (any_failed<Arguments...>) {
            return failed{};
        } else if constexpr (!demand<code::D19, sizeof...(Arguments) == Source::arguments.size(), sizeof...(Arguments), Source::arguments.size()>()) {
            return failed{};
        } else if constexpr (!fit<Arguments...>(std::make_index_sequence<sizeof...(Arguments)>{})) {
            return failed{};
        } else if constexpr (!detail::is_computable<Source, promoted_t<detail::argument_value_t<Arguments>...>>()) {
            return failed{};
        } else {
            using T = promoted_t<detail::argument_value_t<Arguments>...>;
            return evaluate<T>(std::make_index_sequence<sizeof...(Arguments)>{}, arguments...);
        }
    }

private:
    template <class... Arguments, std::size_t... I>
    static constexpr bool fit(std::index_sequence<I...>) {
        return ((demand<code::D20, detail::has_shape<Arguments>(Source::arguments[I]), I, static_extent<Arguments>,
                        Source::arguments[I].rows>() &&
                 demand<code::D21, Numeric<detail::argument_value_t<Arguments>>>()) &&
                ...);
    }

    template <class T, std::size_t... I, class... Arguments>
    DDX_INLINE static constexpr auto evaluate(std::index_sequence<I...>, const Arguments&... arguments) {
        return evaluate_source<Source, T>(chunk_sizes<T, Source::arguments[I].size()...>::of(detail::chunk_of(arguments)...));
    }
};

namespace detail {

template <class Source>
constexpr auto checked_function() {
    using result = typename Source::result_type;
    if constexpr (demand<code::D23, std::is_convertible_v<result, symbol> || !shape_of<result>.is_scalar()>())
        return engine_function<Source>{};
    else
        return failed{};
}

}  // namespace detail

/// A generic callable as a function of the engine: `Shapes` lists its arguments, a length for a vector, ddx::scalar for a scalar.
///
/// Requires  F can be called with ddx::vec<T, N> and T for any number type T, captures nothing, and does not branch on values.
template <auto... Shapes, class F>
constexpr auto function(const F&) {
    if constexpr (!demand<code::D17, std::is_empty_v<F> && std::is_default_constructible_v<F>>())
        return failed{};
    else if constexpr (!demand<code::D18, requires(const F& f, const shaped_t<symbol, argument_shape(Shapes)>&... x) { f(x...); }>())
        return failed{};
    else
        return detail::checked_function<traced_callable<F, argument_shape(Shapes)...>>();
}

namespace detail {

template <verb What, std::size_t Argument, class Source>
constexpr auto differentiate() {
    if constexpr (!demand<code::D24, Source::results.size() == 1>())
        return failed{};
    else if constexpr (!demand<code::D25, (Argument < Source::arguments.size()), Argument, Source::arguments.size()>())
        return failed{};
    else if constexpr (!is_differentiable<What, Source, Argument>())
        return failed{};
    else
        return engine_function<differentiated<Source, What, Argument>>{};
}

}  // namespace detail

/// The verbs on functions: each is that of the same name on expressions, with respect to argument number Argument.
///
/// Math      derivative ∂f/∂t · gradient ∇f · jacobian (∂f_i/∂x_j) · hessian (∂²f/∂x_i∂x_j) · jvp J v · vjp Jᵀ w · hvp (∇²f) v.
/// Requires  derivative: a scalar argument; gradient, hessian, hvp: a scalar value; jacobian: a vector.   (D13-D16, D24, D25)
/// Returns   a function of the same arguments; that of a product takes the direction v or w as one more, the last.
/// Edges     kinks follow the policy in rules/kink.hpp.
/// Cost      as for expressions: a gradient at most about four times the operations of f.
template <std::size_t Argument = 0, class Source>
constexpr auto derivative(engine_function<Source>) {
    return detail::differentiate<verb::derivative, Argument, Source>();
}
template <std::size_t Argument = 0, class Source>
constexpr auto gradient(engine_function<Source>) {
    return detail::differentiate<verb::gradient, Argument, Source>();
}
template <std::size_t Argument = 0, class Source>
constexpr auto jacobian(engine_function<Source>) {
    return detail::differentiate<verb::jacobian, Argument, Source>();
}
template <std::size_t Argument = 0, class Source>
constexpr auto hessian(engine_function<Source>) {
    return detail::differentiate<verb::hessian, Argument, Source>();
}
template <std::size_t Argument = 0, class Source>
constexpr auto jvp(engine_function<Source>) {
    return detail::differentiate<verb::jvp, Argument, Source>();
}
template <std::size_t Argument = 0, class Source>
constexpr auto vjp(engine_function<Source>) {
    return detail::differentiate<verb::vjp, Argument, Source>();
}
template <std::size_t Argument = 0, class Source>
constexpr auto hvp(engine_function<Source>) {
    return detail::differentiate<verb::hvp, Argument, Source>();
}
template <std::size_t Argument = 0, class Source>
constexpr auto value_and_gradient(engine_function<Source>) {
    return detail::differentiate<verb::value_and_gradient, Argument, Source>();
}
template <std::size_t Argument = 0, class Source>
constexpr auto value_and_jacobian(engine_function<Source>) {
    return detail::differentiate<verb::value_and_jacobian, Argument, Source>();
}
template <std::size_t Argument = 0, class Source>
constexpr auto value_gradient_and_hessian(engine_function<Source>) {
    return detail::differentiate<verb::value_gradient_and_hessian, Argument, Source>();
}

// a verb on what has been complained of already
template <std::size_t Argument = 0>
constexpr failed derivative(failed) {
    return {};
}
template <std::size_t Argument = 0>
constexpr failed gradient(failed) {
    return {};
}
template <std::size_t Argument = 0>
constexpr failed jacobian(failed) {
    return {};
}
template <std::size_t Argument = 0>
constexpr failed hessian(failed) {
    return {};
}
template <std::size_t Argument = 0>
constexpr failed jvp(failed) {
    return {};
}
template <std::size_t Argument = 0>
constexpr failed vjp(failed) {
    return {};
}
template <std::size_t Argument = 0>
constexpr failed hvp(failed) {
    return {};
}
template <std::size_t Argument = 0>
constexpr failed value_and_gradient(failed) {
    return {};
}
template <std::size_t Argument = 0>
constexpr failed value_and_jacobian(failed) {
    return {};
}
template <std::size_t Argument = 0>
constexpr failed value_gradient_and_hessian(failed) {
    return {};
}

}  // namespace ddx
