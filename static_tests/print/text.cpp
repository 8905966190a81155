// SPDX-License-Identifier: MIT
#include <ddx/print/text.hpp>

#include "printed.hpp"

namespace {

using namespace printed;

consteval bool scalars_print_their_name_and_vectors_count_from_zero() {
    return text_is([](auto, auto t) { return t; }, "t")
        && text_is([](auto x, auto) { return x[1]; }, "x[1]");
}
static_assert(scalars_print_their_name_and_vectors_count_from_zero());

consteval bool brackets_stand_only_where_precedence_needs_them() {
    return text_is([](auto x, auto t) { return (x[0] + x[1]) * t; }, "t*(x[0] + x[1])")
        && text_is([](auto x, auto t) { return x[0] * x[1] + t; }, "x[0]*x[1] + t")
        && text_is([](auto x, auto t) { return x[0] - (x[1] - t); }, "x[0] - x[1] + t")
        && text_is([](auto x, auto t) { return x[0] / (x[1] * t); }, "x[0]/(x[1]*t)")
        && text_is([](auto x, auto t) { return x[0] / (x[1] / t); }, "x[0]*t/x[1]")
        && text_is([](auto x, auto t) { return pow(pow(x[0], x[1]), t); }, "(x[0]^x[1])^t")
        && text_is([](auto x, auto t) { return pow(x[0], pow(x[1], t)); }, "x[0]^(x[1]^t)")
        && text_is([](auto x, auto t) { return pow(x[0] + t, 3); }, "(x[0] + t)^3")
        && text_is([](auto x, auto t) { return sin(x[0] + t); }, "sin(x[0] + t)");
}
static_assert(brackets_stand_only_where_precedence_needs_them());

consteval bool signs_become_differences_and_stand_in_front() {
    return text_is([](auto, auto t) { return -t; }, "-t")
        && text_is([](auto x, auto t) { return x[0] * -t; }, "-x[0]*t")
        && text_is([](auto x, auto t) { return -(x[0] + t); }, "-(x[0] + t)")
        && text_is([](auto, auto t) { return 1 - t; }, "1 - t")
        && text_is([](auto, auto t) { return t - 7; }, "t - 7")
        && text_is([](auto, auto t) { return -t - 7; }, "-(t + 7)")
        && text_is([](auto, auto t) { return pow(-t, 3); }, "-t^3")
        && text_is([](auto x, auto t) { return pow(-t, x[0]); }, "(-t)^x[0]");
}
static_assert(signs_become_differences_and_stand_in_front());

consteval bool powers_are_collected_and_halves_are_roots() {
    return text_is([](auto, auto t) { return t * t * t; }, "t^3")
        && text_is([](auto, auto t) { return pow(t, 0.5); }, "sqrt(t)")
        && text_is([](auto, auto t) { return pow(t, 1.5); }, "sqrt(t)^3")
        && text_is([](auto, auto t) { return pow(t, symbol(1) / symbol(3)); }, "t^(1/3)")
        && text_is([](auto, auto t) { return pow(t, -2); }, "1/t^2")
        && text_is([](auto, auto t) { return pow(t, -0.5); }, "1/sqrt(t)")
        && text_is([](auto, auto t) { return t / t; }, "t/t");
}
static_assert(powers_are_collected_and_halves_are_roots());

consteval bool sums_are_read_by_degree_and_products_by_kind() {
    return text_is([](auto x, auto) { return 1 + x[1] * x[1] + x[0] + x[0] * x[1] + x[0] * x[0]; },
                   "x[0]^2 + x[0]*x[1] + x[1]^2 + x[0] + 1")
        && text_is([](auto x, auto t) { return (x[0] + 1) * sin(t) * t * 3; }, "3*t*sin(t)*(x[0] + 1)");
}
static_assert(sums_are_read_by_degree_and_products_by_kind());

consteval bool the_order_of_writing_does_not_matter() {
    const auto one = [](auto x, auto t) { return exp(t) * x[0] + sin(x[1]) * cos(t) - t; };
    const auto other = [](auto x, auto t) { return cos(t) * sin(x[1]) - t + x[0] * exp(t); };
    return text_is(one, "x[0]*exp(t) - t + sin(x[1])*cos(t)") && text_is(other, "x[0]*exp(t) - t + sin(x[1])*cos(t)");
}
static_assert(the_order_of_writing_does_not_matter());

consteval bool constants_are_fractions_or_the_literals_that_were_written() {
    return text_is([](auto, auto t) { return 0.5 * t; }, "1/2*t")
        && text_is([](auto, auto t) { return 0.1 * t; }, "0.1*t")
        && text_is([](auto, auto t) { return -2.7 * t; }, "-2.7*t")
        && text_is([](auto, auto t) { return 1e300 * t; }, "1e300*t")
        && text_is([](auto, auto t) { return t / 3; }, "1/3*t")
        && text_is([](auto x, auto t) { return 3 * t / (2 * x[0]); }, "3*t/(2*x[0])");
}
static_assert(constants_are_fractions_or_the_literals_that_were_written());

consteval bool conditions_print_as_in_a_program() {
    return text_is([](auto x, auto t) { return select(t < 0 && !(x[0] == x[1]), -t, t); },
                   "select(t < 0 && !(x[0] == x[1]), -t, t)")
        && text_is([](auto x, auto t) { return select((t < 0 || t <= x[0]) && x[0] < x[1], t, x[0]); },
                   "select((t < 0 || t <= x[0]) && x[0] < x[1], t, x[0])");
}
static_assert(conditions_print_as_in_a_program());

consteval bool vectors_and_matrices_print_their_entries() {
    const auto entries = [](auto x, auto t) { return vec{x[0], x[1], t, t * t}; };
    return text_is(entries, "(x[0], x[1], t, t^2)", form::as_written, {4, 0})
        && text_is(entries, "[[x[0], x[1]], [t, t^2]]", form::as_written, {2, 2});
}
static_assert(vectors_and_matrices_print_their_entries());

consteval bool large_shared_subexpressions_are_named_first() {
    const auto shared = [](auto x, auto t) { return vec{sqrt(x[0] * x[0] + x[1] * x[1] + 1) * t, 1 / sqrt(x[0] * x[0] + x[1] * x[1] + 1)}; };
    const auto small = [](auto, auto t) { return vec{sin(t), 1 / sin(t)}; };
    return text_is(shared, "n1 = sqrt(x[0]^2 + x[1]^2 + 1)\n(t*n1, 1/n1)", form::as_written, {2, 0})
        && text_is(small, "(sin(t), 1/sin(t))", form::as_written, {2, 0});
}
static_assert(large_shared_subexpressions_are_named_first());

consteval bool what_the_terms_of_a_derivative_share_is_drawn_out() {
    return text_is([](auto x, auto t) { return exp(x[0] * t) * t; }, "exp(x[0]*t)*(x[0]*t + 1)", form::derivative)
        && text_is([](auto, auto t) { return t * t * t - 2 * t * t; }, "3*t^2 - 4*t", form::derivative)
        && text_is([](auto, auto t) { return pow(t * t + 1, 1.5); }, "3*t*sqrt(t^2 + 1)", form::derivative)
        && text_is([](auto, auto t) { return tanh(t); }, "1 - tanh(t)^2", form::derivative)
        && text_is([](auto, auto) { return symbol(4); }, "0", form::derivative);
}
static_assert(what_the_terms_of_a_derivative_share_is_drawn_out());

/// Problem 1.2, ∇h for h = ½‖f(σ) − y‖³.
struct gradient_of_h {
    static constexpr buffer<char> write() {
        arena graph;
        vec<symbol, 2> s{};
        vec<symbol, 3> y{};
        for (std::size_t i = 0; i < 2; ++i) s[i] = symbol(graph, graph.input(static_cast<int>(i)));
        for (std::size_t i = 0; i < 3; ++i) y[i] = symbol(graph, graph.input(2 + static_cast<int>(i)));
        const vec<symbol, 3> f{{s[0] * s[1], s[0] * s[0] + s[1] * s[1], s[0]}};
        buffer<int> roots;
        roots.push((symbol(0.5) * pow(norm(f - y), symbol(3))).node_in(graph));
        simplifier build(graph);
        const buffer<int> gradient = derivatives(build, roots, 5, {0, 2}).jacobian();
        const input_name inputs[] = {{"sigma", 2}, {"y", 3}};
        const printed_shape shapes[] = {{2, 0}};
        return to_text(graph, {gradient.data(), 2}, inputs, shapes);
    }
};
static_assert(fixed_text<gradient_of_h>::value ==
              "t1 = sigma[0]*sigma[1] - y[0]\n"
              "t2 = sigma[0]^2 + sigma[1]^2 - y[1]\n"
              "t3 = sqrt(t2^2 + t1^2 + (sigma[0] - y[2])^2)\n"
              "(3/2*t3*(2*sigma[0]*t2 + sigma[1]*t1 + sigma[0] - y[2]), 3/2*t3*(sigma[0]*t1 + 2*sigma[1]*t2))");

/// Problem 2, the Jacobian of softmax for K = 2.
struct jacobian_of_softmax {
    static constexpr buffer<char> write() {
        const vec<symbol, 2> none{};
        arena graph;
        vec<symbol, 2> x = none;
        for (std::size_t i = 0; i < 2; ++i) x[i] = symbol(graph, graph.input(static_cast<int>(i)));
        buffer<int> roots;
        for (const symbol& u : x) roots.push((exp(u) / (exp(x[0]) + exp(x[1]))).node_in(graph));
        simplifier build(graph);
        const buffer<int> jacobian = derivatives(build, roots, 2, {0, 2}).jacobian();
        const input_name inputs[] = {{"x", 2}};
        const printed_shape shapes[] = {{2, 2}};
        return to_text(graph, {jacobian.data(), 4}, inputs, shapes);
    }
};
static_assert(fixed_text<jacobian_of_softmax>::value ==
              "t1 = exp(x[0]) + exp(x[1])\n"
              "[[exp(x[0])/t1*(1 - exp(x[0])/t1), -exp(x[0])*exp(x[1])/t1^2], "
              "[-exp(x[0])*exp(x[1])/t1^2, exp(x[1])/t1*(1 - exp(x[1])/t1)]]");

/// A chain of 600 functions: the walk needs no recursion, so that no compiler's depth limit is met.
struct chain {
    static constexpr buffer<char> write() {
        arena graph;
        int u = graph.input(0);
        for (int i = 0; i < 600; ++i) u = graph.intern(op::sin, u);
        const int roots[] = {u};
        const input_name inputs[] = {{"u", 0}};
        const printed_shape shapes[] = {{}};
        return to_text(graph, roots, inputs, shapes);
    }
};
static_assert(fixed_text<chain>::size == 600 * 5 + 1);

}  // namespace
