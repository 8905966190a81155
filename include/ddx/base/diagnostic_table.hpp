// SPDX-License-Identifier: MIT
#pragma once

namespace ddx {

/// The mistakes that the library names while a program compiles.
enum class code : unsigned char {
    D01, D02, D03, D04, D05, D06, D07, D08, D09, D10, D11, D12, D13, D14, D15, D16, D17, D18, D19, D20, D21, D22, D23, D24, D25, D26, D27, D28, D29, D30, D31, D32, D33, D34, D35, D36, D37, D38
};

/// One mistake: its code, what is wrong ({} stands for a name or number of the case at hand), and what to do about it.
struct diagnostic_row {
    code id;
    const char* name;
    const char* wrong;
    const char* cure;
};

// clang-format off
inline constexpr diagnostic_row diagnostic_table[] = {
    //  code       name   what is wrong                                                  what to do about it
    {  code::D01, "D01", "missing binding: {} has no value",                            "bind every variable, as in e(x = 1.0, y = {1.0, 2.0})"  },
    {  code::D02, "D02", "unknown binding: the expression has no {} of length {}",      "bind only its own variables"  },
    {  code::D03, "D03", "not a variable",                                              "differentiate with respect to a ddx::variable"  },
    {  code::D04, "D04", "wrong length: {} has {} components but {} are bound",         "bind one value for each component"  },
    {  code::D05, "D05", "index known only at run time",                                "write x[0_c], with the literals of ddx::literals"  },
    {  code::D06, "D06", "only a vector has components",                                "index a vector expression"  },
    {  code::D07, "D07", "index out of range: {} in a vector of {}",                    "components are counted from 0"  },
    {  code::D08, "D08", "this exact constant does not exist or needs over 64 bits",    "use a floating-point literal"  },
    {  code::D09, "D09", "the shapes of the operands do not fit",                       "give vectors one length; A * x takes as many columns as x is long"  },
    {  code::D10, "D10", "an entry of a vector is not a scalar",                        "give ddx::vector scalars"  },
    {  code::D11, "D11", "branch on a traced value",                                    "write ddx::select(condition, if_true, if_false)"  },
    {  code::D12, "D12", "{} is bound twice",                                           "bind each variable once"  },
    {  code::D13, "D13", "the gradient of what is no scalar",                           "take its jacobian"  },
    {  code::D14, "D14", "the jacobian of what is no vector",                           "take the gradient of a scalar"  },
    {  code::D15, "D15", "the derivative by a vector",                                  "take the gradient or the jacobian"  },
    {  code::D16, "D16", "no rule to differentiate {}",                                 "give the operation a row of the derivative table, or a partial"  },
    {  code::D17, "D17", "a callable that captures or has state",                       "pass what it captures as an argument"  },
    {  code::D18, "D18", "the callable does not take these arguments",                  "list a length or ddx::scalar for each, and make them auto"  },
    {  code::D19, "D19", "{} arguments for a function of {}",                           "pass one value for each argument"  },
    {  code::D20, "D20", "argument {} has {} components, {} are needed",                "pass a ddx::vec, std::array, array or fixed std::span of that length"  },
    {  code::D21, "D21", "a value that is no number",                                   "pass arithmetic types, or a type with + - * / of its own"  },
    {  code::D22, "D22", "the two sides are not proved identical",                      "correct the formula"  },
    {  code::D23, "D23", "the callable returns no scalar, ddx::vec or ddx::mat",        "return one of these"  },
    {  code::D24, "D24", "a value with its derivative cannot be differentiated",        "differentiate the function itself"  },
    {  code::D25, "D25", "argument {} of a function of {}",                             "arguments are counted from 0"  },
    {  code::D26, "D26", "the direction has the wrong shape",                           "give jvp and hvp the variable's shape, vjp that of the value"  },
    {  code::D27, "D27", "the two sides have different shapes",                         "compare what has the same arguments and the same result"  },
    {  code::D28, "D28", "{} has no value on numbers of this type",                     "make the value of the primitive a template, or overload it"  },
    {  code::D29, "D29", "a rounded number proves nothing about its exact value",       "give ddx::encloses what ddx::enclose(e, at...) returns"  },
    {  code::D30, "D30", "not decided: {}",                                             "prove it in smaller parts"  },
    {  code::D31, "D31", "the index {} has no range",                                   "subscript a variable with it, or state it: ddx::index<\"l\", K>"  },
    {  code::D32, "D32", "the index {} ranges over {} and {}",                          "use one index for one length"  },
    {  code::D33, "D33", "the length {} has no number",                                 "bind a vector of that length, or K = 3_c"  },
    {  code::D34, "D34", "the length {} is both {} and {}",                             "bind vectors of one length"  },
    {  code::D35, "D35", "a value with {} free indices",                                "at most two: sum over the others"  },
    {  code::D36, "D36", "a derivative by {} as a whole, whose length is a symbol",     "differentiate by a component: derivative(e, x[j])"  },
    {  code::D37, "D37", "the unknown function {} has no value",                        "differentiate, prove or print it; give it a formula to evaluate it"  },
    {  code::D38, "D38", "too large to {}: {} nodes use up the default budget of work", "link the CMake target ddx::large, or split it"  },
};
// clang-format on

}  // namespace ddx
