// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>

namespace ddx::detail {

constexpr rational magnitude(rational c) { return {c.num < 0 ? -c.num : c.num, c.den}; }

constexpr int negated(arena& target, int id) {
    const node& n = target[id];
    return n.what == op::neg ? n.a : target.intern(op::neg, id);
}

/// a b, with the signs of both outside, where a sum can subtract.
constexpr int times(arena& target, int a, int b) {
    const entry* const nodes = target.entries();
    const bool negative = nodes[a].made.what == op::neg, other = nodes[b].made.what == op::neg;
    const int product = target.intern(op::mul, negative ? nodes[a].made.a : a, other ? nodes[b].made.a : b);
    return negative == other ? product : target.intern(op::neg, product);
}

/// base^exponent for exponent >= 0 by repeated squaring; x^8 is three multiplications, x^7 shares x^6 and x^3.
constexpr int positive_power(arena& target, int base, std::int64_t exponent) {
    if (exponent == 0) return target.constant(1);
    if (exponent == 1) return base;
    if (exponent % 2 == 1) return target.intern(op::mul, positive_power(target, base, exponent - 1), base);
    const int root = positive_power(target, base, exponent / 2);
    return target.intern(op::mul, root, root);
}

constexpr int reciprocal(arena& target, int value) { return target.intern(op::div, target.constant(1), value); }

/// The node for 1 / √value, or -1 if there is none.
constexpr int find_inverse_root(arena& target, int value) {
    const int root = target.find(op::sqrt, value);
    return root < 0 ? -1 : target.find(op::div, target.constant(1), root);
}

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
