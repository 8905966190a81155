// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/array.hpp>
#include <ddx/expr/operation.hpp>

namespace ddx {

enum class notation : unsigned char { leaf, infix, prefix, power, call, conditional, subscript, binder };
enum class symmetry : unsigned char { none, even, odd };  // f(-u) = f(u), f(-u) = -f(u)

/// One operation: what it is called, how many operands it takes and how it is written.
struct operation_row {
    op what;
    const char* name;       // the function's name, or the sign between the operands
    int arity;              // -1: any number
    notation written;
    int precedence;         // how tightly it binds: 1 sums, 2 products, 3 signs, 4 powers, 5 calls and leaves
    bool commutes;          // f(u, v) = f(v, u)
    symmetry parity;
};

/// The operations of the library. A new operation is one row here, one in the derivative table and its power series.
// clang-format off
inline constexpr array<operation_row, static_cast<unsigned>(op::count)> operation_table{{
    //  what              name         arity  written                precedence  commutes  parity
    {  op::constant,     "constant",     0,  notation::leaf,            5,        false,   symmetry::none  },
    {  op::input,        "input",        0,  notation::leaf,            5,        false,   symmetry::none  },
    {  op::add,          "+",            2,  notation::infix,           1,        true,    symmetry::none  },
    {  op::sub,          "-",            2,  notation::infix,           1,        false,   symmetry::none  },
    {  op::mul,          "*",            2,  notation::infix,           2,        true,    symmetry::none  },
    {  op::div,          "/",            2,  notation::infix,           2,        false,   symmetry::none  },
    {  op::neg,          "-",            1,  notation::prefix,          3,        false,   symmetry::odd   },
    {  op::fma,          "fma",          3,  notation::call,            5,        false,   symmetry::none  },
    {  op::pow_int,      "^",            2,  notation::power,           4,        false,   symmetry::none  },
    {  op::pow_rat,      "^",            2,  notation::power,           4,        false,   symmetry::none  },
    {  op::pow,          "^",            2,  notation::power,           4,        false,   symmetry::none  },
    {  op::sqrt,         "sqrt",         1,  notation::call,            5,        false,   symmetry::none  },
    {  op::cbrt,         "cbrt",         1,  notation::call,            5,        false,   symmetry::odd   },
    {  op::exp,          "exp",          1,  notation::call,            5,        false,   symmetry::none  },
    {  op::exp2,         "exp2",         1,  notation::call,            5,        false,   symmetry::none  },
    {  op::expm1,        "expm1",        1,  notation::call,            5,        false,   symmetry::none  },
    {  op::log,          "log",          1,  notation::call,            5,        false,   symmetry::none  },
    {  op::log2,         "log2",         1,  notation::call,            5,        false,   symmetry::none  },
    {  op::log10,        "log10",        1,  notation::call,            5,        false,   symmetry::none  },
    {  op::log1p,        "log1p",        1,  notation::call,            5,        false,   symmetry::none  },
    {  op::sin,          "sin",          1,  notation::call,            5,        false,   symmetry::odd   },
    {  op::cos,          "cos",          1,  notation::call,            5,        false,   symmetry::even  },
    {  op::tan,          "tan",          1,  notation::call,            5,        false,   symmetry::odd   },
    {  op::asin,         "asin",         1,  notation::call,            5,        false,   symmetry::odd   },
    {  op::acos,         "acos",         1,  notation::call,            5,        false,   symmetry::none  },
    {  op::atan,         "atan",         1,  notation::call,            5,        false,   symmetry::odd   },
    {  op::atan2,        "atan2",        2,  notation::call,            5,        false,   symmetry::none  },
    {  op::sinh,         "sinh",         1,  notation::call,            5,        false,   symmetry::odd   },
    {  op::cosh,         "cosh",         1,  notation::call,            5,        false,   symmetry::even  },
    {  op::tanh,         "tanh",         1,  notation::call,            5,        false,   symmetry::odd   },
    {  op::asinh,        "asinh",        1,  notation::call,            5,        false,   symmetry::odd   },
    {  op::acosh,        "acosh",        1,  notation::call,            5,        false,   symmetry::none  },
    {  op::atanh,        "atanh",        1,  notation::call,            5,        false,   symmetry::odd   },
    {  op::hypot,        "hypot",        2,  notation::call,            5,        true,    symmetry::none  },
    {  op::erf,          "erf",          1,  notation::call,            5,        false,   symmetry::odd   },
    {  op::erfc,         "erfc",         1,  notation::call,            5,        false,   symmetry::none  },
    {  op::abs,          "abs",          1,  notation::call,            5,        false,   symmetry::even  },
    {  op::sign,         "sign",         1,  notation::call,            5,        false,   symmetry::odd   },
    {  op::min,          "min",          2,  notation::call,            5,        false,   symmetry::none  },
    {  op::max,          "max",          2,  notation::call,            5,        false,   symmetry::none  },
    {  op::select,       "select",       3,  notation::conditional,     5,        false,   symmetry::none  },
    {  op::less,         "<",            2,  notation::infix,           0,        false,   symmetry::none  },
    {  op::less_equal,   "<=",           2,  notation::infix,           0,        false,   symmetry::none  },
    {  op::equal,        "==",           2,  notation::infix,           0,        true,    symmetry::none  },
    {  op::logical_and,  "&&",           2,  notation::infix,          -1,        true,    symmetry::none  },
    {  op::logical_or,   "||",           2,  notation::infix,          -2,        true,    symmetry::none  },
    {  op::logical_not,  "!",            1,  notation::prefix,          3,        false,   symmetry::none  },
    {  op::element,      "element",      2,  notation::subscript,       5,        false,   symmetry::none  },
    {  op::image,        "of",           2,  notation::call,            5,        false,   symmetry::none  },
    {  op::partial,      "partial",      2,  notation::call,            5,        false,   symmetry::none  },
    {  op::delta,        "delta",        2,  notation::call,            5,        true,    symmetry::none  },
    {  op::index_sum,    "sum",          3,  notation::binder,          5,        false,   symmetry::none  },
    {  op::primitive,    "primitive",   -1,  notation::call,            5,        false,   symmetry::none  },
    {  op::sum,          "+",           -1,  notation::infix,           1,        true,    symmetry::none  },
    {  op::product,      "*",           -1,  notation::infix,           2,        true,    symmetry::none  },
    {  op::scale,        "*",            2,  notation::infix,           2,        false,   symmetry::none  },
    {  op::limit_pow,    "^",            2,  notation::power,           4,        false,   symmetry::none  },
}};
// clang-format on

constexpr const operation_row& describe(op what) { return operation_table[static_cast<unsigned>(what)]; }

/// Whether an operation is one of index notation, so that it has a value only once lengths have numbers.
constexpr bool is_indexed(op what) { return what >= op::element && what <= op::index_sum; }

/// Whether an operation is one of the two that a sum is written with.
constexpr bool is_addition(op what) { return what == op::add || what == op::sub; }

/// Whether an operation yields a truth value rather than a number.
constexpr bool is_condition(op what) { return what >= op::less && what <= op::logical_not; }

}  // namespace ddx
