// SPDX-License-Identifier: MIT
#include <ddx/graph/indexed_symbol.hpp>
#include <ddx/rules/derivatives.hpp>

namespace {

using ddx::arena, ddx::buffer, ddx::rooted_graph, ddx::simplifier, ddx::symbol;

/// A sum of quotients and functions that share what they need.
constexpr symbol example(symbol x, symbol y) {
    symbol sum = x, shared = x * y + 1;
    for (int i = 1; i <= 12; ++i) sum += sin(i * x) * shared / (y + i) + exp(shared - i * y) * x;
    return sum;
}

/// The gradient of the example made in parts, each with so little budget that it takes some nodes only; the number of parts.
constexpr int make_in_parts(rooted_graph& whole, int kept) {
    const symbol x(whole.graph, whole.graph.input(0)), y(whole.graph, whole.graph.input(1));
    const int root = example(x, y).node_in(whole.graph);
    for (int i = 0; i < kept; ++i) whole.roots.push(root);
    whole.roots.push(root);
    whole.roots.push(whole.graph.constant(1));
    for (int parts = 1;; ++parts) {
        whole.graph.set_budget(whole.graph.work() + whole.graph.size() + 60);
        if (continue_gradient(whole, kept, 2, {0, 2})) return parts;
        if (whole.graph.is_exhausted() || parts > 100) return -1;
    }
}

consteval bool gradient_in_parts_is_the_gradient() {
    rooted_graph whole;
    const int parts = make_in_parts(whole, 0);
    const symbol x(whole.graph, whole.graph.input(0)), y(whole.graph, whole.graph.input(1));
    simplifier build(whole.graph);
    whole.graph.set_budget(whole.graph.work() + 10000);
    const buffer<int> gradient = ddx::derivatives(build, buffer<int>(1, example(x, y).node_in(whole.graph)), 2, {0, 2}).jacobian();
    return parts > 3 && whole.roots.size() == 2 && whole.roots[0] == gradient[0] && whole.roots[1] == gradient[1];
}
consteval bool other_roots_are_kept() {
    rooted_graph whole;
    const int parts = make_in_parts(whole, 1);
    const symbol x(whole.graph, whole.graph.input(0)), y(whole.graph, whole.graph.input(1));
    whole.graph.set_budget(whole.graph.work() + 10000);
    return parts > 3 && whole.roots.size() == 3 && whole.roots[0] == example(x, y).node_in(whole.graph);
}
consteval bool part_without_budget_leaves_everything() {
    rooted_graph whole;
    const symbol x(whole.graph, whole.graph.input(0));
    const int root = sin(x).node_in(whole.graph);
    whole.roots.push(root);
    whole.roots.push(whole.graph.constant(1));
    whole.graph.set_budget(whole.graph.work());
    return !continue_gradient(whole, 0, 1, {0, 1}) && whole.roots.size() == 2 && whole.roots[0] == root;
}
consteval bool gradient_through_a_sum_of_index_notation_is_that_of_forward_sweeps() {
    rooted_graph whole;
    const symbol t(whole.graph, whole.graph.input(0)), a(whole.graph, whole.graph.input(1)), length(whole.graph, whole.graph.input(2));
    const symbol l = ddx::open_index(whole.graph, 0);
    const int root = (t * ddx::index_sum(length, l, sin(t * ddx::element(a, l)))).node_in(whole.graph);
    whole.roots.push(root);
    whole.roots.push(whole.graph.constant(1));
    if (!continue_gradient(whole, 0, 3, {0, 1})) return false;
    simplifier build(whole.graph);
    const buffer<int> gradient = ddx::derivatives(build, buffer<int>(1, root), 3, {0, 1}).jacobian();
    return whole.roots.size() == 1 && whole.roots[0] == gradient[0];
}
static_assert(gradient_in_parts_is_the_gradient());
static_assert(other_roots_are_kept());
static_assert(part_without_budget_leaves_everything());
static_assert(gradient_through_a_sum_of_index_notation_is_that_of_forward_sweeps());

}  // namespace
