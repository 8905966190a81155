// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/coefficient_counts.hpp>
#include <ddx/eval/detail/product_lowering.hpp>
#include <ddx/graph/detail/terms.hpp>

namespace ddx::detail {

/// One sum Σ c_i t_i as binary operations: a common factor and a common coefficient are drawn out, negative terms subtracted.
///
/// Requires  Host gives graph(), target(), value_of(id), lower_product(factors, count, coefficient), shifted_sum(id), stable(), and
///           what it says of multiples that are computed in any case: multiple_of(id), is_multiple_wanted(id, times).
template <class Host>
class sum_lowering {
public:
    constexpr explicit sum_lowering(Host& host) : host_(host), graph_(host.graph()), target_(host.target()) {}

    constexpr int run(const int* operands, int count) {
        terms_.reserve(count), values_.reserve(count);
        for (int i = 0; i < count; ++i) add_term(operands[i]);
        if (count <= short_sum) return total();
        coefficient_counts counts;
        counts_ = &counts;
        const int result = total();
        counts_ = nullptr;
        return result;
    }

private:
    constexpr int total() {
        if (Host::shifts && graph_.has(fact::exponential_sum)) pair_logarithms();
        find_common_factors();
        const rational outer = common_coefficient();
        if (!outer.is_one()) divide_coefficients(outer);
        if (common_.length == 0 && values_.length == 0) {
            use_multiples();
            group_by_coefficient();
        }
        for (const sum_term& t : terms_) add_value(t);
        const int inner = folded();
        if (common_.length == 0 && outer.is_one()) return inner;
        if (common_.length == 0) return times(target_, target_.constant(outer), inner);
        const int factor = host_.lower_product(common_.data(), common_.length, outer);
        return times(target_, factor, inner);
    }

    /// One term c t; where `part`, which is -1 else, is a factor of t, the multiple of it by `times` is taken for it.
    struct sum_term {
        int base;
        rational coefficient;
        int part;
        rational times;
    };
    struct signed_value {
        int id;
        bool negative;
    };

    constexpr void add_term(int id) {
        const node& n = graph_[id];
        if (n.what == op::scale && graph_.constant_of(n.a).is_exact)
            terms_.push({n.b, graph_.constant_of(n.a).exact, -1, {0, 1}});
        else
            terms_.push({id, {1, 1}, -1, {0, 1}});
    }

    // 400 x y = 2 x (200 y) where 200 y is computed anyway, if the coefficient that is left is 1 or another term's
    constexpr void use_multiples() {
        for (sum_term& t : terms_) {
            if (is_unit(t.coefficient) || graph_[t.base].what != op::product) continue;
            int count = 0;
            const int* factors = factors_of(t.base, count, t.base);
            for (int i = 0; i < count; ++i) {
                rational left;
                const rational times = host_.multiple_of(factors[i]);
                if (times.is_zero() || !divide(t.coefficient, times, left) || !(is_unit(left) || is_coefficient_of_another(left, t.coefficient))) continue;
                if (counts_ != nullptr && !counts_->empty()) counts_->add(magnitude(t.coefficient), -1), counts_->add(magnitude(left), 1);
                t = {t.base, left, factors[i], times};
                break;
            }
        }
    }
    constexpr bool is_coefficient_of_another(rational coefficient, rational own) {
        return terms_with(magnitude(coefficient)) > (magnitude(own) == magnitude(coefficient) ? 1 : 0);
    }

    static constexpr int short_sum = 8;  // the terms of a longer sum are not compared one by one

    // the number of terms whose coefficient is ±size
    constexpr int terms_with(rational size) {
        if (terms_.length > short_sum) return counts().of(size);
        int found = 0;
        for (const sum_term& t : terms_)
            if (t.coefficient.den == size.den && (t.coefficient.num == size.num || t.coefficient.num == -size.num)) ++found;
        return found;
    }
    constexpr const coefficient_counts& counts() {
        if (counts_->empty()) {
            counts_->start(terms_.length);
            for (const sum_term& t : terms_) counts_->add(magnitude(t.coefficient), 1);
        }
        return *counts_;
    }
    constexpr void divide_coefficients(rational by) {
        if (counts_ != nullptr) counts_->forget();
        for (sum_term& t : terms_)
            if (rational ratio; divide(t.coefficient, by, ratio)) t.coefficient = ratio;
    }

    // c a b + c d = c (a b + d): a product is not multiplied on its own
    constexpr void group_by_coefficient() {
        if (terms_.length > short_sum && counts().most() < 2) return;
        for (int i = 0; i < terms_.length; ++i) {
            const rational size = magnitude(terms_.items[i].coefficient);
            if (size.is_one() || terms_with(size) < 2) continue;
            if (terms_.length > short_sum) target_.spend((terms_.length - i) / 8);
            int same = 0;
            bool has_product = false;
            for (const sum_term* t = terms_.begin() + i; t != terms_.end(); ++t)
                if (magnitude(t->coefficient) == size) {
                    ++same;
                    has_product = has_product || (graph_[t->base].what == op::product && !host_.is_multiple_wanted(t->base, size));
                }
            if (same >= 2 && has_product) take_group(size, i--);
        }
    }
    // the terms with coefficients ±size, of which the first is at `first`
    constexpr void take_group(rational size, int first) {
        buffer<signed_value> outside = static_cast<buffer<signed_value>&&>(values_);
        bool all_negative = true;
        for (const sum_term* t = terms_.begin() + first; t != terms_.end(); ++t)
            if (magnitude(t->coefficient) == size) all_negative = all_negative && t->coefficient.is_negative();
        int kept = first;
        for (int i = first; i < terms_.length; ++i) {
            sum_term t = terms_.items[i];
            if (magnitude(t.coefficient) == size) {
                t.coefficient = t.coefficient.is_negative() != all_negative ? rational{-1, 1} : rational{1, 1};
                add_value(t);
            } else {
                terms_.items[kept++] = t;
            }
        }
        terms_.truncate(kept);
        const int group = times(target_, target_.constant(size), folded());
        values_ = static_cast<buffer<signed_value>&&>(outside);
        values_.push({group, all_negative});
    }

