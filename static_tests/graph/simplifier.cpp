// SPDX-License-Identifier: MIT
#include <ddx/graph/simplifier.hpp>
#include <ddx/graph/symbol.hpp>

namespace {

using ddx::arena, ddx::op, ddx::rational, ddx::simplifier, ddx::symbol;

/// Whether two functions of three inputs have one normal form.
consteval bool same(auto left, auto right) {
    arena g;
    simplifier build(g);
    const symbol x(g, g.input(0)), y(g, g.input(1)), z(g, g.input(2));
    const int a = symbol(left(x, y, z)).node_in(g), b = symbol(right(x, y, z)).node_in(g);
    return build.canonical(a) == build.canonical(b);
}

consteval bool sums_collect_like_terms() {
    return same([](auto x, auto y, auto) { return x + y + x - 3 * y + x; },
                [](auto x, auto y, auto) { return 3 * x - 2 * y; }) &&
           same([](auto x, auto, auto) { return x - x; }, [](auto, auto, auto) { return 0; }) &&
           same([](auto x, auto y, auto z) { return (x + 1) - (y - (z + 2)); },
                [](auto x, auto y, auto z) { return z + 3 + x - y; });
}
consteval bool sums_and_products_do_not_depend_on_order() {
    return same([](auto x, auto y, auto z) { return (x + y) + z; }, [](auto x, auto y, auto z) { return y + (z + x); }) &&
           same([](auto x, auto y, auto z) { return (x * y) * z; }, [](auto x, auto y, auto z) { return y * (z * x); });
}
consteval bool products_collect_powers() {
    return same([](auto x, auto y, auto) { return x * y * x * x; }, [](auto x, auto y, auto) { return pow(x, 3) * y; }) &&
           same([](auto x, auto y, auto) { return x * x * x / (y * x); },
                [](auto x, auto y, auto) { return pow(x, 3) / x / y; }) &&
           same([](auto x, auto, auto) { return sqrt(x) * sqrt(x) * sqrt(x); },
                [](auto x, auto, auto) { return pow(x, 1.5); }) &&
           same([](auto x, auto y, auto) { return pow(x * y, 2); }, [](auto x, auto y, auto) { return x * x * y * y; });
}
consteval bool constants_fold_exactly() {
    return same([](auto x, auto, auto) { return 3 * x / 6; }, [](auto x, auto, auto) { return 0.5 * x; }) &&
           same([](auto x, auto, auto) { return (x / 3) * 3; }, [](auto x, auto, auto) { return x; }) &&
           same([](auto x, auto y, auto) { return -(-x) * (-y); }, [](auto x, auto y, auto) { return -(x * y); });
}
consteval bool powers_of_powers_multiply_where_that_is_right() {
    return same([](auto x, auto, auto) { return pow(pow(x, 2), 3); }, [](auto x, auto, auto) { return pow(x, 6); }) &&
           same([](auto x, auto y, auto) { return pow(sqrt(x * x + y * y), 4); },
                [](auto x, auto y, auto) { return pow(x * x + y * y, 2); });
}
consteval bool what_is_wrong_somewhere_is_not_done() {
    return !same([](auto x, auto, auto) { return x / x; }, [](auto, auto, auto) { return 1; }) &&
           !same([](auto x, auto, auto) { return sqrt(x * x); }, [](auto x, auto, auto) { return x; }) &&
           !same([](auto x, auto, auto) { return log(x * x); }, [](auto x, auto, auto) { return 2 * log(x); }) &&
           !same([](auto x, auto, auto) { return 0 * (x / x) + pow(x, -1) * x; }, [](auto, auto, auto) { return 1; });
}
consteval bool positive_bases_may_vanish() {
    return same([](auto x, auto, auto) { return exp(x) / exp(x); }, [](auto, auto, auto) { return 1; });
}
consteval bool parity_is_used() {
    return same([](auto x, auto, auto) { return sin(-x); }, [](auto x, auto, auto) { return -sin(x); }) &&
           same([](auto x, auto, auto) { return cos(-2 * x); }, [](auto x, auto, auto) { return cos(2 * x); }) &&
           same([](auto x, auto, auto) { return pow(abs(x), 2); }, [](auto x, auto, auto) { return x * x; });
}
consteval bool selections_with_a_zero_leave_products_and_meet_in_sums() {
    return same([](auto x, auto y, auto z) { return select(x < y, z, symbol(0)) * y; },
                [](auto x, auto y, auto z) { return select(x < y, z * y, symbol(0)); }) &&
           same([](auto x, auto y, auto z) { return select(x < y, z, symbol(0)) + select(x < y, symbol(0), y); },
                [](auto x, auto y, auto z) { return select(x < y, z, y); }) &&
           same([](auto x, auto y, auto z) { return select(!(x < y), z, y); },
                [](auto x, auto y, auto z) { return select(x < y, y, z); });
}
consteval bool limit_powers_absorb_positive_powers() {
    arena g;
    simplifier build(g);
    const int q = g.input(0), limit = build.limit_power(q, {-1, 2});
    const int with_root[] = {limit, build.power(q, {1, 2})}, with_whole[] = {limit, q};
    return g[limit].what == op::limit_pow && g.is_one(build.product(with_root, 2)) &&
           build.product(with_whole, 2) == build.power(q, {1, 2});
}
consteval bool limit_powers_of_what_is_positive_are_powers() {
    arena g;
    simplifier build(g);
    const int e = g.intern(op::exp, g.input(0));
    return g[build.limit_power(e, {-1, 2})].what == op::pow_rat &&
           build.limit_power(g.input(0), {3, 2}) == build.power(g.input(0), {3, 2});
}
consteval bool constants_that_would_overflow_stay_apart() {
    arena g;
    simplifier build(g);
    const int large = g.constant(std::int64_t{1} << 40);
    const int factors[] = {large, large, g.input(0)};
    const int result = build.product(factors, 3);
    return g[result].what == op::scale && g[g[result].b].what == op::product;
}
consteval bool what_lost_a_pole_is_marked() {
    arena g;
    simplifier build(g);
    const symbol x(g, g.input(0));
    const int cancelled = (x * x / x).node_in(g), kept = (x * x * x).node_in(g);
    build.canonical(cancelled);
    build.canonical(kept);
    return build.is_lossy(cancelled) && !build.is_lossy(kept);
}
consteval bool a_long_sum_is_collected_in_one_go() {
    arena g;
    simplifier build(g);
    symbol sum(g, g.input(0));
    for (int i = 1; i < 100; ++i) sum = i % 2 == 0 ? sum + symbol(g, g.input(i)) : sum - 3 * symbol(g, g.input(i));
    const int before = g.size(), form = build.canonical(sum.node_in(g));
    return g[form].what == op::sum && g[form].b == 100 && g.size() - before < 300;
}
consteval bool only_what_is_asked_for_is_normalised() {
    arena g;
    simplifier build(g);
    const symbol x(g, g.input(0));
    const int unasked = (x * x).node_in(g), asked = sin(x + 1).node_in(g);
    build.canonical(asked);
    return build.form_of(unasked) < 0 && build.form_of(asked) >= 0;
}
consteval bool a_product_of_many_factors_is_one_factor_of_a_larger_one() {
    arena g;
    simplifier build(g);
    symbol product(g, g.input(0));
    for (int i = 1; i < 100; ++i) product = product * sin(symbol(g, g.input(i)));
    const int form = build.canonical(product.node_in(g));
    return g[form].what == op::product && g[form].b < 20;
}

static_assert(sums_collect_like_terms());
static_assert(a_long_sum_is_collected_in_one_go());
static_assert(only_what_is_asked_for_is_normalised());
static_assert(a_product_of_many_factors_is_one_factor_of_a_larger_one());
static_assert(sums_and_products_do_not_depend_on_order());
static_assert(products_collect_powers());
static_assert(constants_fold_exactly());
static_assert(powers_of_powers_multiply_where_that_is_right());
static_assert(what_is_wrong_somewhere_is_not_done());
static_assert(positive_bases_may_vanish());
static_assert(parity_is_used());
static_assert(selections_with_a_zero_leave_products_and_meet_in_sums());
static_assert(limit_powers_absorb_positive_powers());
static_assert(limit_powers_of_what_is_positive_are_powers());
static_assert(constants_that_would_overflow_stay_apart());
static_assert(what_lost_a_pole_is_marked());

}  // namespace
