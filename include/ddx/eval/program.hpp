// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/lowering.hpp>

namespace ddx {

/// What a multiplication is contracted with: an addition or subtraction that is its only use.
enum class contraction : unsigned char {
    none,
    add,            // u * v + w
    subtract,       // u * v - w
    subtract_from,  // w - u * v
};

/// One step of a program: its operation and the numbers of earlier steps; see `node` for what a, b and c mean.
///
/// Math      a multiplication that is contracted is u * v and the addition of w = c in one expression, which a compiler may
///           round once (clang++ contracts within an expression only) and which is no more than both otherwise.
struct instruction {
    op what = op::constant;
    contraction with = contraction::none;
    int a = -1, b = -1, c = -1;
};

/// The numbers of elements of a program.
struct program_extent {
    int code = 0, pool = 0, constants = 0, primitives = 0, outputs = 0;
    constexpr bool operator==(const program_extent&) const = default;
};

/// Straight-line code in static single assignment: step i < length writes value i, outputs name values.
template <program_extent Extent>
struct program {
    static constexpr program_extent extent = Extent;

    int length = 0;

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

/// For each addition and subtraction the multiplication that it is contracted with, and for those -2; -1 for all others.
template <graph_extent Extent>
constexpr buffer<int> contractions(const frozen_graph<Extent>& graph) {
    buffer<int> uses(Extent.nodes, 0), result(Extent.nodes, -1);
    for (int i = 0; i < Extent.roots; ++i) ++uses.items[graph.root_list[i]];
    for (int id = 0; id < Extent.nodes; ++id) graph.for_each_operand(id, [&](int operand) { ++uses.items[operand]; });
    for (int id = 0; id < Extent.nodes; ++id) {
        const node& n = graph.node_list[id];
        if (n.what != op::add && n.what != op::sub) continue;
        const auto is_free = [&](int operand) { return graph.node_list[operand].what == op::mul && uses.items[operand] == 1; };
        const int chosen = is_free(n.b) ? n.b : is_free(n.a) ? n.a : -1;
        if (chosen < 0) continue;
        result.items[id] = chosen;
        result.items[chosen] = -2;
    }
    return result;
}

/// The program of a lowered graph, all of whose nodes are needed.
template <graph_extent Extent>
constexpr auto assemble(const frozen_graph<Extent>& graph) {
    program<program_extent{Extent.nodes, Extent.pool, Extent.constants, Extent.primitives, Extent.roots}> result;
    const buffer<int> factors = contractions(graph);
    buffer<int> place(Extent.nodes, -1);
    int steps = 0, operands = 0;
    for (int id : schedule(graph)) {
        const node& n = graph.node_list[id];
        instruction now{n.what, contraction::none, n.a, n.b, n.c};
        if (factors.items[id] == -2) continue;
        if (const int product = factors.items[id]; product >= 0) {
            const node& m = graph.node_list[product];
            now.with = n.what == op::add ? contraction::add : product == n.a ? contraction::subtract : contraction::subtract_from;
            now.what = op::mul;
            now.a = place.items[m.a];
            now.b = place.items[m.b];
            now.c = place.items[product == n.a ? n.b : n.a];
        } else if (is_nary(n.what)) {
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
    result.length = steps;
    for (int i = 0; i < Extent.constants; ++i) result.constants[i] = graph.constant_list[i];
    for (int i = 0; i < Extent.primitives; ++i) result.primitives[i] = graph.primitive_list[i].name;
    for (int i = 0; i < Extent.roots; ++i) result.outputs[i] = place.items[graph.root_list[i]];
    return result;
}

}  // namespace ddx
