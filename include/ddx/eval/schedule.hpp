// SPDX-License-Identifier: MIT
#pragma once
#include <bit>
#include <cstdint>

#include <ddx/eval/detail/rows.hpp>
#include <ddx/eval/detail/simultaneous_calls.hpp>

namespace ddx {

/// How a schedule goes from root to root: in their order, or always to the one that lacks least of what it needs.
enum class visits : unsigned char { in_order, least_first };

/// The nodes that the roots of a graph need, each after its operands and close to its first use.
///
/// Math      depth-first postorder from the roots in order, constants first; of two operands the one that needs more registers
///           comes first. What sets as many registers free as it takes is computed at once, with up to three operands that it
///           still needs: the last use of a value ends its life. A selection that a branch decides stands for the whole branch:
///           all that the branch needs from outside comes before it. A row of outputs stands for their products.
/// Cost      a look at the users of each node once, and at its last one again. Values alive at a time, with the rule of last uses
///           and without: gradient of Rosenbrock's function of 10 numbers 7 and 20, its Hessian 8 and 29.
/// Source    Sethi & Ullman, The Generation of Optimal Code for Arithmetic Expressions, J. ACM 17 (1970), for the order of operands.
template <graph_extent Extent>
class schedule {
public:
    constexpr schedule(const frozen_graph<Extent>& graph, const detail::branches<Extent>& branching, const detail::rows<Extent>& rows,
                       visits how = visits::in_order)
        : graph_(graph), branching_(branching), calls_(graph, branching), done_(Extent.nodes, 0), members_(Extent.nodes, -1), last_(branching.count(), -1) {
        collect_members();
        collect_users();
        leave_out_multiples(rows);
        count_registers();
        for (int i = 0; i < Extent.roots; ++i)
            if (rows.row_of(i) < 0 && graph_[graph.root_list[i]].what == op::constant) visit(graph.root_list[i]);
        if (how == visits::in_order)
            for (int i = 0; i < Extent.roots; ++i) visit_root(rows, i);
        else
            visit_least_first(rows);
    }

    /// In `order`, row number r of the outputs is the number row_mark(r), which is negative.
    static constexpr int row_mark(int row) { return -1 - row; }

    /// The order; of each branch only the first selection, see `for_each_member`; of calls together only the first.
    constexpr const buffer<int>& order() const { return order_; }

    /// Whether node `id` is one of several calls that are made together: what they need is computed before the first of them.
    constexpr bool is_together(int id) const { return calls_.holds(id); }
    /// Calls visit(id) for the calls that are made together with node `id`, and for itself.
    template <class Visit>
    constexpr void for_each_together(int id, Visit visit) const {
        calls_.for_each_with(id, visit);
    }

    /// Calls visit(id) for the selections and nodes of a branch in ascending order.
    template <class Visit>
    constexpr void for_each_member(int branch, Visit visit) const {
        for (int id = last_.items[branch]; id >= 0; id = members_.items[id]) visit(id);
    }

private:
    static constexpr int most_in_a_group = 4;
    static constexpr int most_compared = 64;  // roots, in search of the next one

    constexpr void collect_members() {
        if (branching_.count() == 0) return;
        for (int id = Extent.nodes - 1; id >= 0; --id) {
            const int branch = branching_.deciding(id) >= 0 ? branching_.deciding(id) : branching_.side(id) >= 0 ? branching_.side(id) / 2 : -1;
            if (branch < 0) continue;
            members_.items[id] = last_.items[branch];
            last_.items[branch] = id;
        }
    }

