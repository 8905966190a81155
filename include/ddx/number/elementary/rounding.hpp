// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/extended_encoding.hpp>

namespace ddx::elementary::detail {

/// A number cut at the binary point: |x| = whole + rest, and how rest compares with 1/2.
struct cut {
    wide whole;
    bool odd;
    bool exact;
    int rest_against_half;
};

constexpr cut cut_at_point(wide x) {
    if (x.exponent >= 127) return {x, false, true, -1};
    wide const none{0, 0, x.negative};
    if (x.exponent < -1) return {none, false, false, -1};
    if (x.exponent == -1) return {none, false, false, x.significand == top_bit ? 0 : 1};
    u128 const unit = u128{1} << (127 - x.exponent);
    u128 const rest = x.significand & (unit - 1);
    int const side  = rest > unit / 2 ? 1 : rest == unit / 2 ? 0 : -1;
    return {{x.significand - rest, x.exponent, x.negative}, (x.significand & unit) != 0, rest == 0, side};
}

// Whether the magnitude of a number so cut is to be rounded up.
constexpr bool downwards(cut const& c) { return !c.exact && c.whole.negative; }
constexpr bool upwards(cut const& c) { return !c.exact && !c.whole.negative; }
constexpr bool towards_zero(cut const&) { return false; }
constexpr bool half_away(cut const& c) { return c.rest_against_half >= 0; }
constexpr bool half_to_even(cut const& c) { return c.rest_against_half + (c.odd ? 1 : 0) > 0; }

/// The integer next to a number that a rule chooses.
template <bool (*RoundsUp)(cut const&), Real T> constexpr T to_integer(T x) {
    operand const a = decode(x);
    if (a.what != kind::finite) return x;
    cut const c = cut_at_point(a.value);
    return encode<T>(RoundsUp(c) ? c.whole + wide{top_bit, 0, a.negative()} : c.whole);
}

} // namespace ddx::elementary::detail

namespace ddx::elementary {

/// The largest integer not above x.
///
/// Math      max {n integer, n <= x}, exactly.
/// Edges     +-0, +-inf and NaN are returned as they are.
template <Real T> constexpr T floor(T x) { return detail::to_integer<detail::downwards>(x); }

/// The smallest integer not below x.
///
/// Math      min {n integer, n >= x}, exactly.
/// Edges     +-0, +-inf and NaN are returned as they are; ceil(x) = -0 for -1 < x < 0.
template <Real T> constexpr T ceil(T x) { return detail::to_integer<detail::upwards>(x); }

/// The integer part.
///
/// Math      sgn(x) max {n integer, n <= |x|}, exactly.
/// Edges     +-0, +-inf and NaN are returned as they are; keeps the sign of x.
template <Real T> constexpr T trunc(T x) { return detail::to_integer<detail::towards_zero>(x); }

/// The nearest integer, halves away from zero.
///
/// Math      sgn(x) floor(|x| + 1/2), exactly.
/// Edges     +-0, +-inf and NaN are returned as they are; keeps the sign of x.
template <Real T> constexpr T round(T x) { return detail::to_integer<detail::half_away>(x); }

/// The nearest integer, halves to even.
///
/// Math      the integer n with |x - n| least, the even one of two; whatever the rounding mode.
/// Edges     +-0, +-inf and NaN are returned as they are; keeps the sign of x.
template <Real T> constexpr T rint(T x) { return detail::to_integer<detail::half_to_even>(x); }

} // namespace ddx::elementary
