// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/branches.hpp>
#include <ddx/eval/lowering.hpp>

namespace ddx {

/// What a step does beside its operation.
enum class form : unsigned char {
    plain,
    add,            // u * v + w: a multiplication with the addition that is its only use
    subtract,       // u * v - w
    subtract_from,  // w - u * v
    copy,           // value b becomes value a
    decided,        // nothing: the sides of the branch before it have written this value
    store,          // value a goes to output b
    branch          // runs the steps [b, c) where truth value a holds, else the steps [c, d)
};

/// One step of a program: its operation and the numbers of earlier steps; see `node` for what a, b and c mean.
///
/// Math      a contracted multiplication is u * v and the addition in one expression, which a compiler may round once (clang++
///           contracts within an expression only) and which is no more than both otherwise.
/// Cost      trivial, so that a compiler keeps no record of the unused steps of an array.
struct instruction {
    op what;
    form how;
    int a, b, c, d;
};

/// The numbers of elements of a program.
struct program_extent {
    int code = 0, pool = 0, constants = 0, primitives = 0, outputs = 0;
    constexpr bool operator==(const program_extent&) const = default;
};

/// Straight-line code in static single assignment: step i writes value i; each output is stored as soon as it is known.
///
/// Math      steps [0, main) run one after the other; those from `main` to `length` are the sides of branches, run by these.
template <program_extent Extent>
struct program {
    static constexpr program_extent extent = Extent;

    int main = 0, length = 0;

    // one element more than needed where the count may be 0
    instruction code[3 * static_cast<unsigned>(Extent.code + Extent.outputs) + 1]{};
    int pool[static_cast<unsigned>(Extent.pool) + 1]{};
    constant_value constants[static_cast<unsigned>(Extent.constants) + 1]{};
    short_name primitives[static_cast<unsigned>(Extent.primitives) + 1]{};
};

/// The nodes that the roots of a graph need, each after its operands and close to its first use.
///
/// Math      depth-first postorder from the roots in order, so that live ranges are short. A selection that a branch decides
///           stands for the whole branch: all that the branch needs from outside comes before it.
template <graph_extent Extent>
class schedule {
public:
    constexpr schedule(const frozen_graph<Extent>& graph, const detail::branches<Extent>& branching)
        : graph_(graph), branching_(branching), done_(Extent.nodes, 0), members_(Extent.nodes, -1), last_(branching.count(), -1) {
        collect_members();
        for (int i = 0; i < Extent.roots; ++i) visit(graph.root_list[i]);
    }

    /// The order; of each branch only the first selection, see `for_each_member`.
    constexpr const buffer<int>& order() const { return order_; }

    /// Calls visit(id) for the selections and nodes of a branch in ascending order.
    template <class Visit>
    constexpr void for_each_member(int branch, Visit visit) const {
        for (int id = last_.items[branch]; id >= 0; id = members_.items[id]) visit(id);
    }

private:
    constexpr void collect_members() {
        if (branching_.count() == 0) return;
        for (int id = Extent.nodes - 1; id >= 0; --id) {
            const int branch = branching_.deciding(id) >= 0 ? branching_.deciding(id) : branching_.side(id) >= 0 ? branching_.side(id) / 2 : -1;
            if (branch < 0) continue;
            members_.items[id] = last_.items[branch];
            last_.items[branch] = id;
        }
    }

    constexpr void visit(int root) {
        stack_.push(root);
        while (!stack_.empty()) {
            const int id = stack_.items[stack_.length - 1], before = stack_.length;
            const int branch = branching_.deciding(id);
            if (!done_.items[id]) {
                if (branch < 0)
                    push_operands(id);
                else
                    push_operands_of_branch(branch);
            }
            if (stack_.length > before) continue;
            stack_.truncate(before - 1);
            if (done_.items[id]) continue;
            order_.push(id);
            done_.items[id] = 1;
            if (branch >= 0) for_each_member(branch, [&](int member) { done_.items[member] = 1; });
        }
    }
    constexpr void push_operands(int id) {
        graph_.for_each_operand(id, [&](int operand) { push(operand); });
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
    buffer<char> done_;
    buffer<int> members_, last_, order_, stack_;
};

/// The program of a lowered graph, all of whose nodes are needed.
///
/// Math      a multiplication whose only use is an addition or subtraction is contracted with it. The sides of a branch store
///           the outputs that they decide, and the negatives of these, themselves.
template <graph_extent Extent>
class assembler {
public:
    using program_type = program<program_extent{Extent.nodes, Extent.pool, Extent.constants, Extent.primitives, Extent.roots}>;

