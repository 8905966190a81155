// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>

#include <ddx/rules/linearisation.hpp>

namespace ddx {

/// A sweep from roots to inputs: the adjoint of each node is complete when its turn comes, and contributes to those of its operands.
///
/// Math      k̄ = Σ_n n̄ ∂n/∂k.
/// Edges     an adjoint that nothing contributes to is a structural zero.
/// Cost      a product for each edge and a sum for each node.
/// Source    Griewank & Walther, Evaluating Derivatives, 2nd ed., section 3.2.
class reverse_sweep {
public:
    constexpr reverse_sweep(simplifier& build, linearisation& linear, int input_count)
        : graph_(build.graph()), linear_(linear), last_(linear.size(), -1), adjoints_(input_count, -1) {
        contributions_.reserve(linear.size() + linear.edges().all.length);
    }

    /// Node `value` is a term of the adjoint of node `id`.
    constexpr void contribute(int id, int value) {
        if (contributions_.length == contributions_.capacity()) contributions_.reserve(2 * contributions_.length);
        contributions_.items[contributions_.length] = {value, last_.items[id]}, last_.items[id] = contributions_.length++;
    }

    /// Takes the nodes from the last to the first.
    constexpr void run() {
        for (int id = linear_.size() - 1; id >= 0 && !(id % 8 == 0 && graph_.is_exhausted()); --id)
            if (last_.items[id] >= 0 && linear_.is_active(id))
                pass_on(id, linear_.edges().first.items[id], linear_.edges().first.items[id + 1]);
    }

    /// The same with edges that are made when a node's turn comes, and only as long as there is work left for them beside freezing
    /// the graph; whether all nodes had their turn.
    constexpr bool run_while_affordable() {
        for (left_ = linear_.size(); left_ > 0; --left_) {
            const int id = left_ - 1;
            if (last_.items[id] < 0 || !linear_.is_active(id) || graph_[id].what == op::input) continue;
            if (graph_.work() + freezing_work() > graph_.budget()) return false;
            linear_.add_only_edges_of(id);
            pass_on(id, 0, linear_.edges().all.length);
        }
        for (int id = linear_.size() - 1; id >= 0; --id)
            if (last_.items[id] >= 0 && linear_.is_active(id) && graph_[id].what == op::input) pass_on(id, 0, 0);
        return true;
    }

    /// The nodes that have not had their turn, and the inputs, each with one of its contributions after the other, the newest first.
    constexpr buffer<int> contributions_left() const {
        buffer<int> result;
        for (int id = 0; id < last_.length; ++id)
            if (linear_.is_active(id) && (id < left_ || graph_[id].what == op::input))
                for (int c = last_.items[id]; c >= 0; c = contributions_.items[c].next) result.push(id), result.push(contributions_.items[c].value);
        return result;
    }

    /// The adjoints of the inputs once all nodes had their turn; -1 stands for a structural zero.
    constexpr const buffer<int>& adjoints() const { return adjoints_; }

private:
    struct contribution {
        int value, next;
    };

    constexpr std::int64_t freezing_work() const { return 7 * graph_.size() / 20 + graph_.pool_size() / 4; }

    constexpr int adjoint_of(int id) {
        const contribution newest = contributions_.items[last_.items[id]];
        if (newest.next < 0) return newest.value;
        terms_.length = 0;
        for (int c = last_.items[id]; c >= 0; c = contributions_.items[c].next) terms_.push(contributions_.items[c].value);
        return linear_.total(terms_);
    }

    constexpr void pass_on(int id, int first, int end) {
        const int adjoint = adjoint_of(id);
        const edge_list::edge* const edges = linear_.edges().all.items;
        if (adjoint < 0) return;
        if (first == end) {
            if (const node& leaf = graph_[id]; leaf.what == op::input) adjoints_.items[leaf.a] = adjoint;
            return;
        }
        if (end - first == 2 && is_quotient(id, edges + first)) {
            const edge_list::edge dividend = edges[first], divisor = edges[first + 1];
            const int above = linear_.times(adjoint, dividend.partial);
            contribute(dividend.operand, above);
            contribute(divisor.operand, linear_.times(above, linear_.factor_beside_reciprocal(id)));
            return;
        }
        for (int e = first; e < end; ++e)
            if (edges[e].operand >= 0) contribute(edges[e].operand, linear_.times(adjoint, edges[e].partial));
    }
    constexpr bool is_quotient(int id, const edge_list::edge* edges) const {
        const node& n = graph_[id];
        return n.what == op::div && edges[0].operand == n.a && edges[1].operand == n.b;
    }

    arena& graph_;
    linearisation& linear_;
    buffer<int> last_, adjoints_, terms_;
    buffer<contribution> contributions_;
    int left_ = 0;  // the nodes below this one have not had their turn
};

}  // namespace ddx