    constexpr void visit_root(const detail::rows<Extent>& rows, int i) {
        const int row = rows.row_of(i);
        if (row < 0)
            visit(graph_.root_list[i]);
        else if (i == rows[row].first)
            visit_row(rows, row);
    }
    // all that is made of the same values is made while these are in registers
    constexpr void visit_least_first(const detail::rows<Extent>& rows) {
        for (int first = 0; first < Extent.roots; first += most_compared) {
            const int count = Extent.roots - first < most_compared ? Extent.roots - first : most_compared;
            count_lacking(rows, first, count);
            for (int left = count; left > 0; --left) {
                int next = 0;
                for (int k = 1; k < count; ++k)
                    if (lacking_.items[k] < lacking_.items[next]) next = k;
                visit_root(rows, first + next);
                lacking_.items[next] = Extent.nodes + 2;
            }
        }
    }
    // how many nodes below each of these roots are not computed yet; rows come behind all others
    constexpr void count_lacking(const detail::rows<Extent>& rows, int first, int count) {
        lacking_.truncate(0);
        above_.truncate(0);
        lacking_.resize(count, 0);
        above_.resize(Extent.nodes, 0);
        for (int k = 0; k < count; ++k) {
            if (rows.row_of(first + k) < 0)
                above_.items[graph_.root_list[first + k]] |= std::uint64_t{1} << k;
            else
                lacking_.items[k] = Extent.nodes + 1;
        }
        for (int id = Extent.nodes - 1; id >= 0; --id) {
            const std::uint64_t roots = above_.items[id];
            if (roots == 0 || done_.items[id] || is_in_memory(id)) continue;
            graph_.for_each_operand(id, [&](int operand) { above_.items[operand] |= roots; });
            add_to_lacking(roots, 1);
        }
    }
    constexpr void add_to_lacking(std::uint64_t roots, int more) {
        for (; roots != 0; roots &= roots - 1) lacking_.items[std::countr_zero(roots)] += more;
    }
    constexpr void visit_row(const detail::rows<Extent>& rows, int number) {
        const typename detail::rows<Extent>::row& row = rows[number];
        visit(row.factor);
        for (int k = 0; k < row.count; ++k) visit(rows.other(row, k) >= 0 ? rows.other(row, k) : graph_.root_list[row.first + k]);
        order_.push(row_mark(number));
    }
    constexpr void visit(int root) {
        stack_.push(root);
        while (!stack_.empty()) {
            const int id = stack_.items[stack_.length - 1], before = stack_.length;
            const int branch = branching_.deciding(id);
            if (!done_.items[id]) {
                if (branch >= 0)
                    push_operands_of_branch(branch);
                else if (is_together(id))
                    for_each_together(id, [&](int other) { push_operands(other); });
                else
                    push_operands(id);
            }
            if (stack_.length > before) continue;
            stack_.truncate(before - 1);
            if (done_.items[id]) continue;
            order_.push(id);
            if (branch >= 0)
                for_each_member(branch, [&](int member) { finish(member); });
            else if (is_together(id))
                for_each_together(id, [&](int other) { finish(other); });
            else
                finish(id);
            compute_what_can_be();
        }
    }
    // the operand pushed last is visited first
    constexpr void push_operands(int id) {
        const node& n = graph_[id];
        if (!is_nary(n.what) && n.b >= 0 && n.c < 0 && registers_.items[n.a] >= registers_.items[n.b]) {
            push(n.b);
            push(n.a);
        } else {
            graph_.for_each_operand(id, [&](int operand) { push(operand); });
        }
    }

    struct use {
        int user, next;
    };
    constexpr void collect_users() {
        uses_.reserve(2 * Extent.nodes + Extent.pool);
        first_use_.resize(Extent.nodes, -1);
        unused_.resize(Extent.nodes, 0);
        for (int id = 0; id < Extent.nodes; ++id)
            graph_.for_each_operand(id, [&](int operand) {
                uses_.push({id, first_use_.items[operand]});
                first_use_.items[operand] = uses_.length - 1;
                ++unused_.items[operand];
            });
    }
    // the products of a row that nothing else uses have no step of their own
    constexpr void leave_out_multiples(const detail::rows<Extent>& rows) {
        for (int k = 0; k < Extent.roots; ++k)
            if (!is_multiple(rows, k)) ++unused_.items[graph_.root_list[k]];
        for (int k = 0; k < Extent.roots; ++k) {
            const int id = graph_.root_list[k];
            if (!is_multiple(rows, k) || unused_.items[id] > 0) continue;
            done_.items[id] = 1;
            if (graph_[id].what == op::neg && unused_.items[graph_[id].a] == 1) done_.items[graph_[id].a] = 1;
        }
        for (int k = 0; k < Extent.roots; ++k)
            if (!is_multiple(rows, k)) --unused_.items[graph_.root_list[k]];
    }
    static constexpr bool is_multiple(const detail::rows<Extent>& rows, int k) {
        const int row = rows.row_of(k);
        return row >= 0 && rows.other(rows[row], k - rows[row].first) >= 0;
    }
    // how many registers an expression takes, as if nothing were shared
    constexpr void count_registers() {
        registers_.resize(Extent.nodes, 0);
        for (int id = 0; id < Extent.nodes; ++id) {
            if (is_in_memory(id)) continue;
            int most = 1;
            graph_.for_each_operand(id, [&](int operand) {
                const int wanted = registers_.items[operand];
                most = wanted == most ? most + 1 : wanted > most ? wanted : most;
            });
            registers_.items[id] = most;
        }
    }
    constexpr bool is_in_memory(int id) const { return graph_[id].what <= op::input; }

