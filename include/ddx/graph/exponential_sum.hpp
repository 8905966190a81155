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

/// Whether a product has a negative power of a sum of exponentials among its factors.
constexpr bool has_exponential_quotient(const arena& graph, const node& product) {
    if (!graph.has(fact::exponential_sum)) return false;
    const entry* const nodes = graph.entries();
    const int* const factors = graph.operands(product);
    for (int i = 0; i < product.b; ++i)
        if (nodes[factors[i]].made.what == op::pow_int && is_reciprocal_of_exponential_sum(graph, factors[i])) return true;
    return false;
}

/// Whether a node is 1 / (1 + e^u), or a power of it.
constexpr bool is_logistic_quotient(arena& graph, int id) {
    return is_reciprocal_of_exponential_sum(graph, id) && term_of(graph, graph[id].a, graph.constant(1)) >= 0;
}

/// Whether a term of a sum is a multiple of the logarithm of a sum of exponentials.
constexpr bool has_logarithm_of_sum(const arena& graph, const node& sum) {
    for (int i = 0; i < sum.b; ++i) {
        const node& term = graph[graph.operands(sum)[i]];
        const node& inner = term.what == op::scale ? graph[term.b] : term;
        if (inner.what == op::log && graph[inner.a].known & fact::exponential_sum) return true;
    }
    return false;
}

/// The degrees in which nodes are homogeneous in the exponentials of a sum: e^{u_k} has degree 1, what is free of them 0.
///
/// Math      d with n(λ e^{u_1}, λ e^{u_2}, …) = λ^d n; a node of degree 0 does not change when all u_k are shifted together.
/// Edges     `homogeneous` becomes false where terms of different degrees are added; the degree then means nothing.
/// Cost      a sum or product below is looked at once, as long as the same sum of exponentials is asked for.
class exponential_degrees {
public:
    constexpr explicit exponential_degrees(const arena& graph) : graph_(graph) {}

    constexpr std::int64_t of(int id, int sum, bool& homogeneous) {
        const node n = graph_[id];
        if (n.what == op::exp) return place_of(id, sum) >= 0 ? 1 : 0;
        if (n.what == op::pow_int) return graph_.constant_of(n.b).exact.num * of(n.a, sum, homogeneous);
        if (n.what == op::scale) return of(n.b, sum, homogeneous);
        if (id == sum) return 1;
        if (n.what != op::product && n.what != op::sum) return 0;
        if (id >= known_.length) known_.resize(graph_.size(), {-1, false, 0});
        if (known_.items[id].sum != sum) known_.items[id] = found(n, sum);
        homogeneous = homogeneous && known_.items[id].homogeneous;
        return known_.items[id].degree;
    }

    /// The place of an exponential among the terms of a sum, as `term_of` finds it.
    constexpr int place_of(int exponential, int sum) {
        if (exponential >= known_.length) known_.resize(graph_.size(), {-1, false, 0});
        known& last = known_.items[exponential];
        if (last.sum != sum) last = {sum, true, term_of(graph_, sum, exponential)};
        return static_cast<int>(last.degree);
    }

private:
    struct known {
        int sum;
        bool homogeneous;
        std::int64_t degree;  // of an exponential its place instead
    };

    constexpr known found(const node& n, int sum) {
        known result{sum, true, 0};
        result.degree = of(graph_.pool()[n.a], sum, result.homogeneous);
        for (int i = 1; i < n.b; ++i) {
            const std::int64_t own = of(graph_.pool()[n.a + i], sum, result.homogeneous);
            if (n.what == op::product)
                result.degree += own;
            else if (own != result.degree)
                result.homogeneous = false;
        }
        return result;
    }

    const arena& graph_;
    buffer<known> known_;
};

/// Whether a sum holds 1/s for a sum s of exponentials with the term e, but is not homogeneous in these.
constexpr bool mixes_quotients(const arena& graph, int sum, int e) {
    const node n = graph[sum];
    if (n.what != op::sum) return false;
    exponential_degrees degrees(graph);
    for (int i = 0; i < n.b; ++i) {
        const int reciprocal = reciprocal_of_exponential_sum_in(graph, graph.operands(n)[i]);
        bool homogeneous = true;
        if (reciprocal < 0 || term_of(graph, graph[reciprocal].a, e) < 0) continue;
        degrees.of(sum, graph[reciprocal].a, homogeneous);
        if (!homogeneous) return true;
    }
    return false;
}

}  // namespace ddx
