// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/runtime/detail/softmax_source.hpp>

namespace ddx {

namespace detail {

/// Σ_{l != largest} e^{x_l - x_largest}; NaN if x_largest is infinite.
template <class T>
constexpr T sum_of_other_exponentials(std::span<const T> x, std::size_t largest) {
    return sum_of_others(x.size(), largest, exponential_weights<T>{x}.by_place(largest), arithmetic::add(x[largest], -x[largest]));
}

}  // namespace detail

/// The softmax of x, whose length K >= 1 is known when it runs: out_i = e^{x_i} / Σ_l e^{x_l}.
///
/// Math      each component within 3 ulp (measured: 2.2, K = 10^6), however small; their sum is 1 up to rounding.
/// Returns   R05 for K = 0, R01 unless out has K places, R07 if out shares memory with x in part; nothing is written then.
/// Edges     never overflows for finite x. A component -∞ has probability 0. A NaN or +∞ anywhere, or -∞ everywhere, makes
///           all NaN, as in ddx::softmax of a ddx::vec. out may be x itself.
/// Cost      K exponentials in SIMD lanes, 3 passes over the memory, no other memory.
template <class Out, class X>
    requires detail::NumbersOf<X, detail::number_in_t<Out>>
constexpr status softmax_into(Out&& out, const X& x) {
    using T = detail::number_in_t<Out>;
    const std::span<const T> exponents(x);
    const std::span<T> places(out);
    const call_error found = detail::softmax_error<T>(places, exponents.size(), exponents);
    if (found.code != error_code::none) return found;
    const auto weight = detail::exponential_weights<T>{exponents}.by_place(detail::place_of_largest(exponents));
    const detail::divisor<T> total(detail::store_weights(places, weight));
    detail::for_each_strip<T>(places.size(), [&](auto lanes, std::size_t i) DDX_INLINE_LAMBDA {
        lanes.store(total.divide(lanes.load(&places[i])), &places[i]);
    });
    return {};
}

/// The logarithm of the sum of exponentials of x: log Σ_l e^{x_l}.
///
/// Math      max x + log1p(Σ_{l != k} e^{x_l - max x}), x_k being the largest; its gradient is the softmax.
///           Within 1 ulp of the larger of |max x| and the logarithm (measured: 0.9).
/// Returns   the number, or R05 for K = 0.
/// Edges     never overflows for finite x; a NaN or +∞ anywhere, or -∞ everywhere, gives NaN.
/// Cost      K - 1 exponentials in SIMD lanes, a logarithm, 2 passes, no memory.
template <class X>
    requires detail::NumbersOf<X, detail::number_in_t<const X>>
constexpr auto log_sum_exp(const X& x) -> result<detail::number_in_t<const X>> {
    using T = detail::number_in_t<const X>;
    const std::span<const T> exponents(x);
    if (exponents.empty()) return call_error{error_code::no_components, 0, 0, 1, 0};
    const std::size_t largest = detail::place_of_largest(exponents);
    return arithmetic::add(exponents[largest], math::log1p(detail::sum_of_other_exponentials(exponents, largest)));
}

/// The logarithm of the softmax of x: out_i = x_i - log Σ_l e^{x_l}.
///
/// Math      each component within 2 ulp (measured: 1.1), also where the softmax underflows or rounds to 1.
/// Returns   as softmax_into.
/// Edges     as softmax_into; a component -∞ stays -∞, as does one whose logarithm is below every finite number.
/// Cost      K - 1 exponentials in SIMD lanes, a logarithm, 3 passes, no other memory.
template <class Out, class X>
    requires detail::NumbersOf<X, detail::number_in_t<Out>>
constexpr status log_softmax_into(Out&& out, const X& x) {
    using T = detail::number_in_t<Out>;
    const std::span<const T> exponents(x);
    const std::span<T> places(out);
    const call_error found = detail::softmax_error<T>(places, exponents.size(), exponents);
    if (found.code != error_code::none) return found;
    const std::size_t largest = detail::place_of_largest(exponents);
    const T shift = exponents[largest], logarithm = math::log1p(detail::sum_of_other_exponentials(exponents, largest));
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = arithmetic::add(arithmetic::add(exponents[i], -shift), -logarithm);
    return {};
}

}  // namespace ddx
