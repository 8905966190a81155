// SPDX-License-Identifier: MIT
#include <ddx/graph/symbol.hpp>
#include <ddx/rules/gradient_builder.hpp>

namespace {

using ddx::buffer, ddx::derivatives, ddx::gradient_builder, ddx::input_range, ddx::rooted_graph, ddx::roomy_graph, ddx::symbol, ddx::unfinished_gradient;

// of the second and the third of four inputs; the last is not used
constexpr input_range range{1, 3};

// a user's operation u v without a name in the table; its partial derivatives are v and u
constexpr ddx::primitive_entry times{"times", [](ddx::arena&, const int* arguments, int which, int) { return arguments[1 - which]; }};

/// Shared values, powers, quotients, constants that are no exact fractions, and chains of additions whose normal forms are collected;
/// the user's operation comes last, so that a later part differentiates it.
constexpr rooted_graph example() {
    rooted_graph whole;
    const symbol x(whole.graph, whole.graph.input(0)), y(whole.graph, whole.graph.input(1)), z(whole.graph, whole.graph.input(2));
    symbol sum = sin(x) / y;
    for (int i = 1; i < 5; ++i) sum = sum * sum / (z + i) + sqrt(exp(i * y) * sum) + log(x + y + z + x * y + y * z + z * x + x * y * z + sum + 0.1L);
    const int operands[] = {sum.node_in(whole.graph), z.node_in(whole.graph)};
    whole.roots.push(whole.graph.intern(ddx::op::primitive, operands, 2, whole.graph.primitive(times)));
    return whole;
}
constexpr roomy_graph traced = freeze(example());
constexpr auto source = shrink<traced.used>(traced);
constexpr roomy_graph whole = [] {
    rooted_graph graph = thaw(source);
    ddx::simplifier build(graph.graph);
    const buffer<int> gradient = derivatives(build, graph.roots, 4, range).jacobian();
    graph.roots.append(gradient.items, gradient.length);
    return freeze(graph);
}();

/// Each part a constant evaluation of its own.
template <int K>
constexpr unfinished_gradient part = [] {
    gradient_builder begun = [] {
        if constexpr (K == 0)
            return gradient_builder(thaw(source), 4, range);
        else
            return gradient_builder(part<K - 1>);
    }();
    begun.advance(120);
    return begun.unfinished();
}();
template <int K = 0>
consteval int last_part() {
    static_assert(part<K>.fits);
    if constexpr (part<K>.is_done)
        return K;
    else
        return last_part<K + 1>();
}
constexpr roomy_graph made(int kept) { return freeze(gradient_builder(part<last_part()>).result(kept, range)); }
constexpr roomy_graph in_parts = made(1), without_value = made(0);

template <class Graph>
constexpr bool are_the_same(const Graph& a, const Graph& b) {
    if (a.used != b.used) return false;
    for (int id = 0; id < a.used.nodes; ++id) {
        const ddx::entry &left = a.graph.entry_list[id], &right = b.graph.entry_list[id];
        if (left.hash != right.hash || left.made.known != right.made.known || left.how.count != right.how.count || left.how.first != right.how.first) return false;
    }
    for (int i = 0; i < a.used.pool; ++i)
        if (a.graph.pool_list[i] != b.graph.pool_list[i]) return false;
    for (int i = 0; i < a.used.constants; ++i)
        if (a.graph.constant_list[i] != b.graph.constant_list[i]) return false;
    for (int i = 0; i < a.used.primitives; ++i)
        if (!(a.graph.primitive(i) == b.graph.primitive(i))) return false;
    for (int i = 0; i < a.used.roots; ++i)
        if (a.graph.root_list[i] != b.graph.root_list[i]) return false;
    return true;
}
consteval bool a_gradient_in_parts_is_the_one_made_at_once() { return last_part() > 6 && are_the_same(in_parts, whole); }
// 9 parts; without the normal forms that other parts have found a part would not do
consteval bool no_part_does_anew_what_another_has_done() { return last_part() < 12; }
consteval bool the_value_is_kept_if_wanted() { return in_parts.used.roots == 4 && without_value.used.roots == 3; }
consteval bool what_has_stopped_is_not_done() { return !part<0>.is_done && part<last_part()>.is_done; }
consteval bool index_notation_is_not_made_in_parts() {
    rooted_graph graph;
    const int index = graph.graph.input(-1);
    graph.roots.push(graph.graph.intern(ddx::op::element, graph.graph.input(0), index));
    gradient_builder begun(static_cast<rooted_graph&&>(graph), 1, {0, 1});
    begun.advance(200);
    return !begun.unfinished().fits;
}

static_assert(a_gradient_in_parts_is_the_one_made_at_once());
static_assert(no_part_does_anew_what_another_has_done());
static_assert(the_value_is_kept_if_wanted());
static_assert(what_has_stopped_is_not_done());
static_assert(index_notation_is_not_made_in_parts());

}  // namespace
