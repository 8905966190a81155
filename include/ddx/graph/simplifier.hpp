// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>
#include <ddx/graph/detail/product_builder.hpp>
#include <ddx/graph/detail/simple_product.hpp>
#include <ddx/graph/detail/simple_sum.hpp>
#include <ddx/graph/detail/sum_builder.hpp>
#include <ddx/graph/index_sum.hpp>
#include <ddx/graph/matcher.hpp>

namespace ddx {

/// The builder of normal forms: sums with like terms collected, products with powers collected, exact constants folded.
///
/// Math      make(op, operands) is the normal form of op(operands) for operands in normal form; canonical(n) that of any node.
///           A sum is constant + Σ c_i t_i over distinct terms t_i, a product c Π b_i^{e_i} over distinct bases b_i.
/// Edges     only rows of `identity_table` are used, each under its proviso; x/x stays, x²/x becomes x. Constants that would
///           overflow stay apart. A selection with a branch 0 is drawn out of a product, so that no 0 meets a NaN.
/// Cost      proportional to the number of terms or factors, near enough.
class simplifier {
public:
    constexpr explicit simplifier(arena& graph) : graph_(graph) { operands_.reserve(8), forms_.reserve(8); }

    /// For snapshots, as long as nothing is being built.
    template <class Each>
    constexpr void keep(Each& each) {
        each(known_), each(uses_);
    }

    constexpr arena& graph() { return graph_; }
    constexpr detail::scratch& scratch() { return scratch_; }

    /// The normal form of what(operands[0], …); operands in normal form.
    constexpr int make(op what, const int* operands) {
        if (what > op::sqrt && what < op::element) return function(what, operands);
        const int a = operands[0];
        switch (what) {
            case op::add: return sum(operands, 2);
            case op::sub: return difference(a, operands[1]);
            case op::mul: return product(operands, 2);
            case op::div: {
                const int factors[] = {a, power(operands[1], {-1, 1})};
                return product(factors, 2);
            }
            case op::neg: return scale({-1, 1}, a);
            case op::fma: {
                const int terms[] = {product(operands, 2), operands[2]};
                return sum(terms, 2);
            }
            case op::sqrt: return power(a, {1, 2});
            case op::pow_int:
            case op::pow_rat:
            case op::pow:
                if (graph_.is_exact_constant(operands[1])) return power(a, graph_.constant_of(operands[1]).exact);
                return function(what, operands);
            case op::limit_pow: return limit_power(a, graph_.constant_of(operands[1]).exact);
            case op::scale: return product(operands, 2);
            default: return function(what, operands);
            // behind the default, so that other operations pay no step for them
            case op::delta: return a == operands[1] ? graph_.constant(1) : graph_.intern(what, a, operands[1]);
            case op::partial: return detail::partial(graph_, a, operands[1]);
            case op::index_sum: return detail::index_sum_builder<simplifier>(*this).run(a, operands[1], operands[2]);
        }
    }

    /// The normal form of node `id`; nodes in normal form are their own.
    ///
    /// Cost      only what `id` depends on is looked at, once; the sum of a chain of additions is collected in one go.
    constexpr int canonical(int id) {
        if (id < known_.length && known_.items[id].form >= 0) return known_.items[id].form;
        if (is_always_normal(graph_.entries()[id].made.what)) return id;
        if (uses_.length == 0) count_uses();
        if (id >= known_.length) known_.resize(graph_.size(), {-1, false});
        pending_.push(id);
        do {
            const int next = pending_.items[pending_.length - 1], before = pending_.length;
            if (known_.items[next].form < 0) {
                collect_operands(next);
                for (int i = operands_.length - 1; i >= 0; --i)  // the first comes to lie on top, so that it is numbered first
                    if (known_.items[operands_.items[i].id].form < 0) await(operands_.items[i].id);
                if (pending_.length > before) continue;
                normalise(next);
            }
            pending_.length = before - 1;
        } while (pending_.length > 0);
        return known_.items[id].form;
    }

    /// The normal form of a node that is not `is_always_normal`; -1 if nobody has asked for it yet.
    constexpr int form_of(int id) const { return id < known_.length ? known_.items[id].form : -1; }

    /// Whether the normal form of `id` is defined where the node itself is not: powers of both signs met below it.
    constexpr bool is_lossy(int id) const { return id < known_.length && known_.items[id].lossy; }

    /// Whether every node of an operation is in normal form already.
    static constexpr bool is_always_normal(op what) { return what <= op::input || what >= op::sum; }

    constexpr int sum(const int* ids, int count) {
        const int simple = detail::simple_sum(*this, ids, count);
        return simple >= 0 ? simple : detail::sum_builder<simplifier>(*this).run(ids, count);
    }

