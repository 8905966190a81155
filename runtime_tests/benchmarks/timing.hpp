// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <vector>

namespace benchmarks {

/// Nanoseconds for a call of each implementation, one number for each round.
using rounds_of = std::map<std::string, std::vector<double>>;

/// Times all implementations of a problem: in each round each of them once, in an order of the round's own.
///
/// Math      the processor's time for a call, over a slice of about half a millisecond.
rounds_of time_problem(const std::string& problem, int rounds);

/// The median of the numbers; the mean of the middle two if there is an even number of them.
double median(std::vector<double> numbers);

/// The median over the rounds of a/b, so that what slows a whole round down cancels.
double median_ratio(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace benchmarks
