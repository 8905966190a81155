// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/program.hpp>
#include <ddx/eval/schedule.hpp>

namespace ddx {

/// The program of a lowered graph, all of whose nodes are needed.
///
/// Math      a multiplication whose only use is an addition or subtraction is contracted with it; of two the first, as compilers
///           do, unless it is a multiple. -(c u) is (-c) u for a constant c, and what uses c u takes the other sign. The sides of
///           a branch store the outputs that they decide, and the negatives of these, themselves.
/// Cost      turned signs save a negation each: the Hessian of Rosenbrock's function of 10 numbers has 11 of 228 instructions less.
template <graph_extent Extent>
class assembler {
public:
    using program_type = program<program_extent{Extent.nodes, Extent.pool, Extent.constants, Extent.primitives, Extent.roots}>;

    constexpr assembler(const frozen_graph<Extent>& graph, const detail::branches<Extent>& branching, visits order = visits::in_order)
        : graph_(graph), branching_(branching), rows_(graph, branching), steps_(graph, branching, rows_, order), place_(Extent.nodes, -1) {
        list_outputs();
        count_uses();
        find_partners();
        share_negatives();
        for (int id : steps_.order()) {
            if (id < 0)
                add_row(rows_[schedule<Extent>::row_mark(id)]);
            else if (const int branch = branching.deciding(id); branch >= 0)
                add_branch(branch);
            else if (steps_.is_together(id))
                add_together(id);
            else
                add(id);
        }
        result_.main = result_.length;
        for (const pending& which : pending_) add_sides(which);
        for (int i = 0; i < Extent.constants; ++i) result_.constants[i] = graph.constant_list[i];
        for (int i = 0; i < Extent.primitives; ++i) result_.primitives[i] = graph.primitive(i).name;
    }

    constexpr const program_type& result() const { return result_; }

private:
    struct pending {
        int branch, step;
    };
    static constexpr int least_fill = 4;
    static constexpr int contracted = -2, negated = -3;  // no steps of their own

    constexpr void list_outputs() {
        first_output_.resize(Extent.nodes, -1);
        next_output_.resize(Extent.roots, -1);
        for (int i = Extent.roots - 1; i >= 0; --i) {
            if (rows_.row_of(i) >= 0) continue;
            next_output_.items[i] = first_output_.items[graph_.root_list[i]];
            first_output_.items[graph_.root_list[i]] = i;
        }
    }
    // of operations, and of rows for the values of their gaps
    constexpr void count_uses() {
        uses_ = steps_.uses().count;
        for (int k = 0; k < Extent.roots && !rows_.empty(); ++k)
            if (rows_.is_gap(k)) ++uses_.items[graph_.root_list[k]];
    }
    constexpr void find_partners() {
        partner_.resize(Extent.nodes, -1);
        negatives_.resize(Extent.nodes, 0);
        for (int id = 0; id < Extent.nodes; ++id) {
            const node& n = graph_.entry_list[id].made;
            if (n.what == op::neg && branching_.deciding(n.a) >= 0 && uses_.items[id] == 0) {
                partner_.items[n.a] = id;
                partner_.items[id] = negated;
            }
            if (is_negative_product(id)) {
                ++negatives_.items[graph_.entry_list[n.a].made.a];
                ++negatives_.items[graph_.entry_list[n.a].made.b];
            }
            if (n.what != op::add && n.what != op::sub) continue;
            const int product = is_free(n.a) && !(is_multiple(n.a) && is_free(n.b)) ? n.a : is_free(n.b) ? n.b : -1;
            if (product < 0) continue;
            partner_.items[id] = product;
            partner_.items[product] = contracted;
        }
    }
    // -(a b) is (-a) b where a is a constant or the negative of a is wanted more than once
    constexpr void share_negatives() {
        place_of_negative_.resize(Extent.nodes, -1);
        turned_.resize(Extent.nodes, 0);
        for (int id = 0; id < Extent.nodes; ++id) {
            if (graph_.entry_list[id].made.what != op::neg || branching_.side(id) >= 0) continue;
            const int product = graph_.entry_list[id].made.a;
            if (!is_free(product)) {
                turned_.items[product] = is_multiple(product) && branching_.side(product) < 0 && first_output_.items[product] < 0 ? 1 : 0;
                continue;
            }
            const int factor = most_negated(product);
            if (!is_constant(factor) && negatives_.items[factor] < 2) continue;
            partner_.items[id] = product;
            partner_.items[product] = contracted;
        }
        keep_what_cannot_turn();
    }
    constexpr bool is_constant(int id) const { return graph_.entry_list[id].made.what == op::constant; }
    constexpr bool is_multiple(int id) const {
        const node& n = graph_.entry_list[id].made;
        return n.what == op::mul && (is_constant(n.a) || is_constant(n.b));
    }

