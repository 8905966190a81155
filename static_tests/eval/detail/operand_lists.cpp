// SPDX-License-Identifier: MIT
#include <ddx/eval/detail/operand_lists.hpp>

#include "../graph_of_roots.hpp"

namespace {

using ddx::vec;

constexpr auto shared = [](auto x) { return vec{(x[0] + x[1]) * x[2], (x[0] + x[1]) * (x[0] + x[1]), select(x[0] < x[1], x[2], sqrt(x[3]))}; };
constexpr auto& graph = support::frozen_roots<4, decltype(shared)>;

consteval bool every_operand_is_listed_in_order() {
    const ddx::detail::operand_lists operands(graph);
    int place = 1;
    bool same = true;
    for (int id = 0; id < graph.size(); ++id) {
        same = same && operands.first[id] == place;
        graph.for_each_operand(id, [&](int operand) { same = same && operands.ids[place++] == operand; });
    }
    return same && operands.first[graph.size()] == place && place > 1;
}
consteval bool the_uses_of_a_node_are_its_places_among_all_operands() {
    const ddx::detail::operand_lists operands(graph);
    int total = 0, twice = 0;
    for (int id = 0; id < graph.size(); ++id) {
        int count = 0;
        for (int u = operands.first_use[id]; u > 0; u = operands.next_use[u], ++count) {
            if (operands.ids[u] != id || u < operands.first[operands.user[u]] || u >= operands.first[operands.user[u] + 1]) return false;
            twice += operands.times_used(operands.user[u], id) == 2 ? 1 : 0;
        }
        if (count != operands.uses.items[id]) return false;
        total += count;
    }
    return total == operands.first[graph.size()] - 1 && twice == 2;
}
consteval bool a_sum_of_two_that_take_as_much_takes_one_register_more() {
    const ddx::detail::operand_lists operands(graph);
    for (int id = 0; id < graph.size(); ++id) {
        if (operands.first[id] == operands.first[id + 1] && operands.registers[id] != 0) return false;
        if (graph[id].what == ddx::op::add && operands.registers[id] != 1) return false;
        if (graph[id].what == ddx::op::mul && graph[id].a == graph[id].b && operands.registers[id] != 2) return false;
    }
    return true;
}

static_assert(every_operand_is_listed_in_order());
static_assert(the_uses_of_a_node_are_its_places_among_all_operands());
static_assert(a_sum_of_two_that_take_as_much_takes_one_register_more());

}  // namespace
