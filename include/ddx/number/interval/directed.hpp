// SPDX-License-Identifier: MIT
#pragma once
#include <limits>

#include <ddx/number/detail/exact.hpp>
#include <ddx/number/detail/extended_encoding.hpp>

namespace ddx::elementary::detail {

/// A wide number cut to the digits that a format keeps at its size.
///
/// Math      the number of type T next to a, towards zero or away from it; a itself if it is one.
/// Edges     below the smallest subnormal number: zero, or that number. The exponent may be too large for T.
template <Real T>
constexpr wide cut_to(wide a, bool away) {
    if (a.significand == 0) return a;
    const int lost = 128 - digits<T> + (a.exponent < smallest_exponent<T> ? smallest_exponent<T> - a.exponent : 0);
    if (lost >= 128) return away ? wide{top_bit, smallest_exponent<T> - digits<T> + 1, a.negative} : wide{0, 0, a.negative};
    const u128 unit = u128{1} << lost, rest = a.significand & (unit - 1), kept = a.significand - rest;
    if (!away || rest == 0) return {kept, a.exponent, a.negative};
    return kept + unit == 0 ? wide{top_bit, a.exponent + 1, a.negative} : wide{kept + unit, a.exponent, a.negative};
}

/// The largest number of type T that is not above a wide number.
///
/// Edges     -inf below the numbers of T, the largest finite number above them; a last bit set to odd stands for digits beyond.
template <Real T>
constexpr T rounded_down(wide a) {
    if (a.significand == 0) return T(0);
    const wide kept = cut_to<T>(a, a.negative);
    if (kept.exponent > largest_exponent<T>) return a.negative ? -infinity<T> : std::numeric_limits<T>::max();
    return encode<T>(kept);
}

/// The smallest number of type T that is not below a wide number.
template <Real T>
constexpr T rounded_up(wide a) {
    return -rounded_down<T>(negated(a));
}

/// A real number known by a wide one, or a limit that is infinite.
///
/// Math      the number is `value` itself if it is exact or 0, else it lies within 2^-80 |value| of it. All functions of
///           number/elementary state relative errors below 2^-85 before they are rounded, so that 2^-80 is safe by a factor of 32.
struct approximation {
    wide value;
    bool is_exact = false;
    bool is_infinite = false;

    constexpr approximation(wide near) : value(near) {}
    constexpr approximation(wide near, bool exact, bool infinite = false) : value(near), is_exact(exact), is_infinite(infinite) {}

    friend constexpr approximation operator-(approximation y) { return {negated(y.value), y.is_exact, y.is_infinite}; }
};

/// A number of a format, which may be infinite, as it is.
template <Real T>
constexpr approximation exactly(T x) {
    const operand a = decode(x);
    return {a.what == kind::finite ? a.value : wide{0, 0, a.negative()}, true, a.what == kind::infinite};
}

/// A bound of what is approximated: the value moved by 2^-80 to 2^-79 of itself, away from zero or towards it.
constexpr wide widened(wide a, bool away) {
    constexpr u128 error = u128{1} << 48;
    if (!away) return normalised(a.significand - error, a.exponent, a.negative);
    const u128 sum = a.significand + error;
    return sum < error ? wide{(sum >> 1) | top_bit, a.exponent + 1, a.negative} : wide{sum, a.exponent, a.negative};
}

/// The largest number of type T that is known not to be above an approximated one.
template <Real T>
constexpr T lower_bound(approximation y) {
    if (y.is_infinite) return y.value.negative ? -infinity<T> : std::numeric_limits<T>::max();
    return rounded_down<T>(y.is_exact || y.value.significand == 0 ? y.value : widened(y.value, y.value.negative));
}

/// The smallest number of type T that is known not to be below an approximated one.
template <Real T>
constexpr T upper_bound(approximation y) {
    return -lower_bound<T>(-y);
}

/// Math      x y + z rounded downwards once.
/// Edges     0 inf = 0: a bound at infinity stands for numbers as large as one likes. z = +-inf decides; never NaN.
template <Real T>
constexpr T fma_down(T x, T y, T z) {
    const operand a = decode(x), b = decode(y), c = decode(z);
    if (c.what == kind::infinite) return z;
    if (a.what == kind::zero || b.what == kind::zero) return z;
    if (a.what == kind::infinite || b.what == kind::infinite) return signed_infinity<T>(a.negative() != b.negative());
    return rounded_down<T>(sum_to_odd(exact_product(a.value, b.value), c.value));
}

/// Math      x + y rounded downwards.
/// Edges     x = +-inf or y = +-inf, of one sign, is the sum.
template <Real T>
constexpr T sum_down(T x, T y) {
    const operand a = decode(x), b = decode(y);
    if (a.what == kind::infinite) return x;
    if (b.what == kind::infinite) return y;
    return rounded_down<T>(sum_to_odd(a.value, b.value));
}

/// Math      x / y rounded downwards for y >= 0.
/// Edges     0/0 = 0; x/0 = +-inf for other x; x/inf = 0; inf/y = inf. There is no inf/inf among the bounds of a quotient.
template <Real T>
constexpr T quotient_down(T x, T y) {
    const operand a = decode(x), b = decode(y);
    if (a.what == kind::zero || a.what == kind::infinite) return x;
    if (b.what == kind::infinite) return T(0);
    if (b.what == kind::zero) return signed_infinity<T>(a.negative());
    return rounded_down<T>(quotient_to_odd(a.value, b.value));
}

}  // namespace ddx::elementary::detail
