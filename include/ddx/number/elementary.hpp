// SPDX-License-Identifier: MIT
#pragma once

/// The elementary functions as constants: pure integer arithmetic, the same bits on every compiler and in every program.
///
/// Math      each function is rounded to nearest once, from 128-bit arithmetic with a relative error below 2^-85, so that the
///           error stays below 0.5001 ulp in float, double and long double (x87). By the error of each method, stated with
///           it; measured against MPFR with over a million arguments each, no error exceeds 0.500000 ulp
///           (runtime_tests/number/elementary/accuracy.cpp prints the table). sqrt and fma are correctly rounded always.
/// Edges     ISO C 17, annex F. Overflow gives an infinity, underflow the nearest subnormal, also in constant evaluation.
///           No floating-point exception flag is raised, and the rounding mode does not matter (but to sqrt).
/// Cost      150 to 800 clang steps a constant (erf and erfc 1800); at run time 50 to 250 ns.

#include <ddx/number/elementary/arithmetic.hpp>
#include <ddx/number/elementary/circular.hpp>
#include <ddx/number/elementary/error_function.hpp>
#include <ddx/number/elementary/exp.hpp>
#include <ddx/number/elementary/fma.hpp>
#include <ddx/number/elementary/hyperbolic.hpp>
#include <ddx/number/elementary/inverse_hyperbolic.hpp>
#include <ddx/number/elementary/inverse_trigonometric.hpp>
#include <ddx/number/elementary/log.hpp>
#include <ddx/number/elementary/parts.hpp>
#include <ddx/number/elementary/pow.hpp>
#include <ddx/number/elementary/root.hpp>
#include <ddx/number/elementary/rounding.hpp>
