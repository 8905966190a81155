// SPDX-License-Identifier: MIT
#include <ddx/graph/arena.hpp>
#include <ddx/graph/snapshot.hpp>

namespace {

using ddx::op;

using taken = ddx::snapshot<int, ddx::entry, ddx::constant_value, ddx::primitive_slot>;

constexpr int sine_of_a_multiple(ddx::arena& graph, int factor) {
    return graph.intern(op::sin, graph.intern(op::mul, graph.constant(factor), graph.input(0)));
}

constexpr taken begun = [] {
    ddx::arena graph;
    for (int i = 0; i < 2100; ++i) sine_of_a_multiple(graph, i);  // so many that the lists lie in blocks
    taken result;
    ddx::keeper<taken> each{result};
    graph.keep(each);
    return result;
}();
static_assert(begun.fits);

consteval bool a_graph_that_is_taken_up_again_finds_its_nodes() {
    ddx::arena graph;
    ddx::restorer each(begun);
    graph.keep(each);
    const int size = graph.size();
    const int known = sine_of_a_multiple(graph, 7), made = size == graph.size() ? sine_of_a_multiple(graph, 2100) : -1;
    return known > 0 && known < size && made > size && graph[made].what == op::sin;
}
static_assert(a_graph_that_is_taken_up_again_finds_its_nodes());

consteval bool what_exceeds_its_room_does_not_fit() {
    ddx::buffer<int> list;
    list.length = ddx::block<int>::room + 1;
    ddx::snapshot<int> result;
    ddx::keeper<ddx::snapshot<int>> each{result};
    each(list);
    return !result.fits;
}
static_assert(what_exceeds_its_room_does_not_fit());

consteval bool numbers_and_lists_come_back_in_their_order() {
    ddx::buffer<int> first(3, 7), second(2100, 9);
    ddx::snapshot<int> result;
    ddx::keeper<ddx::snapshot<int>> keep{result};
    keep(first), keep(5), keep(second);
    ddx::buffer<int> one, two;
    int number = 0;
    ddx::restorer restore(result);
    restore(one), restore(number), restore(two);
    return one.length == 3 && one[2] == 7 && number == 5 && two.length == 2100 && two[2099] == 9;
}
static_assert(numbers_and_lists_come_back_in_their_order());

}  // namespace
