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
template <graph_extent Extent>
constexpr buffer<int> schedule(const frozen_graph<Extent>& graph) {
    buffer<char> done(Extent.nodes, 0);
    buffer<int> order, stack;
    for (int i = 0; i < Extent.roots; ++i) {
        stack.push(graph.root_list[i]);
        while (!stack.empty()) {
            const int id = stack.items[stack.length - 1], before = stack.length;
            if (!done.items[id])
                graph.for_each_operand(id, [&](int operand) {
                    if (!done.items[operand]) stack.push(operand);
                });
            if (stack.length > before) continue;
            stack.truncate(before - 1);
            if (!done.items[id]) order.push(id);
            done.items[id] = 1;
        }
    }
    return order;
}

/// The program of a lowered graph, all of whose nodes are needed.
template <graph_extent Extent>
constexpr auto assemble(const frozen_graph<Extent>& graph) {
    program<program_extent{Extent.nodes, Extent.pool, Extent.constants, Extent.primitives, Extent.roots}> result;
    buffer<int> place(Extent.nodes, -1);
    int steps = 0, operands = 0;
    for (int id : schedule(graph)) {
        const node& n = graph[id];
        instruction now{n.what, n.a, n.b, n.c};
        if (is_nary(n.what)) {
            now.a = operands;
            for (int i = 0; i < n.b; ++i) result.pool[operands++] = place.items[graph.operands(n)[i]];
        } else if (n.what != op::input && n.what != op::constant) {
            now.a = place.items[n.a];
            now.b = n.b < 0 ? -1 : place.items[n.b];
            now.c = n.c < 0 ? -1 : place.items[n.c];
        }
        result.code[steps] = now;
        place.items[id] = steps++;
    }
    for (int i = 0; i < Extent.constants; ++i) result.constants[i] = graph.constant_list[i];
    for (int i = 0; i < Extent.primitives; ++i) result.primitives[i] = graph.primitive_list[i].name;
    for (int i = 0; i < Extent.roots; ++i) result.outputs[i] = place.items[graph.root_list[i]];
    return result;
}

}  // namespace ddx
