// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/program.hpp>
#include <ddx/graph/frozen_graph.hpp>

namespace ddx {

/// One side of a fork: the first `count` nodes of a graph that has room for the whole.
template <graph_extent Extent>
struct side_graph {
    frozen_graph<Extent> graph;
    int count = 0;
};

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
            const node& n = graph.entry_list[id].made;
            if (n.what != op::select) continue;
            const int decided_by = is_negation(n.a) ? graph[n.a].a : n.a;
            if (found >= 0 && found != decided_by) return;
            found = decided_by;
        }
        if (found >= 0 && pays()) condition_ = found;
    }

    /// The condition, or -1.
    constexpr int condition() const { return condition_; }

    /// The graph of the roots where the condition holds, or where it does not: the constants are those of the whole.
    constexpr side_graph<Extent> side(bool holds) const {
        const int side = holds ? where_it_holds : where_not;
        side_graph<Extent> result;
        int place[Extent.nodes + 1]{}, head[chains]{}, chain[Extent.nodes + 1]{};  // of chains: 0 at the end, which no operation is
        for (int id = 0; id < Extent.nodes; ++id) {
            if (!(needed_[id] & side)) continue;
            const node& old = graph_.entry_list[id].made;
            if (old.what == op::select) {
                place[id] = place[chosen(old, holds)];
                result.graph.entry_list[place[id]].made.known |= old.known & fact::shifted;
                continue;
            }
            node n{old.what, old.known & fact::shifted, old.a, old.b, old.c};
            if (n.what > op::input) {
                n.a = place[n.a];
                if (n.b >= 0) n.b = place[n.b];
                if (n.c >= 0) n.c = place[n.c];
                if (n.a > n.b && n.b >= 0 && describe(n.what).commutes) {
                    const int first = n.b;
                    n.b = n.a;
                    n.a = first;
                }
                // what differed in a selection may be the same now
                int& first = head[static_cast<unsigned>(5 * n.a + 3 * n.b + static_cast<int>(n.what)) % chains];
                int same = first;
                while (same > 0 && !is_same(result.graph.entry_list[same].made, n)) same = chain[same];
                if (same > 0) {
                    place[id] = same;
                    result.graph.entry_list[same].made.known |= n.known;
                    continue;
                }
                chain[result.count] = first;
                first = result.count;
            }
            place[id] = result.count;
            result.graph.entry_list[result.count++].made = n;
        }
        for (int i = 0; i < Extent.roots; ++i) result.graph.root_list[i] = place[graph_.root_list[i]];
        for (int i = 0; i < Extent.constants; ++i) result.graph.constant_list[i] = graph_.constant_list[i];
        return result;
    }

    /// The program that computes the condition and forks there.
    constexpr program_type program_to_condition() const {
        program_type result;
        char needed[Extent.nodes + 1]{};
        int place[Extent.nodes + 1]{};
        needed[condition_] = 1;
        for (int id = condition_; id >= 0; --id)
            if (needed[id]) graph_.for_each_operand(id, [&](int operand) { needed[operand] = 1; });
        for (int id = 0; id <= condition_; ++id) {
            if (!needed[id]) continue;
            const node& n = graph_[id];
            const bool is_leaf = n.what == op::input || n.what == op::constant;
            place[id] = result.length;
            result.code[result.length++] = {n.what, form::plain, is_leaf ? n.a : place[n.a], n.b < 0 ? -1 : place[n.b], n.c < 0 ? -1 : place[n.c], -1};
        }
        result.code[result.length++] = {op::select, form::fork, place[condition_], -1, -1, -1};
        result.main = result.length;
        for (int i = 0; i < Extent.constants; ++i) result.constants[i] = graph_.constant_list[i];
        return result;
    }

private:
    static constexpr int most_nodes = 1000, where_it_holds = 1, where_not = 2;
    static constexpr unsigned chains = 512;

    constexpr bool is_negation(int condition) const { return graph_.entry_list[condition].made.what == op::logical_not; }
    constexpr int chosen(const node& selection, bool holds) const { return holds == is_negation(selection.a) ? selection.c : selection.b; }
    static constexpr bool is_same(const node& m, const node& n) { return m.a == n.a && m.b == n.b && m.what == n.what && m.c == n.c; }

    // which sides need each node
    constexpr void find_needed() {
        for (int i = 0; i < Extent.roots; ++i) needed_[graph_.root_list[i]] = where_it_holds | where_not;
        for (int id = Extent.nodes - 1; id >= 0; --id) {
            const int sides = needed_[id];
            const node& n = graph_.entry_list[id].made;
            if (sides == 0 || n.what <= op::input) continue;
            if (n.what == op::select) {
                needed_[chosen(n, true)] |= sides & where_it_holds;
                needed_[chosen(n, false)] |= sides & where_not;
                continue;
            }
            needed_[n.a] |= sides;
            if (n.b >= 0) needed_[n.b] |= sides;
            if (n.c >= 0) needed_[n.c] |= sides;
        }
    }
    constexpr bool pays() {
        find_needed();
        int both = 0, one = 0;
        for (int id = 0; id < Extent.nodes; ++id) {
            if (needed_[id] == 0 || graph_.entry_list[id].made.what <= op::input) continue;
            if (needed_[id] == (where_it_holds | where_not))
                ++both;
            else
                ++one;
        }
        return both <= one;
    }

    const frozen_graph<Extent>& graph_;
    int needed_[Extent.nodes + 1]{};
    int condition_ = -1;
};

}  // namespace ddx