    // a multiple whose negative is wanted is computed as the negative if all that use it can take the other sign: u + v for u - v
    constexpr void keep_what_cannot_turn() {
        for (int id = 0; id < Extent.nodes; ++id) {
            const node& n = graph_.entry_list[id].made;
            const int partner = partner_.items[id];
            if (partner == contracted || (n.what == op::neg && partner < 0)) continue;
            if (n.what != op::add && n.what != op::sub) {
                graph_.for_each_operand(n.what == op::neg ? partner : id, [&](int operand) { turned_.items[operand] = 0; });
            } else if (partner < 0) {
                if (n.what == op::sub || turned_.items[n.b]) turned_.items[n.a] = 0;
            } else {
                const node& product = graph_.entry_list[partner].made;
                if (turned_.items[product.a]) turned_.items[product.b] = 0;
                const int other = partner == n.a ? n.b : n.a;
                if (turned_.items[product.a] || turned_.items[product.b]) turned_.items[other] = 0;
                if (n.what == op::sub && partner == n.a) turned_.items[product.a] = turned_.items[product.b] = 0;
                if (n.what == op::sub && partner == n.b) turned_.items[other] = 0;
            }
        }
        for (int k = 0; k < Extent.roots && !rows_.empty(); ++k) {
            if (rows_.row_of(k) < 0) continue;
            turned_.items[graph_.root_list[k]] = 0;
            if (rows_.is_gap(k)) continue;
            turned_.items[rows_[rows_.row_of(k)].factor] = 0;
            turned_.items[rows_.other(k)] = 0;
        }
    }
    constexpr bool is_negative_product(int id) const {
        const node& n = graph_.entry_list[id].made;
        return n.what == op::neg && branching_.side(id) < 0 && is_free(n.a);
    }
    constexpr int most_negated(int product) const {
        const node& n = graph_.entry_list[product].made;
        if (is_constant(n.a) || is_constant(n.b)) return is_constant(n.a) ? n.a : n.b;
        return negatives_.items[n.a] >= negatives_.items[n.b] ? n.a : n.b;
    }

    constexpr bool is_free(int id) const {
        return graph_.entry_list[id].made.what == op::mul && uses_.items[id] == 1 && first_output_.items[id] < 0;
    }

    constexpr void add(int id) {
        const int partner = partner_.items[id];
        if (partner < -1) return;
        const node& n = graph_.entry_list[id].made;
        instruction now{n.what, form::plain, n.a, n.b, n.c, -1};
        if (partner >= 0 && n.what == op::neg) {
            const node& product = graph_.entry_list[partner].made;
            const int factor = most_negated(partner);
            now = {op::mul, form::plain, negative_of(factor), place_.items[factor == product.a ? product.b : product.a], -1, -1};
        } else if (partner >= 0) {
            const node& product = graph_.entry_list[partner].made;
            const bool constant_last = is_constant(product.b);
            const int other = partner == n.a ? n.b : n.a;
            now.what = op::mul;
            now.how = form_of(n, partner, other);
            now.a = place_.items[constant_last ? product.b : product.a];
            now.b = place_.items[constant_last ? product.a : product.b];
            now.c = place_.items[other];
        } else if (n.what == op::neg && turned_.items[n.a]) {
            place_.items[id] = place_.items[n.a];
            return store(id, place_.items[id]);
        } else if (turned_.items[id]) {
            const bool constant_last = is_constant(n.b);
            now.a = negative_of(constant_last ? n.b : n.a);
            now.b = place_.items[constant_last ? n.a : n.b];
        } else if ((n.what == op::add || n.what == op::sub) && (turned_.items[n.a] || turned_.items[n.b])) {
            const bool first = turned_.items[n.a];
            now = {n.what == op::add ? op::sub : op::add, form::plain, place_.items[first ? n.b : n.a], place_.items[first ? n.a : n.b], -1, -1};
        } else if (n.what == op::max && n.known & fact::shifted) {
            now = {op::max, form::greater, place_.items[n.a], place_.items[n.b], -1, -1};
        } else if (is_nary(n.what)) {
            now.a = operands_;
            for (int i = 0; i < n.b; ++i) result_.pool[operands_++] = place_.items[graph_.operands(n)[i]];
        } else if (n.what != op::input && n.what != op::constant) {
            now.a = place_.items[n.a];
            now.b = n.b < 0 ? -1 : place_.items[n.b];
            now.c = n.c < 0 ? -1 : place_.items[n.c];
        }
        place_.items[id] = push(now);
        store(id, place_.items[id]);
    }
    // u v + w, u v - w or w - u v, where the negative of u, v or w is what has been computed
    constexpr form form_of(const node& sum, int product, int other) const {
        const node& p = graph_.entry_list[product].made;
        const bool negative_product = (sum.what == op::sub && product == sum.b) != (turned_.items[p.a] || turned_.items[p.b]);
        const bool negative_other = (sum.what == op::sub && product == sum.a) != (turned_.items[other] != 0);
        return negative_product ? form::subtract_from : negative_other ? form::subtract : form::add;
    }
    constexpr int push(const instruction& now) {
        result_.code[result_.length] = now;
        return result_.length++;
    }
    constexpr int negative_of(int id) {
        int& place = place_of_negative_.items[id];
        if (place < 0) place = push({op::neg, form::plain, place_.items[id], -1, -1, -1});
        return place;
    }
    constexpr void add_together(int id) {
        const int first = operands_;
        steps_.for_each_together(id, [&](int other) { result_.pool[operands_++] = place_.items[graph_.entry_list[other].made.a]; });
        push({graph_.entry_list[id].made.what, form::together, first, operands_ - first, graph_[id].known & fact::shifted ? 1 : 0, -1});
        steps_.for_each_together(id, [&](int other) { place_.items[other] = push({op::constant, form::written, -1, -1, -1, -1}); });
        steps_.for_each_together(id, [&](int other) { store(other, place_.items[other]); });
    }
    // a gap holds the factor, so that the rows of a symmetric matrix have one list, gathered once; its multiple is written over
    // by what belongs there
    constexpr void add_row(const typename detail::rows<Extent>::row& row) {
        const int factor = row.negative ? negative_of(row.factor) : place_.items[row.factor], first = operands_;
        for (int k = 0; k < row.count; ++k) {
            const int other = rows_.other(row.first + k);
            result_.pool[operands_++] = place_.items[other < 0 ? row.factor : other];
        }
        push({op::mul, form::row, first, row.count, row.first, factor});
        for (int k = 0; k < row.count; ++k)
            if (rows_.other(row.first + k) < 0) push({op::input, form::store, place_.items[graph_.root_list[row.first + k]], row.first + k, -1, -1});
    }
    constexpr void store(int id, int value) {
        for (int i = first_output_.items[id]; i >= 0; i = next_output_.items[i]) {
            int count = 1;
            while (is_constant(id) && next_output_.items[i] == i + 1) ++count, ++i;
            if (count < least_fill)
                for (int k = i - count + 1; k <= i; ++k) push({is_constant(id) ? op::constant : op::input, form::store, value, k, -1, -1});
            else
                push({op::constant, form::fill, value, count, i - count + 1, -1});
        }
    }

