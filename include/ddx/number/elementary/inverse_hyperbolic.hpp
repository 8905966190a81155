// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/elementary/log.hpp>
#include <ddx/number/elementary/root.hpp>

namespace ddx::elementary::detail {

/// Math      asinh(x) = log(1 + x + x^2 / (1 + (1 + x^2)^(1/2))) for x > 0, relative error below 2^-94.
constexpr wide asinh(wide x) {
    wide const square = x * x;
    return log1p(x + square / (one + sqrt(one + square)));
}

/// Math      acosh(1 + t) = log(1 + t + (t (t + 2))^(1/2)) for t > 0, relative error below 2^-94.
constexpr wide acosh_of_one_plus(wide t) { return log1p(t + sqrt(t * (t + scaled(one, 1)))); }

/// Math      atanh(x) for 0 < x < 1: its series for x < 1/64, else log((1 + x) / (1 - x)) / 2; relative error below 2^-98.
constexpr wide atanh(wide x) {
    return scaled(x.exponent < -6 ? twice_atanh(x) : log((one + x) / (one - x)), -1);
}

} // namespace ddx::elementary::detail

namespace ddx::elementary {

/// The inverse of the hyperbolic sine.
///
/// Math      asinh(x), within 0.5001 ulp.
/// Edges     asinh(+-0) = +-0, asinh(+-inf) = +-inf, asinh(NaN) = NaN; odd.
/// Source    DLMF 4.37(iv).
template <Real T> constexpr T asinh(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what != detail::kind::finite) return x;
    detail::wide const y = detail::asinh(detail::magnitude(a.value));
    return detail::encode<T>(detail::with_sign(y, a.negative()));
}

/// The inverse of the hyperbolic cosine.
///
/// Math      acosh(x) >= 0, within 0.5001 ulp.
/// Edges     acosh(1) = +0, acosh(inf) = inf, NaN for x < 1 and for NaN.
/// Source    DLMF 4.37(iv).
template <Real T> constexpr T acosh(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan) return x;
    if (a.negative() || a.what == detail::kind::zero) return detail::not_a_number<T>;
    if (a.what == detail::kind::infinite) return x;
    detail::wide const t = a.value - detail::one;
    if (t.significand == 0) return 0;
    return t.negative ? detail::not_a_number<T> : detail::encode<T>(detail::acosh_of_one_plus(t));
}

/// The inverse of the hyperbolic tangent.
///
/// Math      log((1 + x) / (1 - x)) / 2, within 0.5001 ulp.
/// Edges     atanh(+-0) = +-0, atanh(+-1) = +-inf, NaN for |x| > 1 and for NaN; odd.
/// Source    DLMF 4.37(iv).
template <Real T> constexpr T atanh(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan || a.what == detail::kind::zero) return x;
    if (a.what == detail::kind::infinite) return detail::not_a_number<T>;
    detail::wide const size = detail::magnitude(a.value);
    if (detail::is_one(size)) return detail::signed_infinity<T>(a.negative());
    if (size.exponent >= 0) return detail::not_a_number<T>;
    detail::wide const y = detail::atanh(size);
    return detail::encode<T>(detail::with_sign(y, a.negative()));
}

} // namespace ddx::elementary
