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
    return extent.code == 4 && extent.outputs == 2 && schedule(frozen).size() == 4;
}
consteval bool operands_come_before_their_use() {
    for (int i = 0; i < extent.code; ++i) {
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
    return twice.extent.code == 4 && twice.outputs[2] == twice.outputs[0];
}

static_assert(only_what_is_needed_is_scheduled());
static_assert(operands_come_before_their_use());
static_assert(every_step_is_used_soon_after());
static_assert(outputs_name_the_roots());
static_assert(roots_that_are_equal_share_a_step());

}  // namespace
