// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/branches.hpp>
#include <ddx/eval/detail/operand_lists.hpp>

namespace ddx::detail {

/// The calls that are made together, four at least: exponentials that are shifted by the same node, and up to sixteen calls of one
/// function that do not wait for each other.
///
/// Edges     calls behind a branch, which may itself need calls, and of inputs and constants are made alone.
/// Cost      nothing where there are fewer than four calls; else two looks at each node. They are made in the order of their nodes, in
///           which a sum of their values uses them: the value and gradient of a network with 8 tanh units takes .94 of the time of
///           the other order.
template <graph_extent Extent>
class simultaneous_calls {
public:
    constexpr simultaneous_calls(const frozen_graph<Extent>& graph, int count, const branches<Extent>& branching, const operand_lists<Extent>& operands)
        : graph_(graph), count_(count), branching_(branching) {
        if (operands.call_count >= least) collect(operands);
    }

    constexpr bool empty() const { return !any_; }
    constexpr bool holds(int id) const { return next_[id] > 0; }
    /// Calls visit(id) for the calls that are made together with node `id`, and for itself, in ascending order.
    template <class Visit>
    constexpr void for_each_with(int id, Visit visit) const {
        int last = id;
        while (next_[last] - 1 > last) last = next_[last] - 1;
        int other = last;
        do {
            other = next_[other] - 1;
            visit(other);
        } while (other != last);
    }

private:
    // more calls would only keep their operands and values alive: the gradient of residuals with 400 sines, cosines and exponentials
    // takes 9.7 us with 16 at a time and 11.7 with all of them (g++ 12, in functions of 64 steps)
    static constexpr int least = 4, most = 16;

    constexpr void collect(const operand_lists<Extent>& operands) {
        buffer<int> depth, last, count;
        for (int id = 0; id < count_; ++id) {
            const node& n = graph_.entry_list[id].made;
            if (n.what <= op::sqrt || n.what > op::erfc || n.b >= 0) continue;
            if (depth.empty()) {
                find_call_depths(operands, depth);
                any_ = true;
            }
            const bool shifted = n.known & fact::shifted && graph_[n.a].b >= 0;
            if (branching_.side(id) >= 0 || graph_[n.a].what <= op::input || (!shifted && depth.items[id] < 0)) continue;
            const int key = shifted ? graph_[n.a].b : Extent.nodes + depth.items[id] * static_cast<int>(op::count) + static_cast<int>(n.what);
            if (key >= last.length) {
                last.resize(key + 1, -1);
                count.resize(key + 1, 0);
            }
            int& tail = last.items[key];
            next_[id] = tail < 0 ? id + 1 : next_[tail];
            if (tail >= 0) next_[tail] = id + 1;
            tail = id;
            if (++count.items[key] == most && !shifted) tail = -1, count.items[key] = 0;
        }
        for (int key = 0; key < last.length; ++key)
            if (count.items[key] > 0 && count.items[key] < least) separate(last.items[key]);
    }
    // -1 behind a branch, which may itself need calls of the same depth
    constexpr void find_call_depths(const operand_lists<Extent>& operands, buffer<int>& depth) const {
        const int *const ids = operands.ids, *const first = operands.first;
        depth.resize(Extent.nodes, 0);
        for (int id = 0; id < count_; ++id) {
            const op what = graph_.entry_list[id].made.what;
            int deepest = 0;
            bool behind = branching_.deciding(id) >= 0;
            for (int i = first[id], last = first[id + 1]; i < last; ++i) {
                const int below = depth.items[ids[i]];
                behind = behind || below < 0, deepest = below > deepest ? below : deepest;
            }
            depth.items[id] = behind ? -1 : deepest + (what > op::sqrt && what <= op::erfc ? 1 : 0);
        }
    }
    constexpr void separate(int id) {
        while (next_[id] > 0) {
            const int next = next_[id] - 1;
            next_[id] = 0;
            id = next;
        }
    }

    const frozen_graph<Extent>& graph_;
    int count_;
    const branches<Extent>& branching_;
    int next_[Extent.nodes + 1]{};  // of each ring the next call, one more than its number; 0 for what is made alone
    bool any_ = false;
};

}  // namespace ddx::detail
