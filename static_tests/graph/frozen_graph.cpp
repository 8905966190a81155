// SPDX-License-Identifier: MIT
#include <ddx/graph/frozen_graph.hpp>
#include <ddx/graph/symbol.hpp>

namespace {

using ddx::arena, ddx::buffer, ddx::op, ddx::rooted_graph, ddx::symbol;

/// sin(x) y + 0.1L, and x alone, beside nodes that neither needs.
constexpr rooted_graph traced() {
    rooted_graph whole;
    const symbol x(whole.graph, whole.graph.input(0)), y(whole.graph, whole.graph.input(1));
    exp(x) * y;
    whole.roots.push((sin(x) * y + symbol(0.1L)).node_in(whole.graph));
    whole.roots.push(x.node_in(whole.graph));
    return whole;
}
constexpr auto frozen = ddx::shrink<ddx::freeze(traced()).used>(ddx::freeze(traced()));
constexpr auto extent = frozen.extent;

consteval bool freezing_keeps_what_the_roots_need() {
    return traced().graph.size() == 8 && extent.nodes == 6 && extent.roots == 2;
}
consteval bool reachable_marks_roots_and_their_operands() {
    const rooted_graph all = traced();
    const buffer<char> needed = reachable(all.graph, all.roots, false);
    int count = 0;
    for (char one : needed) count += one;
    return count == 6;
}
consteval bool a_frozen_graph_has_the_nodes_of_the_graph() {
    const rooted_graph whole = traced();
    const buffer<char> needed = reachable(whole.graph, whole.roots, true);
    int place = 0;
    for (int id = 0; id < whole.graph.size(); ++id)
        if (needed[id] && frozen[place++].what != whole.graph[id].what) return false;
    return place == frozen.size() && frozen[frozen.root_list[0]].what == op::add &&
           frozen[frozen.root_list[1]].what == op::input;
}
consteval bool loading_gives_the_same_graph_back() {
    rooted_graph again;
    buffer<int> inputs;
    inputs.push(again.graph.input(0));
    inputs.push(again.graph.input(1));
    const buffer<int> roots = load(frozen, again.graph, inputs);
    return again.graph.size() == frozen.size() && roots[1] == inputs[0] && again.graph[roots[0]].what == op::add;
}
consteval bool loading_substitutes_the_inputs() {
    arena g;
    const symbol u(g, g.input(5));
    buffer<int> inputs;
    inputs.push((u * u).node_in(g));
    inputs.push(u.node_in(g));
    const buffer<int> roots = load(frozen, g, inputs);
    return roots[0] == (sin(u * u) * u + symbol(0.1L)).node_in(g) && roots[1] == inputs[0];
}

static_assert(freezing_keeps_what_the_roots_need());
static_assert(reachable_marks_roots_and_their_operands());
static_assert(a_frozen_graph_has_the_nodes_of_the_graph());
static_assert(loading_gives_the_same_graph_back());
static_assert(loading_substitutes_the_inputs());

}  // namespace
