// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/pack_math/parts.hpp>

/// What the functions of packs are made of, on doubles.
namespace ddx::lanes {

template <int N>
using doubles = pack<double, N>;

/// The polynomial c_0 + c_1 x + … by Horner's rule.
template <int N, class... Rest>
DDX_INLINE doubles<N> polynomial(const doubles<N>& x, double first, Rest... rest) {
    if constexpr (sizeof...(Rest) == 0)
        return doubles<N>(first);
    else
        return multiply_add(polynomial(x, rest...), x, doubles<N>(first));
}

/// An unevaluated sum: high rounded, low what is missing.
template <int N>
struct two_parts {
    doubles<N> high, low;
};

/// a + b = high + low exactly, in each lane where |a| >= |b| or a = 0.
///
/// Source    Dekker, A floating-point technique for extending the available precision, Numer. Math. 18 (1971).
template <int N>
DDX_INLINE two_parts<N> sum_of_larger_and_smaller(const doubles<N>& a, const doubles<N>& b) {
    const doubles<N> high = a + b;
    return {high, b - (high - a)};
}

/// a + b = high + low exactly.
template <int N>
DDX_INLINE two_parts<N> exact_sum(const doubles<N>& a, const doubles<N>& b) {
    const doubles<N> high = a + b, virtual_b = high - a;
    return {high, (a - (high - virtual_b)) + (b - virtual_b)};
}

/// x with the lower 27 bits of its significand cleared, so that the product of two such numbers is exact.
template <int N>
DDX_INLINE doubles<N> upper_half(const doubles<N>& x) {
    return from_bits<double>(to_bits(x) & bit_pack<double, N>(~std::uint64_t{0x7ffffff}));
}

/// The quotient of two unevaluated sums, with a relative error near 2^-100 but for the rounding of `low`.
template <int N>
DDX_INLINE two_parts<N> quotient(const two_parts<N>& a, const two_parts<N>& b) {
    const doubles<N> reciprocal = 1.0 / b.high;
    doubles<N> ratio = a.high * reciprocal, remainder;
    if constexpr (machine::has_fma) {
        remainder = fma(-ratio, b.high, a.high);
    } else {
        ratio = upper_half(ratio);
        const doubles<N> upper = upper_half(b.high);
        remainder = (a.high - ratio * upper) - ratio * (b.high - upper);
    }
    return {ratio, (remainder + (a.low - ratio * b.low)) * reciprocal};
}

/// Each float as a double, and each double as a float.
template <int N>
DDX_INLINE doubles<N> widened(const pack<float, N>& x) {
    using wide = typename doubles<N>::file_type;
    using narrow = typename pack<float, N>::file_type;
    doubles<N> result;
    if constexpr (wide::width == narrow::width) {
        for (int i = 0; i < wide::count; ++i) result.file.part[i] = __builtin_convertvector(x.file.part[i], typename wide::part_type);
    } else {
        struct halves {
            typename detail::register_of<float, wide::width>::type half[wide::count];
        };
        const halves parts = __builtin_bit_cast(halves, x.file);
        for (int i = 0; i < wide::count; ++i) result.file.part[i] = __builtin_convertvector(parts.half[i], typename wide::part_type);
    }
    return result;
}
template <int N>
DDX_INLINE pack<float, N> narrowed(const doubles<N>& x) {
    using wide = typename doubles<N>::file_type;
    using narrow = typename pack<float, N>::file_type;
    if constexpr (wide::width == narrow::width) {
        pack<float, N> result;
        for (int i = 0; i < wide::count; ++i) result.file.part[i] = __builtin_convertvector(x.file.part[i], typename narrow::part_type);
        return result;
    } else {
        struct halves {
            typename detail::register_of<float, wide::width>::type half[wide::count];
        } parts;
        for (int i = 0; i < wide::count; ++i)
            parts.half[i] = __builtin_convertvector(x.file.part[i], typename detail::register_of<float, wide::width>::type);
        return pack<float, N>(__builtin_bit_cast(narrow, parts));
    }
}

/// A function that has both forms, of a number and of lanes of doubles, in each lane.
template <class Function, class T, int N>
DDX_INLINE constexpr pack<T, N> in_lanes(const pack<T, N>& x) {
    if (__builtin_is_constant_evaluated()) return by_lanes([](T u) { return Function::of_number(u); }, x);
    if constexpr (std::is_same_v<T, float>)
        return narrowed(Function::of_lanes(widened(x)));
    else
        return Function::of_lanes(x);
}

}  // namespace ddx::lanes
