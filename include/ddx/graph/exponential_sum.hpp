// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>

namespace ddx {

/// Whether a node is a negative integer power of a sum of exponentials.
constexpr bool is_reciprocal_of_exponential_sum(const arena& graph, int id) {
    const node& n = graph[id];
    return n.what == op::pow_int && graph.constant_of(n.b).exact.is_negative() && graph[n.a].known & fact::exponential_sum;
}

/// The negative power of a sum of exponentials among the factors of a term, scaled or not; -1 if there is none.
constexpr int reciprocal_of_exponential_sum_in(const arena& graph, int term) {
    const int id = graph[term].what == op::scale ? graph[term].b : term;
    if (is_reciprocal_of_exponential_sum(graph, id)) return id;
    const node& n = graph[id];
    if (n.what != op::product) return -1;
    for (int i = 0; i < n.b; ++i)
        if (is_reciprocal_of_exponential_sum(graph, graph.operands(n)[i])) return graph.operands(n)[i];
    return -1;
}

/// The place of `id` among the terms of a sum, which stand in ascending order; -1 if it is none of them.
constexpr int term_of(const arena& graph, int sum, int id) {
    const node& s = graph[sum];
    const int* terms = graph.operands(s);
    int low = 0, high = s.b;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (terms[middle] < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < s.b && terms[low] == id ? low : -1;
}

/// The degree in which a node is homogeneous in the exponentials of `sum`: e^{u_k} has degree 1, what is free of them 0.
///
/// Math      d with n(λ e^{u_1}, λ e^{u_2}, …) = λ^d n; a node of degree 0 does not change when all u_k are shifted together.
/// Edges     `homogeneous` becomes false where terms of different degrees are added; the degree then means nothing.
constexpr std::int64_t exponential_degree(const arena& graph, int id, int sum, bool& homogeneous) {
    const node& n = graph[id];
    if (n.what == op::exp) return term_of(graph, sum, id) >= 0 ? 1 : 0;
    if (n.what == op::pow_int) return graph.constant_of(n.b).exact.num * exponential_degree(graph, n.a, sum, homogeneous);
    if (n.what == op::scale) return exponential_degree(graph, n.b, sum, homogeneous);
    if (id == sum) return 1;
    if (n.what == op::product) {
        std::int64_t total = 0;
        for (int i = 0; i < n.b; ++i) total += exponential_degree(graph, graph.operands(n)[i], sum, homogeneous);
        return total;
    }
    if (n.what != op::sum) return 0;
    const std::int64_t first = exponential_degree(graph, graph.operands(n)[0], sum, homogeneous);
    for (int i = 1; i < n.b; ++i)
        homogeneous = exponential_degree(graph, graph.operands(n)[i], sum, homogeneous) == first && homogeneous;
    return first;
}

/// Whether a sum holds 1/s for a sum s of exponentials with the term e, but is not homogeneous in these.
constexpr bool mixes_quotients(const arena& graph, int sum, int e) {
    const node n = graph[sum];
    if (n.what != op::sum) return false;
    for (int i = 0; i < n.b; ++i) {
        const int reciprocal = reciprocal_of_exponential_sum_in(graph, graph.operands(n)[i]);
        bool homogeneous = true;
        if (reciprocal < 0 || term_of(graph, graph[reciprocal].a, e) < 0) continue;
        exponential_degree(graph, sum, graph[reciprocal].a, homogeneous);
        if (!homogeneous) return true;
    }
    return false;
}

}  // namespace ddx
