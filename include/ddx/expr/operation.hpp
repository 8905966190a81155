// SPDX-License-Identifier: MIT
#pragma once

namespace ddx {

/// What a node of the graph computes. The order is that of `operation_table`.
enum class op : unsigned char {
    constant, input,                                                     // leaves
    add, sub, mul, div, neg, fma,                                        // arithmetic, as written
    pow_int, pow_rat, pow,                                               // integer, rational and general exponents
    sqrt, cbrt, exp, exp2, expm1, log, log2, log10, log1p,
    sin, cos, tan, asin, acos, atan, atan2,
    sinh, cosh, tanh, asinh, acosh, atanh,
    hypot, erf, erfc,
    abs, sign, min, max,
    select, less, less_equal, equal, logical_and, logical_or, logical_not,
    element, image, partial, delta, index_sum,                           // index notation: x_i, f(x), ∂/∂x_j, δ_ij, Σ_i
    primitive,                                                           // the user's own operation
    sum, product, scale, limit_pow,                                      // normal form: n-ary, powers collected
    count
};

}  // namespace ddx
