// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/elementary/exp.hpp>

namespace ddx::elementary::detail {

/// Math      coefficient[k] = 1 / (2 k + 1)!, of sinh(x) / x in powers of x^2.
inline constexpr series<13> sinh_series = inverse_factorials<13>(1, 2);

/// Math      sinh(x) for x > 0: its series for x < 1/2 (DLMF 4.33.1), else (e^x - e^-x) / 2; relative error below 2^-98.
template <auto const& Series = sinh_series>
constexpr wide sinh(wide x) {
    if (x.exponent < -1) return x * normalised(ascending(fraction(x * x), Series), 0, false);
    wide const e = exp(x);
    return scaled(e - one / e, -1);
}

constexpr wide cosh(wide x) {
    wide const e = exp(x);
    return scaled(e + one / e, -1);
}

/// Math      tanh(x) = (e^(2x) - 1) / (e^(2x) + 1) for x > 0, relative error below 2^-94.
constexpr wide tanh(wide x) {
    wide const t = expm1(scaled(x, 1));
    return t / (t + scaled(one, 1));
}

} // namespace ddx::elementary::detail

namespace ddx::elementary {

/// The hyperbolic sine.
///
/// Math      (e^x - e^-x) / 2, within 0.5001 ulp.
/// Edges     sinh(+-0) = +-0, sinh(+-inf) = +-inf, sinh(NaN) = NaN; overflow gives +-inf; odd.
/// Source    DLMF 4.28.1.
template <Real T> constexpr T sinh(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what != detail::kind::finite) return x;
    detail::wide const y = detail::sinh(detail::magnitude(a.value));
    return detail::encode<T>(detail::with_sign(y, a.negative()));
}

/// The hyperbolic cosine.
///
/// Math      (e^x + e^-x) / 2, within 0.5001 ulp.
/// Edges     cosh(+-0) = 1, cosh(+-inf) = inf, cosh(NaN) = NaN; overflow gives inf; even.
/// Source    DLMF 4.28.2.
template <Real T> constexpr T cosh(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan) return x;
    if (a.what == detail::kind::zero) return 1;
    if (a.what == detail::kind::infinite) return detail::infinity<T>;
    return detail::encode<T>(detail::cosh(detail::magnitude(a.value)));
}

/// The hyperbolic tangent.
///
/// Math      sinh(x) / cosh(x), within 0.5001 ulp.
/// Edges     tanh(+-0) = +-0, tanh(+-inf) = +-1, tanh(NaN) = NaN; odd.
/// Source    DLMF 4.28.4.
template <Real T> constexpr T tanh(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan || a.what == detail::kind::zero) return x;
    detail::wide const y = a.what == detail::kind::infinite ? detail::one : detail::tanh(detail::magnitude(a.value));
    return detail::encode<T>(detail::with_sign(y, a.negative()));
}

} // namespace ddx::elementary
