// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/detail/wide_rational.hpp>

namespace ddx::detail {

/// b^exponent, or -1 where it is greater than `limit`.
constexpr std::int64_t bounded_power(std::int64_t b, int exponent, std::int64_t limit) {
    std::int64_t result = 1;
    for (int i = 0; i < exponent; ++i)
        if (__builtin_mul_overflow(result, b, &result) || result > limit) return -1;
    return result;
}

/// The largest integer r with r^degree <= n, for n >= 0 and degree >= 2.
constexpr std::int64_t integer_root(std::int64_t n, int degree) {
    std::int64_t low = 0, high = 3037000500;  // above the square root of 2^63
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (bounded_power(middle, degree, n) >= 0 ? low : high) = middle;
    }
    return low;
}

/// n = outside² inside with inside free of squares: √n = outside √inside.
struct radical {
    std::int64_t outside = 1, inside = 1;
};

/// √n for n > 0; false where n has a factor above 2^42 that could hide a square.
///
/// Math      after trial division by all d with d³ <= rest, what is left is 1, a prime, a prime squared or two primes.
constexpr bool split_square(std::int64_t n, radical& result) {
    constexpr std::int64_t last_divisor = 1 << 14;
    result = {};
    std::int64_t rest = n, d = 2;
    for (; d * d * d <= rest && d <= last_divisor; d += d == 2 ? 1 : 2) {
        for (; rest % (d * d) == 0; rest /= d * d) result.outside *= d;
        if (rest % d == 0) {
            rest /= d;
            result.inside *= d;
        }
    }
    const std::int64_t root = integer_root(rest, 2);
    if (root * root == rest) {
        result.outside *= root;
        return true;
    }
    result.inside *= rest;
    return d * d * d > rest;
}

}  // namespace ddx::detail
