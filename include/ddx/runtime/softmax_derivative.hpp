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
    /// Whether numbers up to `largest` need one: products of theirs by weights may leave the exponents of T.
    static constexpr bool is_needed(T largest) {
        constexpr int half = std::numeric_limits<T>::max_exponent / 2;
        return largest != 0 && !(largest > math::ldexp(T(1), -half) && largest < math::ldexp(T(1), half));
    }
};

/// The numbers d_i = v_i - v_k, scaled, in strips.
template <class T>
class from_origin {
public:
    constexpr from_origin(std::span<const T> v, std::size_t k, const scaling<T>& scale)
        : v_(v.data()), down_(scale.down), origin_(arithmetic::multiply(v[k], scale.down)) {}

    template <class Lanes>
    DDX_INLINE constexpr auto operator()(Lanes lanes, std::size_t i) const {
        using number = typename Lanes::type;
        if constexpr (Lanes::count > 1)
            return multiply_add(lanes.load(v_ + i), number(down_), number(-origin_));
        else
            return arithmetic::add(arithmetic::multiply(lanes.load(v_ + i), down_), -origin_);
    }

private:
    const T* v_;
    T down_, origin_;
};

/// Σ w and Σ w d of weights w in one pass over memory, and the largest |v_i| met on the way.
template <class T>
struct weighted_sums {
    T total, moment, largest;

    template <class Weight>
    constexpr weighted_sums(Weight weight, std::span<const T> v, const from_origin<T> d) {
        using math::abs;
        sum_in_lanes<T> weights, products;
        running_largest<T> seen;
        for_each_strip_backward<T>(v.size(), [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
            const auto w = weight(lanes, i);
            seen.see(abs(lanes.load(&v[i])));
            weights.add(w);
            products.add(arithmetic::multiply(w, d(lanes, i)));
        });
        total = weights.value(), moment = products.value(), largest = seen.value();
    }
};

/// The product of the Jacobian with v: out_i = S_i (d_i - Σ_j S_j d_j), where d = v - v_k, S_k being the largest.
///
/// Math      S is in proportion to weights, which are asked for strip by strip: `first` once, and then `second`.
/// Edges     v is scaled where it must be, so that no sum overflows; out may be the memory of the weights or of v.
/// Cost      two passes, three for a v beyond the square root of the largest number or of its reciprocal.
template <class T, class First, class Second>
constexpr void multiply_by_jacobian(std::span<T> out, First first, Second second, std::span<const T> v, std::size_t largest) {
    scaling<T> scale;
    weighted_sums<T> sums(first, v, {v, largest, scale});
    if (scaling<T>::is_needed(sums.largest)) {
        scale = scaling<T>::of(sums.largest);
        sums = weighted_sums<T>(second, v, {v, largest, scale});
    }
    const from_origin<T> d(v, largest, scale);
    const divisor<T> total(sums.total);
    const T mean = total.divide(sums.moment);
    for_each_strip<T>(v.size(), [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
        using number = typename decltype(lanes)::type;
        const number moved = arithmetic::add(d(lanes, i), number(-mean));
        lanes.store(arithmetic::multiply(arithmetic::multiply(total.divide(second(lanes, i)), moved), number(scale.up)), &out[i]);
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
/// Math      |error_i| <= 18 u S_i (|v_i - v_k| + Σ_j S_j |v_j - v_k|), S_k being the largest and u = 2^-53 in double. Measured at
///           K = 10^6, max |error| / max |J v|: 3.3e-16; it would be 3e-14 to 3e-13 with plain sums.
/// Requires  x, or ddx::probabilities(S), and v, of K numbers each.
/// Returns   R05 for K = 0, R01 unless out has K places, R02 unless v has K numbers, R07 if out shares memory with x, S or v
///           in part; nothing is written then.
/// Edges     finite for finite x and v, exactly 0 for equal v_i. All NaN where the softmax is, or if a v_i is not finite.
///           out may be x, S, v or all of them.
/// Cost      K exponentials in SIMD lanes (2 K if out is v, none for given S), 3 passes over the memory, no other memory; never K².
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
