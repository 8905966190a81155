// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/function/evaluated.hpp>
#include <ddx/function/function.hpp>
#include <ddx/number/exact.hpp>
#include <ddx/number/interval.hpp>

namespace ddx {

namespace detail {

template <class T>
inline constexpr bool is_interval = false;
template <class T>
inline constexpr bool is_interval<interval<T>> = true;

/// The type of the bounds in which a number is enclosed: its own floating-point type; double for integers and exact numbers.
template <class Number>
struct bound_type {
    using type = std::conditional_t<std::is_floating_point_v<Number>, Number, double>;
};
template <class T>
struct bound_type<interval<T>> {
    using type = T;
};
template <class... Numbers>
using bound_t = promoted_t<typename bound_type<Numbers>::type...>;

template <class T>
constexpr interval<T> enclosed(int128 x) {
    if (x < 0) return -enclosed<T>(-x);
    const interval<T> upper_half(static_cast<std::int64_t>(x >> 64)), lower_half(static_cast<std::uint64_t>(x));
    return fma(upper_half, interval<T>(T(0x1p64L)), lower_half);
}

/// The interval around a number of any kind; around an exact number its sum Σ q √n e^p, the whole line if it is undecided.
template <class T, class Number>
constexpr interval<T> enclosed(const Number& x) {
    if constexpr (std::is_convertible_v<const Number&, interval<T>>) {
        return x;
    } else {
        const exact& terms = x;
        interval<T> sum;
        for (int i = 0; i < terms.size; ++i) {
            const root_term& t = terms.terms[i];
            const interval<T> factor = enclosed<T>(t.factor.num) / enclosed<T>(t.factor.den);
            sum += factor * sqrt(interval<T>(t.root)) * exp(interval<T>::from_rational(t.power));
        }
        return terms.is_decided() ? sum : interval<T>::whole();
    }
}

template <class T, class Variable, class Number, bool Whole>
constexpr auto enclosed(const binding<Variable, Number, Whole>& bound) {
    binding<Variable, interval<T>> result{};
    for (std::size_t i = 0; i < bound.size; ++i) result.values[i] = enclosed<T>(bound.values[i]);
    return result;
}

/// An argument of a function with intervals for its numbers.
template <class T, class Argument>
constexpr auto enclosed_argument(const Argument& argument) {
    if constexpr (static_extent<Argument> == 0) {
        return enclosed<T>(argument);
    } else {
        vec<interval<T>, static_extent<Argument>> result{};
        for (std::size_t i = 0; i < result.size(); ++i) result[i] = enclosed<T>(argument[i]);
        return result;
    }
}

/// Whether a number lies in an interval that is not wider than 2^-46 of it.
template <class T, class Number>
constexpr bool is_near(const interval<T>& around, const Number& number) {
    const interval<T> known = enclosed<T>(number);
    return around.contains(known) && around.width() <= abs(known).lower() * T(0x1p-46);
}

}  // namespace detail

/// Bounds that contain the exact value of a formula at bound variables: integers, exact numbers, floating-point numbers and intervals.
///
/// Math      e(x, …) lies in enclose(e, x, …) for all x, … in the bound intervals at which e is defined; a floating-point number,
///           bound or captured, is the real number that it is. Proved by the error bounds of the operations, not by trying.
/// Returns   ddx::interval<T>, ddx::vec or ddx::mat of them; T is the floating-point type that is bound, double for exact numbers.
/// Edges     those of ddx::interval: where e is defined nowhere its interval is empty.
/// Cost      one run of the formula's program in interval arithmetic; a formula of hundreds of functions fits in clang's budget.
template <Expression E, class... Bindings>
constexpr auto enclose(const E& e, const Bindings&... bindings) {
    if constexpr (any_failed<E, Bindings...>)
        return failed{};
    else if constexpr (sizeof...(Bindings) == 0)
        return value_in<interval<double>>(e);
    else
        return e(detail::enclosed<detail::bound_t<typename Bindings::number...>>(bindings)...);
}

/// The same for a function at its arguments.
template <class Source, class... Arguments>
    requires(sizeof...(Arguments) > 0)
constexpr auto enclose(engine_function<Source> f, const Arguments&... arguments) {
    if constexpr (any_failed<Arguments...>)
        return failed{};
    else
        return f(detail::enclosed_argument<detail::bound_t<detail::argument_value_t<Arguments>...>>(arguments)...);
}

/// The same for an exact number, and for a component of a vector formula at integers.
constexpr interval<double> enclose(const exact& x) { return detail::enclosed<double>(x); }
template <class E, std::size_t Index, class... Bindings>
constexpr interval<double> enclose(const evaluated_component<E, Index, Bindings...>& x) {
    return hana::unpack(x.at, [&](const auto&... bindings) { return enclose(x.formula, bindings...)[Index]; });
}

/// Whether a number is proved to be the value of something, up to what the bounds leave open.
///
/// Math      for an interval X: c lies in X. For a value x known exactly (a component of a formula at integers, an exact number):
///           x and c lie in one interval no wider than 2^-46 |c|, so that |x - c| <= 2^-46 |c| is a theorem about real numbers.
/// Returns   false where that is not proved, which does not say that it is wrong: the bounds may be too wide.
/// Edges     a rounded number proves nothing and is an error (D29); NaN lies nowhere.
template <class T, class Number>
constexpr bool encloses(const interval<T>& around, const Number& number) {
    return around.contains(detail::enclosed<T>(number));
}
template <class Number>
constexpr bool encloses(const exact& x, const Number& number) {
    return detail::is_near(enclose(x), number);
}
template <class E, std::size_t Index, class... Bindings, class Number>
constexpr bool encloses(const evaluated_component<E, Index, Bindings...>& x, const Number& number) {
    return detail::is_near(enclose(x), number);
}
template <std::floating_point Rounded, class Number>
constexpr bool encloses(Rounded, const Number&) {
    return complaint<code::D29, !std::is_floating_point_v<Rounded>>::holds;
}
constexpr bool encloses(failed, const auto&) { return true; }

/// The same for each entry of a vector or matrix of intervals.
template <class Box, class Values>
    requires detail::is_interval<typename Box::value_type>
constexpr bool encloses(const Box& around, const Values& values) {
    constexpr std::size_t size = Box::size();
    if constexpr (demand<code::D27, shape_of<Box> == shape_of<Values>>())
        for (std::size_t i = 0; i < size; ++i)
            if (!encloses(around.data()[i], values.data()[i])) return false;
    return true;
}

}  // namespace ddx
