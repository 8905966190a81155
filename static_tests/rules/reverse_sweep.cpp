// SPDX-License-Identifier: MIT
#include <ddx/graph/symbol.hpp>
#include <ddx/rules/reverse_sweep.hpp>

namespace {

using ddx::arena, ddx::buffer, ddx::linearisation, ddx::reverse_sweep, ddx::simplifier, ddx::symbol;

/// A function of x and y with shared values, a quotient and a sum of many terms.
constexpr symbol example(arena& graph) {
    const symbol x(graph, graph.input(0)), y(graph, graph.input(1));
    symbol sum = sin(x) / y;
    for (int i = 1; i < 6; ++i) sum = sum * sum / (x + i) + exp(i * y) * sum;
    return sum;
}

/// What a sweep of the example finds, taken so far at a time as is `allowed` beyond the work done before.
struct swept {
    arena graph;
    simplifier build{graph};
    buffer<int> roots{1, example(graph).node_in(graph)};
    int parts = 0;

    constexpr buffer<int> adjoints(std::int64_t allowed) {
        linearisation linear(build, roots, buffer<char>(2, 1));
        for (; !linear.has_all_edges(); ++parts) linear.advance(allowed < graph.budget() ? graph.work() + allowed : allowed);
        reverse_sweep sweep(linear, roots, buffer<int>(1, graph.constant(1)), 2);
        for (; !sweep.is_done(); ++parts) sweep.advance(allowed < graph.budget() ? graph.work() + allowed : allowed);
        return sweep.adjoints();
    }
};

consteval bool a_sweep_that_stops_between_nodes_goes_on_as_if_it_had_not() {
    swept at_once, in_parts;
    const buffer<int> whole = at_once.adjoints(at_once.graph.budget()), parts = in_parts.adjoints(20);
    return at_once.parts == 2 && in_parts.parts > 10 && whole[0] == parts[0] && whole[1] == parts[1] && at_once.graph.size() == in_parts.graph.size();
}
consteval bool without_all_edges_no_sweep_is_begun() {
    swept s;
    linearisation linear(s.build, s.roots, buffer<char>(2, 1));
    linear.advance(s.graph.work() + 20);
    reverse_sweep sweep(linear, s.roots, buffer<int>(1, s.graph.constant(1)), 2);
    sweep.advance(s.graph.budget());
    return !linear.has_all_edges() && !sweep.is_done() && sweep.adjoints()[0] == -1;
}
consteval bool a_root_without_an_adjoint_contributes_nothing() {
    arena graph;
    simplifier build(graph);
    const symbol x(graph, graph.input(0)), y(graph, graph.input(1));
    buffer<int> roots(1, sin(x).node_in(graph)), weights(1, -1);
    roots.push((x * y).node_in(graph)), weights.push(graph.constant(1));
    linearisation linear(build, roots, buffer<char>(2, 1));
    linear.advance(graph.budget());
    reverse_sweep sweep(linear, roots, weights, 2);
    sweep.advance(graph.budget());
    return sweep.is_done() && sweep.adjoints()[0] == y.node_in(graph) && sweep.adjoints()[1] == x.node_in(graph);
}

static_assert(a_sweep_that_stops_between_nodes_goes_on_as_if_it_had_not());
static_assert(without_all_edges_no_sweep_is_begun());
static_assert(a_root_without_an_adjoint_contributes_nothing());

}  // namespace