    constexpr void finish(int id) {
        done_.items[id] = 1;
        if (is_in_memory(id)) return;
        if (above_.length > 0) add_to_lacking(above_.items[id], -1);
        graph_.for_each_operand(id, [&](int operand) { --unused_.items[operand]; });
        fresh_.push(id);
    }
    constexpr int times_used(int user, int operand) const {
        int times = 0;
        graph_.for_each_operand(user, [&](int other) { times += other == operand ? 1 : 0; });
        return times;
    }
    // users of what is new, and last users of what is held, after which no more registers are taken than before
    constexpr void compute_what_can_be() {
        while (!fresh_.empty()) {
            const int id = fresh_.pop();
            for (int u = first_use_.items[id]; u >= 0; u = uses_.items[u].next) compute_if_it_frees(uses_.items[u].user);
            graph_.for_each_operand(id, [&](int operand) {
                if (unused_.items[operand] != 1 || is_in_memory(operand)) return;
                for (int u = first_use_.items[operand]; u >= 0; u = uses_.items[u].next)
                    if (!done_.items[uses_.items[u].user]) return compute_if_it_frees(uses_.items[u].user);
            });
        }
    }
    constexpr void compute_if_it_frees(int user) {
        group_.truncate(0);
        if (!add_to_group(user)) return;
        int taken = 0, freed = 0;
        for (int id : group_) {
            int inside = 0;
            for (int other : group_) inside += times_used(other, id);
            taken += unused_.items[id] > inside ? 1 : 0;
            graph_.for_each_operand(id, [&](int operand) {
                if (!done_.items[operand] || is_in_memory(operand)) return;
                int here = 0, before = 0;  // uses in the group, and those by nodes before this one
                for (int other : group_) {
                    before += other < id ? times_used(other, operand) : 0;
                    here += times_used(other, operand);
                }
                freed += before == 0 && here == unused_.items[operand] ? 1 : 0;
            });
        }
        if (freed == 0 || taken > freed) return;
        detail::sort(group_.items, group_.length);
        for (int id : group_) {
            graph_.for_each_operand(id, [&](int operand) {
                if (!done_.items[operand]) {
                    order_.push(operand);
                    done_.items[operand] = 1;
                }
            });
            order_.push(id);
            finish(id);
        }
    }
    // the node and what it needs that is not yet computed, if that is little
    constexpr bool add_to_group(int id) {
        if (done_.items[id] || is_in_memory(id)) return true;
        for (int other : group_)
            if (other == id) return true;
        if (group_.length == most_in_a_group || branching_.deciding(id) >= 0 || branching_.side(id) >= 0 || is_together(id)) return false;
        group_.push(id);
        bool all = true;
        graph_.for_each_operand(id, [&](int operand) { all = all && add_to_group(operand); });
        return all;
    }
    constexpr void push_operands_of_branch(int branch) {
        push(branching_[branch].condition);
        for_each_member(branch, [&](int id) {
            if (branching_.deciding(id) < 0) return push_operands(id);
            push(branching_.chosen(id, true));
            push(branching_.chosen(id, false));
        });
    }
    constexpr void push(int id) {
        if (!done_.items[id] && branching_.side(id) < 0) stack_.push(id);
    }

    const frozen_graph<Extent>& graph_;
    const detail::branches<Extent>& branching_;
    detail::simultaneous_calls<Extent> calls_;
    buffer<char> done_;
    buffer<int> members_, last_, order_, stack_, first_use_, unused_, registers_, fresh_, group_, lacking_;
    buffer<std::uint64_t> above_;  // the roots being compared that need a node, as bits
    buffer<use> uses_;
};

}  // namespace ddx
