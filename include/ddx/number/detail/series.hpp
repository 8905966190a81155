// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/wide.hpp>

namespace ddx::elementary::detail {

/// The coefficients of a power series, each a number in [0, 2) with 127 bits after the binary point.
template <int N>
struct series {
    u128 coefficient[N];
};

/// Math      sum of coefficient[k] z^k, for z = 2^-128 z', by Horner's rule; error below 4 units of 2^-127 for z <= 1/2.
template <int N>
constexpr u128 ascending(u128 z, series<N> const& s) {
    u128 sum = s.coefficient[N - 1];
    for (int k = N - 2; k >= 0; --k) sum = s.coefficient[k] + high_product(z, sum);
    return sum;
}

/// Math      sum of (-1)^k coefficient[k] z^k, for decreasing coefficients.
template <int N>
constexpr u128 alternating(u128 z, series<N> const& s) {
    u128 sum = s.coefficient[N - 1];
    for (int k = N - 2; k >= 0; --k) sum = s.coefficient[k] - high_product(z, sum);
    return sum;
}

/// Math      coefficient[k] = (first)! / (first + k step)!
template <int N>
consteval series<N> inverse_factorials(unsigned first, unsigned step) {
    series<N> s{{top_bit}};
    for (unsigned k = 1; k < N; ++k) {
        s.coefficient[k] = s.coefficient[k - 1];
        for (unsigned n = first + (k - 1) * step + 1; n <= first + k * step; ++n) s.coefficient[k] /= n;
    }
    return s;
}

/// Math      coefficient[k] = 1 / (2 k + 1)
template <int N>
consteval series<N> inverse_odd_numbers() {
    series<N> s{};
    for (unsigned k = 0; k < N; ++k) s.coefficient[k] = top_bit / (2 * k + 1);
    return s;
}

} // namespace ddx::elementary::detail
