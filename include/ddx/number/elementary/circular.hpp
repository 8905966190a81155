// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/extended_encoding.hpp>
#include <ddx/number/detail/series.hpp>
#include <ddx/number/elementary/circular_reduction.hpp>

namespace ddx::elementary::detail {

/// Math      coefficient[k] = 1 / (2 k + 1)!, of sin(r) / r in powers of -r^2.
inline constexpr series<14> sin_series = inverse_factorials<14>(1, 2);
/// Math      coefficient[k] = 1 / (2 k)!, of cos(r) in powers of -r^2.
inline constexpr series<15> cos_series = inverse_factorials<15>(0, 2);

/// Math      sin(r) for |r| <= pi/4, relative error below 2^-100 (DLMF 4.19.1).
template <auto const& Series = sin_series>
constexpr wide sin_of_rest(wide r) {
    return r * normalised(alternating(fraction(r * r), Series), 0, false);
}

/// Math      cos(r) for |r| <= pi/4, relative error below 2^-100 (DLMF 4.19.2).
template <auto const& Series = cos_series>
constexpr wide cos_of_rest(wide r) {
    return normalised(alternating(fraction(r * r), Series), 0, false);
}

/// Math      sin(quadrant pi/2 + rest)
constexpr wide sin(reduced_angle a) {
    wide const y = (a.quadrant & 1) == 0 ? sin_of_rest(a.rest) : cos_of_rest(a.rest);
    return (a.quadrant & 2) == 0 ? y : negated(y);
}

/// Math      tan(quadrant pi/2 + rest)
constexpr wide tan(reduced_angle a) {
    wide const s = sin_of_rest(a.rest);
    wide const c = cos_of_rest(a.rest);
    return (a.quadrant & 1) == 0 ? s / c : negated(c / s);
}

/// Math      f(x) for an odd function f, from x and f(|x|).
constexpr wide odd_extension(wide x, wide y) { return x.negative ? negated(y) : y; }

} // namespace ddx::elementary::detail

namespace ddx::elementary {

/// The sine.
///
/// Math      sin(x), within 0.5001 ulp for every finite x: the reduction is exact to 2^-105 however large x is.
/// Edges     sin(+-0) = +-0, sin(+-inf) = NaN, sin(NaN) = NaN; odd.
/// Source    DLMF 4.19.1; Payne & Hanek (1983).
template <Real T> constexpr T sin(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan || a.what == detail::kind::zero) return x;
    if (a.what == detail::kind::infinite) return detail::not_a_number<T>;
    return detail::encode<T>(detail::odd_extension(a.value, detail::sin(detail::reduced(a.value))));
}

/// The cosine.
///
/// Math      cos(x), within 0.5001 ulp for every finite x.
/// Edges     cos(+-0) = 1, cos(+-inf) = NaN, cos(NaN) = NaN; even.
/// Source    DLMF 4.19.2; Payne & Hanek (1983).
template <Real T> constexpr T cos(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan) return x;
    if (a.what == detail::kind::zero) return 1;
    if (a.what == detail::kind::infinite) return detail::not_a_number<T>;
    detail::reduced_angle const angle = detail::reduced(a.value);
    return detail::encode<T>(detail::sin(detail::reduced_angle{angle.quadrant + 1, angle.rest}));
}

/// The tangent.
///
/// Math      sin(x) / cos(x), within 0.5001 ulp for every finite x.
/// Edges     tan(+-0) = +-0, tan(+-inf) = NaN, tan(NaN) = NaN; odd. No floating-point number is a pole.
/// Source    DLMF 4.14.4; Payne & Hanek (1983).
template <Real T> constexpr T tan(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan || a.what == detail::kind::zero) return x;
    if (a.what == detail::kind::infinite) return detail::not_a_number<T>;
    return detail::encode<T>(detail::odd_extension(a.value, detail::tan(detail::reduced(a.value))));
}

} // namespace ddx::elementary
