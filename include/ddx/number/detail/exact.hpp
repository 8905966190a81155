// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/wide.hpp>

namespace ddx::elementary::detail {

/// Math      a b, exactly, for factors of at most 64 significant bits.
constexpr wide exact_product(wide a, wide b) {
    u128 const product = u128{high_half(a.significand)} * high_half(b.significand);
    return normalised(product, a.exponent + b.exponent + 1, a.negative != b.negative);
}

/// Math      a + b with its last bit set if the sum is not exact, so that rounding it once more rounds the exact sum.
/// Source    von Neumann's rounding; Boldo & Melquiond, Emulation of FMA and correctly rounded sums, IEEE TC 57 (2008).
constexpr wide sum_to_odd(wide a, wide b) {
    if (less_in_magnitude(a, b)) return sum_to_odd(b, a);
    if (b.significand == 0) return a;
    int const distance = a.exponent - b.exponent;
    if (distance > 255) return sum_to_odd(a, {b.significand, a.exponent - 255, b.negative});
    u128 const high = distance < 128 ? b.significand >> distance : 0;
    u128 const rest = distance == 0    ? 0
                    : distance < 128   ? b.significand << (128 - distance)
                    : distance == 128  ? b.significand
                                       : (b.significand >> (distance - 128)) | (b.significand << (256 - distance) != 0 ? 1u : 0u);
    if (a.negative == b.negative) {
        u128 const sum   = a.significand + high;
        bool const carry = sum < high;
        u128 const odd   = rest != 0 || (carry && (sum & 1) != 0) ? 1u : 0u;
        return carry ? wide{(sum >> 1) | top_bit | odd, a.exponent + 1, a.negative} : wide{sum | odd, a.exponent, a.negative};
    }
    u128 const upper = a.significand - high - (rest != 0 ? 1u : 0u);
    u128 const lower = -rest;
    if (upper == 0) return normalised(lower, a.exponent - 128, a.negative);
    int const shift = leading_zeros(upper);
    if (shift == 0) return {upper | (lower != 0 ? 1u : 0u), a.exponent, a.negative};
    return {(upper << shift) | (lower >> (128 - shift)) | (lower << shift != 0 ? 1u : 0u), a.exponent - shift, a.negative};
}

/// Math      a / b for b != 0 with its last bit set if the quotient is not exact, for at most 64 significant bits each.
constexpr wide quotient_to_odd(wide a, wide b) {
    u128 const divisor  = high_half(b.significand);
    u128 const dividend = u128{high_half(a.significand)} << 64;
    u128 const rest     = (dividend % divisor) << 60;
    u128 const quotient = ((dividend / divisor) << 60) | (rest / divisor) | (rest % divisor != 0 ? 1u : 0u);
    return normalised(quotient, a.exponent - b.exponent + 3, a.negative != b.negative);
}

} // namespace ddx::elementary::detail
