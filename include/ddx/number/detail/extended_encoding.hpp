// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/encoding.hpp>

#include <cstdint>
#include <cstring>
#include <type_traits>

namespace ddx::elementary::detail {

struct power_of_two {
    int exponent;
    long double up, down;
};

inline constexpr power_of_two powers_of_two[] = {
    {8192, 0x1p8192L, 0x1p-8192L}, {4096, 0x1p4096L, 0x1p-4096L}, {2048, 0x1p2048L, 0x1p-2048L},
    {1024, 0x1p1024L, 0x1p-1024L}, {512, 0x1p512L, 0x1p-512L},    {256, 0x1p256L, 0x1p-256L},
    {128, 0x1p128L, 0x1p-128L},    {64, 0x1p64L, 0x1p-64L},       {32, 0x1p32L, 0x1p-32L},
    {16, 0x1p16L, 0x1p-16L},       {8, 0x1p8L, 0x1p-8L},          {4, 0x1p4L, 0x1p-4L},
    {2, 0x1p2L, 0x1p-2L},          {1, 0x1p1L, 0x1p-1L},
};

/// Math      times_power_of_two(x, n) = x 2^n, exactly if the result is a long double; |n| < 2^14.
constexpr long double times_power_of_two(long double x, int n) {
    for (power_of_two const& p : powers_of_two)
        if (((n < 0 ? -n : n) & p.exponent) != 0) x *= n < 0 ? p.down : p.up;
    return x;
}

/// A positive finite long double taken apart by exact products with powers of two.
///
/// clang++ 19: the bits of a long double are not available in constant evaluation ("bit cast ... not yet supported");
/// this may go when std::bit_cast<std::array<std::uint8_t, 16>>(1.0L) is a constant there.
constexpr wide decode_by_products(long double x) {
    bool const tiny = x < 0x1p-16000L;
    if (tiny) x *= 0x1p64L;
    int exponent = tiny ? -64 : 0;
    bool const large = x >= 1;
    for (power_of_two const& p : powers_of_two) {
        bool const step = large ? x >= p.up : x < 2 * p.down;
        if (step) exponent += large ? p.exponent : -p.exponent;
        if (step) x *= large ? p.down : p.up;
    }
    return normalised(u128{static_cast<std::uint64_t>(x * 0x1p63L)} << 64, exponent, false);
}

/// The long double of the x87 as it lies in memory: a significand with its leading bit, then an exponent with the sign.
struct x87 {
    std::uint64_t significand;
    std::uint16_t sign_and_exponent;
};

inline operand decode_bits(long double x) {
    x87 bits{};
    std::memcpy(&bits, &x, 10);
    int const biased    = bits.sign_and_exponent & 0x7fff;
    bool const negative = (bits.sign_and_exponent & 0x8000) != 0;
    if (biased == 0x7fff) return {bits.significand << 1 != 0 ? kind::nan : kind::infinite, {0, 0, negative}};
    return decode_finite(u128{bits.significand} << 64, (biased == 0 ? 1 : biased) - 16383, negative);
}

template <Real T> requires(digits<T> == 64)
constexpr operand decode(T x) {
    if (!__builtin_is_constant_evaluated()) return decode_bits(x);
    bool const negative = __builtin_copysignl(1.0L, x) < 0;
    wide const zero{0, 0, negative};
    if (x != x) return {kind::nan, zero};
    if (x == 0) return {kind::zero, zero};
    T const positive = negative ? -x : x;
    if (positive == infinity<T>) return {kind::infinite, zero};
    wide const value = decode_by_products(positive);
    return {kind::finite, {value.significand, value.exponent, negative}};
}

inline long double encode_bits(std::uint64_t significand, int exponent, bool negative) {
    int const biased = (significand >> 63) != 0 ? exponent + 16383 : 0;
    x87 const bits{significand, static_cast<std::uint16_t>(biased | (negative ? 0x8000 : 0))};
    long double x = 0;
    std::memcpy(&x, &bits, 10);
    return x;
}

template <Real T> requires(digits<T> == 64)
constexpr T encode(wide a) {
    if (a.significand == 0) return signed_zero<T>(a.negative);
    if (a.exponent > largest_exponent<T>) return signed_infinity<T>(a.negative);
    rounded const nearest           = rounded_to<T>(a);
    bool const carry                = high_half(nearest.significand) != 0;
    int const exponent              = nearest.exponent + (carry ? 1 : 0);
    std::uint64_t const significand = carry ? low_half(top_bit >> 64) : low_half(nearest.significand);
    if (exponent > largest_exponent<T>) return signed_infinity<T>(a.negative);
    if (!__builtin_is_constant_evaluated()) return encode_bits(significand, exponent, a.negative);
    if (significand == 0) return signed_zero<T>(a.negative);
    T const positive = times_power_of_two(static_cast<T>(significand) * 0x1p-63L, exponent);
    return a.negative ? -positive : positive;
}

} // namespace ddx::elementary::detail
