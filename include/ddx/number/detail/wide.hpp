// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstdint>

namespace ddx::elementary::detail {

__extension__ typedef unsigned __int128 u128;
__extension__ typedef __int128 i128;

constexpr u128 join(std::uint64_t high, std::uint64_t low) { return (u128{high} << 64) | low; }
constexpr std::uint64_t high_half(u128 a) { return static_cast<std::uint64_t>(a >> 64); }
constexpr std::uint64_t low_half(u128 a) { return static_cast<std::uint64_t>(a); }

constexpr int leading_zeros(u128 a) {
    return high_half(a) != 0 ? std::countl_zero(high_half(a)) : 64 + std::countl_zero(low_half(a));
}

/// The upper half of a 256-bit product.
///
/// Math      high_product(a, b) = a b / 2^128 - d with 0 <= d < 3; d < 1 if the lower half of a or of b is zero.
/// Edges     exact when the lower halves of both are zero.
/// Cost      three 64-bit multiplications.
constexpr u128 high_product(u128 a, u128 b) {
    return u128{high_half(a)} * high_half(b) + ((u128{high_half(a)} * low_half(b)) >> 64)
         + ((u128{low_half(a)} * high_half(b)) >> 64);
}

/// A real number with 128 significant bits and an exponent that neither overflows nor underflows.
///
/// Math      value = (-1)^negative significand 2^(exponent - 127), with significand in [2^127, 2^128), or 0 for zero.
/// Edges     has neither infinity nor NaN: callers treat these before. |exponent| <= 2^24 keeps all operations in range.
///           Integers only: no compiler switch, no contraction and no rounding mode can change a bit of a result.
/// Source    Muller et al., Handbook of Floating-Point Arithmetic, 2nd ed., chapter 9.
struct wide {
    u128 significand = 0;
    int exponent     = 0;
    bool negative    = false;
};

inline constexpr u128 top_bit = u128{1} << 127;
inline constexpr wide one{top_bit, 0, false};

/// The wide number (-1)^negative significand 2^(exponent - 127) for a significand of any size.
constexpr wide normalised(u128 significand, int exponent, bool negative) {
    if (significand == 0) return {0, 0, negative};
    int const shift = leading_zeros(significand);
    return {significand << shift, exponent - shift, negative};
}

constexpr wide from_integer(int n) {
    return normalised(static_cast<u128>(n < 0 ? -static_cast<std::int64_t>(n) : n), 127, n < 0);
}

constexpr wide negated(wide a) { return {a.significand, a.exponent, !a.negative}; }
constexpr wide with_sign(wide a, bool negative) { return {a.significand, a.exponent, negative}; }
constexpr wide magnitude(wide a) { return with_sign(a, false); }

constexpr bool is_one(wide a) { return a.exponent == 0 && a.significand == top_bit && !a.negative; }

/// Math      scaled(a, n) = a 2^n, exactly.
constexpr wide scaled(wide a, int n) { return {a.significand, a.exponent + n, a.negative}; }

constexpr bool less_in_magnitude(wide a, wide b) {
    if (a.significand == 0 || b.significand == 0) return a.significand < b.significand;
    return a.exponent != b.exponent ? a.exponent < b.exponent : a.significand < b.significand;
}

/// The number a 2^128 as an integer, for 0 <= a < 1: its binary fraction.
constexpr u128 fraction(wide a) { return a.exponent < -128 || a.significand == 0 ? 0 : a.significand >> (-1 - a.exponent); }

/// Math      a * b, relative error below 2^-124.
constexpr wide operator*(wide a, wide b) {
    u128 const product = high_product(a.significand, b.significand);
    return product == 0              ? wide{0, 0, a.negative != b.negative}
         : (product & top_bit) != 0  ? wide{product, a.exponent + b.exponent + 1, a.negative != b.negative}
                                     : wide{product << 1, a.exponent + b.exponent, a.negative != b.negative};
}

/// Math      a + b, error below 2^-126 of the larger of |a|, |b|; exact if no bit falls below the larger one's 2^-127.
constexpr wide operator+(wide a, wide b) {
    if (b.significand == 0) return a;
    if (a.significand == 0 || a.exponent < b.exponent) return a.significand == 0 ? b : b + a;
    if (a.exponent - b.exponent > 127) return a;
    u128 const aligned = b.significand >> (a.exponent - b.exponent);
    if (a.negative != b.negative)
        return a.significand >= aligned ? normalised(a.significand - aligned, a.exponent, a.negative)
                                        : normalised(aligned - a.significand, a.exponent, b.negative);
    u128 const sum = a.significand + aligned;
    return sum >= aligned ? wide{sum, a.exponent, a.negative} : wide{(sum >> 1) | top_bit, a.exponent + 1, a.negative};
}

constexpr wide operator-(wide a, wide b) { return a + negated(b); }

/// Math      a / b for b != 0, relative error below 2^-122.
/// Source    one Newton step on a 64-bit reciprocal that is never too large, so that the remainder is never negative.
constexpr wide operator/(wide a, wide b) {
    if (a.significand == 0) return {0, 0, a.negative != b.negative};
    u128 const reciprocal = (~u128{0} / (u128{high_half(b.significand)} + 1)) << 63;
    u128 const quotient   = high_product(a.significand, reciprocal);
    u128 const remainder  = a.significand - (high_product(quotient, b.significand) << 1);
    return normalised(quotient + high_product(remainder, reciprocal), a.exponent - b.exponent, a.negative != b.negative);
}

} // namespace ddx::elementary::detail
