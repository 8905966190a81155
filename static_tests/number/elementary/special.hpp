// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/elementary.hpp>

#include <limits>

/// What the tests of special values share.
namespace special {

template <typename T> inline constexpr T inf      = std::numeric_limits<T>::infinity();
template <typename T> inline constexpr T nan      = std::numeric_limits<T>::quiet_NaN();
template <typename T> inline constexpr T smallest = std::numeric_limits<T>::denorm_min();
template <typename T> inline constexpr T least    = std::numeric_limits<T>::min();
template <typename T> inline constexpr T greatest = std::numeric_limits<T>::max();
template <typename T> inline constexpr T epsilon  = std::numeric_limits<T>::epsilon();

/// Whether two numbers agree in every bit; all NaNs agree.
template <typename T> constexpr bool same(T x, T y) {
    if (x != x || y != y) return x != x && y != y;
    return x == y && ddx::elementary::signbit(x) == ddx::elementary::signbit(y);
}

template <typename T> constexpr bool is_nan(T x) { return x != x; }

/// Whether a claim, a predicate of one number's type, holds in float, double and long double.
template <typename Claim> consteval bool in_each_format(Claim claim) { return claim(0.0f) && claim(0.0) && claim(0.0L); }

} // namespace special
