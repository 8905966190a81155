// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/rational.hpp>

/// Exact fractions of 128 bits: twice the room of ddx::rational, and independent of it. Test code.
namespace series_test {

__extension__ typedef __int128 wide_integer;

/// num/den in lowest terms with den > 0; `known` is false after an overflow or a division by 0.
struct fraction {
    wide_integer num = 0, den = 1;
    bool known = true;

    constexpr fraction() = default;
    constexpr fraction(ddx::rational value) : num(value.num), den(value.den) {}
    constexpr fraction(wide_integer n, wide_integer d) : num(n), den(d) {}

    constexpr bool is_zero() const { return known && num == 0; }
    constexpr bool is_integer() const { return known && den == 1; }
};

inline constexpr fraction lost = [] {
    fraction result;
    result.known = false;
    return result;
}();

constexpr wide_integer common_divisor(wide_integer a, wide_integer b) {
    while (b != 0) {
        const wide_integer rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

constexpr fraction ratio(wide_integer num, wide_integer den) {
    if (den == 0) return lost;
    if (den == 1) return {num, 1};
    const wide_integer divisor = den < 0 ? -common_divisor(num, den) : common_divisor(num, den);
    return {num / divisor, den / divisor};
}

constexpr bool operator==(const fraction& a, const fraction& b) { return a.known && b.known && a.num == b.num && a.den == b.den; }

constexpr fraction operator+(const fraction& a, const fraction& b) {
    if (!a.known || !b.known) return lost;
    const wide_integer shared = a.den == 1 || b.den == 1 ? 1 : common_divisor(a.den, b.den);
    wide_integer left = 0, right = 0, num = 0, den = 0;
    if (__builtin_mul_overflow(a.num, b.den / shared, &left) || __builtin_mul_overflow(b.num, a.den / shared, &right) ||
        __builtin_add_overflow(left, right, &num) || __builtin_mul_overflow(a.den, b.den / shared, &den))
        return lost;
    return ratio(num, den);
}
constexpr fraction operator-(fraction a) {
    a.num = -a.num;
    return a;
}
constexpr fraction operator*(const fraction& a, const fraction& b) {
    if (!a.known || !b.known) return lost;
    const fraction left = ratio(a.num, b.den), right = ratio(b.num, a.den);
    fraction result;
    if (__builtin_mul_overflow(left.num, right.num, &result.num) || __builtin_mul_overflow(left.den, right.den, &result.den)) return lost;
    return result;
}
constexpr fraction inverse(const fraction& a) { return a.known ? ratio(a.den, a.num) : lost; }

}  // namespace series_test
