// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>

namespace ddx::detail {

/// base^exponent for exponent >= 0 by repeated squaring; x^8 is three multiplications, x^7 shares x^6 and x^3.
constexpr int positive_power(arena& target, int base, std::int64_t exponent) {
    if (exponent == 0) return target.constant(1);
    if (exponent == 1) return base;
    if (exponent % 2 == 1) return target.intern(op::mul, positive_power(target, base, exponent - 1), base);
    const int root = positive_power(target, base, exponent / 2);
    return target.intern(op::mul, root, root);
}

constexpr int reciprocal(arena& target, int value) { return target.intern(op::div, target.constant(1), value); }

/// |exponent|-th power of base without its sign: integers by multiplication, halves by a square root, others by pow.
constexpr int magnitude_power(arena& target, int base, rational exponent) {
    const rational p = exponent.is_negative() ? -exponent : exponent;
    if (p.is_integer()) return positive_power(target, base, p.num);
    if (p.den != 2) return target.intern(op::pow, base, target.constant(p));
    const int root = target.intern(op::sqrt, base);
    return p.num == 1 ? root : target.intern(op::mul, positive_power(target, base, p.num / 2), root);
}

/// base^exponent; negative integer powers are powers of the one reciprocal 1/base, so that all of them share it.
constexpr int power(arena& target, int base, rational exponent) {
    if (!exponent.is_negative()) return magnitude_power(target, base, exponent);
    if (exponent.is_integer()) return positive_power(target, reciprocal(target, base), -exponent.num);
    if (exponent.den != 2) return target.intern(op::pow, base, target.constant(exponent));
    return reciprocal(target, magnitude_power(target, base, exponent));
}

}  // namespace ddx::detail
