// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/rules/linearisation.hpp>

namespace ddx {

/// A sweep from roots to inputs: the adjoint of each node is complete when its turn comes, and contributes to those of its operands.
///
/// Math      k̄ = Σ_n n̄ ∂n/∂k.
/// Edges     an adjoint that nothing contributes to is a structural zero (-1).
/// Cost      a product for each edge and a sum for each node.
/// Source    Griewank & Walther, Evaluating Derivatives, 2nd ed., section 3.2.
class reverse_sweep {
public:
    /// A term of the adjoint of a node, and the one before it.
    struct contribution {
        int value, next;
    };

    /// For snapshots between two nodes; what is made from one has no other members yet.
    template <class Each>
    constexpr void keep(Each& each) {
        each(contributions_), each(last_), each(adjoints_), each(left_);
    }
    constexpr explicit reverse_sweep(linearisation& linear) : linear_(linear), graph_(linear.build().graph()) {}

    /// `root_adjoints` has -1 for a structural zero.
    constexpr reverse_sweep(linearisation& linear, const buffer<int>& roots, const buffer<int>& root_adjoints, int input_count)
        : linear_(linear), graph_(linear.build().graph()), last_(linear.active().length, -1), adjoints_(input_count, -1), left_(last_.length) {
        contributions_.reserve(roots.length);
        for (int i = 0; i < roots.length; ++i)
            if (root_adjoints.items[i] >= 0) contribute(roots.items[i], root_adjoints.items[i]);
    }

    /// Takes further nodes, from the last to the first, as long as the work done on the graph is not more than `allowed`.
    ///
    /// Requires  `linear` has all its edges, else nothing is done.
    constexpr void advance(std::int64_t allowed) {
        if (!linear_.has_all_edges()) return;
        contributions_.reserve(contributions_.length + linear_.edges().all.length);
        const char* const active = linear_.active().items;
        for (; left_ > 0; --left_) {
            if (last_.items[left_ - 1] < 0 || !active[left_ - 1]) continue;
            if (graph_.work() > allowed) return;
            pass_on(left_ - 1);
        }
    }
    constexpr bool is_done() const { return left_ == 0 && linear_.has_all_edges(); }

    /// The adjoints of the inputs once all nodes had their turn.
    constexpr const buffer<int>& adjoints() const { return adjoints_; }

private:
    using edge = edge_list::edge;

    constexpr void contribute(int id, int value) {
        contributions_.items[contributions_.length] = {value, last_.items[id]}, last_.items[id] = contributions_.length++;
    }

    constexpr void pass_on(int id) {
        const contribution newest = contributions_.items[last_.items[id]];
        int adjoint = newest.value;
        if (newest.next >= 0) {
            terms_.length = 0;
            for (int c = last_.items[id]; c >= 0; c = contributions_.items[c].next) terms_.push(contributions_.items[c].value);
            adjoint = linear_.total(terms_);
            if (adjoint < 0) return;
        }
        const edge_list& edges = linear_.edges();
        const int first = edges.first.items[id], end = edges.first.items[id + 1];
        if (first == end) {
            if (const node& leaf = graph_[id]; leaf.what == op::input) adjoints_.items[leaf.a] = adjoint;
            return;
        }
        if (end - first == 2 && is_quotient(id, edges.all.items + first)) {
            const edge dividend = edges.all.items[first], divisor = edges.all.items[first + 1];
            const int above = linear_.times(adjoint, dividend.partial);
            contribute(dividend.operand, above);
            contribute(divisor.operand, linear_.times(above, linear_.factor_beside_reciprocal(id)));
            return;
        }
        for (int e = first; e < end; ++e)
            if (const edge out = edges.all.items[e]; out.operand >= 0) contribute(out.operand, linear_.times(adjoint, out.partial));
    }
    constexpr bool is_quotient(int id, const edge* edges) const {
        const node& n = graph_[id];
        return n.what == op::div && edges[0].operand == n.a && edges[1].operand == n.b;
    }

    linearisation& linear_;
    arena& graph_;
    buffer<contribution> contributions_;
    buffer<int> last_, adjoints_, terms_;
    int left_ = 0;  // the nodes below this one have not had their turn
};

}  // namespace ddx
