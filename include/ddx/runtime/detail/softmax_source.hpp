// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/math.hpp>
#include <ddx/runtime/compensated_sum.hpp>
#include <ddx/runtime/detail/view.hpp>

namespace ddx::detail {

/// Memory of numbers of exactly type T, a built-in floating-point type.
template <class X, class T>
concept NumbersOf = Viewable<const X> && elementary::Real<T> && std::is_same_v<number_in_t<const X>, T>;

/// e^{x - shift} for x <= shift.
///
/// Math      e^{r + d} = e^r (1 + d) for the exact difference r + d: the rounding of x - shift does not count.
/// Edges     0 where x - shift is below the exponents of T; NaN where x or shift is NaN, or both are the same infinity.
template <class T>
constexpr T exponential_below(T x, T shift) {
    const exact_difference<T> below(x, shift);
    const T rounded = math::exp(below.rounded);
    return rounded > 0 ? rounded + rounded * below.remainder : rounded;
}

/// The place of the largest of at least one number; any place if one is NaN.
template <class T>
constexpr std::size_t place_of_largest(std::span<const T> x) {
    std::size_t place = 0;
    T largest = x[0];
    for (std::size_t i = 1; i < x.size(); ++i)
        if (x[i] > largest) largest = x[i], place = i;
    return place;
}

/// Numbers in proportion to a softmax: e^{x_i - max x}.
template <class T>
struct exponential_weights {
    static constexpr bool are_computed = true;
    std::span<const T> values;

    constexpr std::size_t size() const { return values.size(); }
    /// The weights as a function of their place; to be asked for before `values` are overwritten.
    constexpr auto by_place(std::size_t largest) const {
        return [x = values, shift = values[largest]](std::size_t i) { return exponential_below(x[i], shift); };
    }
};

/// Numbers in proportion to a softmax: its own values.
template <class T>
struct given_weights {
    static constexpr bool are_computed = false;
    std::span<const T> values;

    constexpr std::size_t size() const { return values.size(); }
    constexpr auto by_place(std::size_t) const {
        return [s = values](std::size_t i) { return s[i]; };
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

/// What is wrong with `x` and a result of `needed` numbers: the checks that all functions of a softmax share.
template <class T>
constexpr call_error softmax_error(std::span<T> out, std::size_t needed, std::span<const T> x) {
    if (x.empty()) return {error_code::no_components, 0, 0, 1, 0};
    if (out.size() != needed) return {error_code::result_length, 0, 0, needed, out.size()};
    if (!are_the_same<T>(out, x) && share_memory<T>(out, x)) return {error_code::argument_overlaps, 0, 0};
    return {};
}

/// Makes numbers in proportion to a softmax the softmax: each divided by their sum.
template <class T>
constexpr void divide_by_sum(std::span<T> weights) {
    compensated_sum<T> total;
    for (const T weight : weights) total.add(weight);
    const T divisor = total.value();
    for (T& weight : weights) weight = arithmetic::divide(weight, divisor);
}

}  // namespace ddx::detail
