// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "problems.hpp"

namespace benchmarks {

/// What every implementation is called as: variables and then data in, values and then derivatives out.
using entry = void (*)(const double* in, double* out);

/// How many numbers a problem reads, and where in its result a block of values or derivatives ends.
struct layout {
    int numbers_read;
    std::vector<int> blocks;
};

template <class Problem>
layout layout_of() {
    const int values = values_written<Problem>, first = values + first_derivatives<Problem>;
    layout result{Problem::variables + Problem::data, {values, first, first + second_derivatives<Problem>}};
    if constexpr (requires { typename Problem::also; })
        for (const int end : layout_of<typename Problem::also>().blocks) result.blocks.push_back(numbers_written<Problem> + end);
    return result;
}

/// A problem as one implementation derives it.
struct registration {
    registration(const char* problem, const char* implementation, entry run, const layout& shape);
    std::string problem, implementation;
    entry run;
    layout shape;
};

/// All that is linked into the program, in no particular order.
std::vector<registration>& registrations();

/// The problems and the implementations, in the order in which tables show them.
const std::vector<std::string>& problem_names();
const std::vector<std::string>& implementation_names();

/// Other libraries that could take part but are not installed.
const std::vector<std::string>& missing_names();

/// The implementation of a problem; null if there is none.
const registration* find(const std::string& problem, const std::string& implementation);

/// The problems named, all if none is; the program ends with 2 at a name that is no problem's.
std::vector<std::string> chosen_problems(const std::vector<std::string>& names);

}  // namespace benchmarks
