// SPDX-License-Identifier: MIT
#pragma once
#include <ceres/jet.h>

#include "../problems.hpp"

// A Jet of Jets, for second derivatives, takes no double beside it; these are found by its arguments.
namespace ceres {
template <int N, int M>
Jet<Jet<double, N>, M> operator*(double s, const Jet<Jet<double, N>, M>& x) {
    return Jet<Jet<double, N>, M>(x.a * s, x.v * s);
}
template <int N, int M>
Jet<Jet<double, N>, M> operator-(double s, const Jet<Jet<double, N>, M>& x) {
    return Jet<Jet<double, N>, M>(s - x.a, -x.v);
}
}  // namespace ceres

namespace benchmarks {

/// Ceres: forward accumulation, all variables in one pass; second derivatives by Jets of Jets.
struct ceres_jet {
    template <class Problem>
    [[gnu::always_inline]] static void derive(const double* __restrict in, double* __restrict out) {
        constexpr int n = Problem::variables, values = values_written<Problem>;
        using first = ceres::Jet<double, n>;
        if constexpr (Problem::want == wanted::hessian) {
            using second = ceres::Jet<first, n>;
            second x[n], y[1];
            for (int i = 0; i < n; ++i) {
                x[i].a = first(in[i], i);
                x[i].v.setConstant(first(0.0));
                x[i].v[i] = first(1.0);
            }
            Problem::value(x, in + n, y);
            out[0] = y[0].a.a;
            for (int i = 0; i < n; ++i) out[1 + i] = y[0].a.v[i];
            for (int i = 0; i < n; ++i)
                for (int j = 0; j < n; ++j) out[1 + n + n * i + j] = y[0].v[i].v[j];
        } else {
            first x[n], y[Problem::results];
            for (int i = 0; i < n; ++i) x[i] = first(in[i], i);
            Problem::value(x, in + n, y);
            for (int i = 0; i < values; ++i) out[i] = y[i].a;
            for (int i = 0; i < Problem::results; ++i)
                for (int j = 0; j < n; ++j) out[values + place<Problem>(i, j)] = y[i].v[j];
        }
    }
};

}  // namespace benchmarks
