// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/pack_math/common.hpp>

namespace ddx {

namespace lanes {

inline constexpr double largest_reduced_angle = 1e6;

/// x = k π/2 + (high + low) in each lane, |high + low| <= π/4; the two lowest bits of k are in `quadrant`.
///
/// Requires  |x| <= 10^6, so that k times the first three parts of π/2, of 33 bits each, is exact.
/// Source    Cody & Waite, Software manual for the elementary functions (1980), with four parts.
template <int N>
struct reduced_angle {
    doubles<N> high, low;
    bit_pack<double, N> quadrant;

    DDX_INLINE static reduced_angle of(const doubles<N>& x) {
        const doubles<N> magic(0x1.8p52), shifted = multiply_add(x, doubles<N>(0x1.45f306dc9c883p-1), magic), k = shifted - magic;
        const doubles<N> first = multiply_add(k, doubles<N>(-0x1.921fb54400000p+0), x);
        const two_parts<N> second = exact_sum(first, k * -0x1.0b4611a600000p-34);
        const two_parts<N> third = exact_sum(second.high, k * -0x1.3198a2e000000p-69);
        return {third.high, multiply_add(k, doubles<N>(-0x1.b839a252049c1p-104), second.low + third.low), to_bits(shifted)};
    }
    /// Source    minimax by Remez's exchange, with an error below 2^-58.
    DDX_INLINE doubles<N> sine() const {
        const doubles<N> z = high * high;
        const doubles<N> series = polynomial(z, -0x1.5555555555549p-3, 0x1.111111110f87ap-7, -0x1.a01a019c11992p-13, 0x1.71de3577b66d1p-19,
                                             -0x1.ae5e663a6a092p-26, 0x1.5d9300f0c5604p-33);
        return high + multiply_add(z * high, series, multiply_add(z * -0.5, low, low));
    }
    /// Source    minimax by Remez's exchange, with an error below 2^-64.
    DDX_INLINE doubles<N> cosine() const {
        const doubles<N> z = high * high, half = 0.5 * z, near = 1.0 - half;
        const doubles<N> series = polynomial(z, 0x1.555555555554cp-5, -0x1.6c16c16c1517ep-10, 0x1.a01a019cb1bd7p-16, -0x1.27e4f809f0733p-22,
                                             0x1.1ee9ebe90eb31p-29, -0x1.8fae9c67115eap-37);
        return near + (((1.0 - near) - half) + multiply_add(z * z, series, -(high * low)));
    }
};

/// The sine of x + quarters π/2.
template <int N>
DDX_INLINE doubles<N> sine_of_angle(const doubles<N>& x, std::uint64_t quarters) {
    const auto angle = reduced_angle<N>::of(x);
    const bit_pack<double, N> one(std::uint64_t{1}), quadrant = angle.quadrant + bit_pack<double, N>(quarters);
    const auto is_odd = from_bits<double>((quadrant & one) << 62) != 0.0;  // 2 or 0
    const doubles<N> size = select(is_odd, angle.cosine(), angle.sine());
    return from_bits<double>(to_bits(size) ^ ((quadrant & bit_pack<double, N>(std::uint64_t{2})) << 62));
}

/// The lanes too large for `reduced_angle` put right by a call for each, of a function that is right for any argument: the
/// cosine of glibc 2.36 is off by 8 ulp at 0x1.6ac5b262ca1ffp+849.
template <class Function, int N>
[[gnu::noinline, gnu::cold]] void put_large_angles(detail::lane_array<double, N>& result, const detail::lane_array<double, N>& x) {
    for (int i = 0; i < N; ++i)
        if (!(math::abs(x.lanes[i]) <= largest_reduced_angle)) result.lanes[i] = Function::of_any_number(x.lanes[i]);
}
template <class Function, int N>
DDX_INLINE doubles<N> with_large_angles(const doubles<N>& result, const doubles<N>& x) {
    if (!any(abs(x) > largest_reduced_angle)) [[likely]]
        return result;
    detail::lane_array<double, N> lanes = result.lanes();
    put_large_angles<Function>(lanes, x.lanes());
    return doubles<N>::from_lanes(lanes);
}

struct sin_function {
    static constexpr auto of_number(auto x) { return math::sin(x); }
    static constexpr double of_any_number(double x) { return elementary::sin(x); }
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        return with_large_angles<sin_function>(select(abs(x) < 0x1p-27, x, sine_of_angle(x, 0)), x);
    }
};
struct cos_function {
    static constexpr auto of_number(auto x) { return math::cos(x); }
    static constexpr double of_any_number(double x) { return elementary::cos(x); }
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        return with_large_angles<cos_function>(sine_of_angle(x, 1), x);
    }
};

}  // namespace lanes

/// The sine in each lane.
///
/// Math      sin x, within 1 ulp (measured: 0.78).
/// Edges     sin(±0) = ±0, NaN for ±∞ and NaN.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> sin(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::sin_function>(x);
}

/// The cosine in each lane.
///
/// Math      cos x, within 1 ulp (measured: 0.78).
/// Edges     cos(±0) = 1, NaN for ±∞ and NaN.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> cos(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::cos_function>(x);
}

}  // namespace ddx
