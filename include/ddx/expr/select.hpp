// SPDX-License-Identifier: MIT
#pragma once
#include <type_traits>

#include <ddx/expr/vec.hpp>

namespace ddx {

/// if_true where the condition holds, else if_false; both are computed, one is taken.
///
/// Math      select(c, a, b) = a if c, b otherwise; its derivative is that of the branch taken, and a NaN in the other is not seen.
template <Number A, Number B>
constexpr auto select(bool condition, const A& if_true, const B& if_false) {
    using result = promoted_t<A, B>;
    return condition ? static_cast<result>(if_true) : static_cast<result>(if_false);
}

/// The sign of a number: -1, 0 or 1; 0 at ±0; NaN stays NaN.
template <class T>
    requires std::is_arithmetic_v<T>
constexpr T sign(T u) {
    return u > T(0) ? T(1) : u < T(0) ? T(-1) : u == T(0) ? T(0) : u;
}

/// The smaller of two numbers; u if they are equal, and NaN if one of them is NaN.
template <class T>
    requires std::is_arithmetic_v<T>
constexpr T min(T u, T v) {
    return v < u || v != v ? v : u;
}

/// The larger of two numbers; u if they are equal, and NaN if one of them is NaN.
template <class T>
    requires std::is_arithmetic_v<T>
constexpr T max(T u, T v) {
    return u < v || v != v ? v : u;
}

}  // namespace ddx
