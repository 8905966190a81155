// SPDX-License-Identifier: MIT
// Planted errors: wrong rows of the derivative table, each of which at least two of the three audits must flag.
#include <doctest/doctest.h>

#include "../../../static_tests/rules/derivative_audit.hpp"
#include "../numeric_audit.hpp"

namespace {

using namespace ddx::letters;
using ddx::derivative_row;
using ddx::domain;
using ddx::formula;
using ddx::op;
using numeric_audit::dice;

// clang-format off
constexpr derivative_row planted[] = {
    //  f              holds                       df/du                           df/dv                  df/dw    what is wrong
    {  op::sub,       domain::everywhere,        { 1,                              1,                     none }, "sign lost"                },
    {  op::mul,       domain::everywhere,        { u,                              v,                     none }, "operands swapped"         },
    {  op::div,       domain::v_not_zero,        { 1 / v,                          y / v,                 none }, "sign lost"                },
    {  op::fma,       domain::everywhere,        { v,                              u,                     0    }, "third partial lost"       },
    {  op::pow_int,   domain::u_not_zero,        { v * pow(u, v),                  none,                  none }, "exponent not lowered"     },
    {  op::pow_rat,   domain::u_positive,        { pow(u, v - 1),                  none,                  none }, "factor lost"              },
    {  op::pow,       domain::u_positive,        { v * pow(u, v - 1),              log(u),                none }, "factor y lost"            },
    {  op::pow,       domain::u_positive,        { v * pow(u, v - 1),              none,                  none }, "partial missing"          },
    {  op::sqrt,      domain::u_positive,        { 1 / y,                          none,                  none }, "factor 1/2 lost"          },
    {  op::cbrt,      domain::u_not_zero,        { 1 / (3 * y),                    none,                  none }, "square lost"              },
    {  op::exp2,      domain::everywhere,        { y,                              none,                  none }, "log 2 lost"               },
    {  op::expm1,     domain::everywhere,        { y,                              none,                  none }, "the 1 lost"               },
    {  op::log10,     domain::u_positive,        { 1 / (u * log(formula(2))),      none,                  none }, "wrong base"               },
    {  op::cos,       domain::everywhere,        { sin(u),                         none,                  none }, "sign flipped"             },
    {  op::tan,       domain::cosine_not_zero,   { 1 - y * y,                      none,                  none }, "sign flipped"             },
    {  op::acos,      domain::u_inside_one,      { 1 / sqrt((1 - u) * (1 + u)),    none,                  none }, "sign flipped"             },
    {  op::atan2,     domain::not_both_zero,     { u / (u * u + v * v),            v / (u * u + v * v),   none }, "operands swapped"         },
    {  op::tanh,      domain::everywhere,        { 1 + y * y,                      none,                  none }, "sign flipped"             },
    {  op::asinh,     domain::everywhere,        { 1 / (1 + u * u),                none,                  none }, "square root lost"         },
    {  op::hypot,     domain::not_both_zero,     { u / y,                          u / y,                 none }, "wrong operand"            },
    {  op::erfc,      domain::everywhere,        { 2 * exp(-(u * u)) / sqrt(acos(formula(-1))), none,     none }, "sign flipped"             },
    {  op::abs,       domain::u_not_zero,        { 1,                              none,                  none }, "right for u > 0 only"     },
    {  op::max,       domain::u_differs_from_v,  { select(u < v, formula(1), formula(0)), select(u < v, formula(0), formula(1)), none }, "min's partials" },
    {  op::select,    domain::everywhere,        { none, select(u, formula(0), formula(1)), select(u, formula(1), formula(0)) }, "branches swapped" },
};
// clang-format on

}  // namespace

TEST_CASE("at least two audits flag each planted row of the derivative table") {
    dice random(random_test::seed_or(1'707));
    for (const derivative_row& row : planted) {
        CAPTURE(ddx::describe(row.what).name);
        CAPTURE(row.source);
        const int flags = int(!derivative_audit::series_prove(row)) + int(!numeric_audit::differences_agree(row, 200, random)) +
                          int(!numeric_audit::dual_numbers_agree(row, 200, random));
        CHECK(flags >= 2);
    }
}

TEST_CASE("no audit flags a right row") {
    dice random(random_test::seed_or(1'708));
    for (const derivative_row& row : ddx::derivative_table) {
        CAPTURE(ddx::describe(row.what).name);
        CHECK(derivative_audit::series_prove(row));
        CHECK(numeric_audit::differences_agree(row, 200, random));
        CHECK(numeric_audit::dual_numbers_agree(row, 200, random));
    }
}
