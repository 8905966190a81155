// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/lowering.hpp>

namespace ddx {

/// One step of a program: its operation and the numbers of earlier steps; see `node` for what a, b and c mean.
struct instruction {
    op what = op::constant;
    int a = -1, b = -1, c = -1;
};

/// The numbers of elements of a program.
struct program_extent {
    int code = 0, pool = 0, constants = 0, primitives = 0, outputs = 0;
    constexpr bool operator==(const program_extent&) const = default;
};

/// Straight-line code in static single assignment: step i writes value i, outputs name values.
template <program_extent Extent>
struct program {
    static constexpr program_extent extent = Extent;

    // one element more than needed where the count may be 0
    instruction code[static_cast<unsigned>(Extent.code) + 1]{};
    int pool[static_cast<unsigned>(Extent.pool) + 1]{};
    constant_value constants[static_cast<unsigned>(Extent.constants) + 1]{};
    short_name primitives[static_cast<unsigned>(Extent.primitives) + 1]{};
    int outputs[static_cast<unsigned>(Extent.outputs) + 1]{};
};

/// The nodes that the roots of a graph need, each after its operands and close to its first use.
///
/// Math      depth-first postorder from the roots in order, so that live ranges are short.
constexpr rooted_graph scheduled(const rooted_graph& whole) {
    const arena& graph = whole.graph;
    rooted_graph result;
    buffer<int> place(graph.size(), -1), stack;
    for (int root : whole.roots) {
        stack.push(root);
        while (!stack.empty()) {
            const int id = stack.back(), before = stack.size();
            if (place[id] < 0) graph.for_each_operand(id, [&](int operand) {
                    if (place[operand] < 0) stack.push(operand);
                });
            if (stack.size() > before) continue;
            stack.truncate(before - 1);
            if (place[id] < 0) place[id] = copy_node(graph, id, place, result.graph);
        }
        result.roots.push(place[root]);
    }
    return result;
}

constexpr program_extent program_extent_of(const rooted_graph& whole) {
    const arena& graph = whole.graph;
    return {graph.size(), graph.pool().size(), graph.constants().size(), graph.primitives().size(), whole.roots.size()};
}

/// A lowered and scheduled graph as a program.
template <program_extent Extent>
constexpr program<Extent> assemble(const rooted_graph& whole) {
    program<Extent> result;
    const arena& graph = whole.graph;
    for (int i = 0; i < Extent.code; ++i) result.code[i] = {graph[i].what, graph[i].a, graph[i].b, graph[i].c};
    for (int i = 0; i < Extent.pool; ++i) result.pool[i] = graph.pool()[i];
    for (int i = 0; i < Extent.constants; ++i) result.constants[i] = graph.constants()[i];
    for (int i = 0; i < Extent.primitives; ++i) result.primitives[i] = graph.primitives()[i].name;
    for (int i = 0; i < Extent.outputs; ++i) result.outputs[i] = whole.roots[i];
    return result;
}

}  // namespace ddx
