// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/elementary.hpp>
#include <ddx/number/library.hpp>

#include <type_traits>

/// The elementary functions of the C library, as constants too.
///
/// Math      each is the function of its name: in constant evaluation ddx::elementary's (within 0.52 ulp, the same bits on
///           every compiler), at run time the standard library's (fast, its own error and its own bits).
/// Edges     those of ISO C 17, annex F, for both. ddx::reproducible has the same bits in both.
/// Cost      at run time exactly the call that <cmath> would make.
namespace ddx::math {

using elementary::Real;

template <Real T> [[gnu::always_inline]] constexpr T sqrt(T x) { return __builtin_is_constant_evaluated() ? elementary::sqrt(x) : library::sqrt(x); }
template <Real T> [[gnu::always_inline]] constexpr T cbrt(T x) { return __builtin_is_constant_evaluated() ? elementary::cbrt(x) : library::cbrt(x); }
template <Real T> [[gnu::always_inline]] constexpr T exp(T x) { return __builtin_is_constant_evaluated() ? elementary::exp(x) : library::exp(x); }
template <Real T> [[gnu::always_inline]] constexpr T exp2(T x) { return __builtin_is_constant_evaluated() ? elementary::exp2(x) : library::exp2(x); }
template <Real T> [[gnu::always_inline]] constexpr T expm1(T x) { return __builtin_is_constant_evaluated() ? elementary::expm1(x) : library::expm1(x); }
template <Real T> [[gnu::always_inline]] constexpr T log(T x) { return __builtin_is_constant_evaluated() ? elementary::log(x) : library::log(x); }
template <Real T> [[gnu::always_inline]] constexpr T log2(T x) { return __builtin_is_constant_evaluated() ? elementary::log2(x) : library::log2(x); }
template <Real T> [[gnu::always_inline]] constexpr T log10(T x) { return __builtin_is_constant_evaluated() ? elementary::log10(x) : library::log10(x); }
template <Real T> [[gnu::always_inline]] constexpr T log1p(T x) { return __builtin_is_constant_evaluated() ? elementary::log1p(x) : library::log1p(x); }
template <Real T> [[gnu::always_inline]] constexpr T sin(T x) { return __builtin_is_constant_evaluated() ? elementary::sin(x) : library::sin(x); }
template <Real T> [[gnu::always_inline]] constexpr T cos(T x) { return __builtin_is_constant_evaluated() ? elementary::cos(x) : library::cos(x); }
template <Real T> [[gnu::always_inline]] constexpr T tan(T x) { return __builtin_is_constant_evaluated() ? elementary::tan(x) : library::tan(x); }
template <Real T> [[gnu::always_inline]] constexpr T asin(T x) { return __builtin_is_constant_evaluated() ? elementary::asin(x) : library::asin(x); }
template <Real T> [[gnu::always_inline]] constexpr T acos(T x) { return __builtin_is_constant_evaluated() ? elementary::acos(x) : library::acos(x); }
template <Real T> [[gnu::always_inline]] constexpr T atan(T x) { return __builtin_is_constant_evaluated() ? elementary::atan(x) : library::atan(x); }
template <Real T> [[gnu::always_inline]] constexpr T sinh(T x) { return __builtin_is_constant_evaluated() ? elementary::sinh(x) : library::sinh(x); }
template <Real T> [[gnu::always_inline]] constexpr T cosh(T x) { return __builtin_is_constant_evaluated() ? elementary::cosh(x) : library::cosh(x); }
template <Real T> [[gnu::always_inline]] constexpr T tanh(T x) { return __builtin_is_constant_evaluated() ? elementary::tanh(x) : library::tanh(x); }
template <Real T> [[gnu::always_inline]] constexpr T asinh(T x) { return __builtin_is_constant_evaluated() ? elementary::asinh(x) : library::asinh(x); }
template <Real T> [[gnu::always_inline]] constexpr T acosh(T x) { return __builtin_is_constant_evaluated() ? elementary::acosh(x) : library::acosh(x); }
template <Real T> [[gnu::always_inline]] constexpr T atanh(T x) { return __builtin_is_constant_evaluated() ? elementary::atanh(x) : library::atanh(x); }
template <Real T> [[gnu::always_inline]] constexpr T erf(T x) { return __builtin_is_constant_evaluated() ? elementary::erf(x) : library::erf(x); }
template <Real T> [[gnu::always_inline]] constexpr T erfc(T x) { return __builtin_is_constant_evaluated() ? elementary::erfc(x) : library::erfc(x); }
template <Real T> [[gnu::always_inline]] constexpr T abs(T x) { return __builtin_is_constant_evaluated() ? elementary::abs(x) : library::abs(x); }
template <Real T> [[gnu::always_inline]] constexpr T floor(T x) { return __builtin_is_constant_evaluated() ? elementary::floor(x) : library::floor(x); }
template <Real T> [[gnu::always_inline]] constexpr T ceil(T x) { return __builtin_is_constant_evaluated() ? elementary::ceil(x) : library::ceil(x); }
template <Real T> [[gnu::always_inline]] constexpr T trunc(T x) { return __builtin_is_constant_evaluated() ? elementary::trunc(x) : library::trunc(x); }
template <Real T> [[gnu::always_inline]] constexpr T round(T x) { return __builtin_is_constant_evaluated() ? elementary::round(x) : library::round(x); }
template <Real T> [[gnu::always_inline]] constexpr T rint(T x) { return __builtin_is_constant_evaluated() ? elementary::rint(x) : library::rint(x); }

template <Real T> [[gnu::always_inline]] constexpr T pow(T x, T y) { return __builtin_is_constant_evaluated() ? elementary::pow(x, y) : library::pow(x, y); }
template <Real T> [[gnu::always_inline]] constexpr T atan2(T y, T x) { return __builtin_is_constant_evaluated() ? elementary::atan2(y, x) : library::atan2(y, x); }
template <Real T> [[gnu::always_inline]] constexpr T hypot(T x, T y) { return __builtin_is_constant_evaluated() ? elementary::hypot(x, y) : library::hypot(x, y); }
template <Real T> [[gnu::always_inline]] constexpr T copysign(T x, T y) { return __builtin_is_constant_evaluated() ? elementary::copysign(x, y) : library::copysign(x, y); }
template <Real T> [[gnu::always_inline]] constexpr T fma(T x, T y, T z) { return __builtin_is_constant_evaluated() ? elementary::fma(x, y, z) : library::fma(x, y, z); }
template <Real T> [[gnu::always_inline]] constexpr T ldexp(T x, int n) { return __builtin_is_constant_evaluated() ? elementary::ldexp(x, n) : library::ldexp(x, n); }
template <Real T> [[gnu::always_inline]] constexpr T frexp(T x, int* n) { return __builtin_is_constant_evaluated() ? elementary::frexp(x, n) : library::frexp(x, n); }

} // namespace ddx::math