    constexpr assembler(const frozen_graph<Extent>& graph, const detail::branches<Extent>& branching)
        : graph_(graph), branching_(branching), steps_(graph, branching), place_(Extent.nodes, -1) {
        list_outputs();
        count_uses();
        find_contractions();
        for (int id : steps_.order()) {
            const int branch = branching.deciding(id);
            if (branch < 0)
                add(id);
            else
                add_branch(branch);
        }
        result_.main = result_.length;
        for (const pending& which : pending_) add_sides(which);
        for (int i = 0; i < Extent.constants; ++i) result_.constants[i] = graph.constant_list[i];
        for (int i = 0; i < Extent.primitives; ++i) result_.primitives[i] = graph.primitive_list[i].name;
    }

    constexpr const program_type& result() const { return result_; }

private:
    struct pending {
        int branch, step;
    };
    static constexpr int contracted = -2, negated = -3;  // no steps of their own

    constexpr void list_outputs() {
        first_output_.resize(Extent.nodes, -1);
        next_output_.resize(Extent.roots, -1);
        for (int i = Extent.roots - 1; i >= 0; --i) {
            next_output_.items[i] = first_output_.items[graph_.root_list[i]];
            first_output_.items[graph_.root_list[i]] = i;
        }
    }
    constexpr void count_uses() {
        uses_.resize(Extent.nodes, 0);
        for (int id = 0; id < Extent.nodes; ++id) graph_.for_each_operand(id, [&](int operand) { ++uses_.items[operand]; });
    }
    constexpr void find_contractions() {
        partner_.resize(Extent.nodes, -1);
        for (int id = 0; id < Extent.nodes; ++id) {
            const node& n = graph_.node_list[id];
            if (n.what == op::neg && branching_.deciding(n.a) >= 0 && uses_.items[id] == 0) {
                partner_.items[n.a] = id;
                partner_.items[id] = negated;
            }
            if (n.what != op::add && n.what != op::sub) continue;
            const int product = is_free(n.b) ? n.b : is_free(n.a) ? n.a : -1;
            if (product < 0) continue;
            partner_.items[id] = product;
            partner_.items[product] = contracted;
        }
    }
    constexpr bool is_free(int id) const {
        return graph_.node_list[id].what == op::mul && uses_.items[id] == 1 && first_output_.items[id] < 0;
    }

    constexpr void add(int id) {
        const int partner = partner_.items[id];
        if (partner < -1) return;
        const node& n = graph_.node_list[id];
        instruction now{n.what, form::plain, n.a, n.b, n.c, -1};
        if (partner >= 0) {
            const node& product = graph_.node_list[partner];
            now.how = n.what == op::add ? form::add : partner == n.a ? form::subtract : form::subtract_from;
            now.what = op::mul;
            now.a = place_.items[product.a];
            now.b = place_.items[product.b];
            now.c = place_.items[partner == n.a ? n.b : n.a];
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
    constexpr int push(const instruction& now) {
        result_.code[result_.length] = now;
        return result_.length++;
    }
    constexpr void store(int id, int value) {
        for (int i = first_output_.items[id]; i >= 0; i = next_output_.items[i]) push({op::constant, form::store, value, i, -1, -1});
    }

    constexpr void add_branch(int branch) {
        pending_.push({branch, push({op::select, form::branch, place_.items[branching_[branch].condition], 0, 0, 0})});
        steps_.for_each_member(branch, [&](int id) {
            if (branching_.deciding(id) >= 0 && has_uses(id)) place_.items[id] = push({op::select, form::decided, -1, -1, -1, -1});
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
    schedule<Extent> steps_;
    buffer<int> place_, first_output_, next_output_, uses_, partner_;
    buffer<pending> pending_;
    program_type result_{};
    int operands_ = 0;
};

template <graph_extent Extent>
constexpr auto assemble(const frozen_graph<Extent>& graph, selections how) {
    const detail::branches<Extent> branching(graph, how);
    return assembler<Extent>(graph, branching).result();
}

}  // namespace ddx
