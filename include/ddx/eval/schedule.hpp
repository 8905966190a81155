// SPDX-License-Identifier: MIT
#pragma once
#include <bit>
#include <cstdint>

#include <ddx/eval/detail/computing_order.hpp>
#include <ddx/eval/detail/rows.hpp>
#include <ddx/eval/detail/simultaneous_calls.hpp>

namespace ddx {

/// How a schedule goes from root to root: in their order, or of each 64 always to the one that lacks least of what it needs.
enum class visits : unsigned char { in_order, least_first };

/// The nodes that the roots of a graph need, each after its operands and close to its first use.
///
/// Math      depth-first postorder from the roots in order, constants first; of two operands the one that needs more registers
///           comes first, of calls that are made together the first one's. What sets as many registers free as it takes is computed
///           at once (detail::computing_order). A selection that a branch decides stands for the branch: all that this needs from
///           outside comes before it. A row stands for its products.
/// Edges     empty at first. It is trivially copied, so that one constant evaluation can go on with what another left unfinished.
/// Cost      values alive at a time, with the rule of last uses and without: gradient of Rosenbrock's function of 10 numbers 7 and
///           20, its Hessian 8 and 29.
/// Source    Sethi & Ullman, The Generation of Optimal Code for Arithmetic Expressions, J. ACM 17 (1970), for the order of operands.
template <graph_extent Extent>
class schedule {
public:
    /// Of the first `count` nodes of a graph.
    constexpr schedule(const frozen_graph<Extent>& graph, int count, const detail::branches<Extent>& branching, const detail::rows<Extent>& rows,
                       const detail::operand_lists<Extent>& operands, const detail::simultaneous_calls<Extent>& calls, visits how = visits::in_order)
        : graph_(graph), branching_(branching), rows_(rows), calls_(calls), count_(count), how_(how), steps_(operands) {
        mark_what_stays_apart();
        if (!rows.empty()) leave_out_multiples();
        for (int i = 0; i < Extent.roots; ++i)
            if (graph_.entry_list[graph.root_list[i]].made.what == op::constant && rows.row_of(i) < 0) compute_constant(graph.root_list[i]);
    }

    /// Looks at about so many nodes more, or at all that there are; least_first always at all.
    constexpr void go_on(int work) {
        steps_.work = work;
        steps_.compute_what_can_be();
        visit();
        while (next_root_ < Extent.roots && steps_.work > 0)
            if (how_ == visits::in_order)
                visit_root(next_root_++);
            else
                visit_least_first();
    }
    static constexpr int to_the_end = 1 << 30;
    constexpr bool is_done() const { return next_root_ == Extent.roots && height_ == 0; }

    /// In `order`, row number r of the outputs is the number row_mark(r), which is negative.
    static constexpr int row_mark(int row) { return -1 - row; }

    /// The order; of each branch only the first selection, of calls together only the first. What is apart is decided by a branch or
    /// made together with other calls: what these need is computed before the first of them.
    constexpr const detail::computing_order<Extent>& steps() const { return steps_; }

private:
    static constexpr int most_compared = 64;  // roots, in search of the next one

    // selections and sides of branches, and calls that are made together
    constexpr void mark_what_stays_apart() {
        if (branching_.count() == 0 && calls_.empty()) return;
        for (int id = 0; id < count_; ++id)
            if (branching_.deciding(id) >= 0 || branching_.side(id) >= 0 || calls_.holds(id)) steps_.is_apart[id] = 1;
    }
    // the products of a row that nothing else uses have no step of their own
    constexpr void leave_out_multiples() {
        for (int k = 0; k < Extent.roots; ++k)
            if (rows_.other(k) < 0) ++steps_.unused.items[graph_.root_list[k]];
        for (int k = 0; k < Extent.roots; ++k) {
            const int id = graph_.root_list[k];
            if (rows_.other(k) < 0 || steps_.unused.items[id] > 0) continue;
            steps_.state[id] |= steps_.computed;
            if (graph_[id].what == op::neg && steps_.unused.items[graph_[id].a] == 1) steps_.state[graph_[id].a] |= steps_.computed;
        }
        for (int k = 0; k < Extent.roots; ++k)
            if (rows_.other(k) < 0) --steps_.unused.items[graph_.root_list[k]];
    }
    constexpr void compute_constant(int id) {
        if (steps_.state[id] & steps_.computed) return;
        steps_.order[steps_.length++] = id;
        steps_.state[id] |= steps_.computed;
    }

