// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/pack_math/exp.hpp>

namespace ddx {

namespace lanes {

/// base + power (high + low) as an unevaluated sum, for a base that is 0 or not smaller than power / 2.
template <int N>
DDX_INLINE two_parts<N> sum_with(const exponential_parts<N>& e, const doubles<N>& power, const doubles<N>& base) {
    const auto [high, low] = sum_of_larger_and_smaller(base, power * e.high);
    return sum_of_larger_and_smaller(high, multiply_add(power, e.low, low));
}

struct tanh_function {
    static constexpr auto of_number(auto x) { return math::tanh(x); }
    /// tanh |x| = (e^{2|x|} - 1) / (e^{2|x|} + 1), DLMF 4.28.4.
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        const doubles<N> size = abs(x), bound(20);
        const auto e = exponential_parts<N>::of(2.0 * select(size > bound, bound, size));
        const doubles<N> power = e.power(0), base = power + 1.0;  // base - 2: the rounding of base does no harm to the ratio
        const two_parts<N> ratio = quotient(sum_with(e, power, base - 2.0), sum_with(e, power, base));
        return copysign(ratio.high + ratio.low, x);
    }
};

struct sinh_function {
    static constexpr auto of_number(auto x) { return math::sinh(x); }
    /// sinh |x| = (s + s / (s + 1)) / 2 for s = e^|x| - 1, all of them divided by 4 lest they overflow.
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        const doubles<N> size = abs(x), bound(710.48);
        const auto e = exponential_parts<N>::of(select(size > bound, bound, size));
        const doubles<N> power = e.power(2);
        const auto [base, missing] = sum_of_larger_and_smaller(power, doubles<N>(-0.25));
        two_parts<N> growth = sum_with(e, power, base);
        growth.low += missing;
        const two_parts<N> ratio = quotient(growth, sum_with(e, power, power)), sum = exact_sum(growth.high, 0.25 * ratio.high);
        const doubles<N> low = sum.low + multiply_add(ratio.low, doubles<N>(0.25), growth.low);
        return copysign(select(size < 0x1p-27, size, 2.0 * (sum.high + low)), x);
    }
};

struct cosh_function {
    static constexpr auto of_number(auto x) { return math::cosh(x); }
    /// cosh |x| = e^|x| / 2 + 1 / (2 e^|x|), e^|x| divided by 4 lest it overflow.
    template <int N>
    DDX_INLINE static doubles<N> of_lanes(const doubles<N>& x) {
        const doubles<N> size = abs(x), bound(710.48);
        const auto e = exponential_parts<N>::of(select(size > bound, bound, size));
        const doubles<N> power = e.power(2);
        const two_parts<N> growth = sum_with(e, power, power);
        return 2.0 * (growth.high + (growth.low + 0.0625 / growth.high));
    }
};

}  // namespace lanes

/// The hyperbolic tangent in each lane.
///
/// Math      tanh x, within 1 ulp (measured: 0.78).
/// Edges     tanh(±0) = ±0, tanh(±∞) = ±1, tanh(NaN) = NaN.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> tanh(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::tanh_function>(x);
}

/// The hyperbolic sine in each lane.
///
/// Math      sinh x, within 1 ulp (measured: 0.84).
/// Edges     sinh(±0) = ±0, sinh(±∞) = ±∞, sinh(NaN) = NaN; overflow gives ±∞.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> sinh(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::sinh_function>(x);
}

/// The hyperbolic cosine in each lane.
///
/// Math      cosh x, within 1 ulp (measured: 0.88).
/// Edges     cosh(±0) = 1, cosh(±∞) = ∞, cosh(NaN) = NaN; overflow gives ∞.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> cosh(const pack<T, N>& x) {
    return lanes::in_lanes<lanes::cosh_function>(x);
}

}  // namespace ddx
