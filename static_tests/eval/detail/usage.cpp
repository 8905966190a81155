// SPDX-License-Identifier: MIT
#include <ddx/eval/detail/usage.hpp>

#include <ddx/graph/simplifier.hpp>

namespace {

using ddx::arena, ddx::op;

/// A graph of x0, x1, x2 whose only root `Make` makes of them.
template <class Make>
constexpr ddx::rooted_graph with_root(Make make) {
    ddx::rooted_graph whole;
    ddx::simplifier build(whole.graph);
    const int x[] = {whole.graph.input(0), whole.graph.input(1), whole.graph.input(2)};
    whole.roots.push(make(build, x));
    return whole;
}

consteval bool a_node_is_used_by_what_the_roots_need_and_by_nothing_else() {
    const ddx::rooted_graph whole = with_root([](ddx::simplifier& build, const int* x) {
        arena& graph = build.graph();
        graph.intern(op::sin, x[0]);  // which no root needs
        const int sine = graph.intern(op::sin, x[1]);
        return graph.intern(op::mul, sine, graph.intern(op::add, x[1], sine));
    });
    const ddx::detail::usage found(whole);
    const int root = whole.roots[0], sine = whole.graph.find(op::sin, 1), unneeded = whole.graph.find(op::sin, 0);
    return found.uses[root] == 1 && found.uses[sine] == 2 && found.uses[1] == 2 && found.wanted[sine] == 1 && found.uses[0] == 0 &&
           found.uses[unneeded] == 0 && found.wanted[unneeded] == 0;
}
// x0 (x0 x1 x2) = x0² x1 x2 was put together from x0 and x0 x1 x2: its square is in no program
consteval bool of_a_product_its_parts_are_wanted_and_not_its_factors() {
    int three = -1;
    const ddx::rooted_graph whole = with_root([&](ddx::simplifier& build, const int* x) {
        three = build.product(x, 3);
        const int parts[] = {x[0], three};
        return build.product(parts, 2);
    });
    const ddx::detail::usage found(whole);
    int factor = -1;
    whole.graph.for_each_operand(whole.roots[0], [&](int id) { factor = whole.graph[id].what == op::pow_int ? id : factor; });
    return factor >= 0 && found.uses[factor] == 1 && found.wanted[factor] == 0 && found.wanted[three] == 1;
}
consteval bool of_a_multiple_of_a_product_the_factors_are_wanted_and_not_the_product() {
    int pair = -1;
    const ddx::rooted_graph whole = with_root([&](ddx::simplifier& build, const int* x) {
        pair = build.product(x, 2);
        return build.scale({3, 1}, pair);
    });
    const ddx::detail::usage found(whole);
    return found.wanted[pair] == 0 && found.uses[pair] == 1 && found.wanted[0] == 1 && found.wanted[1] == 1;
}

static_assert(a_node_is_used_by_what_the_roots_need_and_by_nothing_else());
static_assert(of_a_product_its_parts_are_wanted_and_not_its_factors());
static_assert(of_a_multiple_of_a_product_the_factors_are_wanted_and_not_the_product());

}  // namespace
