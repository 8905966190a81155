// SPDX-License-Identifier: MIT
#include <ddx/eval/program.hpp>
#include <ddx/graph/symbol.hpp>

namespace {

using ddx::instruction, ddx::op, ddx::rooted_graph, ddx::symbol;

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
constexpr auto code = ddx::assemble(frozen);
constexpr auto extent = code.extent;

consteval bool only_what_is_needed_is_scheduled() {
    return code.length == 4 && extent.outputs == 2 && schedule(frozen).size() == 4;
}
consteval bool operands_come_before_their_use() {
    for (int i = 0; i < code.length; ++i) {
        const instruction& now = code.code[i];
        if (now.what != op::input && (now.a >= i || now.b >= i)) return false;
    }
    return true;
}
consteval bool every_step_is_used_soon_after() { return code.code[2].what != op::input || code.code[3].what == op::add; }
consteval bool outputs_name_the_roots() {
    const instruction& first = code.code[code.outputs[0]];
    const instruction& second = code.code[code.outputs[1]];
    return first.what == op::add && second.what == op::input && second.a == 0;
}
constexpr rooted_graph traced_with_a_root_twice() {
    rooted_graph whole = traced();
    whole.roots.push(whole.roots[0]);
    return whole;
}
consteval bool roots_that_are_equal_share_a_step() {
    constexpr auto twice = ddx::assemble(ddx::shrink<ddx::freeze(traced_with_a_root_twice()).used>(ddx::freeze(traced_with_a_root_twice())));
    return twice.length == 4 && twice.outputs[2] == twice.outputs[0];
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
constexpr auto contracted = ddx::assemble(ddx::shrink<ddx::freeze(product_and_sum<Which>()).used>(ddx::freeze(product_and_sum<Which>())));

consteval bool a_multiplication_that_is_only_added_is_contracted() {
    const instruction& add = contracted<0>.code[contracted<0>.outputs[0]];
    const instruction& subtract = contracted<1>.code[contracted<1>.outputs[0]];
    return contracted<0>.length == 3 && add.what == op::mul && add.with == ddx::contraction::add && add.c < 2 &&
           contracted<1>.length == 3 && subtract.with == ddx::contraction::subtract_from;
}
consteval bool a_multiplication_with_another_use_is_not_contracted() {
    for (int i = 0; i < contracted<2>.length; ++i)
        if (contracted<2>.code[i].with != ddx::contraction::none) return false;
    return contracted<2>.length == 6;
}

static_assert(a_multiplication_that_is_only_added_is_contracted());
static_assert(a_multiplication_with_another_use_is_not_contracted());
static_assert(only_what_is_needed_is_scheduled());
static_assert(operands_come_before_their_use());
static_assert(every_step_is_used_soon_after());
static_assert(outputs_name_the_roots());
static_assert(roots_that_are_equal_share_a_step());

}  // namespace
