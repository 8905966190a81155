// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/operand_lists.hpp>
#include <ddx/eval/detail/output_lists.hpp>
#include <ddx/eval/detail/rows.hpp>
#include <ddx/eval/program.hpp>

namespace ddx::detail {

/// The operations that have no step of their own, and the multiples that are computed as their negatives.
///
/// Math      a multiplication whose only use is an addition or subtraction is contracted with it; of two the first, as compilers
///           do, unless it is a multiple. -(a b) is (-a) b where a is a constant or the negative of a is wanted more than once.
///           A multiple c u whose negative is wanted is (-c) u if all that use it can take the other sign.
/// Cost      one pass over the nodes, and another if a sign is turned.
template <graph_extent Extent>
class contractions {
public:
    static constexpr int contracted = -2, negated = -3;  // no steps of their own

    /// What node `id` is one step with: the product that is its operand, or of a decided selection its negative; 0 if nothing.
    int partner[Extent.nodes + 1]{};
    /// Whether node `id` is computed as its negative; whether any is.
    char turned[Extent.nodes + 1]{};
    bool turns = false;
    /// How often a node is an operand of operations, or of rows for the values of their gaps.
    int_list<Extent.nodes> uses;

    /// Of the first `count` nodes, of which each is an operand so often.
    constexpr contractions(const frozen_graph<Extent>& graph, int count, const branches<Extent>& branching, const rows<Extent>& in_rows,
                           const output_lists<Extent>& outputs, const int_list<Extent.nodes>& times_used)
        : uses(times_used), graph_(graph), branching_(branching), rows_(in_rows), outputs_(outputs), count_(count) {
        for (int k = 0; k < Extent.roots && !rows_.empty(); ++k)
            if (rows_.is_gap(k)) ++uses.items[graph_.root_list[k]];
        find_partners();
        share_negatives();
        if (turns) keep_what_cannot_turn();
    }

    /// The factor of a product that its negative is made of.
    constexpr int most_negated(int product) const {
        const node& n = graph_.entry_list[product].made;
        if (is_constant(n.a) || is_constant(n.b)) return is_constant(n.a) ? n.a : n.b;
        return negatives_[n.a] >= negatives_[n.b] ? n.a : n.b;
    }
    /// u v + w, u v - w or w - u v, where the negative of u, v or w is what has been computed.
    constexpr form form_of(const node& sum, int product, int other) const {
        const node& p = graph_.entry_list[product].made;
        const bool negative_product = (sum.what == op::sub && product == sum.b) != (turned[p.a] || turned[p.b]);
        const bool negative_other = (sum.what == op::sub && product == sum.a) != (turned[other] != 0);
        return negative_product ? form::subtract_from : negative_other ? form::subtract : form::add;
    }
    constexpr bool is_constant(int id) const { return graph_.entry_list[id].made.what == op::constant; }

private:
    constexpr void find_partners() {
        for (int id = 0; id < count_; ++id) {
            const node& n = graph_.entry_list[id].made;
            if (n.what == op::neg) {
                negative_list_[negative_count_++] = id;
                if (branching_.deciding(n.a) >= 0 && uses.items[id] == 0) {
                    partner[n.a] = id;
                    partner[id] = negated;
                } else if (branching_.side(id) < 0 && is_free(n.a)) {
                    ++negatives_[graph_.entry_list[n.a].made.a];
                    ++negatives_[graph_.entry_list[n.a].made.b];
                }
            } else if (n.what == op::add || n.what == op::sub) {
                const bool first = is_free(n.a);
                const bool second = (!first || is_multiple(n.a)) && is_free(n.b);
                if (!first && !second) continue;
                const int product = second ? n.b : n.a;
                partner[id] = product;
                partner[product] = contracted;
            }
        }
    }
    // -(a b) is (-a) b where a is a constant or the negative of a is wanted more than once
    constexpr void share_negatives() {
        for (int i = 0; i < negative_count_; ++i) {
            const int id = negative_list_[i], product = graph_.entry_list[id].made.a;
            if (branching_.side(id) >= 0) continue;
            if (!is_free(product)) {
                if (!is_multiple(product) || branching_.side(product) >= 0 || outputs_.first[product] > 0) continue;
                turned[product] = 1;
                turns = true;
                continue;
            }
            const int factor = most_negated(product);
            if (!is_constant(factor) && negatives_[factor] < 2) continue;
            partner[id] = product;
            partner[product] = contracted;
        }
    }
    constexpr bool is_multiple(int id) const {
        const node& n = graph_.entry_list[id].made;
        return n.what == op::mul && (is_constant(n.a) || is_constant(n.b));
    }

    // a multiple whose negative is wanted is computed as the negative if all that use it can take the other sign: u + v for u - v
    constexpr void keep_what_cannot_turn() {
        for (int id = 0; id < count_; ++id) {
            const node& n = graph_.entry_list[id].made;
            const int made_of = partner[id];
            if (made_of == contracted || (n.what == op::neg && made_of <= 0)) continue;
            if (n.what != op::add && n.what != op::sub) {
                graph_.for_each_operand(n.what == op::neg ? made_of : id, [&](int operand) { turned[operand] = 0; });
            } else if (made_of <= 0) {
                if (n.what == op::sub || turned[n.b]) turned[n.a] = 0;
            } else {
                const node& product = graph_.entry_list[made_of].made;
                if (turned[product.a]) turned[product.b] = 0;
                const int other = made_of == n.a ? n.b : n.a;
                if (turned[product.a] || turned[product.b]) turned[other] = 0;
                if (n.what == op::sub && made_of == n.a) turned[product.a] = turned[product.b] = 0;
                if (n.what == op::sub && made_of == n.b) turned[other] = 0;
            }
        }
        for (int k = 0; k < Extent.roots && !rows_.empty(); ++k) {
            if (rows_.row_of(k) < 0) continue;
            turned[graph_.root_list[k]] = 0;
            if (rows_.is_gap(k)) continue;
            turned[rows_[rows_.row_of(k)].factor] = 0;
            turned[rows_.other(k)] = 0;
        }
    }
    constexpr bool is_free(int id) const {
        return uses.items[id] == 1 && graph_.entry_list[id].made.what == op::mul && outputs_.first[id] == 0;
    }

    const frozen_graph<Extent>& graph_;
    const branches<Extent>& branching_;
    const rows<Extent>& rows_;
    const output_lists<Extent>& outputs_;
    int count_;
    int negatives_[Extent.nodes + 1]{};                           // how often the negative is wanted
    int negative_list_[Extent.nodes + 1]{}, negative_count_ = 0;  // the nodes that are negatives
};

}  // namespace ddx::detail
