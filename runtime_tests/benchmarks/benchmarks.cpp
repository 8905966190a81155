// SPDX-License-Identifier: MIT
// Compares the implementations' results, then times them, and prints what came out.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "agreement.hpp"
#include "instructions.hpp"
#include "report.hpp"

namespace {

constexpr const char* usage =
    "arguments: names of problems (all if there are none) and\n"
    "  --rounds=N            how often each is timed (101)\n"
    "  --instructions=FILE   what callgrind counted\n"
    "  --chart=FILE          where the picture goes\n";

/// The argument's value if it is `name=value`, else what it was before.
bool takes(const std::string& argument, const std::string& name, std::string& value) {
    if (!argument.starts_with(name + '=')) return false;
    value = argument.substr(name.size() + 1);
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace benchmarks;
    std::string rounds = "101", instructions, chart;
    std::vector<std::string> names;
    for (const std::string& argument : std::vector<std::string>(argv + 1, argv + argc)) {
        if (takes(argument, "--rounds", rounds) || takes(argument, "--instructions", instructions) || takes(argument, "--chart", chart)) continue;
        if (argument.starts_with("-")) {
            std::fputs(usage, stderr);
            return 2;
        }
        names.push_back(argument);
    }
    names = chosen_problems(names);
    const std::vector<std::string> wrong = disagreements(names);
    for (const std::string& each : wrong) std::fprintf(stderr, "%s\n", each.c_str());
    if (!wrong.empty()) return 1;

    std::printf("%s\n", DDX_BENCHMARKS_COMPILER);
    const std::map<std::string, double> counted = instructions_in(instructions, DDX_BENCHMARKS_CALLS);
    std::vector<measured> rows;
    for (const std::string& name : names) rows.push_back(summary(name, time_problem(name, std::atoi(rounds.c_str())), counted));
    print_table(rows);
    print_misses(rows);
}