    constexpr void visit_root(int i) {
        const int row = rows_.row_of(i);
        if (row < 0)
            stack_[height_++] = graph_.root_list[i];
        else if (i == rows_[row].first)
            push_row(row);
        visit();
    }
    // the factor is visited first, then the others in their order
    constexpr void push_row(int number) {
        const typename detail::rows<Extent>::row& row = rows_[number];
        stack_[height_++] = row_mark(number);
        for (int k = row.first + row.count - 1; k >= row.first; --k) stack_[height_++] = rows_.other(k) >= 0 ? rows_.other(k) : graph_.root_list[k];
        stack_[height_++] = row.factor;
    }
    // all that is made of the same values is made while these are in registers
    constexpr void visit_least_first() {
        for (int first = 0; first < Extent.roots; first += most_compared) {
            const int count = Extent.roots - first < most_compared ? Extent.roots - first : most_compared;
            count_lacking(first, count);
            std::uint64_t left = ~std::uint64_t{0};
            int waiting[most_compared]{}, seen = steps_.length;
            for (int k = 0; k < count; ++k) waiting[k] = k;
            for (int last = count - 1; last >= 0; --last) {
                int next = 0, least = lacking_[waiting[0]];
                for (int k = 1; k <= last && least > 0; ++k)
                    if (lacking_[waiting[k]] < least) next = k, least = lacking_[waiting[k]];
                visit_root(first + waiting[next]);
                left &= ~(std::uint64_t{1} << waiting[next]);
                for (int k = next; k < last; ++k) waiting[k] = waiting[k + 1];
                seen = take_from_lacking(seen, left);
            }
        }
        next_root_ = Extent.roots;
    }
    // how many nodes below each of these roots are not computed yet; rows come behind all others
    constexpr void count_lacking(int first, int count) {
        for (int id = 0; id < count_ && first > 0; ++id) above_[id] = 0;
        for (int k = 0; k < count; ++k) {
            const bool is_alone = rows_.row_of(first + k) < 0;
            lacking_[k] = is_alone ? 0 : Extent.nodes + 1;
            if (is_alone) above_[graph_.root_list[first + k]] |= std::uint64_t{1} << k;
        }
        std::uint64_t last = 0;
        int times = 0;
        for (int id = count_ - 1; id >= 0; --id) {
            const std::uint64_t roots = above_[id];
            if (roots == 0) continue;
            if (steps_.state[id] != steps_.to_come) {
                above_[id] = 0;
                continue;
            }
            for (int i = steps_.operands.first[id], end = steps_.operands.first[id + 1]; i < end; ++i) above_[steps_.operands.ids[i]] |= roots;
            if (roots != last) {
                add_to_lacking(last, times);
                last = roots;
                times = 0;
            }
            ++times;
        }
        add_to_lacking(last, times);
    }
    // what has been computed since step `from` is no longer lacking; many nodes are needed by the same roots
    constexpr int take_from_lacking(int from, std::uint64_t left) {
        std::uint64_t last = 0;
        int times = 0;
        for (; from < steps_.length; ++from) {
            const int id = steps_.order[from];
            if (id < 0) continue;
            if (steps_.is_apart[id]) {
                for_each_with(id, [&](int other) { add_to_lacking(above_[other] & left, -1); });
                continue;
            }
            const std::uint64_t roots = above_[id] & left;
            if (roots == 0) continue;
            if (roots != last) {
                add_to_lacking(last, times);
                last = roots;
                times = 0;
            }
            --times;
        }
        add_to_lacking(last, times);
        return from;
    }
    constexpr void add_to_lacking(std::uint64_t roots, int times) {
        for (; roots != 0; roots &= roots - 1) lacking_[std::countr_zero(roots)] += times;
    }

