// SPDX-License-Identifier: MIT
// Runs a problem by an implementation a fixed number of times under callgrind, which counts the instructions.
#include <valgrind/callgrind.h>

#include <cstdio>
#include <string>

#include "agreement.hpp"

namespace {

void nothing(const double*, double*) {}

/// Writes a dump named `label` with the instructions of DDX_BENCHMARKS_CALLS calls.
void count(const char* label, benchmarks::entry run, const std::vector<double>& point, std::vector<double>& out) {
    volatile benchmarks::entry called = run;  // so that the loop is the same for all
    called(point.data(), out.data());         // names are looked up at the first call
    CALLGRIND_ZERO_STATS;
    for (int i = 0; i < DDX_BENCHMARKS_CALLS; ++i) called(point.data(), out.data());
    CALLGRIND_DUMP_STATS_AT(label);
}

}  // namespace

int main(int argc, char** argv) {
    using namespace benchmarks;
    std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!arguments.empty() && arguments[0] == "--list") {
        arguments.erase(arguments.begin());
        for (const std::string& problem : chosen_problems(arguments))
            for (const std::string& implementation : implementation_names())
                if (find(problem, implementation)) std::printf("%s %s\n", problem.c_str(), implementation.c_str());
        return 0;
    }
    const registration* const counted = arguments.size() == 2 ? find(arguments[0], arguments[1]) : nullptr;
    if (!counted) {
        std::fputs("arguments: --list [PROBLEM...], or PROBLEM IMPLEMENTATION\n", stderr);
        return 2;
    }
    std::vector<double> out(static_cast<std::size_t>(counted->shape.blocks.back()));
    count("nothing nothing", nothing, out, out);
    count((counted->problem + ' ' + counted->implementation).c_str(), counted->run, points(counted->problem, counted->shape.numbers_read)[0], out);
}
