// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>

namespace ddx::detail {

constexpr bool is_single_factor(op what) { return what != op::constant && what != op::product && what != op::scale; }

template <class Build>
constexpr int product_with_constant(Build& build, int constant, int id) {
    arena& graph = build.graph();
    if (!graph.constant_of(constant).is_exact || !is_single_factor(graph[id].what)) return -1;
    return build.scale(graph.constant_of(constant).exact, id);
}

/// A short cut to the normal form of most products: c times a node, a square, or two single factors of different bases.
///
/// Returns   the very node that product_builder would make; -1 where the product is none of these.
/// Cost      a few tests instead of collecting the factors.
template <class Build>
constexpr int simple_product(Build& build, int a, int b) {
    arena& graph = build.graph();
    const entry* const entries = graph.entries();
    const node m = entries[a].made, n = entries[b].made;
    if ((m.known | n.known) & fact::masked) return -1;
    if (m.what == op::constant) return product_with_constant(build, a, b);
    if (n.what == op::constant) return product_with_constant(build, b, a);
    const int u = m.what == op::scale ? m.b : a, v = n.what == op::scale ? n.b : b;
    const op s = entries[u].made.what, t = entries[v].made.what;
    if (!is_single_factor(s) || !is_single_factor(t) || (s == op::exp && t == op::sum) || (s == op::sum && t == op::exp)) return -1;
    const bool is_square = u == v && !is_power(s);
    if (!is_square && (is_power(s) ? entries[u].made.a : u) == (is_power(t) ? entries[v].made.a : v)) return -1;
    rational coefficient{1, 1};
    if (m.what == op::scale) coefficient = graph.constant_of(m.a).exact;
    if (n.what == op::scale && !multiply(coefficient, graph.constant_of(n.a).exact, coefficient)) return -1;
    if (is_square) return build.scale(coefficient, build.power(u, {2, 1}));
    int factors[] = {u, v};
    const int monomial = graph.intern_sorted(op::product, factors, 2);
    return coefficient.is_one() ? monomial : graph.intern(op::scale, graph.constant(coefficient), monomial);
}

}  // namespace ddx::detail
