// SPDX-License-Identifier: MIT
#pragma once
#include <Sacado_No_Kokkos.hpp>

#include "../problems.hpp"

namespace benchmarks {

/// Sacado: whichever of its ways was faster. Gradients by 16 and more variables by reverse accumulation on a tape, the others by
/// forward accumulation, all variables in one pass; second derivatives by forward numbers of forward numbers.
struct sacado {
    template <class Problem>
    [[gnu::always_inline]] static void derive(const double* __restrict in, double* __restrict out) {
        constexpr int n = Problem::variables, values = values_written<Problem>;
        using first = Sacado::Fad::SFad<double, n>;
        if constexpr (Problem::want == wanted::gradient && n >= 16) {
            Sacado::Rad::ADvar<double> x[n], y[1];
            for (int i = 0; i < n; ++i) x[i] = in[i];
            Problem::value(x, in + n, y);
            out[0] = y[0].val();
            Sacado::Rad::ADvar<double>::Gradcomp();
            for (int j = 0; j < n; ++j) out[1 + j] = x[j].adj();
        } else if constexpr (Problem::want == wanted::hessian) {
            using second = Sacado::Fad::SFad<first, n>;
            second x[n], y[1];
            for (int i = 0; i < n; ++i) x[i] = second(n, i, first(n, i, in[i]));
            Problem::value(x, in + n, y);
            out[0] = y[0].val().val();
            for (int i = 0; i < n; ++i) out[1 + i] = y[0].val().dx(i);
            for (int i = 0; i < n; ++i)
                for (int j = 0; j < n; ++j) out[1 + n + n * i + j] = y[0].dx(i).dx(j);
        } else {
            first x[n], y[Problem::results];
            for (int i = 0; i < n; ++i) x[i] = first(n, i, in[i]);
            Problem::value(x, in + n, y);
            for (int i = 0; i < values; ++i) out[i] = y[i].val();
            for (int i = 0; i < Problem::results; ++i)
                for (int j = 0; j < n; ++j) out[values + place<Problem>(i, j)] = y[i].dx(j);
        }
    }
};

}  // namespace benchmarks
