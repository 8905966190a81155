// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/formula.hpp>

namespace ddx {

/// Where a row's partial derivatives hold: for the tests of the row, and for the reader.
enum class domain : unsigned char {
    everywhere,
    u_positive,          // u > 0
    u_not_zero,          // u != 0
    v_not_zero,          // v != 0
    u_above_minus_one,   // u > -1
    u_above_one,         // u > 1
    u_inside_one,        // -1 < u < 1
    not_both_zero,       // (u, v) != (0, 0)
    u_differs_from_v,    // u != v
    cosine_not_zero      // cos(u) != 0
};

/// One rule of differentiation: the partial derivatives of y = f(u, v, w) as formulas in u, v, w and y.
struct derivative_row {
    op what;
    domain holds;
    formula partial[3];
    const char* source;
};

namespace letters {

// Letters: u, v, w the operands, y = f(u, v, w) the result. `none`: no such operand, or a constant one.
// Kinks (abs, sign, min, max) carry the centre of the subdifferential; see rules/kink.hpp.
// clang-format off
inline constexpr derivative_row derivative_rows[] = {
    //  f                  holds                        df/du                          df/dv                      df/dw      source
    {  op::add,           domain::everywhere,        {  1,                             1,                         none  },  "DLMF 1.4.5"            },
    {  op::sub,           domain::everywhere,        {  1,                            -1,                         none  },  "DLMF 1.4.5"            },
    {  op::mul,           domain::everywhere,        {  v,                             u,                         none  },  "DLMF 1.4.6"            },
    {  op::div,           domain::v_not_zero,        {  1 / v,                        -y / v,                     none  },  "DLMF 1.4.7"            },
    {  op::neg,           domain::everywhere,        { -1,                             none,                      none  },  "DLMF 1.4.5"            },
    {  op::fma,           domain::everywhere,        {  v,                             u,                         1     },  "DLMF 1.4.6"            },
    {  op::scale,         domain::everywhere,        {  none,                          u,                         none  },  "DLMF 1.4.6"            },
    {  op::pow_int,       domain::u_not_zero,        {  v * pow(u, v - 1),             none,                      none  },  "DLMF 4.7.10"           },
    {  op::pow_rat,       domain::u_positive,        {  v * pow(u, v - 1),             none,                      none  },  "DLMF 4.7.10"           },
    {  op::limit_pow,     domain::u_positive,        {  v * pow(u, v - 1),             none,                      none  },  "DLMF 4.7.10"           },
    {  op::pow,           domain::u_positive,        {  v * pow(u, v - 1),             y * log(u),                none  },  "DLMF 4.7.9, 4.7.10"    },
    {  op::sqrt,          domain::u_positive,        {  1 / (2 * y),                   none,                      none  },  "DLMF 4.7.10"           },
    {  op::cbrt,          domain::u_not_zero,        {  1 / (3 * y * y),               none,                      none  },  "DLMF 4.7.10"           },
    {  op::exp,           domain::everywhere,        {  y,                             none,                      none  },  "DLMF 4.7.7"            },
    {  op::exp2,          domain::everywhere,        {  y * log(formula(2)),           none,                      none  },  "DLMF 4.7.9"            },
    {  op::expm1,         domain::everywhere,        {  y + 1,                         none,                      none  },  "DLMF 4.7.7"            },
    {  op::log,           domain::u_positive,        {  1 / u,                         none,                      none  },  "DLMF 4.7.1"            },
    {  op::log2,          domain::u_positive,        {  1 / (u * log(formula(2))),     none,                      none  },  "DLMF 4.7.1"            },
    {  op::log10,         domain::u_positive,        {  1 / (u * log(formula(10))),    none,                      none  },  "DLMF 4.7.1"            },
    {  op::log1p,         domain::u_above_minus_one, {  1 / (1 + u),                   none,                      none  },  "DLMF 4.7.1"            },
    {  op::sin,           domain::everywhere,        {  cos(u),                        none,                      none  },  "DLMF 4.20.1"           },
    {  op::cos,           domain::everywhere,        { -sin(u),                        none,                      none  },  "DLMF 4.20.2"           },
    {  op::tan,           domain::cosine_not_zero,   {  1 + y * y,                     none,                      none  },  "DLMF 4.20.3"           },
    {  op::asin,          domain::u_inside_one,      {  1 / sqrt((1 - u) * (1 + u)),   none,                      none  },  "DLMF 4.24.7"           },
    {  op::acos,          domain::u_inside_one,      { -1 / sqrt((1 - u) * (1 + u)),   none,                      none  },  "DLMF 4.24.8"           },
    {  op::atan,          domain::everywhere,        {  1 / (1 + u * u),               none,                      none  },  "DLMF 4.24.9"           },
    {  op::atan2,         domain::not_both_zero,     {  v / (u * u + v * v),          -u / (u * u + v * v),       none  },  "DLMF 4.24.9, 1.5.7"    },
    {  op::sinh,          domain::everywhere,        {  cosh(u),                       none,                      none  },  "DLMF 4.34.1"           },
    {  op::cosh,          domain::everywhere,        {  sinh(u),                       none,                      none  },  "DLMF 4.34.2"           },
    {  op::tanh,          domain::everywhere,        {  1 - y * y,                     none,                      none  },  "DLMF 4.34.3"           },
    {  op::asinh,         domain::everywhere,        {  1 / sqrt(1 + u * u),           none,                      none  },  "DLMF 4.38.9"           },
    {  op::acosh,         domain::u_above_one,       {  1 / sqrt((u - 1) * (u + 1)),   none,                      none  },  "DLMF 4.38.10"          },
    {  op::atanh,         domain::u_inside_one,      {  1 / ((1 - u) * (1 + u)),       none,                      none  },  "DLMF 4.38.11"          },
    {  op::hypot,         domain::not_both_zero,     {  u / y,                         v / y,                     none  },  "DLMF 4.7.10, 1.5.7"    },
    {  op::erf,           domain::everywhere,        {  2 * exp(-(u * u)) / sqrt(acos(formula(-1))), none,        none  },  "DLMF 7.10.1"           },
    {  op::erfc,          domain::everywhere,        { -2 * exp(-(u * u)) / sqrt(acos(formula(-1))), none,        none  },  "DLMF 7.10.1"           },
    {  op::abs,           domain::u_not_zero,        {  sign(u),                       none,                      none  },  "|u| = u sign(u)" },
    {  op::sign,          domain::u_not_zero,        {  0,                             none,                      none  },  "piecewise constant" },
    {  op::min,           domain::u_differs_from_v,  {  select(u < v, formula(1), select(v < u, formula(0), half)),
                                                        select(v < u, formula(1), select(u < v, formula(0), half)), none }, "min is u or v"  },
    {  op::max,           domain::u_differs_from_v,  {  select(v < u, formula(1), select(u < v, formula(0), half)),
                                                        select(u < v, formula(1), select(v < u, formula(0), half)), none }, "max is u or v"  },
    {  op::select,        domain::everywhere,        {  none, select(u, formula(1), formula(0)), select(u, formula(0), formula(1)) }, "select is v or w" },
};
// clang-format on

}  // namespace letters

inline constexpr auto& derivative_table = letters::derivative_rows;

namespace detail {

inline constexpr int derivative_row_count = static_cast<int>(sizeof(derivative_table) / sizeof(derivative_row));

/// The place of each operation's row in the table, or -1.
struct derivative_index {
    signed char row[static_cast<unsigned>(op::count)];
};

inline constexpr derivative_index derivative_row_of = [] {
    derivative_index index{};
    for (auto& place : index.row) place = -1;
    for (int i = 0; i < derivative_row_count; ++i)
        index.row[static_cast<unsigned>(derivative_table[i].what)] = static_cast<signed char>(i);
    return index;
}();

}  // namespace detail

/// Whether the derivative table has a row for an operation.
constexpr bool has_derivative(op what) { return detail::derivative_row_of.row[static_cast<unsigned>(what)] >= 0; }

constexpr const derivative_row& derivative_of(op what) {
    return derivative_table[detail::derivative_row_of.row[static_cast<unsigned>(what)]];
}

}  // namespace ddx
