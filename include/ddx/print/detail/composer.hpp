// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/print/detail/reading_order.hpp>

namespace ddx::detail {

/// The builder of formulas as they are written: sums with differences, products with quotients, powers and roots.
///
/// Math      a `monomial` is c Π b^e; node(m) writes it as a quotient of products with the sign in front; a sum collects what
///           all its terms have in common. In the graph that is built, `sum` and `product` keep the order of their operands,
///           what is negative is a `neg`, and every power is a `pow_rat`.
class composer {
public:
    constexpr arena& graph() { return graph_; }
    constexpr const arena& graph() const { return graph_; }

    constexpr monomial number(const constant_value& value) {
        if (value.is_exact) return {value.exact, 0, 0};
        monomial result = single(graph_.literal(value.literal < 0 ? -value.literal : value.literal));
        if (value.literal < 0) result.coefficient = {-1, 1};
        return result;
    }
    constexpr monomial single(int node) { return stored({1, 1}, {node, {1, 1}}); }

    // ---- products: begin_product(), multiply(…)…, product()

    constexpr void begin_product() {
        coefficient_ = {1, 1};
        scratch_.truncate(0);
    }
    /// Multiplies by m, or divides by it where sign is -1.
    constexpr void multiply(const monomial& m, int sign) {
        multiply_number(m.coefficient, sign);
        for (int k = 0; k < m.count; ++k) {
            const factor f = factors_[m.first + k];
            scratch_.push({f.base, sign < 0 ? -f.exponent : f.exponent, f.limit});
        }
    }
    constexpr monomial product() {
        sort_and_merge(scratch_);
        const monomial result{coefficient_, factors_.size(), scratch_.size()};
        factors_.append(scratch_.data(), scratch_.size());
        return result;
    }

    /// m^exponent; a half-integer power is one of a square root.
    constexpr monomial power(monomial m, rational exponent) {
        const bool draws_sign = m.coefficient.is_negative() && exponent.is_integer();
        if (draws_sign) m.coefficient = -m.coefficient;
        int base = node(m);
        if (exponent.den == 2) base = graph_.intern(op::sqrt, base), exponent.den = 1;
        return stored({draws_sign && exponent.num % 2 != 0 ? -1 : 1, 1}, {base, exponent});
    }

    // ---- sums: begin_sum(), add(…)…, sum()

    constexpr void begin_sum() { terms_.truncate(0); }
    /// Adds m, or subtracts it where sign is -1.
    constexpr void add(monomial m, int sign) {
        if (sign < 0) m.coefficient = -m.coefficient;
        terms_.push(m);
    }
    /// The sum as common * (the rest).
    constexpr monomial sum(buffer<factor> common) {
        if (terms_.size() == 1) return terms_[0];
        begin_product();
        if (!common.empty()) divide_terms(common);
        draw_out_sign();
        scratch_ = static_cast<buffer<factor>&&>(common);
        scratch_.push({sum_node(), {1, 1}, false});
        return product();
    }
    /// The powers of roots, functions and sums that all terms have in common.
    constexpr buffer<factor> common_factors() const {
        buffer<factor> common;
        const monomial& head = terms_[0];
        for (int k = 0; k < head.count; ++k) {
            factor f = factors_[head.first + k];
            bool everywhere = graph_[f.base].what != op::input;
            for (int i = 1; i < terms_.size() && everywhere; ++i) everywhere = shrink_to(f, terms_[i]);
            if (everywhere) common.push(f);
        }
        return common;
    }

    /// The node that writes m.
    constexpr int node(const monomial& m) {
        if (m.coefficient.is_one() && m.count == 1 && factors_[m.first].exponent.is_one()) return factors_[m.first].base;
        if (m.coefficient.is_negative()) return known(graph_.intern(op::neg, node({-m.coefficient, m.first, m.count})));
        if (m.count == 0) return known(graph_.constant(m.coefficient));
        return quotient(m);
    }

    /// A node of any operation that is neither a sum, a product nor a power.
    constexpr int known(int id) {
        while (degrees_.size() < graph_.size()) degrees_.push(reading_order(graph_).degree_of(degrees_.size(), degrees_));
        return id;
    }

private:
    constexpr monomial stored(rational coefficient, factor f) {
        known(f.base);
        factors_.push(f);
        return {coefficient, factors_.size() - 1, 1};
    }

    constexpr void multiply_number(rational value, int sign) {
        rational folded;
        if (sign < 0 ? divide(coefficient_, value, folded) : ddx::multiply(coefficient_, value, folded))
            coefficient_ = folded;
        else
            scratch_.push({known(graph_.constant(value)), {sign, 1}, false});
    }

    // whole powers of one sign are collected: x * x = x^2; x / x stays
    static constexpr bool merge(factor& into, const factor& f) {
        const bool whole = into.exponent.is_integer() && f.exponent.is_integer() && into.exponent.num != 0 && f.exponent.num != 0;
        if (into.base != f.base || !whole || into.exponent.is_negative() != f.exponent.is_negative()) return false;
        return ddx::add(into.exponent, f.exponent, into.exponent);
    }
    constexpr void sort_and_merge(buffer<factor>& factors) const {
        const reading_order order(graph_);
        merge_sort(factors.data(), factors.size(), [&](const factor& a, const factor& b) { return order.precedes(a, b); });
        int kept = 0;
        for (int i = 0; i < factors.size(); ++i)
            if (kept == 0 || !merge(factors[kept - 1], factors[i])) factors[kept++] = factors[i];
        factors.truncate(kept);
    }

