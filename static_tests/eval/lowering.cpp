// SPDX-License-Identifier: MIT
#include <ddx/eval/lowering.hpp>
#include <ddx/eval/primitive.hpp>
#include <ddx/graph/symbol.hpp>

template <> struct ddx::primitive<"cube"> {
    static constexpr auto value(const auto& u) { return u * u * u; }
    static constexpr auto partial(const auto&, const auto& u) { return 3 * u * u; }
};

namespace {

using ddx::buffer, ddx::lowering, ddx::op, ddx::rooted_graph, ddx::simplifier, ddx::symbol;

/// The graph of f at two inputs, as written or in normal form, lowered.
constexpr rooted_graph lowered(auto f, bool normal) {
    rooted_graph whole;
    const symbol x(whole.graph, whole.graph.input(0)), y(whole.graph, whole.graph.input(1));
    const int root = symbol(f(x, y)).node_in(whole.graph);
    whole.roots.push(normal ? simplifier(whole.graph).canonical(root) : root);
    return lowering(static_cast<rooted_graph&&>(whole)).run();
}
constexpr int count(const rooted_graph& whole, op what) {
    int total = 0;
    const auto needed = reachable(whole.graph, whole.roots, false);
    for (int id = 0; id < whole.graph.size(); ++id) total += needed[id] && whole.graph[id].what == what;
    return total;
}
constexpr bool has_only_machine_operations(const rooted_graph& whole) {
    for (op what : {op::sum, op::product, op::scale, op::limit_pow, op::pow_int, op::pow_rat})
        if (count(whole, what) != 0) return false;
    return true;
}

constexpr auto some = [](auto x, auto y) { return 3 * x * x * y - y / 2 + pow(x, 5) - sqrt(x * y) + x / (y * y); };

consteval bool normal_forms_become_operations_of_a_machine() {
    return has_only_machine_operations(lowered(some, true)) &&
           has_only_machine_operations(
               lowered([](auto x, auto y) { return pow(x, 2.5) * pow(y, -3) + pow(x * x + y * y, 1.5); }, true));
}
consteval bool what_the_user_wrote_stays_as_written() {
    const rooted_graph whole = lowered([](auto x, auto y) { return (x - y) / (x + y) * x - (y - x); }, false);
    return count(whole, op::sub) == 3 && count(whole, op::div) == 1 && count(whole, op::add) == 1 &&
           count(whole, op::mul) == 1 && count(whole, op::neg) == 0;
}
consteval bool shared_values_are_computed_once() {
    const rooted_graph whole = lowered([](auto x, auto y) { return sin(x * y) * sin(x * y) + sin(y * x); }, true);
    return count(whole, op::sin) == 1;
}
consteval bool whole_powers_are_products() {
    const rooted_graph whole = lowered([](auto x, auto) { return pow(x, 8); }, true);
    return count(whole, op::mul) == 3 && count(whole, op::pow) == 0;
}
consteval bool half_powers_are_roots() {
    const rooted_graph whole = lowered([](auto x, auto) { return pow(x, 1.5); }, true);
    return count(whole, op::sqrt) == 1 && count(whole, op::mul) == 1 && count(whole, op::pow) == 0;
}
consteval bool negative_terms_are_subtracted() {
    const rooted_graph whole = lowered([](auto x, auto y) { return x - 2 * y; }, true);
    return count(whole, op::sub) == 1 && count(whole, op::neg) == 0;
}
consteval bool sums_of_exponentials_are_shifted_by_their_maximum() {
    const rooted_graph quotient = lowered([](auto x, auto y) { return exp(x) / (exp(x) + exp(y) + exp(x * y)); }, false);
    const rooted_graph logarithm = lowered([](auto x, auto y) { return log(exp(x) + exp(y) + exp(x * y)); }, false);
    return count(quotient, op::max) == 2 && count(logarithm, op::max) == 2 && count(quotient, op::exp) == 3 &&
           count(lowered([](auto x, auto y) { return exp(x) + exp(y) + exp(x * y); }, false), op::max) == 0;
}
consteval bool two_exponentials_need_only_that_of_their_difference() {
    return count(lowered([](auto x, auto y) { return log(exp(x) + exp(y)); }, false), op::exp) == 1;
}
consteval bool one_plus_an_exponential_needs_one_exponential() {
    const rooted_graph whole = lowered([](auto x, auto) { return log(1 + exp(x)); }, false);
    return count(whole, op::exp) == 1 && count(whole, op::log1p) == 1 && count(whole, op::log) == 0;
}
/// Roots that share much, each as written and then a multiple of it in normal form: products with factors in common, sums of
/// exponentials, primitives.
constexpr rooted_graph various() {
    rooted_graph whole;
    const symbol x(whole.graph, whole.graph.input(0)), y(whole.graph, whole.graph.input(1));
    buffer<int> multiples;
    const auto add = [&](const symbol& value) {
        whole.roots.push(value.node_in(whole.graph));
        multiples.push((x * value / y).node_in(whole.graph));
    };
    for (int k = 1; k < 5; ++k) {
        add(exp(k * x) / (exp(k * x) + exp(y) + exp(x * y)));
        add(log(exp(k * x) + exp(y) + exp(x * y)));
        add(x * y * sin(k * x) + k * x * y);
        add(cos(k * y) * sin(k * x) * y * x);
        add(ddx::call<"cube">(k * x) / sqrt(x + k * y));
    }
    simplifier build(whole.graph);
    for (int id : multiples) whole.roots.push(build.canonical(id));
    return whole;
}
/// How often a lowering stops that may do so much work at a time, or -1 if the graph is another one than what is lowered at once.
constexpr int stops_with(int allowed) {
    lowering begun(various());
    begun.advance(allowed);
    ddx::unfinished_lowering left = begun.unfinished();
    int stops = 0;
    for (; left.fits && !left.is_done; ++stops) {
        lowering next(left);
        next.advance(allowed);
        left = next.unfinished();
    }
    const rooted_graph parts = lowering(left).run(), whole = lowering(various()).run();
    if (!left.fits || parts.graph.size() != whole.graph.size() || parts.roots[39] != whole.roots[39]) return -1;
    for (int id = 0; id < whole.graph.size(); ++id)
        if (const ddx::node &a = parts.graph[id], &b = whole.graph[id];
            parts.graph.hash_of(id) != whole.graph.hash_of(id) || a.what != b.what || a.known != b.known || a.a != b.a || a.b != b.b || a.c != b.c)
            return -1;
    return stops;
}
consteval bool a_lowering_that_stops_and_goes_on_makes_the_same_graph() {
    return stops_with(60) > 6 && stops_with(1000) > 0;
}

static_assert(normal_forms_become_operations_of_a_machine());
static_assert(what_the_user_wrote_stays_as_written());
static_assert(shared_values_are_computed_once());
static_assert(whole_powers_are_products());
static_assert(half_powers_are_roots());
static_assert(negative_terms_are_subtracted());
static_assert(sums_of_exponentials_are_shifted_by_their_maximum());
static_assert(two_exponentials_need_only_that_of_their_difference());
static_assert(one_plus_an_exponential_needs_one_exponential());
static_assert(a_lowering_that_stops_and_goes_on_makes_the_same_graph());

}  // namespace
