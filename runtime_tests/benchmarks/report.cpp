// SPDX-License-Identifier: MIT
#include "report.hpp"

#include <cstdio>

#include "registry.hpp"

namespace benchmarks {

namespace {

constexpr double noise = 0.02;

double count_of(const std::map<std::string, double>& instructions, const std::string& name) {
    const auto found = instructions.find(name);
    return found == instructions.end() ? 0 : found->second;
}

void print_ratio(const measured& row, const std::string& name) {
    const auto found = row.ratios.find(name);
    if (found == row.ratios.end())
        std::printf(" – |");
    else
        std::printf(" %.2f |", found->second);
}

}  // namespace

std::vector<std::string> columns(const std::vector<measured>& rows) {
    std::vector<std::string> found;
    for (const std::string& name : implementation_names())
        for (const measured& row : rows)
            if (name != "hand" && row.ratios.contains(name)) {
                found.push_back(name);
                break;
            }
    return found;
}

measured summary(const std::string& problem, const rounds_of& times, const std::map<std::string, double>& instructions) {
    measured row{problem, median(times.at("hand")), {}, count_of(instructions, problem + " hand"),
                 count_of(instructions, problem + " ddx_engine")};
    for (const auto& [name, rounds] : times) row.ratios[name] = median_ratio(rounds, times.at("hand"));
    return row;
}

void print_table(const std::vector<measured>& rows) {
    const std::vector<std::string> shown = columns(rows);
    std::printf("| problem | hand, ns |");
    for (const std::string& name : shown) std::printf(" %s |", name.c_str());
    std::printf(" instructions: hand | ddx | ratio |\n|---|---|");
    for (std::size_t i = 0; i < shown.size(); ++i) std::printf("---|");
    std::printf("---|---|---|\n");
    for (const measured& row : rows) {
        std::printf("| %s | %.1f |", row.problem.c_str(), row.hand_nanoseconds);
        for (const std::string& name : shown) print_ratio(row, name);
        if (row.hand_instructions > 0 && row.ddx_instructions > 0)
            std::printf(" %.0f | %.0f | %.2f |\n", row.hand_instructions, row.ddx_instructions,
                        row.ddx_instructions / row.hand_instructions);
        else
            std::printf(" – | – | – |\n");
    }
}

void print_misses(const std::vector<measured>& rows) {
    for (const measured& row : rows) {
        const double ddx = row.ratios.at("ddx_engine");
        if (ddx > 1 + noise) std::printf("%s: ddx takes %.2f of the hand-written code's time\n", row.problem.c_str(), ddx);
        if (row.hand_instructions > 0 && row.ddx_instructions > row.hand_instructions)
            std::printf("%s: ddx executes %.0f instructions, the hand-written code %.0f\n", row.problem.c_str(), row.ddx_instructions,
                        row.hand_instructions);
        for (const auto& [name, ratio] : row.ratios)
            if (name != "hand" && name != "value_alone" && ddx > ratio * (1 + noise))
                std::printf("%s: ddx takes %.2f of %s's time\n", row.problem.c_str(), ddx / ratio, name.c_str());
    }
}

}  // namespace benchmarks
