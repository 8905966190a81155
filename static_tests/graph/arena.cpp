// SPDX-License-Identifier: MIT
#include <ddx/graph/arena.hpp>

namespace {

namespace fact = ddx::fact;
using ddx::arena, ddx::op;

consteval bool equal_nodes_are_one() {
    arena g;
    const int x = g.input(0), y = g.input(1);
    const int first = g.intern(op::sub, x, y), size = g.size();
    return g.intern(op::sub, x, y) == first && g.input(0) == x && g.size() == size && g.intern(op::sub, y, x) != first;
}
consteval bool what_commutes_is_one_node_in_either_order() {
    arena g;
    const int x = g.input(0), y = g.input(1);
    return g.intern(op::add, x, y) == g.intern(op::add, y, x) && g.intern(op::mul, x, y) == g.intern(op::mul, y, x) &&
           g.intern(op::hypot, x, y) == g.intern(op::hypot, y, x) && g.intern(op::div, x, y) != g.intern(op::div, y, x) &&
           g.intern(op::min, x, y) != g.intern(op::min, y, x);
}
consteval bool numbers_are_a_topological_order() {
    arena g;
    const int x = g.input(0);
    int last = x;
    for (int i = 0; i < 100; ++i) last = g.intern(i % 2 ? op::sin : op::exp, last);
    for (int id = 0; id < g.size(); ++id) {
        bool older = true;
        g.for_each_operand(id, [&](int operand) { older = older && operand < id; });
        if (!older) return false;
    }
    return g.size() == 101;
}
consteval bool many_nodes_stay_distinct() {
    arena g;
    for (int i = 0; i < 3000; ++i) g.input(i);
    for (int i = 0; i < 3000; i += 7)
        if (g.input(i) != i) return false;
    return g.size() == 3000;
}
consteval bool a_copy_grows_on_its_own() {
    arena g;
    const int x = g.input(0);
    arena copy = g;
    for (int i = 1; i < 200; ++i) copy.intern(op::add, x, copy.constant(i));
    return copy.size() == 399 && g.size() == 1;
}
consteval bool equal_constants_are_one_however_they_are_made() {
    arena g;
    const int half = g.constant(1, 2);
    return g.literal(0.5L) == half && g.constant({1, 2}) == half && g.is_exact_constant(half) &&
           g.constant(0) != g.constant(1) && g.is_zero(g.constant(0)) && g.is_one(g.literal(1));
}
consteval bool literals_that_are_no_small_fraction_keep_their_value() {
    arena g;
    const int huge = g.literal(1e300L), third = g.literal(1.0L / 3);
    return !g.is_exact_constant(huge) && g.constant_of(huge).value() == 1e300L && g.constant_of(third).value() == 1.0L / 3 &&
           g.literal(1e300L) == huge;
}
consteval bool nary_nodes_are_hash_consed_too() {
    arena g;
    const int ids[] = {g.input(0), g.input(1), g.input(2)};
    const int all = g.intern(op::sum, ids, 3);
    return g.intern(op::sum, ids, 3) == all && g.intern(op::sum, ids, 2) != all && g.intern(op::product, ids, 3) != all &&
           g.operands(g[all])[2] == ids[2];
}
consteval bool facts_follow_from_the_operands() {
    arena g;
    const int x = g.input(0), two = g.constant(2);
    const int square = g.intern(op::pow_int, x, two), e = g.intern(op::exp, x);
    const int squares[] = {square, g.intern(op::pow_int, g.input(1), two)};
    const int q = g.intern(op::sum, squares, 2);
    const int mixed[] = {square, x};
    const auto has = [&](int id, ddx::facts what) { return (g[id].known & what) != 0; };
    return has(square, fact::nonnegative) && has(square, fact::sum_of_squares) && !has(square, fact::positive) && has(e, fact::positive) &&
           has(q, fact::sum_of_squares) && !has(g.intern(op::sum, mixed, 2), fact::nonnegative) && !has(x, fact::nonnegative);
}
consteval bool a_selection_with_a_branch_zero_is_masked() {
    arena g;
    const int x = g.input(0), zero = g.constant(0), condition = g.intern(op::less, x, zero);
    return g[g.intern(op::select, condition, x, zero)].known & fact::masked &&
           !(g[g.intern(op::select, condition, x, g.constant(1))].known & fact::masked);
}
consteval bool primitives_are_known_by_name() {
    arena g;
    const int first = g.primitive({"sinc", nullptr}), other = g.primitive({"cosc", nullptr});
    return first != other && g.primitive({"sinc", nullptr}) == first && g.primitive(other).name == ddx::short_name("cosc");
}

static_assert(equal_nodes_are_one());
static_assert(what_commutes_is_one_node_in_either_order());
static_assert(numbers_are_a_topological_order());
static_assert(many_nodes_stay_distinct());
static_assert(a_copy_grows_on_its_own());
static_assert(equal_constants_are_one_however_they_are_made());
static_assert(literals_that_are_no_small_fraction_keep_their_value());
static_assert(nary_nodes_are_hash_consed_too());
static_assert(facts_follow_from_the_operands());
static_assert(a_selection_with_a_branch_zero_is_masked());
static_assert(primitives_are_known_by_name());

}  // namespace
