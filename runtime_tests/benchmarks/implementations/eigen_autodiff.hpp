// SPDX-License-Identifier: MIT
#pragma once
#include <Eigen/Core>
#include <unsupported/Eigen/AutoDiff>

#include "../problems.hpp"

namespace benchmarks {

/// Eigen's AutoDiffScalar: forward accumulation, all variables in one pass; second derivatives by scalars of scalars.
struct eigen_autodiff {
    template <class Problem>
    [[gnu::always_inline]] static void derive(const double* __restrict in, double* __restrict out) {
        constexpr int n = Problem::variables, values = values_written<Problem>;
        using first = Eigen::AutoDiffScalar<Eigen::Matrix<double, n, 1>>;
        if constexpr (Problem::want == wanted::hessian) {
            using second = Eigen::AutoDiffScalar<Eigen::Matrix<first, n, 1>>;
            second x[n], y[1];
            for (int i = 0; i < n; ++i) {
                x[i].value() = first(in[i], n, i);
                for (int j = 0; j < n; ++j) x[i].derivatives()[j] = first(i == j ? 1.0 : 0.0, Eigen::Matrix<double, n, 1>::Zero());
            }
            Problem::value(x, in + n, y);
            out[0] = y[0].value().value();
            for (int i = 0; i < n; ++i) out[1 + i] = y[0].value().derivatives()[i];
            for (int i = 0; i < n; ++i)
                for (int j = 0; j < n; ++j) out[1 + n + n * i + j] = y[0].derivatives()[i].derivatives()[j];
        } else {
            first x[n], y[Problem::results];
            for (int i = 0; i < n; ++i) x[i] = first(in[i], n, i);
            Problem::value(x, in + n, y);
            for (int i = 0; i < values; ++i) out[i] = y[i].value();
            for (int i = 0; i < Problem::results; ++i)
                for (int j = 0; j < n; ++j) out[values + place<Problem>(i, j)] = y[i].derivatives()[j];
        }
    }
};

}  // namespace benchmarks
