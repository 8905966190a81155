// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>

namespace ddx {

/// Whether a node is a sum of exponentials s = Σ_k e^{u_k} of two terms or more, one of which may be the constant 1 = e^0.
constexpr bool is_exponential_sum(const arena& graph, int id) {
    const node& n = graph[id];
    if (n.what != op::sum) return false;
    for (int i = 0; i < n.b; ++i)
        if (const int term = graph.operands(n)[i]; graph[term].what != op::exp && !graph.is_one(term)) return false;
    return true;
}

/// Whether a node is a negative integer power of a sum of exponentials.
constexpr bool is_reciprocal_of_exponential_sum(const arena& graph, int id) {
    const node& n = graph[id];
    return n.what == op::pow_int && graph.constant_of(n.b).exact.is_negative() && is_exponential_sum(graph, n.a);
}

/// The place of `id` among the terms of a sum; -1 if it is none of them.
constexpr int term_of(const arena& graph, int sum, int id) {
    const node& s = graph[sum];
    for (int k = 0; k < s.b; ++k)
        if (graph.operands(s)[k] == id) return k;
    return -1;
}

/// The degree in which a node is homogeneous in the exponentials of `sum`: e^{u_k} has degree 1, what is free of them 0.
///
/// Math      d with n(λ e^{u_1}, λ e^{u_2}, …) = λ^d n; a node of degree 0 does not change when all u_k are shifted together.
/// Edges     `homogeneous` becomes false where terms of different degrees are added; the degree then means nothing.
constexpr std::int64_t exponential_degree(const arena& graph, int id, int sum, bool& homogeneous) {
    const node& n = graph[id];
    switch (n.what) {
        case op::exp: return term_of(graph, sum, id) >= 0 ? 1 : 0;
        case op::scale: return exponential_degree(graph, n.b, sum, homogeneous);
        case op::pow_int: return graph.constant_of(n.b).exact.num * exponential_degree(graph, n.a, sum, homogeneous);
        case op::product: {
            std::int64_t total = 0;
            for (int i = 0; i < n.b; ++i) total += exponential_degree(graph, graph.operands(n)[i], sum, homogeneous);
            return total;
        }
        case op::sum: {
            if (id == sum) return 1;
            const std::int64_t first = exponential_degree(graph, graph.operands(n)[0], sum, homogeneous);
            for (int i = 1; i < n.b; ++i)
                homogeneous = exponential_degree(graph, graph.operands(n)[i], sum, homogeneous) == first && homogeneous;
            return first;
        }
        default: return 0;
    }
}

}  // namespace ddx
