// SPDX-License-Identifier: MIT
#pragma once
#include <limits>

#include <ddx/number/pack_math/common.hpp>

namespace ddx {

namespace lanes {

/// log x = k log 2 + (high + low) in each lane, high with 26 bits.
template <int N>
struct logarithm_parts {
    doubles<N> k, high, low;

    /// Requires  x is positive and finite; other lanes are without meaning.
    DDX_INLINE static logarithm_parts of(const doubles<N>& x) {
        const auto tiny = x < 0x1p-1022;
        const doubles<N> normal = select(tiny, x * 0x1p54, x);
        const bit_pack<double, N> shifted = to_bits(normal) + bit_pack<double, N>(bits_of_1 - bits_of_root);
        return of_rest(exponent(shifted) - select(tiny, doubles<N>(54), doubles<N>(0)), rest(shifted));
    }
    /// The same for 1 + x, without the rounding of that sum.
    DDX_INLINE static logarithm_parts of_1_plus(const doubles<N>& x) {
        const two_parts<N> sum = exact_sum(doubles<N>(1), x);
        const bit_pack<double, N> shifted = to_bits(sum.high) + bit_pack<double, N>(bits_of_1 - bits_of_root);
        const doubles<N> k = exponent(shifted);
        const auto is_near_1 = k == 0.0;
        logarithm_parts parts = of_rest(k, select(is_near_1, x, rest(shifted)));
        parts.low += select(is_near_1, doubles<N>(0), sum.low / sum.high);
        return parts;
    }

private:
    static constexpr std::uint64_t bits_of_1 = 0x3ff0000000000000, bits_of_root = 0x3fe6a09e00000000;  // of 1 and of √½

    DDX_INLINE static doubles<N> exponent(const bit_pack<double, N>& shifted) {
        return from_bits<double>((shifted >> 52) | bit_pack<double, N>(std::uint64_t{0x4330000000000000})) - (0x1p52 + 1023);
    }
    DDX_INLINE static doubles<N> rest(const bit_pack<double, N>& shifted) {
        return from_bits<double>((shifted & bit_pack<double, N>(std::uint64_t{0x000fffffffffffff})) + bit_pack<double, N>(bits_of_root)) - 1.0;
    }
    /// Math      log(1 + f) = f - f²/2 + s (f²/2 + 2 s²/3 + 2 s⁴/5 + …) for s = f / (2 + f).
    /// Source    DLMF 4.6.4; the polynomial is minimax by Remez's exchange, with an error below 2^-58.
    DDX_INLINE static logarithm_parts of_rest(const doubles<N>& k, const doubles<N>& f) {
        const doubles<N> s = f / (2.0 + f), z = s * s, half_square = 0.5 * f * f, high = upper_half(f - half_square);
        const doubles<N> series = polynomial(z, 0x1.5555555555593p-1, 0x1.999999997fb31p-2, 0x1.2492494217a09p-2, 0x1.c71c51e7f7c6fp-3,
                                             0x1.7466462c85ed3p-3, 0x1.39a0f501d4e67p-3, 0x1.2f0d8ea6f3196p-3);
        return {k, high, multiply_add(s, multiply_add(z, series, half_square), (f - high) - half_square)};
    }
};

/// k a + (high + low) b for a and b given in two parts, of which the first are short enough for exact products.
template <int N>
DDX_INLINE doubles<N> value_of(const logarithm_parts<N>& l, const double (&a)[2], const double (&b)[2]) {
    const auto [high, low] = sum_of_larger_and_smaller(l.k * a[0], l.high * b[0]);
    return high + (low + multiply_add(l.k, doubles<N>(a[1]), multiply_add(l.high, doubles<N>(b[1]), l.low * (b[0] + b[1]))));
}

/// The values of a logarithm at 0, at ∞, NaN and negative numbers put in.
template <int N>
DDX_INLINE doubles<N> with_edges(const doubles<N>& logarithm, const doubles<N>& x) {
    constexpr double infinity = std::numeric_limits<double>::infinity(), not_a_number = std::numeric_limits<double>::quiet_NaN();
    const doubles<N> upper = select(x < infinity, logarithm, x);
    return select(x <= 0.0, select(x == 0.0, doubles<N>(-infinity), doubles<N>(not_a_number)), upper);
}

inline constexpr double log_of_2_in_41_bits[] = {0x1.62e42fefa3000p-1, 0x1.3de6af278ece6p-42};
inline constexpr double log10_of_2_in_41_bits[] = {0x1.34413509f7000p-2, 0x1.3fde623e2566bp-43};
inline constexpr double log2_of_e_in_26_bits[] = {0x1.7154760000000p+0, 0x1.4ae0bf85ddf44p-26};
inline constexpr double log10_of_e_in_26_bits[] = {0x1.bcb7b10000000p-2, 0x1.49b9438ca9aaep-28};
inline constexpr double unit[] = {1, 0};

struct log_function {
    static constexpr auto of_number(auto x) { return math::log(x); }
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        return with_edges(value_of(logarithm_parts<N>::of(x), log_of_2_in_41_bits, unit), x);
    }
};
struct log2_function {
    static constexpr auto of_number(auto x) { return math::log2(x); }
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        return with_edges(value_of(logarithm_parts<N>::of(x), unit, log2_of_e_in_26_bits), x);
    }
};
struct log10_function {
    static constexpr auto of_number(auto x) { return math::log10(x); }
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        return with_edges(value_of(logarithm_parts<N>::of(x), log10_of_2_in_41_bits, log10_of_e_in_26_bits), x);
    }
};
struct log1p_function {
    static constexpr auto of_number(auto x) { return math::log1p(x); }
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        const doubles<N> logarithm = value_of(logarithm_parts<N>::of_1_plus(x), log_of_2_in_41_bits, unit);
        return select(abs(x) < 0x1p-54, x, with_edges(logarithm, 1.0 + x));
    }
};

}  // namespace lanes

/// The natural logarithm in each lane.
///
/// Math      log x, within 1 ulp (measured: 0.70).
/// Edges     log(±0) = -∞, log(∞) = ∞, NaN for x < 0 and NaN.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> log(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::log_function>(x);
}

/// The logarithm to base 2 in each lane.
///
/// Math      log x / log 2, within 1 ulp (measured: 0.74); exact for powers of 2.
/// Edges     as for log.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> log2(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::log2_function>(x);
}

/// The logarithm to base 10 in each lane.
///
/// Math      log x / log 10, within 1 ulp (measured: 0.67).
/// Edges     as for log.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> log10(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::log10_function>(x);
}

/// The logarithm of one plus a number in each lane.
///
/// Math      log(1 + x), within 1 ulp (measured: 0.69), also near 0.
/// Edges     log1p(±0) = ±0, log1p(-1) = -∞, log1p(∞) = ∞, NaN for x < -1 and NaN.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> log1p(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::log1p_function>(x);
}

}  // namespace ddx