    constexpr int product(const int* ids, int count) {
        if (count == 2)
            if (const int simple = detail::simple_product(*this, ids[0], ids[1]); simple >= 0) return simple;
        const entry* const entries = graph_.entries();
        for (int i = 0; i < count; ++i)
            if (entries[ids[i]].made.known & fact::masked) return draw_out(ids, count, i);
        // so that each quotient e/s stands complete and can be shifted on its own
        for (int i = 0; count == 2 && i < 2 && graph_.has(fact::exponential_sum); ++i)
            if (entries[ids[i]].made.what == op::exp && mixes_quotients(graph_, ids[1 - i], ids[i])) return distribute(ids[i], ids[1 - i]);
        detail::product_builder<simplifier> builder(*this);
        const int result = builder.run(ids, count);
        cancelled_ = cancelled_ || builder.cancelled();
        return result;
    }

    constexpr int scale(rational coefficient, int id) {
        if (coefficient.is_one()) return id;
        const node n = graph_[id];
        rational folded;
        if (coefficient.is_zero()) return graph_.constant(0);
        if (graph_.is_exact_constant(id) && multiply(coefficient, graph_.constant_of(id).exact, folded)) return graph_.constant(folded);
        if (n.what == op::scale && multiply(coefficient, graph_.constant_of(n.a).exact, folded))
            return folded.is_one() ? n.b : graph_.intern(op::scale, graph_.constant(folded), n.b);
        if (!(n.known & fact::masked)) return graph_.intern(op::scale, graph_.constant(coefficient), id);
        const int ids[] = {graph_.constant(coefficient), id};
        return product(ids, 2);
    }

    constexpr int power(int base, rational exponent) {
        if (exponent.is_zero()) return graph_.constant(1);
        if (exponent.is_one()) return base;
        const node n = graph_[base];
        rational folded;
        if (n.what == op::constant && exponent.is_integer() && graph_.is_exact_constant(base) &&
            raise(graph_.constant_of(base).exact, exponent.num, folded))
            return graph_.constant(folded);
        if (is_power(n.what) && powers_multiply(n, exponent)) {
            rational combined;
            if (multiply(graph_.constant_of(n.b).exact, exponent, combined))
                return n.what == op::limit_pow ? limit_power(n.a, combined) : power(n.a, combined);
        }
        if (exponent.is_integer() && (n.what == op::product || n.what == op::scale)) return power_of_product(n, exponent);
        if (exponent.is_integer() && exponent.num % 2 == 0 && n.what == op::abs) return power(n.a, exponent);
        return graph_.intern(exponent.is_integer() ? op::pow_int : op::pow_rat, base, graph_.constant(exponent));
    }

    constexpr int selection(int condition, int if_true, int if_false) {
        const int operands[] = {condition, if_true, if_false};
        return function(op::select, operands);
    }

    /// base^exponent, and 0 where base = 0 although exponent < 0: the limit of a derivative that is bounded there. A power with
    /// 0 < exponent < 1/2 keeps the mark that it stands beside a gradient which vanishes with its base, as its derivative will.
    constexpr int limit_power(int base, rational exponent) {
        if (!(exponent < rational{1, 2}) || graph_[base].known & fact::positive) return power(base, exponent);
        return graph_.intern(op::limit_pow, base, graph_.constant(exponent));
    }

private:
    constexpr int difference(int a, int b) {
        const int terms[] = {a, scale({-1, 1}, b)};
        return sum(terms, 2);
    }

    /// (base^k)^e = base^(k e) if e is an integer, or base >= 0, or k is not an integer (so that base >= 0 or nothing is defined).
    constexpr bool powers_multiply(const node& inner, rational exponent) const {
        return exponent.is_integer() || graph_[inner.a].known & fact::nonnegative || inner.what == op::pow_rat;
    }

    constexpr int power_of_product(const node& n, rational exponent) {
        buffer<int> powers;
        if (n.what == op::scale) {
            powers.push(power(n.a, exponent));
            powers.push(power(n.b, exponent));
        } else {
            for (int i = 0; i < n.b; ++i) powers.push(power(graph_.operands(n)[i], exponent));
        }
        return product(powers.data(), powers.size());
    }

    // e Σ t_i = Σ e t_i: of quotients e/s, or of selections by what stands beside them
    constexpr int distribute(int e, int sum) {
        const node n = graph_[sum];
        buffer<int> terms;
        for (int i = 0; i < n.b; ++i) {
            const int factors[] = {graph_.operands(n)[i], e};
            terms.push(product(factors, 2));
        }
        return this->sum(terms.data(), terms.size());
    }

