// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/contractions.hpp>
#include <ddx/eval/fork.hpp>
#include <ddx/eval/schedule.hpp>

namespace ddx {

/// The program of a lowered graph, all of whose nodes are needed.
///
/// Math      products are contracted with what uses them, and signs turned, as detail::contractions says. The sides of a branch store
///           the outputs that they decide, and the negatives of these, themselves.
/// Cost      turned signs save a negation each: the Hessian of Rosenbrock's function of 10 numbers has 11 of 228 instructions less.
template <graph_extent Extent>
class assembler {
public:
    using program_type = program<program_extent{Extent.nodes, Extent.pool, Extent.constants, Extent.primitives, Extent.roots}>;

    /// Of a finished schedule of the graph.
    constexpr assembler(const frozen_graph<Extent>& graph, const detail::branches<Extent>& branching, const detail::rows<Extent>& rows,
                        const detail::simultaneous_calls<Extent>& calls, const detail::output_lists<Extent>& outputs,
                        const detail::contractions<Extent>& shape, const schedule<Extent>& steps)
        : graph_(graph), branching_(branching), rows_(rows), calls_(calls), outputs_(outputs), shape_(shape) {
        const detail::computing_order<Extent>& order = steps.steps();
        for (int i = 0; i < order.length; ++i) {
            const int id = order.order[i];
            if (id < 0)
                add_row(rows_[schedule<Extent>::row_mark(id)]);
            else if (!order.is_apart[id])
                add(id);
            else if (const int branch = branching.deciding(id); branch >= 0)
                add_branch(branch);
            else
                add_together(id);
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

    constexpr void add(int id) {
        const int partner = shape_.partner[id];
        if (partner < 0) return;
        const node& n = graph_.entry_list[id].made;
        instruction now{n.what, form::plain, n.a, n.b, n.c, -1};
        if (partner > 0) {
            set_contracted(n, partner, now);
        } else if (shape_.turns && n.what == op::neg && shape_.turned[n.a]) {
            place_[id] = place_[n.a];
            return store(id, place_[id]);
        } else if (shape_.turns && shape_.turned[id]) {
            const bool constant_last = shape_.is_constant(n.b);
            now.a = negative_of(constant_last ? n.b : n.a);
            now.b = place_[constant_last ? n.a : n.b];
        } else if (shape_.turns && (n.what == op::add || n.what == op::sub) && (shape_.turned[n.a] || shape_.turned[n.b])) {
            const bool first = shape_.turned[n.a];
            now = {n.what == op::add ? op::sub : op::add, form::plain, place_[first ? n.b : n.a], place_[first ? n.a : n.b], -1, -1};
        } else if (is_nary(n.what)) {
            now.a = operands_;
            for (int i = 0; i < n.b; ++i) result_.pool[operands_++] = place_[graph_.operands(n)[i]];
        } else if (n.what > op::input) {
            if (n.what == op::max && n.known & fact::shifted) now.how = form::greater;
            now.a = place_[n.a];
            if (n.b >= 0) now.b = place_[n.b];
            if (n.c >= 0) now.c = place_[n.c];
        }
        place_[id] = result_.length;
        result_.code[result_.length++] = now;
        if (outputs_.first[id] > 0) store(id, place_[id]);
    }
    constexpr void set_contracted(const node& n, int partner, instruction& now) {
        const node& product = graph_.entry_list[partner].made;
        now.what = op::mul;
        if (n.what == op::neg) {
            const int factor = shape_.most_negated(partner);
            now.a = negative_of(factor);
            now.b = place_[factor == product.a ? product.b : product.a];
            return;
        }
        const bool constant_last = shape_.is_constant(product.b);
        const int other = partner == n.a ? n.b : n.a;
        now.how = shape_.form_of(n, partner, other);
        now.a = place_[constant_last ? product.b : product.a];
        now.b = place_[constant_last ? product.a : product.b];
        now.c = place_[other];
    }
    constexpr int push(const instruction& now) {
        result_.code[result_.length] = now;
        return result_.length++;
    }
    constexpr int negative_of(int id) {
        int& after = after_negative_[id];
        if (after == 0) after = push({op::neg, form::plain, place_[id], -1, -1, -1}) + 1;
        return after - 1;
    }
    constexpr void add_together(int id) {
        const int first = operands_;
        calls_.for_each_with(id, [&](int other) { result_.pool[operands_++] = place_[graph_.entry_list[other].made.a]; });
        push({graph_.entry_list[id].made.what, form::together, first, operands_ - first, graph_[id].known & fact::shifted ? 1 : 0, -1});
        calls_.for_each_with(id, [&](int other) { place_[other] = push({op::constant, form::written, -1, -1, -1, -1}); });
        calls_.for_each_with(id, [&](int other) { store(other, place_[other]); });
    }
    // a gap holds the factor, so that the rows of a symmetric matrix have one list, gathered once; its multiple is written over
    // by what belongs there
    constexpr void add_row(const typename detail::rows<Extent>::row& row) {
        const int factor = row.negative ? negative_of(row.factor) : place_[row.factor], first = operands_;
        for (int k = 0; k < row.count; ++k) {
            const int other = rows_.other(row.first + k);
            result_.pool[operands_++] = place_[other < 0 ? row.factor : other];
        }
        push({op::mul, form::row, first, row.count, row.first, factor});
        for (int k = 0; k < row.count; ++k)
            if (rows_.other(row.first + k) < 0) push({op::input, form::store, place_[graph_.root_list[row.first + k]], row.first + k, -1, -1});
    }
    constexpr void store(int id, int value) {
        for (int i = outputs_.first[id] - 1; i >= 0; i = outputs_.next[i] - 1) {
            int count = 1;
            while (shape_.is_constant(id) && outputs_.next[i] == i + 2) ++count, ++i;
            if (count < least_fill)
                for (int k = i - count + 1; k <= i; ++k) push({shape_.is_constant(id) ? op::constant : op::input, form::store, value, k, -1, -1});
            else
                push({op::constant, form::fill, value, count, i - count + 1, -1});
        }
    }

    constexpr void add_branch(int branch) {
        pending_.push({branch, push({op::select, form::branch, place_[branching_[branch].condition], 0, 0, 0})});
        branching_.for_each_member(branch, [&](int id) {
            if (branching_.deciding(id) >= 0 && has_uses(id)) place_[id] = push({op::select, form::written, -1, -1, -1, -1});
        });
    }
    // uses other than its negative
    constexpr bool has_uses(int selection) const { return shape_.uses.items[selection] > (shape_.partner[selection] > 0 ? 1 : 0); }

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
        branching_.for_each_member(branch, [&](int id) {
            if (branching_.deciding(id) != branch) return;
            const int value = branching_.chosen(id, holds);
            if (branching_.side(value) != side) return decide(id, place_[value]);
            next_waiting_[id] = waiting_[value];
            waiting_[value] = id + 1;
        });
        branching_.for_each_member(branch, [&](int id) {
            if (branching_.side(id) != side) return;
            add(id);
            for (int next = waiting_[id]; next > 0; next = next_waiting_[next - 1]) decide(next - 1, place_[id]);
        });
    }
    constexpr void decide(int selection, int value) {
        if (has_uses(selection)) push({op::select, form::copy, value, place_[selection], -1, -1});
        store(selection, value);
        if (const int negative = shape_.partner[selection]; negative > 0) store(negative, push({op::neg, form::plain, value, -1, -1, -1}));
    }

    const frozen_graph<Extent>& graph_;
    const detail::branches<Extent>& branching_;
    const detail::rows<Extent>& rows_;
    const detail::simultaneous_calls<Extent>& calls_;
    const detail::output_lists<Extent>& outputs_;
    const detail::contractions<Extent>& shape_;
    int place_[Extent.nodes + 1]{}, after_negative_[Extent.nodes + 1]{};  // the step of a node, and the one after that of its negative, or 0
    int waiting_[Extent.nodes + 1]{}, next_waiting_[Extent.nodes + 1]{};  // of a node the selections that choose it, each one more than its number
    buffer<pending> pending_;
    program_type result_{};
    int operands_ = 0;
};

namespace detail {

template <graph_extent Extent>
constexpr auto assemble(const frozen_graph<Extent>& graph, int count, selections how, visits order) {
    const branches<Extent> branching(graph, how);
    const rows<Extent> in_rows(graph, branching);
    const output_lists<Extent> outputs(graph, in_rows);
    const operand_lists<Extent> operands(graph, count);
    const simultaneous_calls<Extent> calls(graph, count, branching, operands);
    const contractions<Extent> shape(graph, count, branching, in_rows, outputs, operands.uses);
    schedule<Extent> steps(graph, count, branching, in_rows, operands, calls, order);
    steps.go_on(steps.to_the_end);
    return assembler<Extent>(graph, branching, in_rows, calls, outputs, shape, steps).result();
}

}  // namespace detail

template <graph_extent Extent>
constexpr auto assemble(const frozen_graph<Extent>& graph, selections how) {
    return detail::assemble(graph, Extent.nodes, how, visits::in_order);
}
/// The program of one side of a fork.
template <graph_extent Extent>
constexpr auto assemble(const side_graph<Extent>& side) {
    return detail::assemble(side.graph, side.count, selections::as_they_are, visits::least_first);
}

}  // namespace ddx
