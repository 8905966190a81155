// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/extended_encoding.hpp>
#include <ddx/number/detail/series.hpp>
#include <ddx/number/elementary/exp_table.hpp>
#include <ddx/number/elementary/log_table.hpp>

namespace ddx::elementary::detail {

/// Math      coefficient[k] = 1 / (k + 1)!, of (e^r - 1) / r.
inline constexpr series<14> exp_series = inverse_factorials<14>(1, 1);

/// Math      x mod 1, with 128 bits after the binary point, for x >= 0.
constexpr u128 fraction_modulo_1(wide x) { return x.exponent < 0 ? fraction(x) : x.significand << (x.exponent + 1); }

/// The integer part of 16 x / log(2), or one less if that is within 2^-42 of an integer.
constexpr int sixteenths_of_octaves(wide x) {
    i128 const size     = x.exponent < -112 ? 0 : static_cast<i128>(x.significand >> (15 - x.exponent));
    i128 const product  = ((x.negative ? -size : size) >> 64) * sixteen_over_log_of_2;
    return static_cast<int>((product - (i128{1} << 64)) >> 106);
}

/// The exponential function.
///
/// Math      exp(x) = 2^(k/16) e^r with k = floor(16 x / log 2) and 0 <= r < 1.0001 log(2)/16; relative error below 2^-100.
/// Edges     |x| >= 2^15 gives 2^(+-2^20), which every format rounds to infinity or zero.
/// Source    Tang, Table-driven implementation of the exponential function, ACM TOMS 15 (1989), in fixed point.
template <auto const& Series = exp_series>
constexpr wide exp(wide x) {
    if (x.exponent >= 15) return {top_bit, x.negative ? -(1 << 20) : 1 << 20, false};
    int const k           = sixteenths_of_octaves(x);
    u128 const fractional = fraction_modulo_1(x);
    u128 const r          = (x.negative ? -fractional : fractional) - static_cast<u128>(k) * log_of_2_over_16;
    u128 const growth     = high_product(r, ascending(r, Series)) << 1;
    u128 const root       = powers_of_sixteenth_root_of_2[k & 15];
    return normalised(root + high_product(root, growth), (k >> 4) + 1, false);
}

/// Math      2^x = e^(x log 2), relative error below 2^-100.
constexpr wide exp2(wide x) { return exp(x * log_of_2); }

/// Math      expm1(x) = e^x - 1, relative error below 2^-95.
template <auto const& Series = exp_series>
constexpr wide expm1(wide x) {
    if (x.exponent >= -5) return exp<Series>(x) - one;
    u128 const z = fraction(x);
    return x * normalised(x.negative ? alternating(z, Series) : ascending(z, Series), 0, false);
}

} // namespace ddx::elementary::detail

namespace ddx::elementary {

/// The exponential function e^x.
///
/// Math      e^x, within 0.5001 ulp: rounded once from a result with relative error below 2^-100.
/// Edges     exp(+-0) = 1, exp(-inf) = 0, exp(inf) = inf, exp(NaN) = NaN; overflow gives inf, underflow the nearest subnormal.
/// Source    DLMF 4.2.19 with a table of 16 powers of 2^(1/16).
template <Real T> constexpr T exp(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan) return x;
    if (a.what == detail::kind::zero) return 1;
    if (a.what == detail::kind::infinite) return a.negative() ? T(0) : x;
    return detail::encode<T>(detail::exp(a.value));
}

/// The power 2^x.
///
/// Math      2^x = e^(x log 2), within 0.5001 ulp; exact for integers x.
/// Edges     as for exp.
template <Real T> constexpr T exp2(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan) return x;
    if (a.what == detail::kind::zero) return 1;
    if (a.what == detail::kind::infinite) return a.negative() ? T(0) : x;
    return detail::encode<T>(detail::exp2(a.value));
}

/// The exponential function less one, accurate near zero.
///
/// Math      e^x - 1, within 0.5001 ulp.
/// Edges     expm1(+-0) = +-0, expm1(-inf) = -1, expm1(inf) = inf, expm1(NaN) = NaN; overflow gives inf.
template <Real T> constexpr T expm1(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan || a.what == detail::kind::zero) return x;
    if (a.what == detail::kind::infinite) return a.negative() ? T(-1) : x;
    return detail::encode<T>(detail::expm1(a.value));
}

} // namespace ddx::elementary
