// SPDX-License-Identifier: MIT
#include <ddx/graph/index_sum.hpp>
#include <ddx/graph/simplifier.hpp>

namespace {

using ddx::arena, ddx::op, ddx::simplifier;

/// A graph with an array x of length K, free indices i and j, and indices of sums that are being written.
struct workbench {
    arena graph;
    int x = graph.input(0), y = graph.input(1), length = graph.input(2), i = graph.input(3), j = graph.input(4);

    constexpr int open(int depth) { return graph.input(1000 + depth); }
    constexpr int at(int array, int index) { return graph.intern(op::element, array, index); }
    constexpr int times(int a, int b) { return graph.intern(op::mul, a, b); }
    constexpr int plus(int a, int b) { return graph.intern(op::add, a, b); }
    constexpr int delta(int a, int b) { return graph.intern(op::delta, a, b); }
    constexpr int sum(int index, int body) { return ddx::index_sum(graph, length, index, body); }
    constexpr int normal(int id) { return simplifier(graph).canonical(id); }
};

consteval bool sums_that_differ_by_the_name_of_their_index_are_one_node() {
    workbench w;
    const int first = w.sum(w.open(0), w.at(w.x, w.open(0))), second = w.sum(w.open(5), w.at(w.x, w.open(5)));
    const int nested = w.sum(w.open(0), w.times(w.at(w.x, w.open(0)), w.sum(w.open(1), w.times(w.at(w.y, w.open(0)), w.at(w.y, w.open(1))))));
    const int renamed = w.sum(w.open(7), w.times(w.at(w.x, w.open(7)), w.sum(w.open(3), w.times(w.at(w.y, w.open(7)), w.at(w.y, w.open(3))))));
    const int other = w.sum(w.open(7), w.times(w.at(w.x, w.open(7)), w.sum(w.open(3), w.times(w.at(w.y, w.open(3)), w.at(w.y, w.open(3))))));
    return first == second && nested == renamed && nested != other;
}
consteval bool a_bound_index_is_not_captured() {
    workbench w;
    // Σ_a x_a Σ_b x_b: closing the outer sum does not touch the inner one
    const int inner = w.sum(w.open(1), w.at(w.x, w.open(1)));
    const int outer = w.sum(w.open(0), w.times(w.at(w.x, w.open(0)), inner));
    return w.graph[w.graph[outer].b].a != w.graph[w.graph[inner].b].a;
}
consteval bool factors_free_of_the_index_leave_the_sum() {
    workbench w;
    const int total = w.sum(w.open(0), w.at(w.x, w.open(0)));
    return w.normal(w.sum(w.open(0), w.times(w.at(w.y, w.i), w.at(w.x, w.open(0))))) == w.normal(w.times(w.at(w.y, w.i), total));
}
consteval bool a_sum_of_a_constant_is_the_length_times_it() {
    workbench w;
    return w.normal(w.sum(w.open(0), w.graph.constant(1))) == w.length &&
           w.normal(w.sum(w.open(0), w.at(w.x, w.i))) == w.normal(w.times(w.length, w.at(w.x, w.i)));
}
consteval bool a_delta_puts_one_index_for_the_other() {
    workbench w;
    const int l = w.open(0);
    return w.normal(w.sum(l, w.times(w.delta(l, w.j), w.at(w.x, l)))) == w.at(w.x, w.j) && w.normal(w.sum(l, w.delta(w.i, l))) == w.graph.constant(1) &&
           w.normal(w.sum(l, w.times(w.delta(l, w.j), w.times(w.at(w.x, l), w.at(w.x, w.j))))) == w.normal(w.times(w.at(w.x, w.j), w.at(w.x, w.j)));
}
consteval bool a_delta_inside_of_a_factor_is_found() {
    workbench w;
    const int l = w.open(0), s = w.plus(w.delta(l, w.j), w.at(w.y, w.i));
    const int total = w.sum(l, w.at(w.x, l));
    return w.normal(w.sum(l, w.times(w.at(w.x, l), s))) == w.normal(w.plus(w.at(w.x, w.j), w.times(w.at(w.y, w.i), total)));
}
consteval bool delta_of_an_index_with_itself_is_one() {
    workbench w;
    return w.normal(w.delta(w.i, w.i)) == w.graph.constant(1) && w.normal(w.delta(w.i, w.j)) == w.delta(w.j, w.i);
}
consteval bool a_sum_is_not_known_to_be_positive() {
    workbench w;
    const int total = w.sum(w.open(0), w.graph.intern(op::exp, w.at(w.x, w.open(0))));  // 0 if there is no term
    return (w.graph[total].known & ddx::fact::nonnegative) != 0 && (w.graph[total].known & ddx::fact::positive) == 0;
}

static_assert(sums_that_differ_by_the_name_of_their_index_are_one_node());
static_assert(a_bound_index_is_not_captured());
static_assert(factors_free_of_the_index_leave_the_sum());
static_assert(a_sum_of_a_constant_is_the_length_times_it());
static_assert(a_delta_puts_one_index_for_the_other());
static_assert(a_delta_inside_of_a_factor_is_found());
static_assert(delta_of_an_index_with_itself_is_one());
static_assert(a_sum_is_not_known_to_be_positive());

}  // namespace
