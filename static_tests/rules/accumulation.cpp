// SPDX-License-Identifier: MIT
#include <ddx/graph/symbol.hpp>
#include <ddx/rules/derivatives.hpp>

namespace {

using ddx::accumulation, ddx::arena, ddx::buffer, ddx::derivatives, ddx::linearisation, ddx::simplifier, ddx::symbol;

struct example {
    static constexpr int input_count = 3;
    arena graph;
    simplifier build{graph};
    symbol x{graph, graph.input(0)}, y{graph, graph.input(1)}, z{graph, graph.input(2)};
    buffer<int> roots;

    constexpr int normal(symbol s) { return build.canonical(s.node_in(graph)); }
    constexpr void add_root(symbol s) { roots.push(s.node_in(graph)); }
    constexpr linearisation linear() {
        linearisation result(build, roots, buffer<char>(input_count, 1));
        result.advance(graph.budget());
        return result;
    }
};
constexpr int edges_of(linearisation& linear, int id) {
    const ddx::edge_list& edges = linear.edges();
    int count = 0;
    for (int e = edges.first[id]; e < edges.first[id + 1]; ++e) count += edges.all[e].operand >= 0 ? 1 : 0;
    return count;
}

consteval bool sweeps_take_a_product_for_each_edge_but_those_of_sums() {
    example e;
    e.add_root(sin(e.x * e.y) + e.z);  // edges: 1 and 1 of the sum, cos of the sine, y and x of the product
    linearisation linear = e.linear();
    const accumulation plan(e.build, linear.edges());
    // forward the cosine is multiplied for x and for y
    return plan.in_reverse(e.roots).products == 3 && plan.forward(linear.inputs()).products == 4;
}
consteval bool what_one_root_alone_needs_is_swept_once_in_reverse() {
    example e;
    for (int i = 0; i < 70; ++i) e.add_root(exp(e.x * e.y * i + e.z));
    linearisation linear = e.linear();
    const accumulation plan(e.build, linear.edges());
    const ddx::sweeps rows = plan.in_reverse(e.roots);
    for (int root : e.roots)
        if (rows.through[root] != 1) return false;
    // of the products i x y the user's x y is one value, which all roots but the first need
    return rows.through[(e.x * e.y).node_in(e.graph)] == 69 && rows.products < plan.forward(linear.inputs()).products;
}
consteval bool many_residuals_of_few_parameters_are_differentiated_in_reverse() {
    const auto residuals = [](example& e) {
        for (int i = 1; i < 6; ++i) e.add_root(e.x * exp(i * e.y) + e.z * sin(cos(e.y * e.z + i)));
        return derivatives(e.build, e.roots, 3, {0, 3});
    };
    example chosen, forward;
    const buffer<int> a = residuals(chosen).jacobian(), b = residuals(forward).jacobian_forward();
    return a.size() == 15 && b.size() == 15 && chosen.graph.size() < forward.graph.size() && a[0] == chosen.normal(exp(chosen.y)) &&
           b[0] == forward.normal(exp(forward.y));
}
consteval bool a_vertex_with_one_user_and_one_operand_is_eliminated() {
    example e;
    const symbol inner = exp(sin(e.x));
    e.add_root(inner * e.y);
    e.add_root(inner * e.z);
    linearisation linear = e.linear();
    accumulation plan(e.build, linear.edges());
    plan.eliminate(e.roots, plan.in_reverse(e.roots).through);
    const int exponential = inner.node_in(e.graph);
    const ddx::edge_list& edges = linear.edges();
    const auto joined = edges.all[edges.first[exponential]];
    return edges_of(linear, sin(e.x).node_in(e.graph)) == 0 && edges_of(linear, exponential) == 1 && joined.operand == e.x.node_in(e.graph) &&
           joined.partial == e.normal(inner * cos(e.x));
}
consteval bool a_vertex_whose_operand_its_user_has_is_eliminated_for_two_rows_but_not_for_one() {
    example e;
    const symbol factor = e.x * e.y, product = e.x * factor;
    e.add_root(sin(product));
    linearisation once = e.linear();
    accumulation for_one(e.build, once.edges());
    for_one.eliminate(e.roots, for_one.in_reverse(e.roots).through);
    e.add_root(exp(product));
    linearisation twice = e.linear();
    accumulation for_two(e.build, twice.edges());
    for_two.eliminate(e.roots, for_two.in_reverse(e.roots).through);
    const int user = product.node_in(e.graph), vertex = factor.node_in(e.graph);
    return edges_of(once, vertex) == 2 && edges_of(twice, vertex) == 0 && edges_of(twice, user) == 2 &&
           twice.edges().all[twice.edges().first[user]].partial == e.normal(2 * e.x * e.y);
}
consteval bool parallel_edges_that_cancel_are_none() {
    example e;
    const symbol none = 3 * e.x - (2 * e.x + e.x);
    e.add_root(none * e.y);
    e.add_root(none * e.z);
    linearisation linear = e.linear();
    accumulation plan(e.build, linear.edges());
    plan.eliminate(e.roots, plan.in_reverse(e.roots).through);
    return edges_of(linear, none.node_in(e.graph)) == 0;
}
consteval bool roots_are_not_eliminated() {
    example e;
    e.add_root(sin(e.x));
    e.add_root(exp(sin(e.x)));
    linearisation linear = e.linear();
    accumulation plan(e.build, linear.edges());
    plan.eliminate(e.roots, plan.in_reverse(e.roots).through);
    return edges_of(linear, e.roots[0]) == 1 && linear.edges().all[linear.edges().first[e.roots[1]]].operand == e.roots[0];
}

static_assert(sweeps_take_a_product_for_each_edge_but_those_of_sums());
static_assert(what_one_root_alone_needs_is_swept_once_in_reverse());
static_assert(many_residuals_of_few_parameters_are_differentiated_in_reverse());
static_assert(a_vertex_with_one_user_and_one_operand_is_eliminated());
static_assert(a_vertex_whose_operand_its_user_has_is_eliminated_for_two_rows_but_not_for_one());
static_assert(parallel_edges_that_cancel_are_none());
static_assert(roots_are_not_eliminated());

}  // namespace
