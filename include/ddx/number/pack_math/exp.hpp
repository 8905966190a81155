// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/pack_math/common.hpp>

namespace ddx {

namespace lanes {

/// e^x = 2^k (1 + high + low) in each lane; k also as the integer biased - 2046.
template <int N>
struct exponential_parts {
    doubles<N> k;
    bit_pack<double, N> biased;
    doubles<N> high, low;

    static constexpr double magic = 0x1.8p52 + 2046;  // added to a number, it leaves the nearest integer in the lower bits
    static constexpr double log_of_2[] = {0x1.62e42fefa3000p-1, 0x1.3de6af278ece6p-42};

    /// Math      of e^x: k = x / log 2 rounded, high + low = e^r - 1 for the rest r with |r| <= 0.347.
    /// Requires  |x| <= 1000, or NaN, which makes high and low NaN.
    /// Source    the polynomial is minimax by Remez's exchange, with an error below 2^-64.
    DDX_INLINE static exponential_parts of(const doubles<N>& x) {
        const doubles<N> shifted = multiply_add(x, doubles<N>(0x1.71547652b82fep+0), doubles<N>(magic)), k = shifted - magic;
        return with_rest(k, shifted, multiply_add(k, doubles<N>(-log_of_2[0]), x), k * -log_of_2[1]);
    }
    /// The same for e^(x - s - rest).
    ///
    /// Math      k log_of_2[0] + s is exact, and near x: the rounding of x - s does not count.
    /// Requires  |x - s| <= 1000; s is a multiple of 2^-40, |s| <= 2^11 and |rest| <= 2^-41, or all are NaN.
    DDX_INLINE static exponential_parts of_difference(const doubles<N>& x, double s, double rest) {
        const doubles<N> shifted = multiply_add(x - s, doubles<N>(0x1.71547652b82fep+0), doubles<N>(magic)), k = shifted - magic;
        return with_rest(k, shifted, x - multiply_add(k, doubles<N>(log_of_2[0]), doubles<N>(s)),
                         multiply_add(k, doubles<N>(-log_of_2[1]), doubles<N>(-rest)));
    }
    /// The same for 2^x.
    DDX_INLINE static exponential_parts of_power_of_2(const doubles<N>& x) {
        const doubles<N> shifted = x + magic, k = shifted - magic, r = x - k, upper = upper_half(r);
        const doubles<N> high = upper * 0x1.62e42f8p-1, rest = multiply_add(upper, doubles<N>(0x1.be8e7bcd5e4f2p-27), (r - upper) * 0x1.62e42fefa39efp-1);
        return with_rest(k, shifted, high, rest);
    }

    /// 2^k times a number, rounded once, in two steps, of which the first is exact.
    DDX_INLINE doubles<N> scaled(const doubles<N>& number) const {
        if constexpr (machine::has_scaled) {
            doubles<N> result;
            for (int i = 0; i < k.file.count; ++i) result.file.part[i] = machine::scaled(number.file.part[i], k.file.part[i]);
            return result;
        }
        const bit_pack<double, N> half = biased >> 1;
        return number * from_bits<double>(half << 52) * from_bits<double>((biased - half) << 52);
    }
    /// 2^(k - less).
    DDX_INLINE doubles<N> power(std::uint64_t less) const {
        return from_bits<double>((biased - bit_pack<double, N>(1023 + less)) << 52);
    }

private:
    DDX_INLINE static exponential_parts with_rest(const doubles<N>& k, const doubles<N>& shifted, const doubles<N>& high, const doubles<N>& rest) {
        const doubles<N> r = high + rest, square = r * r;
        const doubles<N> series = polynomial(r, 0x1.555555555555bp-3, 0x1.5555555555503p-5, 0x1.111111110ec5dp-7, 0x1.6c16c16c3048dp-10,
                                             0x1.a01a01b37e3b4p-13, 0x1.a01a01368f6b8p-16, 0x1.71ddf020c5fb0p-19, 0x1.27e5b4465d1dfp-22,
                                             0x1.af6be7f1d5c56p-26, 0x1.1e3d2cf874629p-29);
        return {k, to_bits(shifted) & bit_pack<double, N>(std::uint64_t{0xfff}), high,
                multiply_add(0.5 * r, r, multiply_add(square * r, series, rest))};
    }
};

/// 2^k (1 + high + low), rounded once but for low's own error.
template <int N>
DDX_INLINE doubles<N> value_of(const exponential_parts<N>& e) {
    const auto [high, low] = sum_of_larger_and_smaller(doubles<N>(1), e.high);
    return e.scaled(high + (low + e.low));
}

/// x between two bounds; NaN stays NaN.
template <int N>
DDX_INLINE doubles<N> bounded(const doubles<N>& x, double from, double to) {
    const doubles<N> lower(from), upper(to), below = select(x > upper, upper, x);
    return select(below < lower, lower, below);
}

struct exp_function {
    static constexpr auto of_number(auto x) { return math::exp(x); }
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        return value_of(exponential_parts<N>::of(bounded(x, -746, 710)));
    }
};

struct exp2_function {
    static constexpr auto of_number(auto x) { return math::exp2(x); }
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        return value_of(exponential_parts<N>::of_power_of_2(bounded(x, -1076, 1025)));
    }
};

struct expm1_function {
    static constexpr auto of_number(auto x) { return math::expm1(x); }
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        const auto e = exponential_parts<N>::of(bounded(x, -40, 710));
        const doubles<N> power = e.power(1);  // of half the function, which does not overflow
        const auto [base, missing] = sum_of_larger_and_smaller(power, doubles<N>(-0.5));
        const auto [high, low] = sum_of_larger_and_smaller(base, power * e.high);
        return select(abs(x) < 0x1p-54, x, 2.0 * (high + (multiply_add(power, e.low, low) + missing)));
    }
};

/// The function x -> e^(x - s).
///
/// Math      s = far + near + rest. Where far is not 0 and the result is not, x - far is exact, as x / far is between 1/2 and 2.
/// Edges     0 where x - s is below the exponents of double, ∞ where it is above them; NaN where x or s is NaN, or both are the same infinity.
class exponential_of_difference {
public:
    constexpr explicit exponential_of_difference(double s) {
        if (s > -2048 && s < 2048)
            near_ = (s + 0x1.8p12) - 0x1.8p12, rest_ = s - near_;
        else
            far_ = s;
    }
    template <int N>
    DDX_INLINE doubles<N> operator()(const doubles<N>& x) const {
        return value_of(exponential_parts<N>::of_difference(bounded(x - far_, near_ - 746, near_ + 710), near_, rest_));
    }

private:
    double far_ = 0, near_ = 0, rest_ = 0;
};

}  // namespace lanes

/// The exponential function in each lane.
///
/// Math      e^x, within 1 ulp (measured: 0.75).
/// Edges     exp(±0) = 1, exp(-∞) = 0, exp(∞) = ∞, exp(NaN) = NaN; overflow gives ∞, underflow subnormals.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> exp(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::exp_function>(x);
}

/// The power 2^x in each lane.
///
/// Math      2^x, within 1 ulp (measured: 0.75).
/// Edges     as for exp.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> exp2(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::exp2_function>(x);
}

/// The exponential function less one in each lane.
///
/// Math      e^x - 1, within 1 ulp (measured: 0.91, without fma 0.97), also near 0.
/// Edges     expm1(±0) = ±0, expm1(-∞) = -1, expm1(∞) = ∞, expm1(NaN) = NaN.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> expm1(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::expm1_function>(x);
}

}  // namespace ddx
