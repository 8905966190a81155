// SPDX-License-Identifier: MIT
#pragma once
#include <bit>
#include <cstdint>

#include <ddx/eval/detail/operand_lists.hpp>
#include <ddx/eval/detail/rows.hpp>
#include <ddx/eval/detail/simultaneous_calls.hpp>

namespace ddx {

/// How a schedule goes from root to root: in their order, or of each 64 always to the one that lacks least of what it needs.
enum class visits : unsigned char { in_order, least_first };

/// The nodes that the roots of a graph need, each after its operands and close to its first use.
///
/// Math      depth-first postorder from the roots in order, constants first; of two operands the one that needs more registers
///           comes first, of calls that are made together the first one's. What sets as many registers free as it takes is computed
///           at once, with up to three operands that it still needs: the last use of a value ends its life. A selection that a branch
///           decides stands for the branch: all that this needs from outside comes before it. A row stands for its products.
/// Cost      a look at the users of each node once, and at its last one again. Values alive at a time, with the rule of last uses
///           and without: gradient of Rosenbrock's function of 10 numbers 7 and 20, its Hessian 8 and 29.
/// Source    Sethi & Ullman, The Generation of Optimal Code for Arithmetic Expressions, J. ACM 17 (1970), for the order of operands.
template <graph_extent Extent>
class schedule {
public:
    constexpr schedule(const frozen_graph<Extent>& graph, const detail::branches<Extent>& branching, const detail::rows<Extent>& rows,
                       visits how = visits::in_order)
        : graph_(graph), branching_(branching), operands_(graph), uses_(operands_), registers_(detail::registers_taken(operands_)),
          unused_(uses_.count), calls_(graph, branching, operands_), done_(Extent.nodes, 0), members_(Extent.nodes, -1), last_(branching.count(), -1) {
        collect_members();
        mark_what_stays_apart();
        if (!rows.empty()) leave_out_multiples(rows);
        for (int i = 0; i < Extent.roots; ++i)
            if (rows.row_of(i) < 0 && graph_[graph.root_list[i]].what == op::constant) visit(graph.root_list[i]);
        if (how == visits::in_order)
            for (int i = 0; i < Extent.roots; ++i) visit_root(rows, i);
        else
            visit_least_first(rows);
    }

    /// In `order`, row number r of the outputs is the number row_mark(r), which is negative.
    static constexpr int row_mark(int row) { return -1 - row; }

    /// The uses of every node.
    constexpr const detail::use_lists& uses() const { return uses_; }

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

    // selections and sides of branches, and calls that are made together
    constexpr void mark_what_stays_apart() {
        is_apart_.resize(Extent.nodes, 0);
        if (branching_.count() == 0 && calls_.empty()) return;
        for (int id = 0; id < Extent.nodes; ++id)
            if (branching_.deciding(id) >= 0 || branching_.side(id) >= 0 || is_together(id)) is_apart_.items[id] = 1;
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
            for (int i = operands_.first.items[id], last = operands_.first.items[id + 1]; i < last; ++i)
                above_.items[operands_.ids.items[i]] |= roots;
            add_to_lacking(roots, 1);
        }
    }
    constexpr void add_to_lacking(std::uint64_t roots, int more) {
        for (; roots != 0; roots &= roots - 1) lacking_.items[std::countr_zero(roots)] += more;
    }
    constexpr void visit_row(const detail::rows<Extent>& rows, int number) {
        const typename detail::rows<Extent>::row& row = rows[number];
        visit(row.factor);
        for (int k = 0; k < row.count; ++k) visit(rows.other(row.first + k) >= 0 ? rows.other(row.first + k) : graph_.root_list[row.first + k]);
        order_.push(row_mark(number));
    }
    constexpr void visit(int root) {
        stack_.push(root);
        while (stack_.length > 0) {
            const int id = stack_.items[stack_.length - 1], before = stack_.length;
            if (!done_.items[id]) {
                push_needs(id);
                if (stack_.length > before) continue;
            }
            stack_.length = before - 1;
            if (done_.items[id]) continue;
            order_.push(id);
            finish_with_its_kind(id);
            compute_what_can_be();
        }
    }
    constexpr void push_needs(int id) {
        if (!is_apart_.items[id]) return push_operands(id);
        if (const int branch = branching_.deciding(id); branch >= 0) return push_operands_of_branch(branch);
        if (!is_together(id)) return push_operands(id);
        const int before = stack_.length;
        for_each_together(id, [&](int other) { push_operands(other); });
        stack_.reverse_from(before);
    }
    constexpr void finish_with_its_kind(int id) {
        if (!is_apart_.items[id]) return finish(id);
        if (const int branch = branching_.deciding(id); branch >= 0) return for_each_member(branch, [&](int member) { finish(member); });
        if (!is_together(id)) return finish(id);
        for_each_together(id, [&](int other) { finish(other); });
    }
    // the operand pushed last is visited first
    constexpr void push_operands(int id) {
        const int* const ids = operands_.ids.items;
        const int first = operands_.first.items[id], last = operands_.first.items[id + 1];
        const bool first_on_top = last - first == 2 && graph_.entry_list[id].made.what != op::primitive &&
                                  registers_.items[ids[first]] >= registers_.items[ids[first + 1]];
        if (first_on_top) {
            push(ids[first + 1]);
            push(ids[first]);
        } else {
            for (int i = first; i < last; ++i) push(ids[i]);
        }
    }

