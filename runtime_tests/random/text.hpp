// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "generator.hpp"

/// What a failing sample says: its roots as prefix expressions, and the point. Test code.
namespace random_test {

inline std::string text_of(const arena& graph, int id) {
    const node& n = graph[id];
    if (n.what == op::input) return "x" + std::to_string(n.a);
    if (n.what == op::constant) {
        const ddx::constant_value& c = graph.constant_of(id);
        if (!c.is_exact) return std::to_string(c.literal) + "L";
        return std::to_string(c.exact.num) + (c.exact.den == 1 ? "" : "/" + std::to_string(c.exact.den));
    }
    std::string result = std::string("(") + ddx::operation_table[static_cast<unsigned>(n.what)].name;
    graph.for_each_operand(id, [&](int operand) { result += " " + text_of(graph, operand); });
    return result + ")";
}

inline std::string text_of(const sample& s) {
    std::string result;
    for (int root : s.whole.roots) result += text_of(s.whole.graph, root) + "\n";
    for (double x : s.at) result += " " + std::to_string(x);
    return result;
}

}  // namespace random_test
