// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/detail/association.hpp>
#include <ddx/graph/detail/terms.hpp>

namespace ddx::detail {

/// The factors of one product in ascending order, each base once.
struct distinct_factors {
    static constexpr int capacity = 16;

    int ids[capacity];
    int count = 0;

    /// Merges two ascending lists; false where a base comes twice or a constant hides among the factors.
    constexpr bool merge(const entry* entries, const int* a, int count_a, const int* b, int count_b) {
        int bases[capacity], powers = 0;
        for (int i = 0, k = 0; i < count_a || k < count_b; ++count) {
            if (i < count_a && k < count_b && a[i] == b[k]) return false;
            ids[count] = k == count_b || (i < count_a && a[i] < b[k]) ? a[i++] : b[k++];
            if (const node& n = entries[ids[count]].made; n.what < op::sqrt || n.what == op::limit_pow) {
                if (n.what == op::constant) return false;
                if (n.what != op::input) bases[powers++] = n.a;
            }
        }
        for (int p = 0; p < powers; ++p) {
            for (int i = 0; i < count; ++i)
                if (ids[i] == bases[p]) return false;
            for (int q = 0; q < p; ++q)
                if (bases[q] == bases[p]) return false;
        }
        return true;
    }
};

/// Whether nodes m and n are powers of one base, or one is the base of the other.
constexpr bool have_one_base(int id, const node& m, int other, const node& n) {
    return (is_power(m.what) && (m.a == other || (is_power(n.what) && m.a == n.a))) || (is_power(n.what) && n.a == id);
}

/// The product of an exact constant and a node; -1 where they do not simply stand side by side.
template <class Build>
constexpr int product_with_constant(Build& build, int constant, int id) {
    arena& graph = build.graph();
    const constant_value& value = graph.constant_of(constant);
    const node& n = graph[id];
    if (!value.is_exact) return -1;
    if (value.exact.num == 0) return constant;
    if (value.exact.is_one()) return id;
    if (n.what == op::constant || n.known & fact::masked) return -1;
    rational coefficient = value.exact;
    if (n.what == op::scale && !multiply(coefficient, graph.constant_of(n.a).exact, coefficient)) return -1;
    const int plain = n.what == op::scale ? n.b : id;
    const node& m = graph[plain];
    if (m.what == op::constant) return -1;
    if (m.what == op::product) {
        distinct_factors factors;
        if (m.b > distinct_factors::capacity || (coefficient.is_negative() && !is_unit(coefficient))) return -1;
        if (!factors.merge(graph.entries(), graph.operands(m), m.b, nullptr, 0)) return -1;
    }
    if (coefficient.is_one()) return plain;
    return graph.intern(op::scale, n.what == op::scale ? graph.constant(coefficient) : constant, plain);
}

/// A short cut to the normal form of most products: c times a node, a square, or factors of different bases.
///
/// Returns   the very node that product_builder would make; -1 where the product is none of these.
/// Cost      a few tests instead of collecting the powers of each base.
template <class Build>
constexpr int simple_product(Build& build, int a, int b) {
    arena& graph = build.graph();
    const entry* const entries = graph.entries();
    const node &m = entries[a].made, &n = entries[b].made;
    if (m.what == op::constant) return product_with_constant(build, a, b);
    if (n.what == op::constant) return product_with_constant(build, b, a);
    if ((m.known | n.known) & fact::masked) return -1;
    const int u = m.what == op::scale ? m.b : a, v = n.what == op::scale ? n.b : b;
    const node &s = entries[u].made, &t = entries[v].made;
    if (graph.has(fact::exponential_sum) && ((s.what == op::exp && t.what == op::sum) || (s.what == op::sum && t.what == op::exp))) return -1;
    const bool both = m.what == op::scale && n.what == op::scale;
    int constant = m.what == op::scale ? m.a : n.what == op::scale ? n.a : -1;
    rational coefficient{1, 1};
    if (constant >= 0) coefficient = graph.constant_of(constant).exact;
    if (both && !multiply(coefficient, graph.constant_of(n.a).exact, coefficient)) return -1;
    if (u == v && s.what != op::constant && s.what < op::product && !is_power(s.what)) return build.scale(coefficient, build.power(u, {2, 1}));
    if (s.what != op::product && t.what != op::product) {
        if (u == v || s.what == op::constant || t.what == op::constant || have_one_base(u, s, v, t)) return -1;
        const int factors[] = {u < v ? u : v, u < v ? v : u}, monomial = graph.intern(op::product, factors, 2);
        return coefficient.is_one() ? monomial : graph.intern(op::scale, both ? graph.constant(coefficient) : constant, monomial);
    }
    const bool opens_s = s.what == op::product, opens_t = t.what == op::product;
    const int count_s = opens_s ? s.b : 1, count_t = opens_t ? t.b : 1;
    if (count_s + count_t > distinct_factors::capacity) return -1;
    distinct_factors factors;
    if (!factors.merge(entries, opens_s ? graph.operands(s) : &u, count_s, opens_t ? graph.operands(t) : &v, count_t)) return -1;
    const int monomial = graph.intern(op::product, factors.ids, factors.count), operands[] = {a, b}, plain[] = {u, v};
    if (factors.count > 2 && is_unit(coefficient)) graph.associate(monomial, plain, 2);
    if (coefficient.is_one()) return monomial;
    if (both) constant = graph.constant(coefficient);
    const int result = graph.intern(op::scale, constant, monomial);
    if (factors.count > 2 && !is_unit(coefficient) && graph.association_of(result).count == 0)
        associate_product(build, result, coefficient, operands, 2);
    return result;
}

}  // namespace ddx::detail
