// SPDX-License-Identifier: MIT
#pragma once
#include <concepts>
#include <limits>
#include <type_traits>

#include <ddx/base/config.hpp>

/// The four operations of IEEE 754 as constants where compilers refuse them: results that are infinite or not a number.
///
/// Math      add, multiply and divide are a + b, a * b and a / b with the same bits, in constant evaluation and at run time.
/// Edges     1/0 = ∞, 0/0 = NaN, ∞ - ∞ = NaN, overflow = ±∞. At run time each is the plain operation and nothing else.
/// Source    IEEE 754-2019, sections 6.1, 7.2, 7.3 and 7.4.
namespace ddx::arithmetic {

namespace detail {

template <std::floating_point T>
inline constexpr T infinity = std::numeric_limits<T>::infinity();
template <std::floating_point T>
inline constexpr T not_a_number = std::numeric_limits<T>::quiet_NaN();
template <std::floating_point T>
inline constexpr T largest = std::numeric_limits<T>::max();

constexpr bool is_negative(float x) { return __builtin_copysignf(1.0F, x) < 0; }
constexpr bool is_negative(double x) { return __builtin_copysign(1.0, x) < 0; }
constexpr bool is_negative(long double x) { return __builtin_copysignl(1.0L, x) < 0; }
template <std::floating_point T>
constexpr T magnitude(T x) {
    return is_negative(x) ? -x : x;
}
template <std::floating_point T>
constexpr T signed_infinity(bool negative) {
    return negative ? -infinity<T> : infinity<T>;
}

// halves and eighths tell where the whole result overflows; they round as it does
template <std::floating_point T>
constexpr T add_constants(T a, T b) {
    if (a != a || b != b) return not_a_number<T>;
    const bool infinite_a = magnitude(a) > largest<T>, infinite_b = magnitude(b) > largest<T>;
    if (infinite_a || infinite_b) return infinite_a && infinite_b && a != b ? not_a_number<T> : infinite_a ? a : b;
    return magnitude(a / 2 + b / 2) > largest<T> / 2 ? signed_infinity<T>(is_negative(a)) : a + b;
}

template <std::floating_point T>
constexpr T multiply_constants(T a, T b) {
    if (a != a || b != b) return not_a_number<T>;
    const T u = magnitude(a), v = magnitude(b);
    const bool negative = is_negative(a) != is_negative(b);
    if (u > largest<T> || v > largest<T>) return u == 0 || v == 0 ? not_a_number<T> : signed_infinity<T>(negative);
    if (u <= 1 || v <= 1) return a * b;
    return v / 4 > largest<T> / u || u / 8 * v > largest<T> / 8 ? signed_infinity<T>(negative) : a * b;
}

template <std::floating_point T>
constexpr T divide_constants(T a, T b) {
    if (a != a || b != b) return not_a_number<T>;
    const T u = magnitude(a), v = magnitude(b);
    const bool negative = is_negative(a) != is_negative(b);
    if (v > largest<T>) return u > largest<T> ? not_a_number<T> : negative ? -T(0) : T(0);
    if (v == 0 && u == 0) return not_a_number<T>;
    if (v == 0 || u > largest<T>) return signed_infinity<T>(negative);
    if (v >= 1) return a / b;
    return u / 4 > largest<T> * v || u / 8 / v > largest<T> / 8 ? signed_infinity<T>(negative) : a / b;
}

}  // namespace detail

template <std::floating_point T>
DDX_INLINE constexpr T add(T a, T b) {
    if (std::is_constant_evaluated()) return detail::add_constants(a, b);
    return a + b;
}
template <std::floating_point T>
DDX_INLINE constexpr T multiply(T a, T b) {
    if (std::is_constant_evaluated()) return detail::multiply_constants(a, b);
    return a * b;
}
template <std::floating_point T>
DDX_INLINE constexpr T divide(T a, T b) {
    if (std::is_constant_evaluated()) return detail::divide_constants(a, b);
    return a / b;
}

}  // namespace ddx::arithmetic