    // select(c, a, b) * rest = select(c, a * rest, b * rest), and a sum of selections term by term: no 0 is left to meet a NaN
    constexpr int draw_out(const int* ids, int count, int which) {
        const node masked = graph_[ids[which]];
        int rest = ids[count - 1 - which];  // one that is not scaled is its own product
        if (count != 2 || masked.what == op::scale || graph_[rest].what == op::scale) {
            buffer<int> others;
            for (int i = 0; i < count; ++i)
                if (i != which) others.push(ids[i]);
            if (masked.what == op::scale) {
                others.push(masked.a);
                others.push(masked.b);
                return product(others.data(), others.size());
            }
            rest = product(others.data(), others.size());
        }
        if (masked.what == op::sum) return distribute(rest, ids[which]);
        const int if_true[] = {masked.b, rest}, if_false[] = {masked.c, rest};
        return selection(masked.a, product(if_true, 2), product(if_false, 2));
    }

    constexpr int function(op what, const int* operands) {
        const operation_row& row = describe(what);
        if (row.parity != symmetry::none)
            if (const node n = graph_[operands[0]]; n.what == op::scale && graph_.constant_of(n.a).exact.is_negative()) {
                const int flipped = scale({-1, 1}, operands[0]);
                const int value = function(what, &flipped);
                return row.parity == symmetry::even ? value : scale({-1, 1}, value);
            }
        if (const int found = matcher(*this, graph_).rewrite(what, operands, row.arity); found >= 0) return found;
        return graph_.intern(what, operands[0], row.arity > 1 ? operands[1] : -1, row.arity > 2 ? operands[2] : -1);
    }

    constexpr void count_uses() {
        uses_.resize(graph_.size() + 1, 0), known_.resize(graph_.size(), {-1, false});
        int* const uses = uses_.items + 1;
        for (int id = 0; id < uses_.length - 1; ++id) {
            const node& n = graph_.entries()[id].made;
            if (n.what <= op::input)
                known_.items[id].form = id;
            else if (n.what >= op::primitive && n.what <= op::product)
                for (int i = 0; i < n.b; ++i) ++uses[graph_.pool()[n.a + i]];
            else
                ++uses[n.a], ++uses[n.b], ++uses[n.c];
        }
    }

    // derivatives often need the partial sums of a chain of no more terms again: each has its own normal form
    static constexpr int short_chain = 8;

    /// Lists what the normal form of a node is made of: its operands, and for an addition the terms of the whole chain.
    constexpr void collect_operands(int id) {
        const node& n = graph_[id];
        if (n.what == op::primitive) {
            operands_.length = 0;
            return graph_.for_each_operand(id, [&](int operand) { operands_.push({operand, false}); });
        }
        detail::signed_node* const list = operands_.items;
        list[0] = {n.a, false}, list[1] = {n.b, n.what == op::sub}, list[2] = {n.c, false}, operands_.length = n.b < 0 ? 1 : n.c < 0 ? 2 : 3;
        if (n.what > op::sub) return;
        for (int i = 0; i < operands_.length; ++i)
            while (is_inner_addition(operands_.items[i].id)) {
                const node& inner = graph_[operands_.items[i].id];
                const bool negative = operands_.items[i].negative;
                operands_.items[i].id = inner.a;
                operands_.push({inner.b, negative != (inner.what == op::sub)});
            }
        if (operands_.length > short_chain) return;
        operands_.length = 2, operands_.items[0] = {n.a, false}, operands_.items[1] = {n.b, n.what == op::sub};
    }
    constexpr bool is_inner_addition(int id) const {
        const op what = graph_.entries()[id].made.what;
        return (what == op::add || what == op::sub) && id < uses_.length - 1 && uses_.items[id + 1] == 1 && known_.items[id].form < 0;
    }

    constexpr void await(int id) {
        is_always_normal(graph_[id].what) ? void(known_.items[id].form = id) : pending_.push(id);
    }

    constexpr void normalise(int id) {
        const node n = graph_[id];
        const int count = operands_.length;
        bool lossy = false;
        cancelled_ = false;
        if (count > 8) forms_.reserve(count);
        for (int i = 0; i < count; ++i) {
            const detail::normal_form& normal = known_.items[operands_.items[i].id];
            lossy = lossy || normal.lossy, forms_.items[i] = operands_.items[i].negative ? scale({-1, 1}, normal.form) : normal.form;
        }
        const int form = n.what == op::primitive ? graph_.intern(op::primitive, forms_.items, count, n.c)
                         : is_addition(n.what)   ? sum(forms_.items, count)
                                                 : make(n.what, forms_.items);
        if (form >= known_.length) known_.resize(graph_.size() + graph_.size() / 8, {-1, false});
        known_.items[form].form = form, known_.items[id] = {form, lossy || cancelled_};
    }

    arena& graph_;
    buffer<detail::normal_form> known_;
    buffer<int> uses_, pending_, forms_;  // the uses of node i at i + 1, so that no operand (-1) is counted too
    buffer<detail::signed_node> operands_;
    bool cancelled_ = false;
    detail::scratch scratch_;
};

}  // namespace ddx
