// SPDX-License-Identifier: MIT
#include <ddx/graph/exponential_sum.hpp>
#include <ddx/graph/simplifier.hpp>
#include <ddx/graph/symbol.hpp>

namespace {

using ddx::arena, ddx::simplifier, ddx::symbol;

/// e^x, e^y, e^z and their sum in normal form.
struct example {
    arena graph;
    simplifier build{graph};
    symbol x{graph, graph.input(0)}, y{graph, graph.input(1)}, z{graph, graph.input(2)};

    constexpr int normal(symbol s) { return build.canonical(s.node_in(graph)); }
    constexpr int sum() { return normal(exp(x) + exp(y) + exp(z)); }
    constexpr std::int64_t degree(symbol s, bool& homogeneous) {
        return ddx::exponential_degrees(graph).of(normal(s), sum(), homogeneous);
    }
};

consteval bool sums_of_exponentials_are_recognised() {
    example e;
    const auto is_one = [&](int id) { return (e.graph[id].known & ddx::fact::exponential_sum) != 0; };
    return is_one(e.sum()) && is_one(e.normal(1 + exp(e.x))) && !is_one(e.normal(2 + exp(e.x))) && !is_one(e.normal(exp(e.x) + e.y)) &&
           !is_one(e.normal(exp(e.x) - exp(e.y)));
}
consteval bool their_reciprocals_are_recognised() {
    example e;
    const symbol s = exp(e.x) + exp(e.y);
    return is_reciprocal_of_exponential_sum(e.graph, e.normal(1 / s)) &&
           is_reciprocal_of_exponential_sum(e.graph, e.normal(1 / (s * s))) &&
           !is_reciprocal_of_exponential_sum(e.graph, e.normal(s * s)) &&
           !is_reciprocal_of_exponential_sum(e.graph, e.normal(1 / e.x));
}
consteval bool terms_are_found() {
    example e;
    const int s = e.sum();
    return term_of(e.graph, s, e.normal(exp(e.x))) >= 0 && term_of(e.graph, s, e.normal(exp(e.x + e.y))) < 0;
}
consteval bool quotients_have_degree_zero() {
    example e;
    bool homogeneous = true;
    const symbol s = exp(e.x) + exp(e.y) + exp(e.z);
    return e.degree(exp(e.x) / s, homogeneous) == 0 && e.degree(exp(e.x) * exp(e.y) * 3, homogeneous) == 2 &&
           e.degree(sin(e.x), homogeneous) == 0 && e.degree(exp(e.x) * exp(e.y) - 2 * exp(e.z) * exp(e.x), homogeneous) == 2 &&
           homogeneous;
}
consteval bool sums_of_different_degrees_are_not_homogeneous() {
    example e;
    bool homogeneous = true;
    e.degree(exp(e.x) + exp(e.y) * exp(e.z), homogeneous);
    return !homogeneous;
}

static_assert(sums_of_exponentials_are_recognised());
static_assert(their_reciprocals_are_recognised());
static_assert(terms_are_found());
static_assert(quotients_have_degree_zero());
static_assert(sums_of_different_degrees_are_not_homogeneous());

}  // namespace
