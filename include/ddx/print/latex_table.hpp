// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/array.hpp>
#include <ddx/expr/operation_table.hpp>

namespace ddx {

/// How LaTeX writes an operation where that differs from `\operatorname{name}(…)`.
struct latex_row {
    op what;
    const char* opening;    // before the first operand
    const char* closing;    // after the last one
    int precedence;         // how tightly the whole binds, as in `operation_table`
};

// clang-format off
inline constexpr array<latex_row, 27> latex_table{{
    //  what              opening                     closing        precedence
    {  op::sqrt,         "\\sqrt{",                  "}",            5  },
    {  op::cbrt,         "\\sqrt[3]{",               "}",            5  },
    {  op::exp,          "e^{",                      "}",            4  },
    {  op::exp2,         "2^{",                      "}",            4  },
    {  op::log,          "\\log\\left(",             "\\right)",     5  },
    {  op::log2,         "\\log_{2}\\left(",         "\\right)",     5  },
    {  op::log10,        "\\log_{10}\\left(",        "\\right)",     5  },
    {  op::sin,          "\\sin\\left(",             "\\right)",     5  },
    {  op::cos,          "\\cos\\left(",             "\\right)",     5  },
    {  op::tan,          "\\tan\\left(",             "\\right)",     5  },
    {  op::asin,         "\\arcsin\\left(",          "\\right)",     5  },
    {  op::acos,         "\\arccos\\left(",          "\\right)",     5  },
    {  op::atan,         "\\arctan\\left(",          "\\right)",     5  },
    {  op::sinh,         "\\sinh\\left(",            "\\right)",     5  },
    {  op::cosh,         "\\cosh\\left(",            "\\right)",     5  },
    {  op::tanh,         "\\tanh\\left(",            "\\right)",     5  },
    {  op::abs,          "\\left|",                  "\\right|",     5  },
    {  op::sign,         "\\operatorname{sgn}\\left(", "\\right)",   5  },
    {  op::min,          "\\min\\left(",             "\\right)",     5  },
    {  op::max,          "\\max\\left(",             "\\right)",     5  },
    {  op::select,       "\\begin{cases} ",          " & \\text{otherwise} \\end{cases}", 1 },
    {  op::less_equal,   "",                         " \\le ",       0  },  // of an infix operation: the sign
    {  op::equal,        "",                         " = ",          0  },
    {  op::logical_and,  "",                         " \\land ",    -1  },
    {  op::logical_or,   "",                         " \\lor ",     -2  },
    {  op::logical_not,  "\\lnot ",                  "",             3  },
    {  op::index_sum,    "\\sum_{",                  "",             1  },
}};
// clang-format on

/// The row of an operation, or nullptr.
constexpr const latex_row* latex_row_of(op what) {
    for (const latex_row& row : latex_table)
        if (row.what == what) return &row;
    return nullptr;
}

}  // namespace ddx
