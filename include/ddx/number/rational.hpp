// SPDX-License-Identifier: MIT
#pragma once
#include <bit>
#include <concepts>
#include <cstdint>
#include <type_traits>

namespace ddx {

/// An exact fraction num/den of 64-bit integers, in lowest terms with den > 0.
///
/// Math      the field of the rationals, as far as numerator and denominator fit.
/// Edges     the functions `add`, `multiply` and `divide` answer false instead of overflowing; the caller then keeps the
///           operation unfolded, so that no constant is ever rounded.
/// Cost      trivial, so that a compiler keeps no record of the unused ones of an array.
struct rational {
    std::int64_t num, den;

    constexpr bool operator==(const rational&) const = default;
    constexpr bool is_zero() const { return num == 0; }
    constexpr bool is_one() const { return num == 1 && den == 1; }
    constexpr bool is_integer() const { return den == 1; }
    constexpr bool is_negative() const { return num < 0; }
};

namespace detail {

constexpr std::int64_t greatest_common_divisor(std::int64_t a, std::int64_t b) {
    while (b != 0) {
        const std::int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

}  // namespace detail

/// num/den in lowest terms; false where it does not fit.
constexpr bool make_rational(std::int64_t num, std::int64_t den, rational& result) {
    constexpr std::int64_t lowest = INT64_MIN;
    if (den == 0 || num == lowest || den == lowest) return false;
    if (num % den == 0) {
        result = {num / den, 1};
        return true;
    }
    const std::int64_t divisor = detail::greatest_common_divisor(num, den);
    const std::int64_t signed_divisor = den < 0 ? -divisor : divisor;
    result = {num / signed_divisor, den / signed_divisor};
    return true;
}

constexpr bool add(rational a, rational b, rational& result) {
    std::int64_t left = 0, right = 0, num = 0, den = 0;
    if (a.den == 1 && b.den == 1) {
        if (__builtin_add_overflow(a.num, b.num, &num) || num == INT64_MIN) return false;
        result = {num, 1};
        return true;
    }
    if (__builtin_mul_overflow(a.num, b.den, &left) || __builtin_mul_overflow(b.num, a.den, &right) ||
        __builtin_add_overflow(left, right, &num) || __builtin_mul_overflow(a.den, b.den, &den))
        return false;
    return make_rational(num, den, result);
}

constexpr bool multiply(rational a, rational b, rational& result) {
    std::int64_t num = 0, den = 1;
    if (a.den == 1 && b.den == 1) {
        if (__builtin_mul_overflow(a.num, b.num, &num)) return false;
    } else {
        rational left{a.num, 1}, right{b.num, 1};
        if ((b.den != 1 && !make_rational(a.num, b.den, left)) || (a.den != 1 && !make_rational(b.num, a.den, right))) return false;
        if (__builtin_mul_overflow(left.num, right.num, &num) || __builtin_mul_overflow(left.den, right.den, &den)) return false;
    }
    if (num == INT64_MIN) return false;
    result = {num, den};
    return true;
}

constexpr bool divide(rational a, rational b, rational& result) {
    if (b.is_one()) {
        result = a;
        return true;
    }
    if (b.num == 0 || b.num == INT64_MIN) return false;
    return multiply(a, {b.num < 0 ? -b.den : b.den, b.num < 0 ? -b.num : b.num}, result);
}

/// a to an integer power by repeated squaring; false where it does not fit or is 0 to a negative power.
constexpr bool raise(rational a, std::int64_t exponent, rational& result) {
    rational power{1, 1};
    if (exponent < 0 && !make_rational(a.den, a.num, a)) return false;
    for (std::uint64_t n = exponent < 0 ? 0 - static_cast<std::uint64_t>(exponent) : static_cast<std::uint64_t>(exponent);;) {
        if (n % 2 == 1 && !multiply(power, a, power)) return false;
        n /= 2;
        if (n == 0) break;
        if (!multiply(a, a, a)) return false;
    }
    result = power;
    return true;
}

/// The order of the rationals; exact, by comparing continued fractions.
constexpr bool operator<(rational a, rational b) {
    if (a.den == 1 && b.den == 1) return a.num < b.num;
    for (;;) {
        const std::int64_t whole_a = a.num / a.den - (a.num % a.den < 0), whole_b = b.num / b.den - (b.num % b.den < 0);
        if (whole_a != whole_b) return whole_a < whole_b;
        const std::int64_t rest_a = a.num - whole_a * a.den, rest_b = b.num - whole_b * b.den;
        if (rest_b == 0) return false;
        if (rest_a == 0) return true;
        const rational next_a{b.den, rest_b}, next_b{a.den, rest_a};
        a = next_a;
        b = next_b;
    }
}

constexpr rational operator-(rational a) { return {-a.num, a.den}; }

/// The exact value of a floating-point number as a fraction; false where it does not fit in 64-bit terms, and for -0.
constexpr bool exact_value(double value, rational& result) {
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(value);
    const int exponent = static_cast<int>(bits >> 52 & 0x7ff);
    if (exponent == 0) {
        result = {0, 1};
        return bits == 0;
    }
    const std::uint64_t mantissa = (bits & 0xfffffffffffffU) | 0x10000000000000U;
    const int trailing = std::countr_zero(mantissa);
    const int scale = exponent - 1075 + trailing;
    const std::uint64_t odd = mantissa >> trailing;
    if (scale < -62 || scale > 10 + trailing) return false;
    const std::int64_t magnitude = static_cast<std::int64_t>(scale > 0 ? odd << scale : odd);
    result = {bits >> 63 != 0 ? -magnitude : magnitude, scale < 0 ? std::int64_t{1} << -scale : 1};
    return true;
}

/// The number num/den in the arithmetic type T, rounded at most three times (numerator, denominator, quotient), and never through another type.
template <class T>
constexpr T to_number(rational value) {
    if constexpr (requires { T::from_rational(value); }) {
        return T::from_rational(value);
    } else {
        const T num = static_cast<T>(value.num);
        return value.den == 1 ? num : num / static_cast<T>(value.den);
    }
}

}  // namespace ddx
