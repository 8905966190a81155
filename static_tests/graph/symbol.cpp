// SPDX-License-Identifier: MIT
#include <ddx/graph/symbol.hpp>

namespace {

using ddx::arena, ddx::op, ddx::rational, ddx::symbol;

consteval bool is_exactly(const symbol& s, rational value) {
    return s.graph() == nullptr && s.constant().is_exact && s.constant().exact == value;
}

consteval bool constants_are_exact_where_they_fit() {
    return is_exactly(3, {3, 1}) && is_exactly(0.5, {1, 2}) && is_exactly(-0.25F, {-1, 4}) &&
           !symbol(1e300).constant().is_exact && symbol(0.1L).constant().value() == 0.1L && is_exactly(true, {1, 1});
}
consteval bool arithmetic_of_constants_is_exact() {
    const symbol third = symbol(1) / 3;
    return is_exactly(third + third + third, {1, 1}) && is_exactly(-third, {-1, 3}) &&
           is_exactly(pow(symbol(2), 10), {1024, 1}) && is_exactly(pow(symbol(2), -2), {1, 4}) &&
           is_exactly(symbol(2) - 5 * third, {1, 3});
}
consteval bool constants_that_do_not_fit_are_computed_in_long_double() {
    const symbol product = symbol(1e300) * 2;
    return !product.constant().is_exact && product.constant().value() == 2 * static_cast<long double>(1e300);
}
consteval bool negative_zero_keeps_its_sign() { return !symbol(-0.0).constant().is_exact; }
consteval bool large_unsigned_numbers_are_not_wrapped() {
    return !symbol(~0ULL).constant().is_exact && symbol(~0ULL).constant().value() == static_cast<long double>(~0ULL);
}
consteval bool the_least_integer_is_no_exact_fraction_as_its_negative_does_not_fit() {
    const symbol least = INT64_MIN;
    return !least.constant().is_exact && least.constant().value() == -0x1p63L && (symbol(0) - least).constant().value() == 0x1p63L &&
           (-least).constant().value() == 0x1p63L && (1 / least).constant().value() == -0x1p-63L;
}
consteval bool operations_record_what_was_written() {
    arena g;
    const symbol x(g, g.input(0)), y(g, g.input(1));
    return g[(x - y).node_in(g)].what == op::sub && g[(x / 2).node_in(g)].what == op::div &&
           g[pow(x, 2).node_in(g)].what == op::pow_int && g[pow(x, 0.5).node_in(g)].what == op::pow_rat &&
           g[pow(x, y).node_in(g)].what == op::pow && g[pow(2, x).node_in(g)].what == op::pow &&
           (x + y).node_in(g) == (y + x).node_in(g);
}
consteval bool compound_assignment_is_the_operation() {
    arena g;
    const symbol x(g, g.input(0));
    symbol s = x;
    s += 2;
    s *= x;
    s -= 1;
    s /= 3;
    return s.node_in(g) == (((x + 2) * x - 1) / 3).node_in(g);
}
consteval bool comparisons_are_nodes() {
    arena g;
    const symbol x(g, g.input(0)), y(g, g.input(1));
    return g[(x < y).id()].what == op::less && (x > y).id() == (y < x).id() && g[(x <= y).id()].what == op::less_equal &&
           (x >= y).id() == (y <= x).id() && (x == y).id() == (y == x).id() && g[(x != y).id()].what == op::logical_not;
}
consteval bool comparisons_of_constants_are_decided() {
    const auto holds = symbol(1) < 2, fails = symbol(1) == 2;
    return holds.graph() == nullptr && holds.value() && !fails.value() && (holds && !fails).value() &&
           (fails || holds).value() && is_exactly(select(holds, symbol(3), symbol(4)), {3, 1});
}
consteval bool conditions_combine_as_nodes() {
    arena g;
    const symbol x(g, g.input(0)), y(g, g.input(1));
    const auto both = x < y && x < 0;
    return g[both.id()].what == op::logical_and && g[(x < y || x < 0).id()].what == op::logical_or &&
           (ddx::condition(true) && x < y).id() == (x < y).id() && (ddx::condition(true) || x < y).value();
}
consteval bool selection_is_a_node() {
    arena g;
    const symbol x(g, g.input(0));
    const symbol s = select(x > 0, x, symbol(0));
    return g[s.node_in(g)].what == op::select && g[s.node_in(g)].b == x.node_in(g) && g.is_zero(g[s.node_in(g)].c);
}

static_assert(constants_are_exact_where_they_fit());
static_assert(arithmetic_of_constants_is_exact());
static_assert(constants_that_do_not_fit_are_computed_in_long_double());
static_assert(negative_zero_keeps_its_sign());
static_assert(large_unsigned_numbers_are_not_wrapped());
static_assert(the_least_integer_is_no_exact_fraction_as_its_negative_does_not_fit());
static_assert(operations_record_what_was_written());
static_assert(compound_assignment_is_the_operation());
static_assert(comparisons_are_nodes());
static_assert(comparisons_of_constants_are_decided());
static_assert(conditions_combine_as_nodes());
static_assert(selection_is_a_node());

}  // namespace
