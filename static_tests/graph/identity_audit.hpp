// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/simplifier.hpp>

/// What is asked of a row of the identity table: that the simplifier makes one node of both sides. Test code.
namespace identity_audit {

using ddx::arena;
using ddx::formula;
using ddx::identity_row;
using ddx::op;
using ddx::proviso;
using ddx::simplifier;

/// A formula built through the simplifier; letters are nodes.
struct node_reader {
    simplifier& build;
    int letters[4];
    constexpr int letter(int index) const { return letters[index]; }
    constexpr int constant(ddx::rational value) const { return build.graph().constant(value); }
    constexpr int apply(op what, const int* operands) const { return build.make(what, operands); }
};

constexpr bool holds_truth(const formula& f) {
    for (int i = 0; i < f.size; ++i)
        if (f.tokens[i].what == op::select) return true;
    return false;
}

constexpr int made(simplifier& build, op what, int a, int b = -1) {
    const int operands[] = {a, b, -1};
    return build.make(what, operands);
}

/// The nodes that stand for u, v, w: inputs; u with no more facts than the proviso needs, a comparison where it is a condition.
constexpr node_reader letters_for(simplifier& build, const identity_row& row) {
    arena& graph = build.graph();
    int u = graph.input(0);
    if (holds_truth(row.left)) u = made(build, op::less, u, graph.input(3));
    else if (row.holds == proviso::u_nonnegative) u = made(build, op::pow_int, u, graph.constant(2));
    else if (row.holds == proviso::u_positive) u = made(build, op::exp, u);
    return {build, {u, graph.input(1), graph.input(2), -1}};
}

/// Both sides of the row, built by the simplifier, are one node.
constexpr bool is_honoured(const identity_row& row) {
    arena graph;
    simplifier build(graph);
    const node_reader reader = letters_for(build, row);
    return read(row.left, reader) == read(row.right, reader);
}

/// Both formulas over plain inputs, of which nothing is known, are one node.
constexpr bool are_one(const formula& left, const formula& right) {
    arena graph;
    simplifier build(graph);
    const node_reader reader{build, {graph.input(0), graph.input(1), graph.input(2), -1}};
    return read(left, reader) == read(right, reader);
}

}  // namespace identity_audit
