// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/extended_encoding.hpp>

#include <type_traits>

namespace ddx::elementary {

/// The absolute value.
///
/// Math      |x|, exactly.
/// Edges     abs(+-0) = +0, abs(+-inf) = inf, abs(NaN) = NaN with its sign cleared.
template <Real T> constexpr T abs(T x) {
    if constexpr (std::is_same_v<T, float>) return __builtin_fabsf(x);
    else if constexpr (std::is_same_v<T, double>) return __builtin_fabs(x);
    else return __builtin_fabsl(x);
}

/// The magnitude of one number with the sign of another.
///
/// Math      |x| sgn(y), exactly, where the sign of a zero or a NaN is that of its sign bit.
/// Edges     copysign(x, -0) = -|x|.
template <Real T> constexpr T copysign(T x, T y) {
    if constexpr (std::is_same_v<T, float>) return __builtin_copysignf(x, y);
    else if constexpr (std::is_same_v<T, double>) return __builtin_copysign(x, y);
    else return __builtin_copysignl(x, y);
}

/// Whether the sign bit is set, of a zero and a NaN too.
template <Real T> constexpr bool signbit(T x) { return copysign(T(1), x) < T(0); }

/// The product with a power of two.
///
/// Math      x 2^n, rounded once if it is subnormal.
/// Edges     ldexp(+-0, n) = +-0, ldexp(+-inf, n) = +-inf, ldexp(NaN, n) = NaN; overflow gives +-inf.
template <Real T> constexpr T ldexp(T x, int n) {
    detail::operand const a = detail::decode(x);
    int const bounded       = n > 100000 ? 100000 : n < -100000 ? -100000 : n;
    return a.what == detail::kind::finite ? detail::encode<T>(detail::scaled(a.value, bounded)) : x;
}

/// The fraction and the exponent of a number.
///
/// Math      x = f 2^n with 1/2 <= |f| < 1; returns f, stores n; exact.
/// Edges     x = +-0, +-inf, NaN are returned as they are, with n = 0.
template <Real T> constexpr T frexp(T x, int* n) {
    detail::operand const a = detail::decode(x);
    bool const finite       = a.what == detail::kind::finite;
    *n = finite ? a.value.exponent + 1 : 0;
    return finite ? detail::encode<T>(detail::scaled(a.value, -1 - a.value.exponent)) : x;
}

} // namespace ddx::elementary
