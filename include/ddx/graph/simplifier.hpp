// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>
#include <ddx/graph/detail/terms.hpp>
#include <ddx/graph/exponential_sum.hpp>
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
    constexpr explicit simplifier(arena& graph) : graph_(graph) {}

    constexpr arena& graph() { return graph_; }

    /// The normal form of what(operands[0], …); operands in normal form.
    constexpr int make(op what, const int* operands) {
        const int a = operands[0];
        switch (what) {
            case op::add: return sum(operands, 2);
            case op::sub: return difference(a, operands[1]);
            case op::mul: return product(operands, 2);
            case op::div: return quotient(a, operands[1]);
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
        }
    }

    /// The normal form of node `id`; nodes in normal form are their own.
    constexpr int canonical(int id) {
        while (normal_.size() <= id) {
            cancelled_ = false;
            const int next = normal_.size(), result = normalise(next);
            normal_.push(result);
            bool lossy = cancelled_;
            graph_.for_each_operand(next, [&](int operand) { lossy = lossy || lossy_[operand]; });
            lossy_.push(lossy);
        }
        return normal_[id];
    }

    /// Whether the normal form of `id` is defined where the node itself is not: powers of both signs met below it.
    constexpr bool is_lossy(int id) const { return id < lossy_.size() && lossy_[id]; }

    constexpr int sum(const int* ids, int count) {
        const int start = terms_.size();
        rational constant{0, 1};
        for (int i = 0; i < count; ++i) collect_term(ids[i], {1, 1}, constant);
        int pushed = terms_.size() - start;
        bool merged = merge_terms(start);
        bool flattened = false;
        for (int i = start; i < terms_.size();) {
            const detail::term t = terms_[i];
            if (graph_[t.base].what != op::sum || !is_unit(t.coefficient)) {
                ++i;
                continue;
            }
            const node& inner = graph_[t.base];
            terms_[i] = terms_.back();
            terms_.truncate(terms_.size() - 1);
            for (int k = 0; k < inner.b; ++k) collect_term(graph_.operands(inner)[k], t.coefficient, constant);
            flattened = true;
        }
        if (flattened) {
            pushed = terms_.size() - start;
            merged = merge_terms(start) || merged;
        }
        merged = merge_selections(start) || merged;
        if (const int common = common_reciprocal(start, constant); common >= 0) return draw_out_reciprocal(start, common);
        const int result = rebuild_sum(start, constant);
        if (flattened && !merged && terms_.size() - start == pushed) graph_.associate(result, ids, count);
        terms_.truncate(start);
        return result;
    }

    constexpr int product(const int* ids, int count) {
        for (int i = 0; i < count; ++i)
            if (graph_[ids[i]].known.masked) return draw_out(ids, count, i);
        const int start = factors_.size();
        rational coefficient{1, 1};
        for (int i = 0; i < count; ++i) collect_factors(ids[i], coefficient);
        if (coefficient.is_zero()) {
            factors_.truncate(start);
            return graph_.constant(0);
        }
        const int pushed = factors_.size() - start;
        const bool cancelled = merge_factors(start);
        cancelled_ = cancelled_ || cancelled;
        const int result = rebuild_product(start, coefficient);
        factors_.truncate(start);
        if (!cancelled && pushed > 2 && graph_[result].what != op::constant) associate_product(result, coefficient, ids, count);
        return result;
    }

    constexpr int scale(rational coefficient, int id) {
        const node& n = graph_[id];
        rational folded;
        if (coefficient.is_one()) return id;
        if (coefficient.is_zero()) return graph_.constant(0);
        if (graph_.is_exact_constant(id) && multiply(coefficient, graph_.constant_of(id).exact, folded)) return graph_.constant(folded);
        if (n.what == op::scale && multiply(coefficient, graph_.constant_of(n.a).exact, folded))
            return folded.is_one() ? n.b : graph_.intern(op::scale, graph_.constant(folded), n.b);
        if (!n.known.masked) return graph_.intern(op::scale, graph_.constant(coefficient), id);
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

    /// base^exponent, and 0 where base = 0 although exponent <= 0: the limit of a derivative that is bounded there.
    constexpr int limit_power(int base, rational exponent) {
        if (!exponent.is_zero() && !exponent.is_negative()) return power(base, exponent);
        if (graph_[base].known.positive) return power(base, exponent);
        return graph_.intern(op::limit_pow, base, graph_.constant(exponent));
    }

private:
    static constexpr bool is_unit(rational c) { return c.den == 1 && (c.num == 1 || c.num == -1); }

    constexpr int difference(int a, int b) {
        const int terms[] = {a, scale({-1, 1}, b)};
        return sum(terms, 2);
    }
    constexpr int quotient(int a, int b) {
        const int factors[] = {a, power(b, {-1, 1})};
        return product(factors, 2);
    }

    /// (base^k)^e = base^(k e) if e is an integer, or base >= 0, or k is not an integer (so that base >= 0 or nothing is defined).
    constexpr bool powers_multiply(const node& inner, rational exponent) const {
        return exponent.is_integer() || graph_[inner.a].known.nonnegative || inner.what == op::pow_rat;
    }

    constexpr int power_of_product(const node& n, rational exponent) {
        const int start = ids_.size();
        if (n.what == op::scale) {
            ids_.push(power(n.a, exponent));
            ids_.push(power(n.b, exponent));
        } else {
            for (int i = 0; i < n.b; ++i) ids_.push(power(graph_.operands(n)[i], exponent));
        }
        return product_of_scratch(start);
    }

    constexpr int product_of_scratch(int start) {
        const int result = product(buffer<int>(ids_).data() + start, ids_.size() - start);
        ids_.truncate(start);
        return result;
    }

    // select(c, a, b) * rest = select(c, a * rest, b * rest)
    constexpr int draw_out(const int* ids, int count, int which) {
        const node s = graph_[ids[which]];
        const int start = ids_.size();
        for (int i = 0; i < count; ++i)
            if (i != which) ids_.push(ids[i]);
        const int rest = product_of_scratch(start);
        const int if_true[] = {s.b, rest}, if_false[] = {s.c, rest};
        return selection(s.a, product(if_true, 2), product(if_false, 2));
    }

    constexpr int selection(int condition, int if_true, int if_false) {
        const int operands[] = {condition, if_true, if_false};
        return function(op::select, operands);
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

    constexpr int normalise(int id) {
        const node n = graph_[id];
        switch (n.what) {
            case op::constant:
            case op::input:
            case op::sum:
            case op::product:
            case op::scale:
            case op::limit_pow: return id;
            case op::primitive: {
                const int start = ids_.size();
                for (int i = 0; i < n.b; ++i) ids_.push(normal_[graph_.operands(n)[i]]);
                const int result = graph_.intern(op::primitive, ids_.data() + start, n.b, n.c);
                ids_.truncate(start);
                return result;
            }
            default: {
                const int operands[] = {normal_[n.a], n.b < 0 ? -1 : normal_[n.b], n.c < 0 ? -1 : normal_[n.c]};
                return make(n.what, operands);
            }
        }
    }

    // ---- sums

    constexpr void collect_term(int id, rational multiplier, rational& constant) {
        const node& n = graph_[id];
        rational product_value;
        if (graph_.is_exact_constant(id) && ddx::multiply(graph_.constant_of(id).exact, multiplier, product_value) &&
            add(constant, product_value, constant))
            return;
        if (n.what == op::scale && ddx::multiply(graph_.constant_of(n.a).exact, multiplier, product_value))
            terms_.push({n.b, product_value});
        else
            terms_.push({id, multiplier});
    }

    constexpr bool merge_terms(int start) {
        detail::sort(terms_.data() + start, terms_.size() - start);
        int kept = start;
        for (int i = start; i < terms_.size(); ++i) {
            rational total;
            if (kept > start && terms_[kept - 1].base == terms_[i].base &&
                add(terms_[kept - 1].coefficient, terms_[i].coefficient, total)) {
                terms_[kept - 1].coefficient = total;
                continue;
            }
            if (kept > start && terms_[kept - 1].coefficient.is_zero()) --kept;
            terms_[kept++] = terms_[i];
        }
        if (kept > start && terms_[kept - 1].coefficient.is_zero()) --kept;
        const bool merged = kept != terms_.size();
        terms_.truncate(kept);
        return merged;
    }

    // c1 select(p, a1, b1) + c2 select(p, a2, b2) = select(p, c1 a1 + c2 a2, c1 b1 + c2 b2)
    constexpr bool merge_selections(int start) {
        for (int i = start; i < terms_.size(); ++i) {
            const node first = graph_[terms_[i].base];
            if (first.what != op::select) continue;
            for (int k = i + 1; k < terms_.size(); ++k) {
                const node second = graph_[terms_[k].base];
                if (second.what != op::select || second.a != first.a) continue;
                const rational c1 = terms_[i].coefficient, c2 = terms_[k].coefficient;
                const int if_true[] = {scale(c1, first.b), scale(c2, second.b)};
                const int if_false[] = {scale(c1, first.c), scale(c2, second.c)};
                const int both = selection(first.a, sum(if_true, 2), sum(if_false, 2));
                terms_[k] = terms_.back();
                terms_[i] = {both, {1, 1}};
                terms_.truncate(terms_.size() - 1);
                merge_terms(start);
                merge_selections(start);
                return true;
            }
        }
        return false;
    }

    // the power s^-k of a sum of exponentials, with the least k, if every term has one; else -1
    constexpr int common_reciprocal(int start, rational constant) const {
        if (terms_.size() - start < 2 || !constant.is_zero()) return -1;
        const int sum = reciprocal_in(terms_[start].base);
        int least = sum;
        for (int i = start + 1; i < terms_.size() && least >= 0; ++i) {
            const int other = reciprocal_in(terms_[i].base);
            if (other < 0 || graph_[other].a != graph_[sum].a) return -1;
            if (graph_.constant_of(graph_[least].b).exact < graph_.constant_of(graph_[other].b).exact) least = other;
        }
        return least;
    }
    constexpr int reciprocal_in(int id) const {
        if (is_reciprocal_of_exponential_sum(graph_, id)) return id;
        const node& n = graph_[id];
        if (n.what != op::product) return -1;
        for (int i = 0; i < n.b; ++i)
            if (is_reciprocal_of_exponential_sum(graph_, graph_.operands(n)[i])) return graph_.operands(n)[i];
        return -1;
    }

    // Σ c_i t_i = s^-k Σ c_i t_i s^k
    constexpr int draw_out_reciprocal(int start, int reciprocal) {
        const node r = graph_[reciprocal];
        const int inverse = power(r.a, -graph_.constant_of(r.b).exact), first = ids_.size();
        for (int i = start; i < terms_.size(); ++i) {
            const int factors[] = {graph_.constant(terms_[i].coefficient), terms_[i].base, inverse};
            ids_.push(product(factors, 3));
        }
        terms_.truncate(start);
        const buffer<int> inner = buffer<int>(ids_);
        ids_.truncate(first);
        const int factors[] = {reciprocal, sum(inner.data() + first, inner.size() - first)};
        return product(factors, 2);
    }

    constexpr int rebuild_sum(int start, rational constant) {
        const int count = terms_.size() - start, first = ids_.size();
        if (!constant.is_zero() || count == 0) ids_.push(graph_.constant(constant));
        for (int i = 0; i < count; ++i) {
            const detail::term t = terms_[start + i];
            ids_.push(t.coefficient.is_one() ? t.base : graph_.intern(op::scale, graph_.constant(t.coefficient), t.base));
        }
        const int result = ids_.size() - first == 1 ? ids_[first] : intern_sorted(op::sum, first);
        ids_.truncate(first);
        return result;
    }

    constexpr int intern_sorted(op what, int first) {
        detail::sort(ids_.data() + first, ids_.size() - first);
        return graph_.intern(what, ids_.data() + first, ids_.size() - first);
    }

    // ---- products

    constexpr void collect_factors(int id, rational& coefficient) {
        const node n = graph_[id];
        switch (n.what) {
            case op::constant:
                if (!graph_.is_exact_constant(id) || !multiply_into(coefficient, id)) factors_.push({id, {1, 1}, false});
                return;
            case op::scale:
                if (!multiply_into(coefficient, n.a)) factors_.push({n.a, {1, 1}, false});
                return collect_factors(n.b, coefficient);
            case op::product:
                for (int i = 0; i < n.b; ++i) collect_factors(graph_.operands(n)[i], coefficient);
                return;
            case op::pow_int:
            case op::pow_rat:
            case op::limit_pow: factors_.push({n.a, graph_.constant_of(n.b).exact, n.what == op::limit_pow}); return;
            default: factors_.push({id, {1, 1}, false});
        }
    }

    constexpr bool multiply_into(rational& coefficient, int constant) {
        rational product_value;
        if (!multiply(coefficient, graph_.constant_of(constant).exact, product_value)) return false;
        coefficient = product_value;
        return true;
    }

    constexpr bool merge_factors(int start) {
        bool cancelled = false;
        detail::sort(factors_.data() + start, factors_.size() - start);
        int kept = start;
        for (int i = start; i < factors_.size();) {
            int end = i + 1;
            while (end < factors_.size() && factors_[end].base == factors_[i].base) ++end;
            if (end == i + 1)
                factors_[kept++] = factors_[i];
            else
                kept = detail::merge_powers(factors_.data(), i, end, kept, graph_[factors_[i].base].known.positive, cancelled);
            i = end;
        }
        factors_.truncate(kept);
        return cancelled;
    }

    constexpr int rebuild_product(int start, rational coefficient) {
        const int first = ids_.size();
        bool again = false;
        for (int i = start; i < factors_.size(); ++i) {
            const detail::factor f = factors_[i];
            const int id = f.limit ? limit_power(f.base, f.exponent) : power(f.base, f.exponent);
            const op what = graph_[id].what;
            again = again || what == op::product || what == op::scale || graph_.is_exact_constant(id);
            ids_.push(id);
        }
        if (again) {
            ids_.push(graph_.constant(coefficient));
            return product_of_scratch(first);
        }
        const int count = ids_.size() - first;
        const int monomial = count == 0 ? -1 : count == 1 ? ids_[first] : intern_sorted(op::product, first);
        ids_.truncate(first);
        if (count == 0) return graph_.constant(coefficient);
        return coefficient.is_one() ? monomial : graph_.intern(op::scale, graph_.constant(coefficient), monomial);
    }

    // the whole coefficient goes to the operand that had one; a sign stays outside, where a sum can subtract
    constexpr void associate_product(int result, rational coefficient, const int* ids, int count) {
        const int first = ids_.size();
        if (coefficient.is_negative()) {
            coefficient = -coefficient;
            result = graph_[result].what == op::scale ? scale(coefficient, graph_[result].b) : result;
        }
        bool given = coefficient.is_one();
        for (int i = 0; i < count; ++i) {
            if (graph_.is_exact_constant(ids[i])) continue;
            const bool scaled = graph_[ids[i]].what == op::scale;
            const int plain = scaled ? graph_[ids[i]].b : ids[i];
            ids_.push(scaled && !given ? graph_.intern(op::scale, graph_.constant(coefficient), plain) : plain);
            given = given || scaled;
        }
        if (given && ids_.size() - first > 1) graph_.associate(result, ids_.data() + first, ids_.size() - first);
        ids_.truncate(first);
    }

    arena& graph_;
    buffer<int> normal_;
    buffer<char> lossy_;
    bool cancelled_ = false;
    buffer<int> ids_;
    buffer<detail::term> terms_;
    buffer<detail::factor> factors_;
};

}  // namespace ddx
