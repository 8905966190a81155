// SPDX-License-Identifier: MIT
#include <ddx/print/detail/naming.hpp>

namespace {

using namespace ddx;

constexpr char letter_beside(const std::span<const input_name> inputs) {
    const arena graph;
    return detail::naming(graph, {}, inputs).letter();
}

consteval bool the_letter_is_no_inputs_name() {
    const input_name free[] = {{"theta", 0}, {"x", 3}}, plain[] = {{"t", 0}}, numbered[] = {{"t1", 0}, {"n", 2}};
    return letter_beside(free) == 't' && letter_beside(plain) == 'n' && letter_beside(numbered) == 'w';
}
static_assert(the_letter_is_no_inputs_name());

consteval bool a_name_saves_seven_nodes() {
    arena graph;
    const int x = graph.input(0), y = graph.input(1);
    const int ids[] = {x, y, x};
    const int small = graph.intern(op::product, ids, 3);                 // 4 nodes
    const int large = graph.intern(op::sin, graph.intern(op::hypot, small, graph.intern(op::exp, y)));  // 8 nodes
    buffer<int> roots;
    for (const int root : {small, large, large}) roots.push(root);
    const detail::naming names(graph, roots, {});
    return !names.has_name(small) && names.has_name(large) && names.number(large) == 1;
}
static_assert(a_name_saves_seven_nodes());

}  // namespace
