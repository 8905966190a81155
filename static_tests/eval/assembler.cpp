// SPDX-License-Identifier: MIT
#include <ddx/eval/assembler.hpp>
#include <ddx/graph/symbol.hpp>

namespace {

using ddx::form, ddx::instruction, ddx::op, ddx::rooted_graph, ddx::symbol;

/// (sin(x) + y, x), beside a node that is not needed.
constexpr rooted_graph traced() {
    rooted_graph whole;
    const symbol x(whole.graph, whole.graph.input(0)), y(whole.graph, whole.graph.input(1));
    cos(x) * y;
    whole.roots.push((sin(x) + y).node_in(whole.graph));
    whole.roots.push(x.node_in(whole.graph));
    return whole;
}
constexpr auto frozen = ddx::shrink<ddx::freeze(traced()).used>(ddx::freeze(traced()));
constexpr auto code = ddx::assemble(frozen, ddx::selections::by_branches);
constexpr auto extent = code.extent;

consteval bool only_what_is_needed_is_scheduled() {
    return code.length == 6 && code.main == 6 && extent.outputs == 2;
}
consteval bool operands_come_before_their_use() {
    for (int i = 0; i < code.length; ++i) {
        const instruction& now = code.code[i];
        if (now.what != op::input && (now.a >= i || (now.how != form::store && now.b >= i))) return false;
    }
    return true;
}
/// The step whose value is output `output`.
template <class Program>
consteval instruction source_of(const Program& program, int output) {
    for (int i = 0; i < program.length; ++i)
        if (program.code[i].how == form::store && program.code[i].b == output) return program.code[program.code[i].a];
    return {};
}
consteval bool an_output_is_stored_as_soon_as_it_is_known() {
    for (int i = 0; i < code.length; ++i)
        if (code.code[i].how == form::store && code.code[i].a != i - 1) return false;
    return source_of(code, 0).what == op::add && source_of(code, 1).what == op::input && source_of(code, 1).a == 0;
}
constexpr rooted_graph traced_with_a_root_twice() {
    rooted_graph whole = traced();
    whole.roots.push(whole.roots[0]);
    return whole;
}
consteval bool roots_that_are_equal_share_a_step() {
    constexpr auto twice = ddx::assemble(ddx::shrink<ddx::freeze(traced_with_a_root_twice()).used>(ddx::freeze(traced_with_a_root_twice())),
                                         ddx::selections::by_branches);
    return twice.length == 7;  // one more store and no more
}
/// x y + x, x - x y and (x y) (x y + 1), whose first multiplication is used twice.
template <int Which>
constexpr rooted_graph product_and_sum() {
    rooted_graph whole;
    const symbol x(whole.graph, whole.graph.input(0)), y(whole.graph, whole.graph.input(1)), product = x * y;
    const symbol results[]{product + x, x - product, product * (product + 1)};
    whole.roots.push(results[Which].node_in(whole.graph));
    return whole;
}
template <int Which>
constexpr auto contracted =
    ddx::assemble(ddx::shrink<ddx::freeze(product_and_sum<Which>()).used>(ddx::freeze(product_and_sum<Which>())), ddx::selections::by_branches);

consteval bool a_multiplication_that_is_only_added_is_contracted() {
    const instruction add = source_of(contracted<0>, 0), subtract = source_of(contracted<1>, 0);
    return contracted<0>.length == 4 && add.what == op::mul && add.how == form::add && add.c < 2 && contracted<1>.length == 4 &&
           subtract.how == form::subtract_from;
}
consteval bool a_multiplication_with_another_use_is_not_contracted() {
    for (int i = 0; i < contracted<2>.length; ++i)
        if (contracted<2>.code[i].how == form::add) return false;
    return contracted<2>.length == 7;
}

/// x x + y y; 2 x + y y; -(3 x); and y + 3 x, y - 3 x, 3 x y + x beside -(3 x); 3 x - y and sin(3 x) beside -(3 x).
template <int Which>
constexpr rooted_graph sums_and_signs() {
    rooted_graph whole;
    const symbol x(whole.graph, whole.graph.input(0)), y(whole.graph, whole.graph.input(1)), multiple = 3 * x;
    const symbol first[]{x * x + y * y, 2 * x + y * y, -multiple, y + multiple, multiple - y, sin(multiple), y - multiple, multiple * y + x};
    whole.roots.push(first[Which].node_in(whole.graph));
    if (Which >= 3) whole.roots.push((-multiple).node_in(whole.graph));
    return whole;
}
template <int Which>
constexpr auto signs =
    ddx::assemble(ddx::shrink<ddx::freeze(sums_and_signs<Which>()).used>(ddx::freeze(sums_and_signs<Which>())), ddx::selections::by_branches);

/// Negations of what is no constant.
template <class Program>
consteval int negations(const Program& program) {
    int count = 0;
    for (int i = 0; i < program.length; ++i) count += program.code[i].what == op::neg && program.code[program.code[i].a].what != op::constant;
    return count;
}
consteval bool of_two_products_the_first_is_contracted() {
    const instruction sum = source_of(signs<0>, 0);
    return sum.how == form::add && signs<0>.code[sum.a].a == 0 && signs<0>.code[sum.c].what == op::mul;
}
consteval bool a_multiple_is_contracted_last() {
    const instruction sum = source_of(signs<1>, 0);
    return sum.how == form::add && sum.a == sum.b && signs<1>.code[sum.a].a == 1;
}
consteval bool the_negative_of_a_multiple_is_a_multiple() { return negations(signs<2>) == 0 && source_of(signs<2>, 0).what == op::mul; }
consteval bool what_uses_a_multiple_takes_the_other_sign() {
    return negations(signs<3>) == 0 && source_of(signs<3>, 0).what == op::sub &&
           negations(signs<6>) == 0 && source_of(signs<6>, 0).what == op::add && negations(signs<7>) == 0 &&
           source_of(signs<7>, 0).how == form::subtract_from;
}
consteval bool where_it_cannot_the_multiple_keeps_its_sign() { return negations(signs<4>) == 1 && negations(signs<5>) == 1; }
static_assert(of_two_products_the_first_is_contracted());
static_assert(a_multiple_is_contracted_last());
static_assert(the_negative_of_a_multiple_is_a_multiple());
static_assert(what_uses_a_multiple_takes_the_other_sign());
static_assert(where_it_cannot_the_multiple_keeps_its_sign());

/// (x, 0, 0, 0, 0, x, 0, 0, 0).
constexpr rooted_graph with_zeros() {
    rooted_graph whole;
    const int x = whole.graph.input(0), zero = whole.graph.constant(0);
    for (const int root : {x, zero, zero, zero, zero, x, zero, zero, zero}) whole.roots.push(root);
    return whole;
}
consteval bool four_outputs_in_a_row_that_are_one_constant_are_one_step() {
    constexpr auto zeros = ddx::assemble(ddx::shrink<ddx::freeze(with_zeros()).used>(ddx::freeze(with_zeros())), ddx::selections::by_branches);
    int fills = 0, stores = 0;
    for (int i = 0; i < zeros.length; ++i) {
        const instruction& now = zeros.code[i];
        fills += now.how == form::fill && now.c == 1 && now.b == 4 && zeros.code[now.a].what == op::constant;
        stores += now.how == form::store;
    }
    return fills == 1 && stores == 5;
}
static_assert(four_outputs_in_a_row_that_are_one_constant_are_one_step());

/// select(x < y, …) of two values, one of which is worth a branch.
constexpr rooted_graph with_a_selection() {
    rooted_graph whole;
    const symbol x(whole.graph, whole.graph.input(0)), y(whole.graph, whole.graph.input(1));
    const symbol chosen = select(x < y, exp(x) * y, x), other = select(!(x < y), y, sqrt(x));
    for (const symbol& root : {chosen, other, -chosen}) whole.roots.push(root.node_in(whole.graph));
    return whole;
}
constexpr auto selecting = ddx::shrink<ddx::freeze(with_a_selection()).used>(ddx::freeze(with_a_selection()));

consteval bool selections_by_one_condition_are_one_branch() {
    constexpr auto branching = ddx::assemble(selecting, ddx::selections::by_branches);
    int count = 0;
    for (int i = 0; i < branching.main; ++i) {
        const instruction& now = branching.code[i];
        count += now.how == form::branch;
        if (now.what == op::exp || now.what == op::sqrt || (now.what == op::select && now.how == form::plain)) return false;
    }
    return count == 1 && branching.length > branching.main;
}
consteval bool without_branches_selections_stay() {
    constexpr auto straight = ddx::assemble(selecting, ddx::selections::as_they_are);
    int count = 0;
    for (int i = 0; i < straight.length; ++i) count += straight.code[i].what == op::select;
    return count == 2 && straight.length == straight.main;
}
static_assert(selections_by_one_condition_are_one_branch());
static_assert(without_branches_selections_stay());
static_assert(a_multiplication_that_is_only_added_is_contracted());
static_assert(a_multiplication_with_another_use_is_not_contracted());
static_assert(only_what_is_needed_is_scheduled());
static_assert(operands_come_before_their_use());
static_assert(an_output_is_stored_as_soon_as_it_is_known());
static_assert(roots_that_are_equal_share_a_step());

}  // namespace
