// SPDX-License-Identifier: MIT
#pragma once
#include <limits>

#include <ddx/expr/mat.hpp>

namespace support {

template <class T> inline constexpr T infinity = std::numeric_limits<T>::infinity();

constexpr bool is_nan(auto x) { return x != x; }

/// The distance of neighbours of T at x, for x of any magnitude.
template <class T> constexpr long double ulp(long double x) {
    using limits = std::numeric_limits<T>;
    long double step = static_cast<long double>(limits::epsilon());
    if (x < 0) x = -x;
    while (x >= 2) x /= 2, step *= 2;
    while (x < 1 && step > static_cast<long double>(limits::denorm_min())) x *= 2, step /= 2;
    return step;
}

/// Whether value differs from an exact value by at most so many ulps.
template <class T> constexpr bool within_ulps(T value, long double exact, long double ulps = 2) {
    const long double error = static_cast<long double>(value) - exact, bound = ulps * ulp<T>(exact);
    return -bound <= error && error <= bound;
}
template <class T, std::size_t N>
constexpr bool within_ulps(const ddx::vec<T, N>& value, const ddx::vec<long double, N>& exact, long double ulps = 2) {
    for (std::size_t i = 0; i < N; ++i)
        if (!within_ulps(value[i], exact[i], ulps)) return false;
    return true;
}
template <class T, std::size_t R, std::size_t C>
constexpr bool within_ulps(const ddx::mat<T, R, C>& value, const ddx::mat<long double, R, C>& exact, long double ulps = 2) {
    for (std::size_t i = 0; i < R; ++i)
        if (!within_ulps(value.row(i), exact.row(i), ulps)) return false;
    return true;
}

}  // namespace support
