// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/interval/monotone.hpp>

namespace ddx::detail {

constexpr approximation exp2_at(wide x) {
    if (!unrounded::is_integer(x) || x.exponent >= 20) return unrounded::exp2(x);
    const int size = static_cast<int>(x.significand >> (127 - x.exponent));
    return {scaled(unrounded::one, x.negative ? -size : size), true};
}
constexpr approximation log2_at(wide x) {
    if (x.significand == unrounded::top_bit) return {unrounded::from_integer(x.exponent), true};
    return unrounded::log(x) * unrounded::one_over_log_2;
}
/// log10(10^k) = k for k = 1 … 27, the powers that have at most 64 significant bits.
constexpr approximation log10_at(wide x) {
    wide power = unrounded::from_integer(10);
    for (int k = 1; k <= 27; ++k, power = unrounded::exact_product(power, unrounded::from_integer(10)))
        if (power.exponent == x.exponent && power.significand == x.significand) return {unrounded::from_integer(k), true};
    return unrounded::log(x) * unrounded::one_over_log_10;
}
constexpr approximation log1p_at(wide x) {
    if (is_one(negated(x))) return {wide{0, 0, true}, true, true};
    return unrounded::log1p(x);
}
constexpr approximation acosh_at(wide x) {
    const wide rest = x - unrounded::one;
    return rest.significand == 0 ? rest : unrounded::acosh_of_one_plus(rest);
}
constexpr approximation atanh_at(wide x) {
    if (is_one(magnitude(x))) return {wide{0, 0, x.negative}, true, true};
    return with_sign(unrounded::atanh(magnitude(x)), x.negative);
}
template <Real T>
constexpr approximation atan_at(T x) {
    const auto a = unrounded::decode(x);
    if (a.what == unrounded::kind::zero) return wide{};
    const wide y = a.what == unrounded::kind::infinite ? scaled(unrounded::pi, -1) : unrounded::angle(magnitude(a.value), unrounded::one);
    return with_sign(y, a.negative());
}
template <Real T>
constexpr approximation acos_at(T x) {
    return x == 0 ? scaled(unrounded::pi, -1) : unrounded::acos(unrounded::decode(x).value);
}

}  // namespace ddx::detail

namespace ddx {

/// The elementary functions of intervals.
///
/// Math      each contains f(x) for all x in X at which f is defined. A bound is the next or next but one number of T beyond the
///           value at an end of X, and the value itself where it is known to be exact: e^0, 2^n, log2(2^n), log10(10^n), cos 0 ….
/// Edges     domains: log, log2, log10 (0, ∞); log1p (-1, ∞); asin, acos [-1, 1]; acosh [1, ∞); atanh (-1, 1). Of X only the part
///           inside counts; there is none: the result is empty, also for log(0), atanh(1), which are no real numbers.
template <elementary::Real T>
constexpr interval<T> exp(const interval<T>& x) {
    return detail::increasing(x, elementary::exp<T>, detail::unrounded::exp<detail::unrounded::exp_series>);
}
template <elementary::Real T>
constexpr interval<T> exp2(const interval<T>& x) {
    return detail::increasing(x, elementary::exp2<T>, detail::exp2_at);
}
template <elementary::Real T>
constexpr interval<T> expm1(const interval<T>& x) {
    const auto y = detail::increasing(x, elementary::expm1<T>, detail::unrounded::expm1<detail::unrounded::exp_series>);
    return detail::within(y, T(-1), detail::infinity<T>);
}
template <elementary::Real T>
constexpr interval<T> log(const interval<T>& x) {
    const auto positive = detail::inside(x, T(0), detail::infinity<T>);
    return detail::increasing(positive, elementary::log<T>, detail::unrounded::log<detail::unrounded::atanh_series>);
}
template <elementary::Real T>
constexpr interval<T> log2(const interval<T>& x) {
    return detail::increasing(detail::inside(x, T(0), detail::infinity<T>), elementary::log2<T>, detail::log2_at);
}
template <elementary::Real T>
constexpr interval<T> log10(const interval<T>& x) {
    return detail::increasing(detail::inside(x, T(0), detail::infinity<T>), elementary::log10<T>, detail::log10_at);
}
template <elementary::Real T>
constexpr interval<T> log1p(const interval<T>& x) {
    return detail::increasing(detail::inside(x, T(-1), detail::infinity<T>), elementary::log1p<T>, detail::log1p_at);
}

template <elementary::Real T>
constexpr interval<T> asin(const interval<T>& x) {
    return detail::increasing(detail::within(x, T(-1), T(1)), elementary::asin<T>, detail::odd(detail::unrounded::asin));
}
template <elementary::Real T>
constexpr interval<T> acos(const interval<T>& x) {
    return detail::decreasing(detail::within(x, T(-1), T(1)), detail::acos_at<T>);
}
template <elementary::Real T>
constexpr interval<T> atan(const interval<T>& x) {
    return detail::increasing(x, detail::atan_at<T>);
}

template <elementary::Real T>
constexpr interval<T> sinh(const interval<T>& x) {
    return detail::increasing(x, elementary::sinh<T>, detail::odd(detail::unrounded::sinh<detail::unrounded::sinh_series>));
}
template <elementary::Real T>
constexpr interval<T> cosh(const interval<T>& x) {
    const auto y = detail::increasing(abs(x), elementary::cosh<T>, detail::unrounded::cosh);
    return detail::within(y, T(1), detail::infinity<T>);
}
template <elementary::Real T>
constexpr interval<T> tanh(const interval<T>& x) {
    return detail::within(detail::increasing(x, elementary::tanh<T>, detail::odd(detail::unrounded::tanh)), T(-1), T(1));
}
template <elementary::Real T>
constexpr interval<T> asinh(const interval<T>& x) {
    return detail::increasing(x, elementary::asinh<T>, detail::odd(detail::unrounded::asinh));
}
template <elementary::Real T>
constexpr interval<T> acosh(const interval<T>& x) {
    return detail::increasing(detail::within(x, T(1), detail::infinity<T>), elementary::acosh<T>, detail::acosh_at);
}
template <elementary::Real T>
constexpr interval<T> atanh(const interval<T>& x) {
    return detail::increasing(detail::inside(x, T(-1), T(1)), elementary::atanh<T>, detail::atanh_at);
}

template <elementary::Real T>
constexpr interval<T> erf(const interval<T>& x) {
    const auto y = detail::increasing(x, elementary::erf<T>, detail::odd(detail::unrounded::erf<detail::unrounded::erf_series>));
    return detail::within(y, T(-1), T(1));
}
template <elementary::Real T>
constexpr interval<T> erfc(const interval<T>& x) {
    const auto y = detail::decreasing(x, detail::approximated(elementary::erfc<T>, detail::unrounded::erfc<>));
    return detail::within(y, T(0), T(2));
}

}  // namespace ddx
