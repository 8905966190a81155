// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/array.hpp>

namespace ddx {

/// What can be wrong with a call at run time; the place of each is its place in runtime_error_table.
enum class error_code : unsigned char {
    none,
    result_length,
    argument_length,
    result_points,
    argument_points,
    no_components,
    results_overlap,
    argument_overlaps,
};

/// One run-time error: its code, what is wrong, what to do about it. {result} {argument} {needed} {given} stand for numbers.
struct runtime_error_row {
    error_code code;
    const char* name;
    const char* wrong;
    const char* cure;
};

// clang-format off
inline constexpr array<runtime_error_row, 8> runtime_error_table{{
    //  code                           name   what is wrong                                                            what to do about it
    {error_code::none,              "R00", "no error",                                                              "nothing to do"},
    {error_code::result_length,     "R01", "result {result} has room for {given} numbers but needs {needed}",       "give each result as many places as it has entries"},
    {error_code::argument_length,   "R02", "argument {argument} has {given} numbers but needs {needed}",            "give each argument as many numbers as it has components"},
    {error_code::result_points,     "R03", "result {result} has room for {given} numbers, not for whole points of {needed}", "give each result its entries times the number of points"},
    {error_code::argument_points,   "R04", "argument {argument} has {given} numbers but all points need {needed}",  "give it for each point, or mark it with ddx::shared"},
    {error_code::no_components,     "R05", "argument {argument} is empty but needs at least {needed}",              "a softmax has at least one component"},
    {error_code::results_overlap,   "R06", "results 0 and {result} share memory",                                   "give each result memory of its own"},
    {error_code::argument_overlaps, "R07", "result {result} shares memory with argument {argument}",                "give it memory of its own, or all of an argument as long as it"},
}};
// clang-format on

}  // namespace ddx
