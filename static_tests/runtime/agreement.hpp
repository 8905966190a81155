// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <limits>
#include <span>

namespace agreement {

template <class T>
inline constexpr T infinity = std::numeric_limits<T>::infinity();
template <class T>
inline constexpr T not_a_number = std::numeric_limits<T>::quiet_NaN();

template <class T>
constexpr T magnitude(T x) {
    return x < 0 ? -x : x;
}

/// Whether max |a_i - b_i| <= steps * epsilon * max(scale, max |b_i|).
template <class T>
constexpr bool close(std::span<const T> a, std::span<const T> b, int steps, T scale = 0) {
    T largest = scale, error = 0;
    for (std::size_t i = 0; i < b.size(); ++i) {
        if (a[i] != a[i]) return false;
        if (magnitude(b[i]) > largest) largest = magnitude(b[i]);
        if (magnitude(a[i] - b[i]) > error) error = magnitude(a[i] - b[i]);
    }
    return a.size() == b.size() && error <= T(steps) * std::numeric_limits<T>::epsilon() * largest;
}

template <class T>
constexpr bool all_nan(std::span<const T> x) {
    for (const T number : x)
        if (number == number) return false;
    return true;
}

/// Numbers in [-0.75, 1] without a pattern, so that no softmax of two or more comes near 1: component i of vector number `seed`.
template <class T>
constexpr T sample(std::size_t i, std::size_t seed) {
    return T((i * 37 + seed * 53 + 11) % 29) / 16 - T(0.75);
}
template <class T, std::size_t N>
constexpr std::array<T, N> samples(std::size_t seed) {
    std::array<T, N> result{};
    for (std::size_t i = 0; i < N; ++i) result[i] = sample<T>(i, seed);
    return result;
}

}  // namespace agreement