    constexpr void add_branch(int branch) {
        pending_.push({branch, push({op::select, form::branch, place_.items[branching_[branch].condition], 0, 0, 0})});
        steps_.for_each_member(branch, [&](int id) {
            if (branching_.deciding(id) >= 0 && has_uses(id)) place_.items[id] = push({op::select, form::written, -1, -1, -1, -1});
        });
    }
    // uses other than its negative
    constexpr bool has_uses(int selection) const { return uses_.items[selection] > (partner_.items[selection] >= 0 ? 1 : 0); }

    constexpr void add_sides(const pending& which) {
        const int first = result_.length;
        add_side(which.branch, true);
        const int second = result_.length;
        add_side(which.branch, false);
        instruction& step = result_.code[which.step];
        step.b = first;
        step.c = second;
        step.d = result_.length;
    }
    constexpr void add_side(int branch, bool holds) {
        const int side = 2 * branch + (holds ? 0 : 1);
        buffer<int> waiting(Extent.nodes, -1), next(Extent.nodes, -1);
        steps_.for_each_member(branch, [&](int id) {
            if (branching_.deciding(id) != branch) return;
            const int value = branching_.chosen(id, holds);
            if (branching_.side(value) != side) return decide(id, place_.items[value]);
            next.items[id] = waiting.items[value];
            waiting.items[value] = id;
        });
        steps_.for_each_member(branch, [&](int id) {
            if (branching_.side(id) != side) return;
            add(id);
            for (int selection = waiting.items[id]; selection >= 0; selection = next.items[selection]) decide(selection, place_.items[id]);
        });
    }
    constexpr void decide(int selection, int value) {
        if (has_uses(selection)) push({op::select, form::copy, value, place_.items[selection], -1, -1});
        store(selection, value);
        if (const int negative = partner_.items[selection]; negative >= 0) store(negative, push({op::neg, form::plain, value, -1, -1, -1}));
    }

    const frozen_graph<Extent>& graph_;
    const detail::branches<Extent>& branching_;
    detail::rows<Extent> rows_;
    schedule<Extent> steps_;
    buffer<int> place_, first_output_, next_output_, uses_, partner_, negatives_, place_of_negative_;
    buffer<char> turned_;
    buffer<pending> pending_;
    program_type result_{};
    int operands_ = 0;
};

template <graph_extent Extent>
constexpr auto assemble(const frozen_graph<Extent>& graph, selections how, visits order = visits::in_order) {
    const detail::branches<Extent> branching(graph, how);
    return assembler<Extent>(graph, branching, order).result();
}

}  // namespace ddx