    // what waits on the stack, while there is work left
    constexpr void visit() {
        int height = height_;
        while (height > 0 && steps_.work > 0) {
            const int id = stack_[height - 1], before = height;
            --steps_.work;
            if (id < 0 || steps_.state[id] & steps_.computed) {
                if (id < 0) steps_.order[steps_.length++] = id;
                --height;
                continue;
            }
            height = steps_.is_apart[id] ? push_needs_of_all(id, height) : push_operands(id, height);
            if (height > before) continue;
            --height;
            steps_.order[steps_.length++] = id;
            if (steps_.is_apart[id])
                for_each_with(id, [&](int other) { steps_.finish(other), --steps_.work; });
            else
                steps_.finish(id);
            steps_.compute_what_can_be();
        }
        height_ = height;
    }
    // what is computed where node `id` is
    template <class Visit>
    constexpr void for_each_with(int id, Visit do_it) const {
        if (!steps_.is_apart[id]) return do_it(id);
        if (const int branch = branching_.deciding(id); branch >= 0) return branching_.for_each_member(branch, do_it);
        if (!calls_.holds(id)) return do_it(id);
        calls_.for_each_with(id, do_it);
    }
    // the operand pushed last is visited first
    constexpr int push_operands(int id, int height) {
        const int first = steps_.operands.first[id], last = steps_.operands.first[id + 1];
        if (last - first == 2) {
            const int a = steps_.operands.ids[first], b = steps_.operands.ids[first + 1];
            const bool a_waits = !(steps_.state[a] & steps_.computed), b_waits = !(steps_.state[b] & steps_.computed);
            if (a_waits && b_waits) {
                const bool a_on_top = steps_.operands.registers[a] >= steps_.operands.registers[b] && graph_.entry_list[id].made.what != op::primitive;
                stack_[height] = a_on_top ? b : a;
                stack_[height + 1] = a_on_top ? a : b;
                return height + 2;
            }
            if (a_waits || b_waits) stack_[height++] = a_waits ? a : b;
            return height;
        }
        for (int i = first; i < last; ++i)
            if (!(steps_.state[steps_.operands.ids[i]] & steps_.computed)) stack_[height++] = steps_.operands.ids[i];
        return height;
    }
    constexpr int push_needs_of_all(int id, int height) {
        const int branch = branching_.deciding(id), before = height;
        if (branch >= 0) height = push(branching_[branch].condition, height);
        for_each_with(id, [&](int other) {
            if (branch < 0 || branching_.deciding(other) < 0) {
                const int end = push_operands(other, height);
                for (int i = height; i < end; ++i) height = push(stack_[i], height);
            } else {
                height = push(branching_.chosen(other, true), height);
                height = push(branching_.chosen(other, false), height);
            }
        });
        for (int low = before, high = height - 1; branch < 0 && low < high; ++low, --high) {  // the first call's operands come first
            const int held = stack_[low];
            stack_[low] = stack_[high];
            stack_[high] = held;
        }
        return height;
    }
    // what belongs to a side of a branch is computed there
    constexpr int push(int id, int height) {
        if (!(steps_.state[id] & steps_.computed) && branching_.side(id) < 0) stack_[height++] = id;
        return height;
    }

    const frozen_graph<Extent>& graph_;
    const detail::branches<Extent>& branching_;
    const detail::rows<Extent>& rows_;
    const detail::simultaneous_calls<Extent>& calls_;
    int count_;
    visits how_;
    int next_root_ = 0, height_ = 0;
    detail::computing_order<Extent> steps_;
    int stack_[4 * Extent.nodes + Extent.pool + Extent.roots + 2]{};
    int lacking_[most_compared]{};
    std::uint64_t above_[Extent.nodes + 1]{};  // the roots being compared that need a node, as bits
};

}  // namespace ddx
