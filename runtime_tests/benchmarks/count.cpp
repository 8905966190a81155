// SPDX-License-Identifier: MIT
// Runs each problem by each implementation a fixed number of times under callgrind, which counts the instructions.
#include <valgrind/callgrind.h>

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
    for (const std::string& problem : chosen_problems({argv + 1, argv + argc}))
        for (const std::string& implementation : implementation_names())
            if (const registration* each = find(problem, implementation)) {
                std::vector<double> out(static_cast<std::size_t>(each->shape.blocks.back()));
                const std::vector<double> point = points(problem, each->shape.numbers_read)[0];
                count((problem + ' ' + implementation).c_str(), each->run, point, out);
            }
    std::vector<double> none(1);
    count("nothing nothing", nothing, none, none);
}
