// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "registry.hpp"

namespace benchmarks {

/// The largest difference between two results that is no disagreement, relative to the largest number of its block.
inline constexpr double tolerance = 1e-12;

/// The points at which implementations are compared; the first is the one that is timed.
std::vector<std::vector<double>> points(const std::string& problem, int numbers_read);

/// What is wrong with an implementation, in a sentence; empty if at each point it agrees with the hand-written code.
///
/// Math      max |a_i − b_i| <= tolerance · max |b_i| over each block: the values, the first derivatives, the second ones.
/// Edges     a number that is not finite, or that is not written, is a disagreement.
std::string disagreement(const registration& tried);

/// The names of the implementations, with what is wrong with them, that do not agree on one of the problems.
std::vector<std::string> disagreements(const std::vector<std::string>& problems);

}  // namespace benchmarks
