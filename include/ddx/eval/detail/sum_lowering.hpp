// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/product_lowering.hpp>
#include <ddx/graph/detail/terms.hpp>

namespace ddx::detail {

/// One sum Σ c_i t_i as binary operations: a common factor and a common coefficient are drawn out, negative terms subtracted.
///
/// Requires  Host gives graph(), target(), value_of(id), lower_product(factors, count, coefficient), shifted_sum(id), stable().
template <class Host>
class sum_lowering {
public:
    constexpr explicit sum_lowering(Host& host) : host_(host), graph_(host.graph()), target_(host.target()) {}

    constexpr int run(const int* operands, int count) {
        for (int i = 0; i < count; ++i) add_term(operands[i]);
        pair_logarithms();
        find_common_factors();
        const rational outer = common_coefficient();
        for (const detail::term& t : terms_) add_value(t, outer);
        const int inner = folded();
        if (common_.empty() && outer.is_one()) return inner;
        if (common_.empty()) return target_.intern(op::mul, target_.constant(outer), inner);
        const int factor = host_.lower_product(common_.data(), common_.size(), outer);
        return target_.intern(op::mul, factor, inner);
    }

private:
    struct signed_value {
        int id;
        bool negative;
    };

    constexpr void add_term(int id) {
        const node& n = graph_[id];
        if (n.what == op::scale && graph_.constant_of(n.a).is_exact)
            terms_.push({n.b, graph_.constant_of(n.a).exact});
        else
            terms_.push({id, {1, 1}});
    }

    // u_j - log s = (u_j - m) - log s', and with both signs turned
    constexpr void pair_logarithms() {
        for (int i = 0; i < terms_.size(); ++i) {
            const node n = graph_[terms_.items[i].base];
            const rational sign = terms_.items[i].coefficient;
            if (!Host::shifts || n.what != op::log || !(graph_[n.a].known & fact::exponential_sum) || !is_unit(sign)) continue;
            const node s = graph_[n.a];
            for (int k = 0; k < s.b; ++k) {
                const node term = graph_[graph_.operands(s)[k]];
                const int partner = term.what == op::exp ? find(term.a, -sign) : -1;
                if (partner < 0) continue;
                const int sum = host_.shifted_sum(n.a);
                values_.push({host_.stable().difference(sum, k), !sign.is_negative()});
                values_.push({host_.stable().logarithm(target_, sum), sign.is_negative()});
                remove(partner > i ? partner : i);
                remove(partner > i ? i : partner);
                --i;
                break;
            }
        }
    }
    constexpr int find(int base, rational coefficient) const {
        for (int i = 0; i < terms_.size(); ++i)
            if (terms_.items[i].base == base && terms_.items[i].coefficient == coefficient) return i;
        return -1;
    }
    constexpr void remove(int place) {
        for (int i = place; i + 1 < terms_.size(); ++i) terms_.items[i] = terms_.items[i + 1];
        terms_.truncate(terms_.size() - 1);
    }

    constexpr const int* factors_of(int id, int& count, const int& self) const {
        const node& n = graph_[id];
        count = n.what == op::product ? n.b : 1;
        return n.what == op::product ? graph_.operands(n) : &self;
    }
    constexpr bool has_factor(int id, int factor) const {
        int count = 0;
        const int* factors = factors_of(id, count, id);
        for (int i = 0; i < count; ++i)
            if (factors[i] == factor) return true;
        return false;
    }

    // quotients e^u / s are taken together with all their factors
    constexpr bool depends_on_exponential_sum(int factor) const {
        const node& n = graph_[factor];
        return n.what == op::exp || (n.what == op::pow_int && (graph_[n.a].what == op::exp || graph_[n.a].known & fact::exponential_sum));
    }

    // factors that every term has
    constexpr void find_common_factors() {
        if (terms_.size() < 2 || !values_.empty()) return;
        int count = 0;
        const int* factors = factors_of(terms_.items[0].base, count, terms_.items[0].base);
        for (int i = 0; i < count; ++i) {
            bool everywhere = graph_[factors[i]].what != op::constant && !depends_on_exponential_sum(factors[i]);
            for (int k = 1; k < terms_.size() && everywhere; ++k) everywhere = has_factor(terms_.items[k].base, factors[i]);
            if (everywhere && !contains(common_, factors[i])) common_.push(factors[i]);
        }
    }

    // the |c| that most terms share, if drawing it out saves a multiplication
    constexpr rational common_coefficient() const {
        if (!values_.empty()) return {1, 1};
        rational best{1, 1};
        int units = 0, best_saving = 0;
        for (const detail::term& t : terms_) units += is_unit(t.coefficient) ? 1 : 0;
        for (const detail::term& t : terms_) {
            const rational size = t.coefficient.is_negative() ? -t.coefficient : t.coefficient;
            int same = 0;
            bool divides = true;
            for (const detail::term& other : terms_) {
                rational ratio;
                divides = divides && divide(other.coefficient, size, ratio);
                same += other.coefficient == size || other.coefficient == -size ? 1 : 0;
            }
            const int saving = same - 1 - units;
            if (divides && !size.is_one() && saving > best_saving) {
                best = size;
                best_saving = saving;
            }
        }
        return best;
    }

    constexpr void add_value(const detail::term& t, rational outer) {
        rational coefficient;
        if (!divide(t.coefficient, outer, coefficient)) coefficient = t.coefficient;
        const bool negative = coefficient.is_negative();
        if (negative) coefficient = -coefficient;
        values_.push({value(t.base, coefficient), negative});
    }

    constexpr int value(int base, rational coefficient) {
        if (common_.empty()) return host_.scaled_value(base, coefficient);
        int count = 0;
        const int* factors = factors_of(base, count, base);
        buffer<int> rest, drawn;
        for (int i = 0; i < count; ++i) {
            const bool first = contains(common_, factors[i]) && !contains(drawn, factors[i]);
            (first ? drawn : rest).push(factors[i]);
        }
        return host_.lower_product(rest.data(), rest.size(), coefficient);
    }
    static constexpr bool contains(const buffer<int>& ids, int id) {
        for (int other : ids)
            if (other == id) return true;
        return false;
    }

    // a positive term first, then the others in order
    constexpr int folded() {
        int first = 0;
        while (first < values_.size() && values_.items[first].negative) ++first;
        const bool all_negative = first == values_.size();
        if (all_negative) first = 0;
        int total = values_.items[first].id;
        for (int i = 0; i < values_.size(); ++i)
            if (i != first) total = target_.intern(values_.items[i].negative != all_negative ? op::sub : op::add, total, values_.items[i].id);
        return all_negative ? target_.intern(op::neg, total) : total;
    }

    Host& host_;
    const arena& graph_;
    arena& target_;
    buffer<detail::term> terms_;
    buffer<signed_value> values_;
    buffer<int> common_;
};

}  // namespace ddx::detail
