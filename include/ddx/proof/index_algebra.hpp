// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/proof/substitution.hpp>

namespace ddx::proof {

/// Sums over indices of symbolic length and Kronecker's delta, for polynomials over kernels.
///
/// Math      Σ is linear · factors free of the index leave it · Σ_l 1 = K · Σ_l δ_lj e(l) = e(j) · δ_ij = δ_ji, δ² = δ, δ_ij e(j) = δ_ij e(i) ·
///           Σ_l e Σ_k f = Σ_l Σ_k e f, split into factors without common indices. What remains is the sum of one monomial over several
///           indices: a kernel whose indices have the names that make it the first of all that differ by names only.
/// Requires  a delta stands between indices of one range.
/// Edges     a sum may be empty: it is never taken to be positive. Fractions inside a sum get no common denominator.
class index_algebra : public substitution {
public:
    using substitution::substitution;

    /// Σ_index body, for an index that has the range `length`.
    constexpr polynomial index_sum(polynomial length, polynomial index, polynomial body) {
        buffer<open_index> over;
        over.push({index_of(index), length});
        return total(body, over);
    }

    /// δ_ij e(j) as δ_ij e(i), i being the older index, and powers of δ as δ.
    constexpr polynomial contracted(polynomial p) {
        polynomial result{};
        bool any = false;
        for (int i = 0; i < p.count && !any; ++i) any = delta_to_contract(table().term_of(p, i).monomial) >= 0;
        if (!any) return p;
        for (int i = 0; i < p.count && !is_undecided(); ++i) {
            const term t = table().term_of(p, i);
            const int delta = delta_to_contract(t.monomial);
            const polynomial part = delta < 0 ? table().single(t.factor, t.monomial) : contracted_at(t, delta);
            result = sum(result, part);
        }
        return result;
    }

private:
    constexpr int index_of_delta(int delta, int which) { return index_of(kernels().argument(delta, which)); }

    constexpr bool is_delta(const kernel_power& k) const {
        return kernels()[k.kernel].kind == kernel_kind::function && kernels()[k.kernel].what == op::delta && !k.exponent.is_negative();
    }

    /// A delta whose younger index occurs beside it, or that stands to a power; -1 if there is none.
    constexpr int delta_to_contract(int m) {
        for (int i = 0; i < monomials().count(m); ++i) {
            const kernel_power k = monomials().factor(m, i);
            if (!is_delta(k)) continue;
            if (!k.exponent.is_one() || occurs_in_monomial(monomials().without(m, k.kernel), index_of_delta(k.kernel, 1))) return k.kernel;
        }
        return -1;
    }
    constexpr polynomial contracted_at(term t, int delta) {
        const polynomial rest = table().single(t.factor, monomials().without(t.monomial, delta));
        const polynomial renamed = substituted(rest, index_of_delta(delta, 1), index_of_delta(delta, 0));
        return contracted(product(of_kernel(delta), renamed));
    }

    constexpr polynomial sum_over(polynomial body, const buffer<open_index>& over) override { return total(body, over); }

    constexpr polynomial total(polynomial p, const buffer<open_index>& over) {
        polynomial result{};
        for (int i = 0; i < p.count && !is_undecided(); ++i) {
            const term t = table().term_of(p, i);
            const polynomial part = total_of_monomial(t.monomial, over);
            result = sum(result, part, t.factor);
        }
        return result;
    }

    constexpr polynomial total_of_monomial(int m, const buffer<open_index>& over) {
        for (int i = 0; i < monomials().count(m); ++i) {
            const kernel_power k = monomials().factor(m, i);
            if (is_delta(k))
                for (int o = 0; o < over.size(); ++o)
                    if (index_of_delta(k.kernel, 0) == over[o].index || index_of_delta(k.kernel, 1) == over[o].index)
                        return total_at_delta(monomials().without(m, k.kernel), k.kernel, over, o);
        }
        for (int i = 0; i < monomials().count(m); ++i) {
            const kernel_power k = monomials().factor(m, i);
            if (!is_index_sum(k.kernel) || !k.exponent.is_integer() || k.exponent.is_negative() || !occurs_any(k.kernel, over)) continue;
            buffer<open_index> all = over;
            const polynomial inside = opened(k.kernel, all);
            const int rest = monomials().times(m, monomials().power_of(k.kernel, {-1, 1}));
            const polynomial whole = product(table().single(1, rest), inside);
            return total(whole, all);
        }
        return product_of_components(m, over);
    }

