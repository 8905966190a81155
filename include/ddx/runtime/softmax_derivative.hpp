// SPDX-License-Identifier: MIT
#pragma once
#include <limits>

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

/// Powers of two by which the v_i are multiplied first and the products last, lest a sum overflows or loses digits.
template <class T>
struct scaling {
    T down = 1, up = 1;

    /// The scaling that brings numbers up to `largest` near 1; none for 0 and what is not finite.
    static constexpr scaling of(T largest) {
        if (largest > std::numeric_limits<T>::max() || !(largest > 0)) return {};
        int exponent = 0;
        (void)math::frexp(largest, &exponent);
        if (exponent < std::numeric_limits<T>::min_exponent) exponent = std::numeric_limits<T>::min_exponent;
        return {math::ldexp(T(1), 1 - exponent), math::ldexp(T(1), exponent - 1)};
    }
    /// Whether products by weights need one whose magnitudes sum to `sum`: some may have left the exponents of T.
    static constexpr bool is_needed(T sum) {
        constexpr int half = std::numeric_limits<T>::max_exponent / 2;
        constexpr T least = math::ldexp(T(1), -half), most = math::ldexp(T(1), half);
        return !(sum > least && sum < most);
    }
};

/// The numbers d_i = v_i - origin, scaled, in strips.
template <class T>
struct from_origin {
    const T* v;
    scaling<T> scale;
    T origin;

    template <class Lanes>
    DDX_INLINE constexpr auto operator()(Lanes lanes, std::size_t i) const {
        using number = typename Lanes::type;
        if constexpr (Lanes::count > 1)
            return multiply_add(lanes.load(v + i), number(scale.down), number(-origin));
        else
            return arithmetic::add(arithmetic::multiply(lanes.load(v + i), scale.down), -origin);
    }
};

/// Σ w, Σ w d and Σ |w d| of weights w, in one pass over memory; each block of them is made ready before it is asked for.
template <class T>
struct weighted_sums {
    T total, moment, deviation;

    template <class MakeReady, class Weight>
    constexpr weighted_sums(std::size_t size, MakeReady make_ready, Weight weight, const from_origin<T> d) {
        using math::abs;
        sum_in_lanes<T> weights, products, magnitudes;
        for_each_block(size, [&](std::size_t start, std::size_t count) DDX_INLINE_LAMBDA {
            make_ready(start, count);
            for_each_strip<T>(count, [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
                const auto w = weight(lanes, start + i), product = arithmetic::multiply(w, d(lanes, start + i));
                weights.add(w);
                products.add(product);
                magnitudes.add(abs(product));
            });
        });
        total = weights.value(), moment = products.value(), deviation = magnitudes.value();
    }
    constexpr T mean() const { return arithmetic::divide(moment, total); }
    /// Whether the origin of the d is farther from their mean than half of their mean distance from it.
    constexpr bool are_far_from_mean() const { return arithmetic::multiply(T(2), math::abs(moment)) > deviation; }
};

/// The mean of numbers, roughly.
template <class T>
constexpr T rough_mean(std::span<const T> v) {
    sum_in_lanes<T> sum;
    for_each_strip<T>(v.size(), [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA { sum.add(lanes.load(&v[i])); });
    return arithmetic::divide(sum.value(), static_cast<T>(v.size()));
}

/// The largest |v_i|; NaNs are passed over.
template <class T>
constexpr T largest_magnitude(std::span<const T> v) {
    using math::abs;
    running_largest<T> largest;
    for_each_strip<T>(v.size(), [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA { largest.see(abs(lanes.load(&v[i]))); });
    return largest.value();
}

/// The product of the Jacobian with v: out_i = S_i (d_i - Σ_j S_j d_j), where d = v - origin.
///
/// Math      S is in proportion to weights, asked for strip by strip, twice or more, after `make_ready` for their block once. Any
///           origin would do but for rounding: the mean of the first v is kept if it is as near to the mean under S as most of the v
///           are, and else moved there, until it comes no nearer.
/// Returns   false if the weights are a guess with too large a sum; nothing is written then, but what `make_ready` writes.
/// Edges     v is scaled where it must be, so that no sum overflows; out may be the memory of the weights or of v.
/// Cost      two passes, and one more for each move, and for a v beyond the square root of the largest number or of its reciprocal.
template <class T, class MakeReady, class Weight>
constexpr bool multiply_by_jacobian(std::span<T> out, MakeReady make_ready, Weight weight, std::span<const T> v, bool are_a_guess) {
    constexpr auto are_ready = [](std::size_t, std::size_t) {};
    const std::size_t size = v.size();
    from_origin<T> d{v.data(), {}, rough_mean(first_of(v))};
    weighted_sums<T> sums(size, make_ready, weight, d);
    if (are_a_guess && !is_fair_sum(sums.total)) return false;
    if (scaling<T>::is_needed(sums.deviation)) {
        d.scale = scaling<T>::of(largest_magnitude(v));
        d.origin = arithmetic::multiply(v[0], d.scale.down);
        sums = weighted_sums<T>(size, are_ready, weight, d);
    }
    while (sums.are_far_from_mean()) {
        const T before = sums.mean(), origin = arithmetic::add(d.origin, before);
        if (origin == d.origin) break;
        d.origin = origin;
        sums = weighted_sums<T>(size, are_ready, weight, d);
        if (!(arithmetic::multiply(T(2), math::abs(sums.mean())) < math::abs(before))) break;
    }
    const divisor<T> total(sums.total);
    const T mean = sums.mean();
    for_each_strip_backward<T>(size, [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
        using number = typename decltype(lanes)::type;
        const number moved = arithmetic::add(d(lanes, i), number(-mean));
        lanes.store(arithmetic::multiply(arithmetic::multiply(total.divide(weight(lanes, i)), moved), number(d.scale.up)), &out[i]);
    });
    return true;
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
/// Math      |error_i| <= 18 u S_i (|v_i - m| + Σ_j S_j |v_j - m|), m = Σ_j S_j v_j being the mean and u = 2^-53 in double,
///           where S_i is a normal number. Measured at K = 10^6, max |error| / max |J v|: 2.9e-16; it would be 3e-14 to 3e-13 with
///           plain sums.
/// Requires  x, or ddx::probabilities(S), and v, of K numbers each.
/// Returns   R05 for K = 0, R01 unless out has K places, R02 unless v has K numbers, R07 if out shares memory with x, S or v
///           in part; nothing is written then.
/// Edges     finite for finite x and v, exactly 0 for equal v_i. All NaN where the softmax is, or if a v_i is not finite.
///           out may be x, S, v or all of them.
/// Cost      K exponentials in SIMD lanes (2 K if out is v, none for given S), 2 passes over the memory, no other memory; never K².
///           If the first 256 numbers are no guide to the size of x or to the mean of v, a pass more for either.
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
    const bool keeps_weights = source.are_computed && !over_direction;
    detail::with_shift<T>(source, keeps_weights && detail::are_the_same<T>(places, source.values), [&](auto weight, bool are_a_guess) {
        if (!keeps_weights) return detail::multiply_by_jacobian(places, [](std::size_t, std::size_t) {}, weight, direction, are_a_guess);
        const auto keep = [&](std::size_t start, std::size_t count) DDX_INLINE_LAMBDA {
            detail::for_each_strip<T>(count, [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
                lanes.store(weight(lanes, start + i), &places[start + i]);
            });
        };
        return detail::multiply_by_jacobian(places, keep, detail::given_weights<T>{places}.by_place(0), direction, are_a_guess);
    });
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
