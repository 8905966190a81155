// SPDX-License-Identifier: MIT
#pragma once
#include "../problems.hpp"

namespace benchmarks {

/// The values without derivatives: what nobody can be faster than.
struct value_alone {
    template <class Problem>
    [[gnu::always_inline]] static void derive(const double* __restrict in, double* __restrict out) {
        Problem::value(in, in + Problem::variables, out);
    }
};

}  // namespace benchmarks
