// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/detail/radical.hpp>

namespace ddx::detail {

/// One term q √n e^p of an exact number: q and p rational, n > 0 free of squares.
struct root_term {
    wide_rational factor{};
    std::int64_t root = 1;
    rational power{0, 1};

    constexpr bool operator==(const root_term&) const = default;
    constexpr bool is_rational() const { return root == 1 && power.is_zero(); }
    constexpr bool is_like(const root_term& other) const { return root == other.root && power == other.power; }
    /// A total order of (p, n), not by value.
    constexpr bool precedes(const root_term& other) const {
        if (power.num != other.power.num) return power.num < other.power.num;
        if (power.den != other.power.den) return power.den < other.power.den;
        return root < other.root;
    }
};

/// √m √n = g √(m/g · n/g) with g = gcd(m, n), again free of squares.
constexpr bool multiply(const root_term& a, const root_term& b, root_term& result) {
    const std::int64_t shared = greatest_common_divisor(a.root, b.root);
    return multiply(a.factor, b.factor, result.factor) && multiply(result.factor, wide_rational(shared), result.factor) &&
           !__builtin_mul_overflow(a.root / shared, b.root / shared, &result.root) && add(a.power, b.power, result.power);
}

/// 1/(q √n e^p) = 1/(q n) √n e^-p.
constexpr bool invert(const root_term& a, root_term& result) {
    wide_rational divisor;
    result.root = a.root;
    result.power = -a.power;
    return multiply(a.factor, wide_rational(a.root), divisor) && invert(divisor, result.factor);
}

/// The square root of a positive fraction: √(p/q) = √p √q / q, with squares taken out of p and q.
constexpr bool square_root(rational a, root_term& result) {
    radical num, den;
    if (a.num <= 0 || !split_square(a.num, num) || !split_square(a.den, den)) return false;
    result.power = {0, 1};
    return !__builtin_mul_overflow(num.inside, den.inside, &result.root) &&
           multiply(wide_rational(num.outside), wide_rational{int128{1}, int128{den.outside} * den.inside}, result.factor);
}

/// a^(1/degree) where that is rational.
constexpr bool perfect_root(rational a, int degree, rational& result) {
    const std::int64_t num = integer_root(a.num < 0 ? -a.num : a.num, degree), den = integer_root(a.den, degree);
    result = {a.num < 0 ? -num : num, den};
    rational back;
    return (a.num >= 0 || degree % 2 == 1) && raise(result, degree, back) && back == a;
}

/// The largest r with r² <= n, for n >= 0, by Newton's method from above.
constexpr int128 integer_square_root(int128 n) {
    int128 r = n, next = n / 2 + 1;
    for (; next < r; next = (r + n / r) / 2) r = next;
    return r;
}

/// Bounds of q √n: below <= q √n <= above, 2^-bits |q| apart; false where they do not fit.
constexpr bool bound(const root_term& t, int bits, wide_rational& below, wide_rational& above) {
    int128 scaled = 0;
    if (!multiply(int128{t.root}, int128{1} << 2 * bits, scaled)) return false;
    const int128 root = integer_square_root(scaled), unit = int128{1} << bits;
    const auto over_unit = [&](int128 value) {
        const int128 divisor = greatest_common_divisor(value, unit);
        return wide_rational{value / divisor, unit / divisor};
    };
    const wide_rational low = over_unit(root), high = root * root == scaled ? low : over_unit(root + 1);
    return multiply(t.factor, t.factor.is_negative() ? high : low, below) && multiply(t.factor, t.factor.is_negative() ? low : high, above);
}

}  // namespace ddx::detail