    // u_j - log s = (u_j - m) - log s', and with both signs turned
    constexpr void pair_logarithms() {
        for (int i = 0; i < terms_.length; ++i) {
            const node n = graph_[terms_.items[i].base];
            const rational sign = terms_.items[i].coefficient;
            if (n.what != op::log || !(graph_[n.a].known & fact::exponential_sum) || !is_unit(sign)) continue;
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
        for (int i = 0; i < terms_.length; ++i)
            if (terms_.items[i].base == base && terms_.items[i].coefficient == coefficient) return i;
        return -1;
    }
    constexpr void remove(int place) {
        for (int i = place; i + 1 < terms_.length; ++i) terms_.items[i] = terms_.items[i + 1];
        terms_.truncate(terms_.length - 1);
    }

    constexpr const int* factors_of(int id, int& count, const int& self) const {
        const node& n = graph_[id];
        count = n.what == op::product ? n.b : 1;
        return n.what == op::product ? graph_.operands(n) : &self;
    }
    constexpr bool has_factor(int id, int factor) const {
        const node& n = graph_[id];
        if (n.what != op::product) return id == factor;
        const int* const factors = graph_.operands(n);
        for (int i = 0; i < n.b; ++i)
            if (factors[i] == factor) return true;
        return false;
    }

    // not what quotients e^u / s are made of, which are taken together with all their factors
    constexpr bool can_be_drawn_out(int factor) const {
        const node& n = graph_[factor];
        if (n.what == op::pow_int) return graph_[n.a].what != op::exp && !(graph_[n.a].known & fact::exponential_sum);
        return n.what != op::constant && n.what != op::exp;
    }

    // factors that every term has
    constexpr void find_common_factors() {
        if (terms_.size() < 2 || values_.length > 0) return;
        int count = 0;
        const int* factors = factors_of(terms_.items[0].base, count, terms_.items[0].base);
        for (int i = 0; i < count; ++i) {
            bool everywhere = true;
            for (int k = 1; k < terms_.length && everywhere; ++k) everywhere = has_factor(terms_.items[k].base, factors[i]);
            if (everywhere && can_be_drawn_out(factors[i]) && !contains(common_, factors[i])) common_.push(factors[i]);
        }
    }

    // the |c| that most terms share, if drawing it out saves a multiplication
    constexpr rational common_coefficient() {
        if (values_.length > 0) return {1, 1};
        rational best{1, 1};
        // beside a common factor, which it is multiplied with once for all, a coefficient is drawn out even where that saves nothing
        int units = 0, best_saving = common_.length == 0 ? 0 : -1;
        for (int factor : common_)
            if (const rational times = host_.multiple_of(factor); !times.is_zero() && divides_all(times)) return times;
        for (const sum_term& t : terms_) units += is_unit(t.coefficient) ? 1 : 0;
        if (units == terms_.length) return best;
        if (terms_.length > short_sum && counts().most() - 1 - units <= best_saving) return best;
        for (const sum_term& t : terms_) {
            const rational size = magnitude(t.coefficient);
            if (size.is_one() || size == best) continue;
            const int saving = terms_with(size) - 1 - units;
            if (saving > best_saving && divides_all(size)) {
                best = size;
                best_saving = saving;
            }
        }
        return best;
    }
    constexpr bool divides_all(rational size) const {
        rational ratio;
        for (const sum_term& t : terms_)
            if (!divide(t.coefficient, size, ratio)) return false;
        return true;
    }

    constexpr void add_value(const sum_term& t) {
        const rational size = magnitude(t.coefficient);
        const int id = t.part >= 0           ? value_by_multiple(t, size)
                       : common_.length == 0 ? host_.scaled_value(t.base, size)
                                             : rest_of_product(t.base, size);
        values_.push({id, t.coefficient.num < 0});
    }

    constexpr int value_by_multiple(const sum_term& t, rational coefficient) {
        int count = 0;
        const int* factors = factors_of(t.base, count, t.base);
        buffer<int> rest;
        for (int i = 0; i < count; ++i)
            if (factors[i] != t.part) rest.push(factors[i]);
        const int others = host_.lower_product(rest.data(), rest.size(), coefficient);
        return times(target_, others, host_.scaled_value(t.part, t.times));
    }

    // without the common factors
    constexpr int rest_of_product(int base, rational coefficient) {
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

    // a positive term first, then the others in order; a negative is subtracted
    constexpr int folded() {
        for (signed_value& v : values_)
            if (target_[v.id].what == op::neg) v = {target_[v.id].a, !v.negative};
        int first = 0;
        while (first < values_.length && values_.items[first].negative) ++first;
        const bool all_negative = first == values_.length;
        if (all_negative) first = 0;
        int total = values_.items[first].id;
        for (int i = 0; i < values_.length; ++i)
            if (i != first) total = target_.intern(values_.items[i].negative != all_negative ? op::sub : op::add, total, values_.items[i].id);
        return all_negative ? negated(target_, total) : total;
    }

    Host& host_;
    const arena& graph_;
    arena& target_;
    buffer<sum_term> terms_;
    buffer<signed_value> values_;
    buffer<int> common_;
    coefficient_counts* counts_ = nullptr;  // of a long sum
};

}  // namespace ddx::detail
