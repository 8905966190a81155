// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/program.hpp>
#include <ddx/graph/frozen_graph.hpp>

namespace ddx {

/// The one condition that decides all selections of a lowered graph, where the graph is better computed as two.
///
/// Math      where the condition holds the graph is that of the values which its selections choose then, and where not that of the
///           others: two graphs without selections, of which a program runs one.
/// Edges     none where selections wait for several conditions, where users' primitives are called, and where more nodes are needed
///           on both sides, and so emitted twice, than on one only.
/// Cost      each side is one block of code, so that values need not meet in memory where branches would meet.
template <graph_extent Extent>
class fork {
public:
    using program_type = program<program_extent{Extent.nodes, Extent.pool, Extent.constants, Extent.primitives, Extent.roots}>;

    constexpr explicit fork(const frozen_graph<Extent>& graph) : graph_(graph) {
        if (Extent.nodes > most_nodes || Extent.primitives > 0) return;
        int found = -1;
        for (int id = 0; id < Extent.nodes; ++id) {
            if (graph[id].what != op::select) continue;
            const int decided_by = positive(graph[id].a);
            if (found >= 0 && found != decided_by) return;
            found = decided_by;
        }
        if (found >= 0 && pays()) condition_ = found;
    }
    /// The same where the condition is known.
    constexpr fork(const frozen_graph<Extent>& graph, int condition) : graph_(graph), condition_(condition) {}

    /// The condition, or -1.
    constexpr int condition() const { return condition_; }

    /// The graph of the roots where the condition holds, or where it does not.
    constexpr rooted_graph side(bool holds) const {
        rooted_graph result;
        buffer<int> place(Extent.nodes, -1);
        const buffer<char> needed = needed_where(holds);
        for (int id = 0; id < Extent.nodes; ++id) {
            if (!needed.items[id]) continue;
            place.items[id] = graph_[id].what == op::select ? place.items[chosen(id, holds)] : copy_node(graph_, id, place, result.graph);
            result.graph.mark(place.items[id], graph_[id].known & fact::shifted);
        }
        for (int i = 0; i < Extent.roots; ++i) result.roots.push(place.items[graph_.root_list[i]]);
        return result;
    }

    /// The program that computes the condition and forks there.
    constexpr program_type program_to_condition() const {
        program_type result;
        buffer<char> needed(Extent.nodes, 0);
        buffer<int> place(Extent.nodes, -1);
        needed.items[condition_] = 1;
        for (int id = condition_; id >= 0; --id)
            if (needed.items[id]) graph_.for_each_operand(id, [&](int operand) { needed.items[operand] = 1; });
        for (int id = 0; id <= condition_; ++id) {
            if (!needed.items[id]) continue;
            const node& n = graph_[id];
            const bool is_leaf = n.what == op::input || n.what == op::constant;
            place.items[id] = result.length;
            result.code[result.length++] = {n.what, form::plain, is_leaf ? n.a : place.items[n.a], n.b < 0 ? -1 : place.items[n.b], n.c < 0 ? -1 : place.items[n.c], -1};
        }
        result.code[result.length++] = {op::select, form::fork, place.items[condition_], -1, -1, -1};
        result.main = result.length;
        for (int i = 0; i < Extent.constants; ++i) result.constants[i] = graph_.constant_list[i];
        return result;
    }

private:
    static constexpr int most_nodes = 1000;

    constexpr bool is_negation(int condition) const { return graph_[condition].what == op::logical_not; }
    constexpr int positive(int condition) const { return is_negation(condition) ? graph_[condition].a : condition; }
    constexpr int chosen(int selection, bool holds) const {
        const node& n = graph_[selection];
        return holds == is_negation(n.a) ? n.c : n.b;
    }

    constexpr buffer<char> needed_where(bool holds) const {
        buffer<char> needed(Extent.nodes, 0);
        for (int i = 0; i < Extent.roots; ++i) needed.items[graph_.root_list[i]] = 1;
        for (int id = Extent.nodes - 1; id >= 0; --id) {
            if (!needed.items[id]) continue;
            if (graph_[id].what == op::select)
                needed.items[chosen(id, holds)] = 1;
            else
                graph_.for_each_operand(id, [&](int operand) { needed.items[operand] = 1; });
        }
        return needed;
    }
    constexpr bool pays() const {
        const buffer<char> first = needed_where(true), second = needed_where(false);
        int both = 0, one = 0;
        for (int id = 0; id < Extent.nodes; ++id) {
            if (graph_[id].what <= op::input) continue;
            both += first.items[id] && second.items[id] ? 1 : 0;
            one += first.items[id] != second.items[id] ? 1 : 0;
        }
        return both <= one;
    }

    const frozen_graph<Extent>& graph_;
    int condition_ = -1;
};

}  // namespace ddx
