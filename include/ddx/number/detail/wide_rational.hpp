// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>

#include <ddx/number/rational.hpp>

namespace ddx::detail {

__extension__ typedef __int128 int128;

/// The largest integer that wide fractions hold: 2^126 - 1, so that a sum of two never overflows.
inline constexpr int128 widest = (int128{1} << 126) - 1;

constexpr bool is_wide_enough(int128 value) { return value <= widest && value >= -widest; }

constexpr int128 greatest_common_divisor(int128 a, int128 b) {
    while (b != 0) {
        const int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

/// An exact fraction num/den of integers below 2^126, in lowest terms with den > 0.
///
/// Math      the field of the rationals, as far as numerator and denominator fit.
/// Edges     `add`, `multiply` and `invert` answer false instead of overflowing.
struct wide_rational {
    int128 num = 0;
    int128 den = 1;

    constexpr wide_rational() = default;
    constexpr wide_rational(std::int64_t integer) : num(integer) {}
    constexpr wide_rational(rational value) : num(value.num), den(value.den) {}
    constexpr wide_rational(int128 numerator, int128 denominator) : num(numerator), den(denominator) {}

    constexpr bool operator==(const wide_rational&) const = default;
    constexpr bool is_zero() const { return num == 0; }
    constexpr bool is_one() const { return num == 1 && den == 1; }
    constexpr bool is_integer() const { return den == 1; }
    constexpr bool is_negative() const { return num < 0; }
    constexpr int sign() const { return num < 0 ? -1 : num > 0 ? 1 : 0; }
    friend constexpr wide_rational operator-(const wide_rational& a) { return {-a.num, a.den}; }
};

constexpr bool multiply(int128 a, int128 b, int128& result) {
    return !__builtin_mul_overflow(a, b, &result) && is_wide_enough(result);
}

constexpr bool multiply(const wide_rational& a, const wide_rational& b, wide_rational& result) {
    if (a.den == 1 && b.den == 1) {
        result.den = 1;
        return multiply(a.num, b.num, result.num);
    }
    const int128 left = greatest_common_divisor(a.num, b.den), right = greatest_common_divisor(b.num, a.den);
    const int128 den_a = a.den / right, den_b = b.den / left;
    return multiply(a.num / left, b.num / right, result.num) && multiply(den_a, den_b, result.den);
}

constexpr bool add(const wide_rational& a, const wide_rational& b, wide_rational& result) {
    if (a.den == 1 && b.den == 1) {
        result = {a.num + b.num, 1};
        return is_wide_enough(result.num);
    }
    const int128 shared = greatest_common_divisor(a.den, b.den), rest_a = a.den / shared, rest_b = b.den / shared;
    int128 left = 0, right = 0, den = 0;
    if (!multiply(a.num, rest_b, left) || !multiply(b.num, rest_a, right) || !multiply(a.den, rest_b, den)) return false;
    const int128 num = left + right, divisor = greatest_common_divisor(num, shared);
    result = {num / divisor, den / divisor};
    return is_wide_enough(num);
}

/// 1/a; false for a = 0.
constexpr bool invert(const wide_rational& a, wide_rational& result) {
    if (a.num == 0) return false;
    result = a.num < 0 ? wide_rational{-a.den, -a.num} : wide_rational{a.den, a.num};
    return true;
}

/// a as a fraction of 64-bit integers; false where it does not fit.
constexpr bool narrow(const wide_rational& a, rational& result) {
    result = {static_cast<std::int64_t>(a.num), static_cast<std::int64_t>(a.den)};
    return result.num == a.num && result.den == a.den && result.num != INT64_MIN;
}

}  // namespace ddx::detail
