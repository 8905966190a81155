// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/config.hpp>
#include <ddx/number/elementary/arithmetic.hpp>

/// The four operations of IEEE 754 as constants also where compilers refuse them: results that are infinite or not a number.
///
/// Math      add, multiply and divide are a + b, a * b and a / b, in constant evaluation and at run time.
/// Edges     1/0 = ∞, 0/0 = NaN, ∞ - ∞ = NaN, overflow = ±∞. At run time each is the plain operation and nothing else, which
///           the compiler may contract with the next one.
/// Cost      the builtin, as g++ 12 drops the other branch before it inlines; behind std::is_constant_evaluated it inlines both.
/// Source    IEEE 754-2019, sections 6.1, 7.2, 7.3 and 7.4.
namespace ddx::arithmetic {

using elementary::Real;

template <Real T>
DDX_INLINE constexpr T add(T a, T b) {
    if (__builtin_is_constant_evaluated()) return elementary::sum(a, b);
    return a + b;
}
template <Real T>
DDX_INLINE constexpr T multiply(T a, T b) {
    if (__builtin_is_constant_evaluated()) return elementary::product(a, b);
    return a * b;
}
template <Real T>
DDX_INLINE constexpr T divide(T a, T b) {
    if (__builtin_is_constant_evaluated()) return elementary::quotient(a, b);
    return a / b;
}

}  // namespace ddx::arithmetic