    constexpr polynomial total_at_delta(int rest, int delta, const buffer<open_index>& over, int which) {
        const int first = index_of_delta(delta, 0), second = index_of_delta(delta, 1), bound = over[which].index;
        buffer<open_index> others;
        for (int o = 0; o < over.size(); ++o)
            if (o != which) others.push(over[o]);
        const polynomial there = substituted(table().single(1, rest), bound, first == bound ? second : first);
        return others.empty() ? there : total(there, others);
    }

    constexpr bool occurs_any(int kernel, const buffer<open_index>& over) {
        for (const open_index& o : over)
            if (occurs(kernel, o.index)) return true;
        return false;
    }

    // factors that share an index, directly or through others, are summed together
    constexpr polynomial product_of_components(int m, buffer<open_index> over) {
        polynomial result = constant(1);
        while (!over.empty() && !is_undecided()) {
            buffer<open_index> together;
            int inside = 0;
            together.push(over.pop());
            for (int t = 0; t < together.size(); ++t)
                for (int i = 0; i < monomials().count(m); ++i) {
                    const kernel_power k = monomials().factor(m, i);
                    if (!occurs(k.kernel, together[t].index)) continue;
                    inside = monomials().times(inside, monomials().power_of(k.kernel, k.exponent));
                    m = monomials().without(m, k.kernel);
                    i = -1;
                    for (int o = 0; o < over.size(); ++o)
                        if (occurs(k.kernel, over[o].index)) {
                            together.push(over[o]);
                            over[o--] = over.back();
                            over.pop();
                        }
                }
            const polynomial factor = inside == 0 ? together[0].length : closed(inside, together);
            result = product(result, factor);
        }
        return product(result, table().single(1, m));
    }

    template <class Visit>
    constexpr void for_each_order(buffer<open_index>& items, int first, Visit visit) {
        if (first == items.size()) return visit(items);
        for (int i = first; i < items.size() && !is_undecided(); ++i) {
            const open_index at_first = items[first], at_i = items[i];
            items[first] = at_i, items[i] = at_first;
            for_each_order(items, first + 1, visit);
            items[first] = at_first, items[i] = at_i;
        }
    }

    /// The kernel of Σ m over indices that all occur in it: among all orders of the indices, by length first, the one that gives the
    /// oldest monomial.
    constexpr polynomial closed(int m, buffer<open_index> over) {
        if (over.size() > 4) table().give_up(limit::work);
        const int base = height(m);
        buffer<open_index> best;
        term least{};
        for_each_order(over, 0, [&](const buffer<open_index>& order) {
            for (int o = 1; o < order.size(); ++o)
                if (index_of(order[o].length) < index_of(order[o - 1].length)) return;
            polynomial named = table().single(1, m);
            for (int o = 0; o < order.size(); ++o) named = substituted(named, order[o].index, closed_index(base + 1 + o));
            if (named.count != 1) return table().give_up(limit::work);
            const term t = table().term_of(named, 0);
            if (!best.empty() && least.monomial <= t.monomial) return;
            best = order;
            least = t;
        });
        if (is_undecided()) return {};
        buffer<polynomial> parts;
        parts.push(table().single(1, least.monomial));
        for (const open_index& o : best) parts.push(o.length);
        const bool nonnegative = is_nonnegative(parts[0]);
        const int k = intern({.kind = kernel_kind::function, .what = op::index_sum, .link = base, .nonnegative = nonnegative}, parts);
        return table().scaled(of_kernel(k), least.factor);
    }
};

}  // namespace ddx::proof
