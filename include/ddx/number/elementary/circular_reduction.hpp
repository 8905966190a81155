// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/wide.hpp>
#include <ddx/number/elementary/inverse_trigonometric_table.hpp>
#include <ddx/number/elementary/two_over_pi_table.hpp>

#include <cstdint>

namespace ddx::elementary::detail {

/// An angle modulo the full turn: quadrant pi/2 + rest with |rest| <= pi/4.
struct reduced_angle {
    unsigned quadrant;
    wide rest;
};

/// A 256-bit binary fraction.
struct long_fraction {
    u128 high;
    u128 low;
};

/// Math      (M 2^p 2/pi mod 4) / 4 for a 64-bit integer M and p >= -67, with an error below 2^-190.
/// Source    Payne & Hanek, Radian reduction for trigonometric functions, SIGNUM Newsletter 18 (1983): the digits of 2/pi
///           above the window contribute multiples of 4, those below it less than the error.
constexpr long_fraction quarter_of_right_angles(std::uint64_t m, int p) {
    int const skipped  = p < 2 ? 0 : p - 2;
    int const word     = skipped / 64;
    std::uint64_t q[5] = {};
    u128 carry         = 0;
    for (int k = 3; k >= 0; --k) {
        carry += u128{m} * high_half(join(two_over_pi[word + k], two_over_pi[word + k + 1]) << (skipped % 64));
        q[k + 1] = low_half(carry);
        carry >>= 64;
    }
    q[0]            = low_half(carry);
    int const right = p < 2 ? 2 - p : 0;
    int const first = right < 64 ? 1 : 0;
    int const shift = right % 64;
    u128 const over = first == 1 ? q[0] : 0;
    u128 const high = join(q[first], q[first + 1]);
    u128 const low  = join(q[first + 2], q[first + 3]);
    return shift == 0 ? long_fraction{high, low}
                      : long_fraction{(over << (128 - shift)) | (high >> shift), (high << (128 - shift)) | (low >> shift)};
}

/// The leading 128 bits of a 256-bit fraction.
constexpr wide leading_bits(long_fraction f) {
    if (f.high == 0) return normalised(f.low, -129, false);
    int const shift = leading_zeros(f.high);
    return {(f.high << shift) | (shift == 0 ? 0 : f.low >> (128 - shift)), -1 - shift, false};
}

/// The quadrant and the rest of |x|, for a number x of at most 64 significant bits.
///
/// Math      |x| = (4 n + quadrant) pi/2 + rest for an integer n; relative error of the rest below 2^-105 (2^-120 for double).
/// Cost      one 64 x 256-bit product, for every x: there is no second path for large arguments.
constexpr reduced_angle reduced(wide x) {
    if (x.exponent < -1) return {0, magnitude(x)};
    long_fraction const turn = quarter_of_right_angles(high_half(x.significand), x.exponent - 63);
    long_fraction const part = {(turn.high << 2) | (turn.low >> 126), turn.low << 2};
    bool const above         = (part.high & top_bit) != 0;
    long_fraction const mirrored{~part.high + (part.low == 0 ? 1u : 0u), -part.low};
    wide const rest          = leading_bits(above ? mirrored : part) * scaled(pi, -1);
    return {static_cast<unsigned>(turn.high >> 126) + (above ? 1u : 0u), {rest.significand, rest.exponent, above}};
}

} // namespace ddx::elementary::detail
