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
