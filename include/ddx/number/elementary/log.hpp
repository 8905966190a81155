// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/extended_encoding.hpp>
#include <ddx/number/detail/series.hpp>
#include <ddx/number/elementary/log_table.hpp>

namespace ddx::elementary::detail {

/// Math      coefficient[k] = 1 / (2 k + 1), of atanh(s) / s in powers of s^2.
inline constexpr series<10> atanh_series = inverse_odd_numbers<10>();

/// Math      2 atanh(s), relative error below 2^-105 for |s| <= 1/44.
template <auto const& Series = atanh_series>
constexpr wide twice_atanh(wide s) {
    return scaled(s * normalised(ascending(fraction(s * s), Series), 0, false), 1);
}

/// The natural logarithm of a positive number.
///
/// Math      log(2^e m) = e log 2 + log c + 2 atanh((m - c) / (m + c)), c = j/16 nearest to m in [2^(-1/2), 2^(1/2)).
/// Edges     log(1) = +0; near 1 the first two terms vanish, so that the error is relative: below 2^-100 everywhere.
/// Source    DLMF 4.6.4; Muller, Elementary Functions, 3rd ed., on table-based methods.
template <auto const& Series = atanh_series>
constexpr wide log(wide x) {
    bool const upper = high_half(x.significand) >= 0xb504f333f9de6484;
    int const j      = (static_cast<int>(x.significand >> (upper ? 123 : 122)) + 1) >> 1;
    wide const m     = {x.significand, upper ? -1 : 0, false};
    wide const c     = scaled(from_integer(j), -4);
    wide const base  = from_integer(x.exponent + (upper ? 1 : 0)) * log_of_2 + logs_of_sixteenths[j - 11];
    return base + twice_atanh<Series>((m - c) / (m + c));
}

/// Math      log(1 + x) for x > -1, relative error below 2^-95.
template <auto const& Series = atanh_series>
constexpr wide log1p(wide x) {
    return x.exponent < -5 ? twice_atanh<Series>(x / (scaled(one, 1) + x)) : log<Series>(one + x);
}

/// A logarithm with its special values, given the scale that turns the natural one into it.
template <Real T> constexpr T scaled_log(T x, wide scale) {
    operand const a = decode(x);
    if (a.what == kind::nan) return x;
    if (a.what == kind::zero) return -infinity<T>;
    if (a.negative()) return not_a_number<T>;
    if (a.what == kind::infinite) return x;
    return encode<T>(log(a.value) * scale);
}

} // namespace ddx::elementary::detail

namespace ddx::elementary {

/// The natural logarithm.
///
/// Math      log(x), within 0.5001 ulp: rounded once from a result with relative error below 2^-100.
/// Edges     log(+-0) = -inf, log(1) = +0, log(inf) = inf, log(x < 0) = NaN, log(NaN) = NaN.
/// Source    DLMF 4.6.4.
template <Real T> constexpr T log(T x) { return detail::scaled_log(x, detail::one); }

/// The logarithm to base 2.
///
/// Math      log(x) / log(2), within 0.5001 ulp; exact for powers of 2.
/// Edges     as for log.
template <Real T> constexpr T log2(T x) { return detail::scaled_log(x, detail::one_over_log_2); }

/// The logarithm to base 10.
///
/// Math      log(x) / log(10), within 0.5001 ulp; exact for powers of 10.
/// Edges     as for log.
template <Real T> constexpr T log10(T x) { return detail::scaled_log(x, detail::one_over_log_10); }

/// The natural logarithm of 1 + x, accurate near zero.
///
/// Math      log(1 + x), within 0.5001 ulp.
/// Edges     log1p(+-0) = +-0, log1p(-1) = -inf, log1p(inf) = inf, log1p(x < -1) = NaN, log1p(NaN) = NaN.
template <Real T> constexpr T log1p(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan || a.what == detail::kind::zero) return x;
    if (a.what == detail::kind::infinite) return a.negative() ? detail::not_a_number<T> : x;
    if (!a.negative() || a.value.exponent < 0) return detail::encode<T>(detail::log1p(a.value));
    return detail::is_one(detail::magnitude(a.value)) ? -detail::infinity<T> : detail::not_a_number<T>;
}

} // namespace ddx::elementary
