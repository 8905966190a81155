// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/extended_encoding.hpp>
#include <ddx/number/detail/series.hpp>
#include <ddx/number/elementary/inverse_trigonometric_table.hpp>
#include <ddx/number/elementary/root.hpp>

#include <cstdint>

namespace ddx::elementary::detail {

/// Math      coefficient[k] = 1 / (2 k + 1), of atan(u) / u in powers of -u^2.
inline constexpr series<11> atan_series = inverse_odd_numbers<11>();

/// Math      the integer nearest to 16 a / b, up to 2^-25, for 0 < a <= b.
constexpr int nearest_sixteenth(wide a, wide b) {
    int const distance         = b.exponent - a.exponent;
    std::uint64_t const top    = high_half(a.significand) >> 32 << 5;
    std::uint64_t const bottom = high_half(b.significand) >> 32;
    return distance > 5 ? 0 : static_cast<int>(((top >> distance) + bottom) / (2 * bottom));
}

/// The angle in (0, pi/2) of the point (x, y) in the first quadrant.
///
/// Math      atan(y/x) = atan(c) + atan((y - c x) / (x + c y)), c = j/16 nearest to y/x, for y <= x; else pi/2 - atan(x/y).
///           Relative error below 2^-100.
/// Edges     x, y > 0.
/// Source    DLMF 4.24.3 and 4.24.15.
template <auto const& Series = atan_series>
constexpr wide angle(wide y, wide x) {
    bool const steep = less_in_magnitude(x, y);
    wide const a     = steep ? x : y;
    wide const b     = steep ? y : x;
    int const j      = nearest_sixteenth(a, b);
    wide const c     = scaled(from_integer(j), -4);
    wide const u     = (a - c * b) / (b + c * a);
    wide const least = arctangents_of_sixteenths[j] + u * normalised(alternating(fraction(u * u), Series), 0, false);
    return steep ? scaled(pi, -1) - least : least;
}

/// Math      (1 - x^2)^(1/2) for 0 < x < 1, without cancellation.
constexpr wide cosine_from_sine(wide x) { return sqrt((one - x) * (one + x)); }

/// Math      the angle in (0, pi/2] whose sine is x, for 0 < x <= 1, relative error below 2^-98.
constexpr wide asin(wide x) { return is_one(x) ? scaled(pi, -1) : angle(x, cosine_from_sine(x)); }

/// Math      the angle in [0, pi] whose cosine is x, for 0 < |x| <= 1, relative error below 2^-98.
constexpr wide acos(wide x) {
    wide const size  = magnitude(x);
    wide const acute = is_one(size) ? wide{} : angle(cosine_from_sine(size), size);
    return x.negative ? pi - acute : acute;
}

/// Math      the angle of a point at infinity or on an axis, as a multiple of pi/4, times pi/4.
constexpr wide angle_of_axis(operand y, operand x) {
    bool const far_up  = y.what == kind::infinite;
    bool const far_out = x.what == kind::infinite;
    if (far_up && far_out) return from_integer(x.negative() ? 3 : 1) * scaled(pi, -2);
    if (far_up || (x.what == kind::zero && y.what != kind::zero)) return scaled(pi, -1);
    return x.negative() ? pi : wide{};
}

} // namespace ddx::elementary::detail

namespace ddx::elementary {

/// The arctangent.
///
/// Math      atan(x) in [-pi/2, pi/2], within 0.5001 ulp.
/// Edges     atan(+-0) = +-0, atan(+-inf) = +-pi/2, atan(NaN) = NaN; odd.
/// Source    DLMF 4.24.3.
template <Real T> constexpr T atan(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan || a.what == detail::kind::zero) return x;
    detail::wide const half_pi = detail::scaled(detail::pi, -1);
    detail::wide const y = a.what == detail::kind::infinite ? half_pi : detail::angle(detail::magnitude(a.value), detail::one);
    return detail::encode<T>(detail::with_sign(y, a.negative()));
}

/// The angle of the point (x, y), measured from the positive x axis.
///
/// Math      arg(x + i y) in [-pi, pi], within 0.5001 ulp.
/// Edges     atan2(+-0, x) = +-0 for x > 0 or +0, +-pi for x < 0 or -0; atan2(y, +-0) = +-pi/2; atan2(+-y, inf) = +-0,
///           atan2(+-y, -inf) = +-pi, atan2(+-inf, x) = +-pi/2, atan2(+-inf, inf) = +-pi/4, atan2(+-inf, -inf) = +-3 pi/4;
///           NaN if one is NaN; odd in y.
/// Source    ISO C 17, F.10.1.4.
template <Real T> constexpr T atan2(T y, T x) {
    using detail::kind, detail::angle, detail::angle_of_axis, detail::decode, detail::encode, detail::magnitude, detail::operand, detail::pi, detail::wide, detail::with_sign;
    operand const a = decode(y);
    operand const b = decode(x);
    if (a.what == kind::nan) return y;
    if (b.what == kind::nan) return x;
    if (a.what != kind::finite || b.what != kind::finite) return encode<T>(with_sign(angle_of_axis(a, b), a.negative()));
    wide const acute = angle(magnitude(a.value), magnitude(b.value));
    return encode<T>(with_sign(b.negative() ? pi - acute : acute, a.negative()));
}

/// The arcsine.
///
/// Math      asin(x) = arg((1 - x^2)^(1/2) + i x) in [-pi/2, pi/2], within 0.5001 ulp.
/// Edges     asin(+-0) = +-0, asin(+-1) = +-pi/2, NaN for |x| > 1 and for NaN; odd.
template <Real T> constexpr T asin(T x) {
    using detail::kind, detail::decode, detail::encode, detail::is_one, detail::magnitude, detail::not_a_number, detail::operand, detail::wide, detail::with_sign;
    operand const a = decode(x);
    if (a.what == kind::nan || a.what == kind::zero) return x;
    wide const size = magnitude(a.value);
    if (a.what == kind::infinite || (size.exponent >= 0 && !is_one(size))) return not_a_number<T>;
    return encode<T>(with_sign(detail::asin(size), a.negative()));
}

/// The arccosine.
///
/// Math      acos(x) = arg(x + i (1 - x^2)^(1/2)) in [0, pi], within 0.5001 ulp.
/// Edges     acos(1) = +0, acos(+-0) = pi/2, acos(-1) = pi, NaN for |x| > 1 and for NaN.
template <Real T> constexpr T acos(T x) {
    using detail::kind, detail::decode, detail::encode, detail::is_one, detail::magnitude, detail::not_a_number, detail::operand, detail::pi, detail::scaled, detail::wide;
    operand const a = decode(x);
    if (a.what == kind::nan) return x;
    if (a.what == kind::zero) return encode<T>(scaled(pi, -1));
    wide const size = magnitude(a.value);
    if (a.what == kind::infinite || (size.exponent >= 0 && !is_one(size))) return not_a_number<T>;
    return encode<T>(detail::acos(a.value));
}

} // namespace ddx::elementary
