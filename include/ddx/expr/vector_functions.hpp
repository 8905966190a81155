// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/mat.hpp>
#include <ddx/expr/operate.hpp>

namespace ddx {

/// The sum of the components: Σ x_i, from the first to the last.
template <class T, std::size_t N>
constexpr T sum(const vec<T, N>& x) {
    T total = x[0];
    for (std::size_t i = 1; i < N; ++i) total = total + x[i];
    return total;
}

/// The product of the components: Π x_i, from the first to the last.
template <class T, std::size_t N>
constexpr T product(const vec<T, N>& x) {
    T total = x[0];
    for (std::size_t i = 1; i < N; ++i) total = total * x[i];
    return total;
}

/// The arithmetic mean: (1/N) Σ x_i.
template <class T, std::size_t N>
constexpr T mean(const vec<T, N>& x) {
    return sum(x) / T(static_cast<int>(N));
}

/// The inner product: Σ x_i y_i.
template <class T, class U, std::size_t N>
constexpr auto dot(const vec<T, N>& x, const vec<U, N>& y) {
    auto total = x[0] * y[0];
    for (std::size_t i = 1; i < N; ++i) total = total + x[i] * y[i];
    return total;
}

/// The square of the Euclidean norm: ‖x‖² = Σ x_i².
template <class T, std::size_t N>
constexpr T squared_norm(const vec<T, N>& x) {
    return dot(x, x);
}

/// The Euclidean norm: ‖x‖ = √(Σ x_i²).
///
/// Edges     its gradient at x = 0 is the zero vector (rules/kink.hpp); the squares may overflow for |x_i| > 1e154 in double.
template <class T, std::size_t N>
constexpr T norm(const vec<T, N>& x) {
    using math::sqrt;
    return sqrt(dot(x, x));
}

/// The vector product in three dimensions: x × y.
template <class T, class U>
constexpr auto cross(const vec<T, 3>& x, const vec<U, 3>& y) {
    return vec{x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]};
}

namespace detail {

template <class T>
constexpr T exponential(const T& x) {
    using math::exp;
    return exp(x);
}
template <class T>
constexpr T logarithm(const T& x) {
    using math::log;
    return log(x);
}
template <class T, std::size_t N>
constexpr vec<T, N> exponentials(const vec<T, N>& x) {
    return map([](const T& a) { return exponential(a); }, x);
}
template <class T, std::size_t N>
constexpr T largest(const vec<T, N>& x) {
    using ddx::max;
    T result = x[0];
    for (std::size_t i = 1; i < N; ++i) result = max(result, x[i]);
    return result;
}

template <class T, std::size_t N>
constexpr vec<T, N> lowered_by(const vec<T, N>& x, const T& shift) {
    return map([&](const T& component) { return component - shift; }, x);
}

}  // namespace detail

/// Whether sums of exponentials written plainly are found and kept from overflow later on: true of traced symbols.
template <class T>
inline constexpr bool stabilises_exponentials = false;

/// The softmax of x: S_j = e^{x_j} / Σ_l e^{x_l}.
///
/// Math      maps T^N into the open unit simplex; softmax(x + c 1) = softmax(x).
/// Edges     never overflows: the exponents are taken off their maximum. A component -∞ has probability 0; a NaN, a +∞ or -∞ everywhere makes all NaN.
template <class T, std::size_t N>
constexpr vec<T, N> softmax(const vec<T, N>& x) {
    if constexpr (stabilises_exponentials<T>) {
        const vec<T, N> e = detail::exponentials(x);
        return e / sum(e);
    } else {
        const vec<T, N> e = detail::exponentials(detail::lowered_by(x, detail::largest(x)));
        return e / sum(e);
    }
}

/// The logarithm of the sum of exponentials: log Σ_l e^{x_l}.
///
/// Math      a smooth maximum: max x <= log_sum_exp(x) <= max x + log N; its gradient is softmax(x).
/// Edges     never overflows for finite x; all components -∞ give NaN.
template <class T, std::size_t N>
constexpr T log_sum_exp(const vec<T, N>& x) {
    if constexpr (stabilises_exponentials<T>) {
        return detail::logarithm(sum(detail::exponentials(x)));
    } else {
        const T shift = detail::largest(x);
        return shift + detail::logarithm(sum(detail::exponentials(detail::lowered_by(x, shift))));
    }
}

/// The logarithm of the softmax: x_j - log Σ_l e^{x_l}.
///
/// Edges     never NaN for finite x: where softmax(x)_j underflows to 0 its logarithm is still right.
template <class T, std::size_t N>
constexpr vec<T, N> log_softmax(const vec<T, N>& x) {
    if constexpr (stabilises_exponentials<T>) {
        return detail::lowered_by(x, detail::logarithm(sum(detail::exponentials(x))));
    } else {
        const vec<T, N> below = detail::lowered_by(x, detail::largest(x));
        return detail::lowered_by(below, detail::logarithm(sum(detail::exponentials(below))));
    }
}

/// The logistic function: 1 / (1 + e^{-x}).
///
/// Edges     right for every finite x: 0 < s < 1 up to rounding, e^x for x -> -∞, 1 for x -> ∞; its derivative s(1 - s) never is NaN.
template <Number T>
constexpr T logistic(const T& x) {
    if constexpr (stabilises_exponentials<T>) {
        return T(1) / (T(1) + detail::exponential(-x));
    } else {
        using ddx::select;
        const T e = detail::exponential(select(x > T(0), -x, x));
        return select(x > T(0), T(1), e) / (T(1) + e);
    }
}

/// The softplus function: log(1 + e^x).
///
/// Edges     right for every finite x: e^x for x -> -∞, x for x -> ∞. Its derivative is logistic(x).
template <Number T>
constexpr T softplus(const T& x) {
    if constexpr (stabilises_exponentials<T>) {
        return detail::logarithm(T(1) + detail::exponential(x));
    } else {
        using math::log1p;
        using ddx::select;
        return select(x > T(0), x, T(0)) + log1p(detail::exponential(select(x > T(0), -x, x)));
    }
}

}  // namespace ddx
