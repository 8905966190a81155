// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <boost/math/differentiation/autodiff.hpp>

#include "../problems.hpp"

namespace benchmarks {

/// Boost.Math: forward accumulation. Its number of n variables holds 2ⁿ coefficients, so that one variable, or a pair, is taken at a time.
struct boost_autodiff {
    template <class Problem>
    [[gnu::always_inline]] static void derive(const double* __restrict in, double* __restrict out) {
        constexpr int n = Problem::variables, values = values_written<Problem>;
        if constexpr (Problem::want == wanted::hessian) {
            for (int i = 0; i < n; ++i)
                for (int j = 0; j <= i; ++j) {
                    const pair y = along<Problem>(in, i, j);
                    out[0] = y.derivative(0, 0);
                    out[1 + i] = y.derivative(1, 0);
                    out[1 + n + n * i + j] = out[1 + n + n * j + i] = y.derivative(1, 1);
                }
        } else if constexpr (Problem::results == 1 && n == 2) {
            const pair y = along<Problem>(in, 0, 1);
            out[0] = y.derivative(0, 0);
            out[1] = y.derivative(1, 0);
            out[2] = y.derivative(0, 1);
        } else {
            for (int j = 0; j < n; ++j) {
                one x[n], y[Problem::results];
                std::copy_n(in, n, x);
                x[j] = boost::math::differentiation::make_fvar<double, 1>(in[j]);
                Problem::value(x, in + n, y);
                for (int i = 0; i < values; ++i) out[i] = y[i].derivative(0);
                for (int i = 0; i < Problem::results; ++i) out[values + place<Problem>(i, j)] = y[i].derivative(1);
            }
        }
    }

private:
    using one = boost::math::differentiation::autodiff_fvar<double, 1>;
    using pair = boost::math::differentiation::autodiff_fvar<double, 1, 1>;

    /// The value as a polynomial in a step of variable i and a step of variable j.
    template <class Problem>
    [[gnu::always_inline]] static pair along(const double* in, int i, int j) {
        const auto steps = boost::math::differentiation::make_ftuple<double, 1, 1>(0.0, 0.0);
        pair x[Problem::variables], y[1];
        std::copy_n(in, Problem::variables, x);
        x[i] += std::get<0>(steps);
        x[j] += std::get<1>(steps);
        Problem::value(x, in + Problem::variables, y);
        return y[0];
    }
};

}  // namespace benchmarks
