// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/extended_encoding.hpp>

#include <cstdint>
#include <type_traits>

namespace ddx::elementary::detail {

constexpr std::uint64_t high_product(std::uint64_t a, std::uint64_t b) { return high_half(u128{a} * b); }

/// Math      y 2^-63
constexpr wide from_fixed_point(std::uint64_t y) { return normalised(u128{y} << 64, 0, false); }

/// Math      m^(-1/2) 2^63 for m = 2^-62 m' in [1, 4), relative error below 2^-56: Newton's y <- y (3 - m y^2) / 2.
constexpr std::uint64_t inverse_square_root(std::uint64_t m) {
    std::uint64_t y = 0x8d42000000000000 - m / 3;
    for (int step = 0; step < 5; ++step)
        y = high_product(y, (std::uint64_t{3} << 60) - high_product(m, high_product(y, y))) << 3;
    return y;
}

/// Math      m^(-1/3) 2^63 for m = 2^-61 m' in [1, 8), relative error below 2^-54: Newton's y <- y (4 - m y^3) / 3.
constexpr std::uint64_t inverse_cube_root(std::uint64_t m) {
    std::uint64_t y = 0x7e97000000000000 - m / 14 * 4;
    for (int step = 0; step < 6; ++step) {
        std::uint64_t const cube = high_product(y, high_product(y, y));
        y = ((high_product(y, (std::uint64_t{4} << 58) - high_product(m, cube)) << 4) / 3) << 2;
    }
    return y;
}

/// The square root of a positive number.
///
/// Math      s + (m - s^2) y / 2 with y = m^(-1/2) to 56 bits and s = m y; relative error below 2^-108.
/// Source    Markstein, IA-64 and Elementary Functions, in integers.
constexpr wide sqrt(wide x) {
    int const odd = x.exponent & 1;
    wide const m  = {x.significand, odd, false};
    wide const y  = from_fixed_point(inverse_square_root(static_cast<std::uint64_t>(x.significand >> (65 - odd))));
    wide const s  = m * y;
    return scaled(s + scaled((m - s * s) * y, -1), (x.exponent - odd) / 2);
}

inline constexpr wide one_third{join(0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa), -2, false};

/// Math      the cube root of |x|: c + (m - c^3) y^2 / 3 with y = m^(-1/3) to 54 bits and c = m y^2;
///           relative error below 2^-105.
constexpr wide cbrt(wide x) {
    int const rest = (x.exponent % 3 + 3) % 3;
    wide const m   = {x.significand, rest, false};
    wide const y   = from_fixed_point(inverse_cube_root(static_cast<std::uint64_t>(x.significand >> 66) << rest));
    wide const c   = m * (y * y);
    return scaled(c + (m - c * c * c) * (y * y) * one_third, (x.exponent - rest) / 3);
}

/// Math      the square root of x > 0, to the nearest number of type T: floor(n^(1/2)) and the sign of its remainder decide.
template <Real T> constexpr wide rounded_sqrt(wide x) {
    int const shift  = digits<T> - ((x.exponent & 1) == 0 ? 1 : 0);
    u128 const n     = x.significand >> (128 - digits<T>) << shift;
    wide const near  = sqrt({x.significand, x.exponent & 1, false}); // in [1, 2), or just below 1
    u128 const guess = near.exponent < 0 ? u128{1} << (digits<T> - 1) : near.significand >> (128 - digits<T>);
    u128 const root  = guess * guess > n ? guess - 1 : n - guess * guess > 2 * guess ? guess + 1 : guess;
    return normalised(n - root * root > root ? root + 1 : root, 127 + (x.exponent - digits<T> + 1 - shift) / 2, false);
}

/// Math      the square root of x > 0 by the processor, which IEEE 754 requires to be correctly rounded too.
template <Real T> inline T hardware_sqrt(T x) {
    if constexpr (std::is_same_v<T, float>) return __builtin_sqrtf(x);
    else if constexpr (std::is_same_v<T, double>) return __builtin_sqrt(x);
    else return __builtin_sqrtl(x);
}

} // namespace ddx::elementary::detail

namespace ddx::elementary {

/// The square root.
///
/// Math      the number of type T nearest to x^(1/2), ties to even (0.5 ulp, proved: the remainder is computed exactly).
/// Edges     sqrt(+-0) = +-0, sqrt(inf) = inf, sqrt(x < 0) = NaN, sqrt(NaN) = NaN.
template <Real T> constexpr T sqrt(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what == detail::kind::nan || a.what == detail::kind::zero) return x;
    if (a.negative()) return detail::not_a_number<T>;
    if (a.what == detail::kind::infinite) return x;
    return __builtin_is_constant_evaluated() ? detail::encode<T>(detail::rounded_sqrt<T>(a.value)) : detail::hardware_sqrt(x);
}

/// The cube root.
///
/// Math      x^(1/3), within 0.5001 ulp; exact for cubes.
/// Edges     cbrt(+-0) = +-0, cbrt(+-inf) = +-inf, cbrt(NaN) = NaN; odd.
template <Real T> constexpr T cbrt(T x) {
    detail::operand const a = detail::decode(x);
    if (a.what != detail::kind::finite) return x;
    return detail::encode<T>(detail::with_sign(detail::cbrt(a.value), a.negative()));
}

/// The length of the vector (x, y).
///
/// Math      (x^2 + y^2)^(1/2), within 0.5001 ulp; x^2 + y^2 neither overflows nor underflows on the way.
/// Edges     hypot(+-inf, y) = inf even if y is NaN; hypot(x, +-0) = |x|; NaN if one is NaN; symmetric, even.
template <Real T> constexpr T hypot(T x, T y) {
    using detail::kind, detail::decode, detail::encode, detail::infinity, detail::magnitude, detail::operand;
    operand const a = decode(x);
    operand const b = decode(y);
    if (a.what == kind::infinite || b.what == kind::infinite) return infinity<T>;
    if (a.what == kind::nan) return x;
    if (b.what == kind::nan) return y;
    if (a.what == kind::zero) return encode<T>(magnitude(b.value));
    if (b.what == kind::zero) return encode<T>(magnitude(a.value));
    return encode<T>(detail::sqrt(a.value * a.value + b.value * b.value));
}

} // namespace ddx::elementary
