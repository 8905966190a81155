// SPDX-License-Identifier: MIT
#pragma once
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

namespace benchmarks {

/// Instructions for a call, by "problem implementation", as callgrind counted them for the program benchmarks_count.
///
/// Math      all that one call executes, its return and the elementary functions included, the loop around it not.
/// Returns   nothing for a file that does not exist.
inline std::map<std::string, double> instructions_in(const std::string& file, int calls) {
    static const std::string label = "desc: Trigger: Client Request: ", total = "summary: ";
    std::map<std::string, double> found;
    std::ifstream dumps(file);
    std::string line, name;
    while (std::getline(dumps, line)) {
        if (line.starts_with("desc: Trigger: ")) name = line.starts_with(label) ? line.substr(label.size()) : "";
        if (line.starts_with(total) && !name.empty()) found[name] = std::strtod(line.c_str() + total.size(), nullptr) / calls;
    }
    const double around = found["nothing nothing"] - 1;  // nothing is one instruction: it returns
    found.erase("nothing nothing");
    for (auto& [each, count] : found) count -= around;
    return found;
}

}  // namespace benchmarks
