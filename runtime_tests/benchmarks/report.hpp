// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <vector>

#include "timing.hpp"

namespace benchmarks {

/// What was measured of one problem: times relative to the hand-written code, and instructions for a call, 0 if not counted.
struct measured {
    std::string problem;
    double hand_nanoseconds;
    std::map<std::string, double> ratios;
    double hand_instructions, ddx_instructions;
};

measured summary(const std::string& problem, const rounds_of& times, const std::map<std::string, double>& instructions);

/// The implementations that were timed, in the order in which tables show them.
std::vector<std::string> columns(const std::vector<measured>& rows);

/// The table, as Markdown.
void print_table(const std::vector<measured>& rows);

/// Where ddx is above the hand-written code by more than noise, or slower than another library, a line each.
void print_misses(const std::vector<measured>& rows);

/// The ratios as points on a logarithmic scale, a line for each problem, as a picture in SVG. Returns whether it was written.
bool write_chart(const std::vector<measured>& rows, const std::string& title, const std::string& file);

}  // namespace benchmarks
