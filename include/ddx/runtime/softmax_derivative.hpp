// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/runtime/detail/softmax_source.hpp>

namespace ddx {

/// Marks numbers as the values S of a softmax, where else its arguments x would be expected.
///
/// Requires  S_i >= 0 with a sum of 1; they are divided by their sum, so its rounding does no harm.
template <detail::Viewable S>
constexpr auto probabilities(const S& s) {
    using T = detail::number_in_t<const S>;
    return detail::given_weights<T>{std::span<const T>(s)};
}

namespace detail {

/// The powers of two that bring the largest |v_i| near 1 and back; 1 and 1 if it is not finite.
template <class T>
struct scaling {
    T down = 1, up = 1;

    constexpr explicit scaling(std::span<const T> v) {
        running_largest<T> seen;
        for_each_strip<T>(0, v.size(), [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
            const auto numbers = lanes.load(&v[i]);
            using math::abs;
            seen.see(abs(numbers));
        });
        const T largest = seen.value();
        if (largest > std::numeric_limits<T>::max()) return;
        int exponent = 0;
        (void)math::frexp(largest, &exponent);
        if (exponent < std::numeric_limits<T>::min_exponent) exponent = std::numeric_limits<T>::min_exponent;
        down = math::ldexp(T(1), 1 - exponent);
        up = math::ldexp(T(1), exponent - 1);
    }
};

/// The product of the Jacobian with v: out_i = S_i (d_i - Σ_j S_j d_j), where d = v - v_k, S_k being the largest.
///
/// Math      S is in proportion to weights, which are asked for twice, strip by strip: `first` for the sums, `second` for the result.
/// Edges     v is scaled, so that no sum overflows; out may be the memory of the weights or of v.
template <class T, class First, class Second>
constexpr void multiply_by_jacobian(std::span<T> out, First first, Second second, std::span<const T> v, std::size_t largest) {
    const scaling<T> scale(v);
    const T origin = arithmetic::multiply(v[largest], scale.down);
    const auto from_origin = [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
        using number = typename decltype(lanes)::type;
        return arithmetic::add(arithmetic::multiply(lanes.load(&v[i]), number(scale.down)), number(-origin));
    };
    sum_in_lanes<T> total, moment;
    for_each_strip<T>(0, v.size(), [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
        const auto w = first(lanes, i);
        total.add(w);
        moment.add(arithmetic::multiply(w, from_origin(lanes, i)));
    });
    const divisor<T> sum(total.value());
    const T mean = sum.divide(moment.value());
    for_each_strip<T>(0, v.size(), [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
        using number = typename decltype(lanes)::type;
        const number moved = arithmetic::add(from_origin(lanes, i), number(-mean));
        lanes.store(arithmetic::multiply(arithmetic::multiply(sum.divide(second(lanes, i)), moved), number(scale.up)), &out[i]);
    });
}

/// Turns a matrix whose first row holds weights into the Jacobian of their softmax.
template <class T>
constexpr void fill_jacobian(std::span<T> out, std::size_t size, std::size_t largest) {
    const std::span<T> s = out.first(size);
    const T rest = sum_of_others(size, largest, given_weights<T>{s}.by_place(largest), arithmetic::add(s[largest], -s[largest]));
    const T total = arithmetic::add(s[largest], rest);
    for (T& weight : s) weight = arithmetic::divide(weight, total);
    const T beside_largest = arithmetic::divide(rest, total);
    for (std::size_t i = size; i-- > 0;) {
        const T own = s[i], complement = i == largest ? beside_largest : arithmetic::add(T(1), -own);
        T* const row = out.data() + i * size;
        for (std::size_t j = 0; j < size; ++j) row[j] = -arithmetic::multiply(own, s[j]);
        row[i] = arithmetic::multiply(own, complement);
    }
}

}  // namespace detail

/// The Jacobian of the softmax, whose length K >= 1 is known when it runs: out(i, j) = S_i (δ_ij - S_j), row by row.
///
/// Math      ∂S_i/∂x_j; exactly symmetric, rows and columns sum to 0 up to rounding; 1 - S_i without cancellation.
/// Requires  x, or ddx::probabilities(S).
/// Returns   R05 for K = 0, R01 unless out has K² places, R07 if out shares memory with x or S; nothing is written then.
/// Edges     as softmax_into: finite for finite x, all NaN where the softmax is.
/// Cost      K exponentials (none for given S), K² products, no memory but out.
template <class Out, class X>
    requires detail::WeightsOf<X, detail::number_in_t<Out>>
constexpr status softmax_jacobian_into(Out&& out, const X& x) {
    using T = detail::number_in_t<Out>;
    const auto source = detail::weights_of<T>(x);
    const std::span<T> places(out);
    const std::size_t size = source.size();
    const call_error found = detail::softmax_error<T>(places, detail::bounded_product(size, size), source.values);
    if (found.code != error_code::none) return found;
    if (detail::share_memory<T>(places, source.values)) return call_error{error_code::argument_overlaps, 0, 0};
    const std::size_t largest = detail::place_of_largest(source.values);
    const auto weight = source.by_place(largest);
    (void)detail::store_weights(places.first(size), weight);
    detail::fill_jacobian(places, size, largest);
    return {};
}

/// The product J v of the Jacobian of the softmax with a vector: out_i = S_i (v_i - Σ_j S_j v_j).
///
/// Math      |error_i| <= 12 u S_i (|v_i - v_k| + Σ_j S_j |v_j - v_k|), S_k being the largest and u = 2^-53 in double. Measured at
///           K = 10^6, max |error| / max |J v|: 2.6e-16; it would be 3e-14 to 3e-13 with plain sums, and as small with pairwise
///           sums in 10 to 15 % less time, but with an error that grows with K.
/// Requires  x, or ddx::probabilities(S), and v, of K numbers each.
/// Returns   R05 for K = 0, R01 unless out has K places, R02 unless v has K numbers, R07 if out shares memory with x, S or v
///           in part; nothing is written then.
/// Edges     finite for finite x and v, exactly 0 for equal v_i. All NaN where the softmax is, or if a v_i is not finite.
///           out may be x, S, v or all of them.
/// Cost      K exponentials in SIMD lanes (2 K if out is v, none for given S), 4 passes over the memory, no other memory; never K².
template <class Out, class X, class V>
    requires(detail::WeightsOf<X, detail::number_in_t<Out>> && detail::NumbersOf<V, detail::number_in_t<Out>>)
constexpr status softmax_jvp_into(Out&& out, const X& x, const V& v) {
    using T = detail::number_in_t<Out>;
    const auto source = detail::weights_of<T>(x);
    const std::span<const T> direction(v);
    const std::span<T> places(out);
    const std::size_t size = source.size();
    if (const call_error found = detail::softmax_error<T>(places, size, source.values); found.code != error_code::none) return found;
    if (direction.size() != size) return call_error{error_code::argument_length, 0, 1, size, direction.size()};
    const bool over_direction = detail::are_the_same<T>(places, direction);
    if (!over_direction && detail::share_memory<T>(places, direction)) return call_error{error_code::argument_overlaps, 0, 1};
    const std::size_t largest = detail::place_of_largest(source.values);
    const auto weight = source.by_place(largest);
    if (over_direction || !source.are_computed) {
        detail::multiply_by_jacobian(places, weight, weight, direction, largest);
    } else {
        const auto kept = [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
            const auto w = weight(lanes, i);
            lanes.store(w, &places[i]);
            return w;
        };
        detail::multiply_by_jacobian(places, kept, detail::given_weights<T>{places}.by_place(largest), direction, largest);
    }
    return {};
}

/// The product Jᵀ w of the transposed Jacobian of the softmax with a vector: J w, because J is symmetric.
///
/// Math      as softmax_jvp_into, in every respect.
template <class Out, class X, class W>
    requires(detail::WeightsOf<X, detail::number_in_t<Out>> && detail::NumbersOf<W, detail::number_in_t<Out>>)
constexpr status softmax_vjp_into(Out&& out, const X& x, const W& w) {
    return softmax_jvp_into(out, x, w);
}

}  // namespace ddx
