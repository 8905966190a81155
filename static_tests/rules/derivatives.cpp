// SPDX-License-Identifier: MIT
#include <ddx/graph/symbol.hpp>
#include <ddx/rules/derivatives.hpp>

namespace {

using ddx::arena, ddx::buffer, ddx::derivatives, ddx::input_range, ddx::simplifier, ddx::symbol;

/// Three functions of three inputs and their Jacobian by inputs 0 and 1, or by all.
struct example {
    arena graph;
    simplifier build{graph};
    symbol x{graph, graph.input(0)}, y{graph, graph.input(1)}, z{graph, graph.input(2)};
    buffer<int> roots;

    constexpr example() {
        roots.push((x * y * z).node_in(graph));
        roots.push((sin(x) + pow(y, 2)).node_in(graph));
        roots.push((exp(x * z) / y).node_in(graph));
    }
    constexpr int normal(symbol s) { return build.canonical(s.node_in(graph)); }
    constexpr derivatives by(input_range range) { return derivatives(build, roots, 3, range); }
};
constexpr bool equal(const buffer<int>& a, const buffer<int>& b) {
    for (int i = 0; i < a.size(); ++i)
        if (a[i] != b[i]) return false;
    return a.size() == b.size();
}

consteval bool forward_and_reverse_jacobians_agree_node_for_node() {
    example e;
    return equal(e.by({0, 3}).jacobian_in_reverse(), e.by({0, 3}).jacobian_forward()) &&
           equal(e.by({0, 2}).jacobian_in_reverse(), e.by({0, 2}).jacobian_forward());
}
consteval bool rows_are_gradients() {
    example e;
    const buffer<int> j = e.by({0, 3}).jacobian();
    return j.size() == 9 && j[0] == e.normal(e.y * e.z) && j[1] == e.normal(e.x * e.z) && j[3] == e.normal(cos(e.x)) &&
           j[4] == e.normal(2 * e.y) && e.graph.is_zero(j[5]) && j[6] == e.normal(e.z * exp(e.x * e.z) / e.y);
}
consteval bool a_range_gives_its_columns() {
    example e;
    const buffer<int> all = e.by({0, 3}).jacobian(), last = e.by({2, 1}).jacobian();
    return last.size() == 3 && last[0] == all[2] && last[1] == all[5] && last[2] == all[8];
}
consteval bool symmetric_jacobian_is_the_jacobian_of_a_gradient() {
    example e;
    buffer<int> energy(1, (e.x * e.x * e.y + sin(e.y * e.z)).node_in(e.graph));
    const buffer<int> gradient = derivatives(e.build, energy, 3, {0, 3}).jacobian();
    derivatives second(e.build, gradient, 3, {0, 3});
    const buffer<int> symmetric = second.symmetric_jacobian();
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j)
            if (symmetric[3 * i + j] != symmetric[3 * j + i]) return false;
    return symmetric[0] == e.normal(2 * e.y) && symmetric[1] == e.normal(2 * e.x) && e.graph.is_zero(symmetric[2]);
}
consteval bool products_take_rows_and_columns_of_the_jacobian() {
    example e;
    const buffer<int> j = e.by({0, 3}).jacobian();
    const int one = e.graph.constant(1), zero = e.graph.constant(0);
    buffer<int> second(3, zero);
    second[1] = one;
    const buffer<int> column = e.by({0, 3}).jacobian_times(second), row = e.by({0, 3}).transposed_jacobian_times(second);
    return column[0] == j[1] && column[1] == j[4] && column[2] == j[7] && row[0] == j[3] && row[1] == j[4] && row[2] == j[5];
}
consteval bool a_range_chooses_its_inputs() {
    const buffer<char> chosen = input_range{1, 2}.chosen(4);
    return chosen.size() == 4 && !chosen[0] && chosen[1] && chosen[2] && !chosen[3];
}

static_assert(forward_and_reverse_jacobians_agree_node_for_node());
static_assert(rows_are_gradients());
static_assert(a_range_gives_its_columns());
static_assert(symmetric_jacobian_is_the_jacobian_of_a_gradient());
static_assert(products_take_rows_and_columns_of_the_jacobian());
static_assert(a_range_chooses_its_inputs());

}  // namespace
