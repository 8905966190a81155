// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/pack.hpp>

namespace ddx {

namespace detail {

template <class T>
inline constexpr auto sign_bit = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>{1} << (8 * sizeof(T) - 1);

}  // namespace detail

/// The absolute value in each lane.
///
/// Math      |x|, exactly.
/// Edges     abs(±0) = +0, abs(±∞) = ∞, abs(NaN) = NaN with its sign cleared.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> abs(const pack<T, N>& x) {
    if (__builtin_is_constant_evaluated()) return by_lanes([](T u) { return math::abs(u); }, x);
    return from_bits<T>(to_bits(x) & ~bit_pack<T, N>(detail::sign_bit<T>));
}

/// The magnitude of one number with the sign of another in each lane.
///
/// Math      |x| sgn(y), exactly.
/// Edges     the sign of a zero or a NaN is that of its sign bit.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> copysign(const pack<T, N>& x, const pack<T, N>& y) {
    if (__builtin_is_constant_evaluated()) return by_lanes([](T u, T v) { return math::copysign(u, v); }, x, y);
    const bit_pack<T, N> sign(detail::sign_bit<T>);
    return from_bits<T>((to_bits(x) & ~sign) | (to_bits(y) & sign));
}

/// The sign in each lane: -1, 0 or 1; 0 at ±0; NaN stays NaN.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> sign(const pack<T, N>& u) {
    const pack<T, N> zero(0);
    return select(u > zero, pack<T, N>(1), select(u < zero, pack<T, N>(-1), select(u == zero, zero, u)));
}

/// The smaller of two numbers in each lane; u where they are equal, and NaN where one of them is NaN.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> min(const pack<T, N>& u, const pack<T, N>& v) {
    return select(v < u || v != v, v, u);
}

/// The larger of two numbers in each lane; u where they are equal, and NaN where one of them is NaN.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> max(const pack<T, N>& u, const pack<T, N>& v) {
    return select(u < v || v != v, v, u);
}

/// The square root in each lane.
///
/// Math      √x, rounded once.
/// Edges     sqrt(-0) = -0, and NaN for x < 0; errno is not set.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> sqrt(const pack<T, N>& x) {
    if (__builtin_is_constant_evaluated()) return by_lanes([](T u) { return math::sqrt(u); }, x);
    pack<T, N> result;
    for (int i = 0; i < x.file.count; ++i) result.file.part[i] = machine::sqrt(x.file.part[i]);
    return result;
}

/// The product of two numbers plus a third in each lane.
///
/// Math      x y + z, rounded once.
/// Cost      one instruction where the target has it; else a call for each lane.
template <class T, int N>
DDX_INLINE constexpr pack<T, N> fma(const pack<T, N>& x, const pack<T, N>& y, const pack<T, N>& z) {
    if (__builtin_is_constant_evaluated()) return by_lanes([](T u, T v, T w) { return math::fma(u, v, w); }, x, y, z);
    pack<T, N> result;
    for (int i = 0; i < x.file.count; ++i) result.file.part[i] = machine::fma(x.file.part[i], y.file.part[i], z.file.part[i]);
    return result;
}

}  // namespace ddx