    // the products of a row that nothing else uses have no step of their own
    constexpr void leave_out_multiples(const detail::rows<Extent>& rows) {
        for (int k = 0; k < Extent.roots; ++k)
            if (rows.other(k) < 0) ++unused_.items[graph_.root_list[k]];
        for (int k = 0; k < Extent.roots; ++k) {
            const int id = graph_.root_list[k];
            if (rows.other(k) < 0 || unused_.items[id] > 0) continue;
            done_.items[id] = 1;
            if (graph_[id].what == op::neg && unused_.items[graph_[id].a] == 1) done_.items[graph_[id].a] = 1;
        }
        for (int k = 0; k < Extent.roots; ++k)
            if (rows.other(k) < 0) --unused_.items[graph_.root_list[k]];
    }
    constexpr bool is_in_memory(int id) const { return registers_.items[id] == 0; }

    constexpr void finish(int id) {
        done_.items[id] = 1;
        if (is_in_memory(id)) return;
        if (above_.length > 0) add_to_lacking(above_.items[id], -1);
        const int* const ids = operands_.ids.items;
        for (int i = operands_.first.items[id], last = operands_.first.items[id + 1]; i < last; ++i) --unused_.items[ids[i]];
        fresh_.push(id);
    }
    // users of what is new, and last users of what is held, after which no more registers are taken than before
    constexpr void compute_what_can_be() {
        const int *const ids = operands_.ids.items, *const user = uses_.user.items, *const next = uses_.next.items;
        while (fresh_.length > 0) {
            const int id = fresh_.items[--fresh_.length];
            for (int u = uses_.first.items[id]; u >= 0; u = next[u])
                if (!done_.items[user[u]]) compute_if_it_frees(user[u]);
            for (int i = operands_.first.items[id], last = operands_.first.items[id + 1]; i < last; ++i) {
                if (unused_.items[ids[i]] != 1 || registers_.items[ids[i]] == 0) continue;
                int u = uses_.first.items[ids[i]];
                while (u >= 0 && done_.items[user[u]]) u = next[u];
                if (u >= 0) compute_if_it_frees(user[u]);
            }
        }
    }
    constexpr void compute_if_it_frees(int user) {
        group_.length = 0;
        if (!add_to_group(user) || !frees()) return;
        if (group_.length > 1) detail::sort(group_.items, group_.length);
        const int* const ids = operands_.ids.items;
        for (int g = 0; g < group_.length; ++g) {
            const int id = group_.items[g];
            for (int i = operands_.first.items[id], last = operands_.first.items[id + 1]; i < last; ++i)
                if (!done_.items[ids[i]]) {
                    order_.push(ids[i]);
                    done_.items[ids[i]] = 1;
                }
            order_.push(id);
            finish(id);
        }
    }
    // whether the group sets a register free, and as many as it takes
    constexpr bool frees() const {
        if (group_.length == 1) return frees_alone(group_.items[0]);
        const int* const ids = operands_.ids.items;
        int taken = 0, freed = 0;
        for (int g = 0; g < group_.length; ++g) {
            const int id = group_.items[g];
            int inside = 0;
            for (int k = 0; k < group_.length; ++k) inside += operands_.times_used(group_.items[k], id);
            taken += unused_.items[id] > inside ? 1 : 0;
            for (int i = operands_.first.items[id], last = operands_.first.items[id + 1]; i < last; ++i) {
                if (!done_.items[ids[i]] || registers_.items[ids[i]] == 0) continue;
                int here = 0, before = 0;  // uses in the group, and those by nodes before this one
                for (int k = 0; k < group_.length; ++k) {
                    const int times = operands_.times_used(group_.items[k], ids[i]);
                    here += times;
                    if (group_.items[k] < id) before += times;
                }
                freed += before == 0 && here == unused_.items[ids[i]] ? 1 : 0;
            }
        }
        return freed > 0 && taken <= freed;
    }
    // the same for one node, all of whose operands are there
    constexpr bool frees_alone(int id) const {
        const int* const ids = operands_.ids.items;
        for (int i = operands_.first.items[id], last = operands_.first.items[id + 1]; i < last; ++i) {
            const int left = unused_.items[ids[i]];
            if (registers_.items[ids[i]] > 0 && (left == 1 || left == operands_.times_used(id, ids[i]))) return true;
        }
        return false;
    }
    // the node and what it needs that is not yet computed, if that is little
    constexpr bool add_to_group(int id) {
        for (int g = 0; g < group_.length; ++g)
            if (group_.items[g] == id) return true;
        if (group_.length == most_in_a_group || is_apart_.items[id]) return false;
        group_.push(id);
        const int* const ids = operands_.ids.items;
        for (int i = operands_.first.items[id], last = operands_.first.items[id + 1]; i < last; ++i)
            if (!done_.items[ids[i]] && registers_.items[ids[i]] > 0 && !add_to_group(ids[i])) return false;
        return true;
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
    detail::operand_lists<Extent> operands_;
    detail::use_lists uses_;
    buffer<int> registers_, unused_;  // unused_: the uses of each node that are still to come
    detail::simultaneous_calls<Extent> calls_;
    buffer<char> done_, is_apart_;
    buffer<int> members_, last_, order_, stack_, fresh_, group_, lacking_;
    buffer<std::uint64_t> above_;  // the roots being compared that need a node, as bits
};

}  // namespace ddx
