// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/exponential_sum.hpp>

namespace ddx {

/// Sums of exponentials that must not overflow: s = Σ_k e^{u_k}, one term of which may be the constant 1 = e^0.
///
/// Math      with m = max u_k and s' = Σ e^{u_k - m}:  log s = m + log s',  e^{u_j} / s = e^{u_j - m} / s'.
///           For s = e^u + e^v one exponential does: t = e^{-|u - v|}, s' = 1 + t, log s = max(u, v) + log1p(t).
///           Whatever is homogeneous of degree 0 in the e^{u_k} keeps its value when each is replaced by e^{u_k - m}.
/// Edges     for finite u_k no exponential overflows and s' >= 1, so nothing is NaN or divided by 0.
class stable_sums {
public:
    /// The number of the shifted sum of `id`; -1 if there is none yet.
    constexpr int find(int id) const {
        for (int i = 0; i < sums_.size(); ++i)
            if (sums_.items[i].id == id) return i;
        return -1;
    }

    /// Makes the shifted sum of `id`, whose exponents are nodes exponents[i] of `target` (-1 for the constant 1).
    constexpr int shift_exponents(arena& target, int id, const buffer<int>& exponents) {
        sums_.push({id, terms_.size(), -1, -1, -1, -1});
        if (exponents.size() == 2)
            add_pair(target, sums_.back(), exponents);
        else
            add_general(target, sums_.back(), exponents);
        return sums_.size() - 1;
    }

    /// The value of node `id` with the exponentials of a sum shifted, if it is known; else -1.
    constexpr int remembered(int sum, int id) const {
        for (int i = sums_.items[sum].latest; i >= 0; i = memory_.items[i].next)
            if (memory_.items[i].id == id) return memory_.items[i].value;
        return -1;
    }
    constexpr void remember(int sum, int id, int value) {
        memory_.push({id, value, sums_.items[sum].latest});
        sums_.items[sum].latest = memory_.length - 1;
    }

    /// log s as (shift, logarithm of the shifted sum): their sum is log s.
    constexpr int shift(int sum) const { return sums_.items[sum].shift; }
    constexpr int logarithm(arena& target, int sum) const {
        const record& s = sums_.items[sum];
        return s.small >= 0 ? target.intern(op::log1p, s.small) : target.intern(op::log, s.total);
    }
    constexpr int total(int sum) const { return sums_.items[sum].total; }
    /// e^{u_k - m} for term number k of the sum, and u_k - m itself.
    constexpr int exponential(int sum, int k) const { return terms_.items[sums_.items[sum].first + k].exponential; }
    constexpr int difference(int sum, int k) const { return terms_.items[sums_.items[sum].first + k].difference; }

private:
    struct record {
        int id, first, shift, total, small, latest;
    };
    struct shifted_term {
        int difference, exponential;
    };

    constexpr void add_general(arena& target, record& s, const buffer<int>& exponents) {
        const auto exponent = [&](int i) { return exponents[i] < 0 ? target.constant(0) : exponents[i]; };
        buffer<int> values;
        for (int i = 0; i < exponents.size(); ++i) values.push(exponent(i));
        s.shift = in_pairs(target, op::max, values);
        for (int i = 0; i < exponents.size(); ++i) {
            const int difference = target.intern(op::sub, exponent(i), s.shift);
            values.items[i] = target.intern(op::exp, difference);
            target.mark(values.items[i], fact::shifted);
            terms_.push({difference, values.items[i]});
        }
        s.total = in_pairs(target, op::add, values);
    }

    // by halves: no long chain of operations that wait for each other, and less rounding than one after the other
    static constexpr int in_pairs(arena& target, op what, buffer<int>& values) {
        for (int count = values.length; count > 1; count = (count + 1) / 2)
            for (int i = 0; i < count / 2; ++i) {
                values.items[i] = target.intern(what, values.items[i], values.items[count - 1 - i]);
                if (what == op::max) target.mark(values.items[i], fact::shifted);
            }
        return values.items[0];
    }

    constexpr void add_pair(arena& target, record& s, const buffer<int>& exponents) {
        const int zero = target.constant(0), one = target.constant(1);
        const int u = exponents[0] < 0 ? zero : exponents[0], v = exponents[1] < 0 ? zero : exponents[1];
        const int lead = exponents[1] < 0 ? u : exponents[0] < 0 ? target.intern(op::neg, v) : target.intern(op::sub, u, v);
        const int u_leads = target.intern(op::less, v, u), lag = target.intern(op::neg, lead);
        s.small = target.intern(op::exp, target.intern(op::neg, target.intern(op::abs, lead)));
        s.total = target.intern(op::add, one, s.small);
        s.shift = target.intern(op::select, u_leads, u, v);
        terms_.push({target.intern(op::select, u_leads, zero, lead), target.intern(op::select, u_leads, one, s.small)});
        terms_.push({target.intern(op::select, u_leads, lag, zero), target.intern(op::select, u_leads, s.small, one)});
    }

    struct memory {
        int id, value, next;
    };

    buffer<record> sums_;
    buffer<memory> memory_;
    buffer<shifted_term> terms_;
};

}  // namespace ddx
