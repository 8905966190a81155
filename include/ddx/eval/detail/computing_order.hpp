// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/operand_lists.hpp>

namespace ddx::detail {

/// An order of computing the nodes of a graph, under construction.
///
/// Math      what sets as many registers free as it takes is computed at once, with up to three operands that it still needs: the
///           last use of a value ends its life.
/// Edges     nodes that are apart are computed only by `finish`. Where `work` runs out the order is unfinished, and may be copied and
///           gone on with: what it refers to is the graph and its operands only.
/// Cost      a look at the users of each node once, and at its last one again.
template <graph_extent Extent>
class computing_order {
public:
    /// The states of a node: an operation is to come, and then held; what has no operands is in memory. `computed` is the bit of what
    /// has its step, or is to have none.
    static constexpr char to_come = 0, held = 1, in_memory = 2, computed = 1;

    const operand_lists<Extent>& operands;
    int_list<Extent.nodes> unused;  // the uses of each node that are still to come
    char state[Extent.nodes + 1]{}, is_apart[Extent.nodes + 1]{};
    int order[Extent.nodes + Extent.roots + 1]{}, length = 0;
    int work = 0;  // how many more nodes may be looked at

    constexpr explicit computing_order(const operand_lists<Extent>& of_nodes) : operands(of_nodes), unused(of_nodes.uses) {
        for (int i = 0; i < operands.leaf_count; ++i) state[operands.leaves[i]] = in_memory;
    }

    /// Node `id` is computed now.
    constexpr void finish(int id) {
        state[id] |= computed;
        if (state[id] != held) return;
        for (int i = operands.first[id], last = operands.first[id + 1]; i < last; ++i) --unused.items[operands.ids[i]];
        fresh_[fresh_count_++] = id;
    }
    /// Computes those users of what is new, and last users of what is held, after which no more registers are taken than before.
    constexpr void compute_what_can_be() {
        while (fresh_count_ > 0 && work > 0) {
            const int id = fresh_[--fresh_count_];
            work -= 1 + operands.uses.items[id];
            for (int u = operands.first_use[id]; u > 0; u = operands.next_use[u])
                if (const int user = operands.user[u]; !(state[user] & computed)) compute_if_it_frees(user);
            for (int i = operands.first[id], last = operands.first[id + 1]; i < last; ++i) {
                const int operand = operands.ids[i];
                if (unused.items[operand] != 1 || state[operand] & in_memory) continue;
                int u = operands.first_use[operand];
                while (u > 0 && state[operands.user[u]] & computed) u = operands.next_use[u];
                if (u > 0) compute_if_it_frees(operands.user[u]);
            }
        }
    }

private:
    static constexpr int most_in_a_group = 4;

    constexpr void compute_if_it_frees(int user) {
        if (is_apart[user]) return;
        const int first = operands.first[user], last = operands.first[user + 1];
        bool frees = false, reads = false;
        for (int i = first; i < last; ++i) {
            const int operand = operands.ids[i];
            const char kind = state[operand];
            if (kind == to_come) return compute_group_if_it_frees(user);
            if (kind == in_memory)
                reads = true;
            else if (kind == held && !frees) {
                const int left = unused.items[operand];
                frees = left == 1 || (left <= last - first && (last - first > 2 || operands.ids[first] == operands.ids[first + 1]) &&
                                      left == operands.times_used(user, operand));
            }
        }
        if (!frees) return;
        if (reads) read_operands(user);
        order[length++] = user;
        finish(user);
    }
    // the node with what it needs that is not yet computed, if that is little: in descending order
    constexpr void compute_group_if_it_frees(int user) {
        int group[most_in_a_group]{user}, size = 1;
        for (int g = 0; g < size; ++g)
            for (int i = operands.first[group[g]], last = operands.first[group[g] + 1]; i < last; ++i) {
                const int operand = operands.ids[i];
                if (state[operand] != to_come) continue;
                int place = size;
                while (group[place - 1] < operand) --place;
                if (group[place - 1] == operand) continue;
                if (size == most_in_a_group || is_apart[operand]) return;
                for (int k = size++; k > place; --k) group[k] = group[k - 1];
                group[place] = operand;
            }
        if (!takes_no_more(group, size)) return;
        for (int g = size - 1; g >= 0; --g) {
            read_operands(group[g]);
            order[length++] = group[g];
            state[group[g]] = held;
            fresh_[fresh_count_++] = group[g];
        }
    }
    // whether the group sets a register free, and as many as it takes; if so its operands are used now
    constexpr bool takes_no_more(const int* group, int size) {
        int taken = 0, freed = 0;
        for (int g = 0; g < size; ++g)
            for (int i = operands.first[group[g]], last = operands.first[group[g] + 1]; i < last; ++i) {
                const int operand = operands.ids[i];
                if (--unused.items[operand] == 0 && state[operand] == held) freed += operands.times_used(group[g], operand);
            }
        for (int g = 0; g < size; ++g)
            if (unused.items[group[g]] > 0) ++taken;
        if (freed > 0 && taken <= freed) return true;
        for (int g = 0; g < size; ++g)
            for (int i = operands.first[group[g]], last = operands.first[group[g] + 1]; i < last; ++i) ++unused.items[operands.ids[i]];
        return false;
    }
    constexpr void read_operands(int id) {
        for (int i = operands.first[id], last = operands.first[id + 1]; i < last; ++i) {
            if (state[operands.ids[i]] != in_memory) continue;
            order[length++] = operands.ids[i];
            state[operands.ids[i]] |= computed;
        }
    }

    int fresh_[Extent.nodes + 1]{}, fresh_count_ = 0;
};

}  // namespace ddx::detail
