// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/frozen_graph.hpp>

namespace ddx {

/// Whether a program decides selections by branches, which it can where the truth of a condition is one `bool`.
enum class selections : unsigned char { as_they_are, by_branches };

namespace detail {

/// The selections that one branch decides together, and on which side of it each node of a lowered graph is wanted.
///
/// Math      selections by the same condition at the same depth of selections are one branch; a node that only one side of one
///           branch needs is computed there and nowhere else.
/// Edges     a branch that would save less than `least_saving` operations is none: its selections stay as they are.
/// Cost      two passes over the nodes, and none where nothing is selected.
template <graph_extent Extent>
class branches {
public:
    struct branch {
        int condition, depth, saving;
    };

    constexpr branches(const frozen_graph<Extent>& graph, selections how) : graph_(graph) {
        if (how == selections::as_they_are || !selects()) return;
        find();
        find_sides();
        weigh();
        find_sides();
        collect_members();
    }

    constexpr int count() const { return count_; }
    constexpr const branch& operator[](int i) const { return all_[i]; }

    /// The branch that decides selection `id`; -1 if none does.
    constexpr int deciding(int id) const { return count_ == 0 ? -1 : branch_of_[id]; }
    /// The side that node `id` belongs to: 2 b where branch b's condition holds, 2 b + 1 where not; `shared` if to none.
    constexpr int side(int id) const { return count_ == 0 ? shared : side_[id]; }
    static constexpr int shared = -1;

    /// The operand of a decided selection where the branch's condition holds, and where not.
    constexpr int chosen(int id, bool holds) const {
        const node& n = graph_[id];
        return holds == is_negation(n.a) ? n.c : n.b;
    }
    /// Calls visit(id) for the selections and nodes of a branch in ascending order.
    template <class Visit>
    constexpr void for_each_member(int which, Visit visit) const {
        for (int next = first_[which]; next > 0; next = next_[next - 1]) visit(next - 1);
    }

private:
    static constexpr int least_saving = 8, unclaimed = -2;

    constexpr bool is_negation(int condition) const { return graph_[condition].what == op::logical_not; }
    constexpr int positive(int condition) const { return is_negation(condition) ? graph_[condition].a : condition; }

    constexpr bool selects() const {
        for (int id = 0; id < Extent.nodes; ++id)
            if (graph_.entry_list[id].made.what == op::select) return true;
        return false;
    }

    constexpr void find() {
        buffer<int> depth(Extent.nodes, 0);
        for (int id = 0; id < Extent.nodes; ++id) {
            int deepest = 0;
            graph_.for_each_operand(id, [&](int operand) { deepest = depth.items[operand] > deepest ? depth.items[operand] : deepest; });
            const node& n = graph_.entry_list[id].made;
            const bool selects = n.what == op::select;
            depth.items[id] = deepest + selects, branch_of_[id] = selects ? place_of(positive(n.a), deepest) : -1;
        }
    }
    constexpr int place_of(int condition, int depth) {
        for (int i = 0; i < count_; ++i)
            if (all_[i].condition == condition && all_[i].depth == depth) return i;
        all_[count_] = {condition, depth, 0};
        return count_++;
    }

    constexpr void find_sides() {
        int* const sides = side_;
        for (int i = 0; i < Extent.nodes; ++i) sides[i] = unclaimed;
        for (int i = 0; i < Extent.roots; ++i) sides[graph_.root_list[i]] = shared;
        for (int id = Extent.nodes - 1; id >= 0; --id) {
            const node& n = graph_.entry_list[id].made;
            const int which = branch_of_[id];
            if (which >= 0 || n.what <= op::input) sides[id] = shared;
            if (which < 0) {
                const int side = sides[id];
                graph_.for_each_operand(id, [=](int operand) {
                    sides[operand] = sides[operand] == unclaimed || sides[operand] == side ? side : shared;
                });
            } else {
                claim(all_[which].condition, shared);
                claim(n.a, shared);
                claim(chosen(id, true), 2 * which);
                claim(chosen(id, false), 2 * which + 1);
            }
        }
    }
    constexpr void claim(int id, int side) {
        int& held = side_[id];
        held = held == unclaimed || held == side ? side : shared;
    }

    constexpr void weigh() {
        for (int id = 0; id < Extent.nodes; ++id) {
            if (branch_of_[id] >= 0) ++all_[branch_of_[id]].saving;
            if (side_[id] >= 0) all_[side_[id] / 2].saving += weight(graph_[id].what);
        }
        for (int id = 0; id < Extent.nodes; ++id)
            if (int& which = branch_of_[id]; which >= 0 && all_[which].saving < least_saving) which = -1;
    }
    static constexpr int weight(op what) {
        if (what == op::div || what == op::sqrt) return 5;
        return what > op::sqrt && what <= op::erfc ? 20 : 1;
    }

    constexpr void collect_members() {
        for (int id = Extent.nodes - 1; id >= 0; --id) {
            const int which = branch_of_[id] >= 0 ? branch_of_[id] : side_[id] >= 0 ? side_[id] / 2 : -1;
            which < 0 ? void() : void((next_[id] = first_[which], first_[which] = id + 1));
        }
    }

    const frozen_graph<Extent>& graph_;
    int branch_of_[Extent.nodes + 1]{}, side_[Extent.nodes + 1]{};  // only where something is selected
    int first_[Extent.nodes + 1]{}, next_[Extent.nodes + 1]{};      // of a branch its members: 0 at the end, else one more
    branch all_[Extent.nodes + 1]{};
    int count_ = 0;
};

}  // namespace detail

}  // namespace ddx
