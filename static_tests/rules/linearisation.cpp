// SPDX-License-Identifier: MIT
#include <ddx/graph/symbol.hpp>
#include <ddx/rules/reverse_sweep.hpp>

namespace {

using ddx::arena, ddx::buffer, ddx::linearisation, ddx::op, ddx::reverse_sweep, ddx::simplifier, ddx::symbol;

/// The partial derivatives of f(x, y) by x and y as nodes, forward and in reverse; -1 for a structural zero.
struct both_ways {
    arena graph;
    simplifier build{graph};
    symbol x{graph, graph.input(0)}, y{graph, graph.input(1)};

    constexpr int normal(symbol s) { return build.canonical(s.node_in(graph)); }
    constexpr int forward(symbol f, int input) {
        buffer<int> roots(1, f.node_in(graph)), seed(2, -1);
        seed[input] = graph.constant(1);
        linearisation linear(build, roots, buffer<char>(2, 1));
        linear.advance(graph.budget());
        return linear.forward(roots, seed)[0];
    }
    constexpr int reverse(symbol f, int input) {
        buffer<int> roots(1, f.node_in(graph)), seed(1, graph.constant(1));
        return adjoints(roots, buffer<char>(2, 1), seed)[input];
    }
    constexpr buffer<int> adjoints(const buffer<int>& roots, const buffer<char>& chosen, const buffer<int>& root_adjoints) {
        linearisation linear(build, roots, chosen);
        linear.advance(graph.budget());
        reverse_sweep sweep(linear, roots, root_adjoints, 2);
        sweep.advance(graph.budget());
        return sweep.adjoints();
    }
    constexpr bool is(symbol f, symbol by_x, symbol by_y) {
        return forward(f, 0) == normal(by_x) && reverse(f, 0) == normal(by_x) && forward(f, 1) == normal(by_y) &&
               reverse(f, 1) == normal(by_y);
    }
};

consteval bool forward_and_reverse_are_the_rules_of_calculus() {
    both_ways d;
    const symbol x = d.x, y = d.y;
    return d.is(x * y, y, x) && d.is(x + 3 * y, 1, 3) && d.is(x / y, 1 / y, -x / (y * y)) &&
           d.is(sin(x * y), y * cos(x * y), x * cos(x * y)) && d.is(pow(x, 3) * y, 3 * x * x * y, pow(x, 3)) &&
           d.is(exp(x - y), exp(x - y), -exp(x - y)) && d.is(fma(x, y, x), y + 1, x);
}
consteval bool what_does_not_depend_is_a_structural_zero() {
    both_ways d;
    return d.forward(sin(d.x), 1) == -1 && d.reverse(sin(d.x), 1) == -1 && d.forward(symbol(3), 0) == -1 &&
           d.forward(sign(d.x) + d.y, 0) == -1;
}
consteval bool products_of_many_factors_use_the_binary_rule() {
    both_ways d;
    const symbol x = d.x, y = d.y;
    const int product = d.normal(x * y * sin(x) * exp(y));
    return d.is(symbol(d.graph, product), y * sin(x) * exp(y) + x * y * cos(x) * exp(y),
                x * sin(x) * exp(y) + x * y * sin(x) * exp(y));
}
consteval bool only_chosen_inputs_are_active() {
    both_ways d;
    buffer<int> roots(1, (d.x * d.y).node_in(d.graph));
    buffer<char> chosen(2, 0);
    chosen[0] = 1;
    const buffer<int> adjoints = d.adjoints(roots, chosen, buffer<int>(1, d.graph.constant(1)));
    return adjoints[0] == d.y.node_in(d.graph) && adjoints[1] == -1;
}
consteval bool shared_values_get_the_sum_of_their_adjoints() {
    both_ways d;
    const symbol s = sin(d.x), f = s * s + s * d.y;
    return d.reverse(f, 0) == d.normal(cos(d.x) * (2 * s + d.y)) &&
           d.forward(f, 0) == d.normal(2 * s * cos(d.x) + d.y * cos(d.x));
}
consteval bool a_selection_passes_the_derivative_of_its_branch() {
    both_ways d;
    const symbol x = d.x, y = d.y;
    return d.is(select(x < y, sin(x), y), select(x < y, cos(x), symbol(0)), select(x < y, symbol(0), symbol(1)));
}
consteval bool a_root_that_is_an_input_has_derivative_one() {
    both_ways d;
    return d.forward(d.x, 0) == d.graph.constant(1) && d.reverse(d.x, 0) == d.graph.constant(1) && d.forward(d.x, 1) == -1 &&
           d.reverse(d.x, 1) == -1;
}

static_assert(forward_and_reverse_are_the_rules_of_calculus());
static_assert(what_does_not_depend_is_a_structural_zero());
static_assert(products_of_many_factors_use_the_binary_rule());
static_assert(only_chosen_inputs_are_active());
static_assert(shared_values_get_the_sum_of_their_adjoints());
static_assert(a_selection_passes_the_derivative_of_its_branch());
static_assert(a_root_that_is_an_input_has_derivative_one());

}  // namespace
