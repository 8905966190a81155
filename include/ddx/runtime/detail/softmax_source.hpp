// SPDX-License-Identifier: MIT
#pragma once
#include <limits>

#include <ddx/number/pack_math.hpp>
#include <ddx/runtime/compensated_sum.hpp>
#include <ddx/runtime/detail/view.hpp>

namespace ddx::detail {

/// Memory of numbers of exactly type T, a built-in floating-point type.
template <class X, class T>
concept NumbersOf = Viewable<const X> && elementary::Real<T> && std::is_same_v<number_in_t<const X>, T>;

/// The function x -> e^{x - shift}.
///
/// Math      e^{r + d} for the exact difference r + d: the rounding of x - shift does not count.
/// Edges     0 where x - shift is below the exponents of T, ∞ or NaN where it is above them; NaN where x or shift is NaN, or both
///           are the same infinity.
template <class T>
class exponential_from {
public:
    constexpr explicit exponential_from(const T& shift) : shift_(shift), in_lanes_(lanes_for<T>::count > 1 ? static_cast<double>(shift) : 0) {}

    DDX_INLINE constexpr T operator()(const T& x) const {
        const exact_difference<T> below(x, shift_);
        const T rounded = math::exp(below.rounded);
        return rounded > 0 ? rounded + rounded * below.remainder : rounded;
    }
    template <int N>
    DDX_INLINE pack<double, N> operator()(const pack<double, N>& x) const {
        return in_lanes_(x);
    }
    template <int N>
    DDX_INLINE pack<float, N> operator()(const pack<float, N>& x) const {
        return lanes::narrowed(in_lanes_(lanes::widened(x)));
    }

private:
    T shift_;
    lanes::exponential_of_difference in_lanes_;
};

/// The place of the first largest of at least one number; any place if one is NaN.
template <class T>
constexpr std::size_t place_of_largest(std::span<const T> x) {
    constexpr std::size_t block = 1024;
    std::size_t place = 0;
    for (std::size_t start = 0; start < x.size(); start += block) {
        const std::size_t end = x.size() - start < block ? x.size() : start + block;
        running_largest<T> largest;
        for_each_strip<T>(end - start, [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA { largest.see(lanes.load(&x[start + i])); });
        if (!(largest.value() > x[place])) continue;
        place = start;
        while (x[place] != largest.value()) ++place;
    }
    return place;
}

/// Numbers in proportion to a softmax: e^{x_i - max x}.
template <class T>
struct exponential_weights {
    static constexpr bool are_computed = true;
    std::span<const T> values;

    constexpr std::size_t size() const { return values.size(); }
    /// The weights of a strip, by its lanes and start; to be asked for before its `values` are overwritten.
    constexpr auto by_place(std::size_t largest) const {
        return [x = values.data(), weight = exponential_from<T>(values[largest])](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
            return weight(lanes.load(x + i));
        };
    }
};

/// Numbers in proportion to a softmax: its own values.
template <class T>
struct given_weights {
    static constexpr bool are_computed = false;
    std::span<const T> values;

    constexpr std::size_t size() const { return values.size(); }
    constexpr auto by_place(std::size_t) const {
        return [s = values.data()](auto lanes, std::size_t i) DDX_INLINE_LAMBDA { return lanes.load(s + i); };
    }
};

template <class T, NumbersOf<T> X>
constexpr exponential_weights<T> weights_of(const X& x) {
    return {std::span<const T>(x)};
}
template <class T>
constexpr given_weights<T> weights_of(const given_weights<T>& s) {
    return s;
}
template <class X, class T>
concept WeightsOf = requires(const X& x) { weights_of<T>(x); };

/// The first of some numbers, which are looked at for an idea of all.
template <class T>
constexpr std::span<const T> first_of(std::span<const T> numbers) {
    return numbers.first(numbers.size() < 256 ? numbers.size() : 256);
}

/// Whether weights with this sum are neither too large for products with them, nor NaN.
template <class T>
constexpr bool is_fair_sum(T sum) {
    constexpr T most = math::ldexp(T(1), std::numeric_limits<T>::max_exponent / 4);
    return sum <= most;
}

/// Calls use(weight, are_a_guess) with weights whose shift is the largest of the first x, and of all if `use` says that these do not fit.
///
/// Requires  use writes to x only if it does not fail or x `is_overwritten`, which leaves no second try.
/// Cost      no pass over the memory to find the shift, unless a later x is larger by a quarter of the exponents of T.
template <class T, class Source, class Use>
constexpr void with_shift(const Source& source, bool is_overwritten, Use use) {
    const std::span<const T> x = source.values;
    if (is_overwritten || !use(source.by_place(place_of_largest(first_of(x))), true)) use(source.by_place(place_of_largest(x)), false);
}

/// What is wrong with `x` and a result of `needed` numbers: the checks that all functions of a softmax share.
template <class T>
constexpr call_error softmax_error(std::span<T> out, std::size_t needed, std::span<const T> x) {
    if (x.empty()) return {error_code::no_components, 0, 0, 1, 0};
    if (out.size() != needed) return {error_code::result_length, 0, 0, needed, out.size()};
    if (!are_the_same<T>(out, x) && share_memory<T>(out, x)) return {error_code::argument_overlaps, 0, 0};
    return {};
}

/// Quotients by one number, correctly rounded but for a few in a million.
///
/// Math      w / d = q + (w - q d) / d, where q is w times the rounded reciprocal of d and w - q d is exact in an fma.
/// Cost      in lanes three instructions, where the target has fma: a division takes ten times as long.
template <class T>
class divisor {
public:
    constexpr explicit divisor(T number) : number_(number), reciprocal_(arithmetic::divide(T(1), number)) {}

    DDX_INLINE constexpr T divide(const T& dividend) const { return arithmetic::divide(dividend, number_); }
    template <int N>
    DDX_INLINE constexpr pack<T, N> divide(const pack<T, N>& dividend) const {
        if constexpr (!machine::has_fma) return dividend / pack<T, N>(number_);
        const pack<T, N> quotient = dividend * reciprocal_;
        return multiply_add(fma(-quotient, pack<T, N>(number_), dividend), pack<T, N>(reciprocal_), quotient);
    }

private:
    T number_, reciprocal_;
};

/// Σ_{l != largest} of weights, and NaN if `difference`, that of the largest number from itself, is.
template <class T, class Weight>
constexpr T sum_of_others(std::size_t size, std::size_t largest, Weight weight, T difference) {
    sum_in_lanes<T> others;
    others.add(difference);
    for_each_strip<T>(largest, [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA { others.add(weight(lanes, i)); });
    for_each_strip<T>(size - largest - 1, [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA { others.add(weight(lanes, largest + 1 + i)); });
    return others.value();
}

/// Writes weights to their places and returns their sum.
template <class T, class Weight>
constexpr T store_weights(std::span<T> places, Weight weight) {
    sum_in_lanes<T> total;
    for_each_strip_backward<T>(places.size(), [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
        const auto w = weight(lanes, i);
        total.add(w);
        lanes.store(w, &places[i]);
    });
    return total.value();
}

}  // namespace ddx::detail
