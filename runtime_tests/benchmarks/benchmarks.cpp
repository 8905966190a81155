// SPDX-License-Identifier: MIT
// Compares the implementations' results, then times them, and prints what came out.
#include <cstdio>
#include <cstdlib>
#include <fstream>
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

/// The processor's name, as Linux says.
std::string processor() {
    std::ifstream information("/proc/cpuinfo");
    for (std::string line; std::getline(information, line);)
        if (line.starts_with("model name")) return line.substr(line.find(": ") + 2);
    return "unknown processor";
}

}  // namespace

int main(int argc, char** argv) {
    using namespace benchmarks;
    std::string rounds = "101", instructions, chart;
    std::vector<std::string> names;
    for (const std::string& argument : std::vector<std::string>(argv + 1, argv + argc)) {
        if (takes(argument, "--rounds", rounds) || takes(argument, "--instructions", instructions) || takes(argument, "--chart", chart)) continue;
        if (argument.starts_with("-")) {
            std::fputs(usage, argument == "--help" ? stdout : stderr);
            return argument == "--help" ? 0 : 2;
        }
        names.push_back(argument);
    }
    if (std::atoi(rounds.c_str()) < 1) {
        std::fputs(usage, stderr);
        return 2;
    }
    names = chosen_problems(names);
    const std::vector<std::string> wrong = disagreements(names);
    for (const std::string& each : wrong) std::fprintf(stderr, "%s\n", each.c_str());
    if (!wrong.empty()) return 1;

    const std::string title = processor() + "; " + DDX_BENCHMARKS_BUILT_WITH;
    std::printf("%s\ntimes relative to the hand-written code, the median of %s rounds; instructions with -march=x86-64-v3\n",
                title.c_str(), rounds.c_str());
    for (const std::string& peer : missing_names()) std::printf("%s is not installed and does not take part\n", peer.c_str());
    const std::map<std::string, double> counted = instructions_in(instructions, DDX_BENCHMARKS_CALLS);
    std::vector<measured> rows;
    for (const std::string& name : names) rows.push_back(summary(name, time_problem(name, std::atoi(rounds.c_str())), counted));
    std::printf("\n");
    print_table(rows);
    std::printf("\n");
    print_misses(rows);
    if (!chart.empty()) {
        if (!write_chart(rows, title, chart)) {
            std::fprintf(stderr, "cannot write %s\n", chart.c_str());
            return 1;
        }
        std::printf("picture: %s\n", chart.c_str());
    }
}