    // f becomes the part of it that m has too; false if it has none
    constexpr bool shrink_to(factor& f, const monomial& m) const {
        for (int k = 0; k < m.count; ++k) {
            const factor& g = factors_[m.first + k];
            if (g.base != f.base || g.exponent.is_zero() || g.exponent.is_negative() != f.exponent.is_negative()) continue;
            if (f.exponent.is_negative() ? f.exponent < g.exponent : g.exponent < f.exponent) f.exponent = g.exponent;
            return true;
        }
        return false;
    }

    constexpr void divide_terms(const buffer<factor>& common) {
        const rational content = common_content();
        for (int i = 0; i < terms_.size(); ++i) {
            const monomial m = terms_[i];
            monomial rest{m.coefficient, factors_.size(), 0};
            divide(m.coefficient, content, rest.coefficient);
            for (int k = 0; k < m.count; ++k) {
                factor f = factors_[m.first + k];
                for (const factor& c : common)
                    if (c.base == f.base && c.exponent.is_negative() == f.exponent.is_negative()) ddx::add(f.exponent, -c.exponent, f.exponent);
                if (!f.exponent.is_zero() || factors_[m.first + k].exponent.is_zero()) factors_.push(f);
            }
            rest.count = factors_.size() - rest.first;
            terms_[i] = rest;
        }
        coefficient_ = content;
    }
    // the largest c > 0 such that all coefficients are integer multiples of it; 1 if it does not fit
    constexpr rational common_content() const {
        rational content{0, 1}, quotient;
        for (const monomial& m : terms_) {
            const rational c = m.coefficient;
            const std::int64_t shared = greatest_common_divisor(content.den, c.den);
            content.num = greatest_common_divisor(content.num, c.num);
            if (__builtin_mul_overflow(content.den / shared, c.den, &content.den)) return {1, 1};
        }
        for (const monomial& m : terms_)
            if (!divide(m.coefficient, content, quotient)) return {1, 1};
        return content;
    }

    constexpr void draw_out_sign() {
        for (const monomial& m : terms_)
            if (!m.coefficient.is_negative()) return;
        for (monomial& m : terms_) m.coefficient = -m.coefficient;
        coefficient_ = -coefficient_;
    }

    constexpr int sum_node() {
        const reading_order order(graph_);
        merge_sort(terms_.data(), terms_.size(), [&](const monomial& a, const monomial& b) {
            return order.precedes(a, b, factors_.data(), degrees_);
        });
        int positive = 0;
        while (terms_[positive].coefficient.is_negative()) ++positive;
        for (; positive > 0; --positive) {
            const monomial moved = terms_[positive];
            terms_[positive] = terms_[positive - 1];
            terms_[positive - 1] = moved;
        }
        buffer<int> ids;
        for (const monomial& m : terms_) ids.push(node(m));
        return known(graph_.intern(op::sum, ids.data(), ids.size()));
    }

    // numbers, then what is short, then sums; what is divided by comes under the short part, if there is one
    constexpr int quotient(const monomial& m) {
        buffer<int> over, under, sums;
        bool has_short = false;
        for (int k = 0; k < m.count; ++k) {
            const factor f = factors_[m.first + k];
            const bool is_sum = graph_[f.base].what == op::sum;
            if (f.exponent.is_negative()) {
                under.push(power_node(f.base, -f.exponent));
            } else {
                (is_sum ? sums : over).push(power_node(f.base, f.exponent));
                has_short = has_short || !is_sum;
            }
        }
        if (under.empty()) {
            over.append(sums.data(), sums.size());
            return times(m.coefficient, over);
        }
        const rational num{m.coefficient.num, 1}, den{m.coefficient.den, 1};
        if (!has_short) over.append(sums.data(), sums.size());
        const int fraction = known(graph_.intern(op::div, times(num, over), times(den, under)));
        if (!has_short || sums.empty()) return fraction;
        buffer<int> all;
        all.push(fraction);
        all.append(sums.data(), sums.size());
        return times({1, 1}, all);
    }

    constexpr int times(rational coefficient, const buffer<int>& factors) {
        buffer<int> ids;
        if (!coefficient.is_one() || factors.empty()) ids.push(graph_.constant(coefficient));
        ids.append(factors.data(), factors.size());
        if (ids.size() == 1) return known(ids[0]);
        known(graph_.size() - 1);
        return known(graph_.intern(op::product, ids.data(), ids.size()));
    }
    constexpr int power_node(int base, rational exponent) {
        if (exponent.is_one()) return base;
        const int constant = known(graph_.constant(exponent));
        return known(graph_.intern(op::pow_rat, base, constant));
    }

    arena graph_;
    buffer<int> degrees_;
    buffer<factor> factors_, scratch_;
    buffer<monomial> terms_;
    rational coefficient_{1, 1};
};

}  // namespace ddx::detail
