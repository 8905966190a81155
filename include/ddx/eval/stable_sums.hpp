// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/exponential_sum.hpp>

namespace ddx {

/// Sums of exponentials that must not overflow: s = Σ_k e^{u_k}, one term of which may be the constant 1 = e^0.
///
/// Math      with m = max u_k and s' = Σ e^{u_k - m}:  log s = m + log s',  e^{u_j} / s = e^{u_j - m} / s'.
///           For s = 1 + e^u one exponential does: t = e^{-|u|}, log s = max(u, 0) + log1p(t).
///           Whatever is homogeneous of degree 0 in the e^{u_k} keeps its value when each is replaced by e^{u_k - m}.
/// Edges     for finite u_k no exponential overflows and s' >= 1, so nothing is NaN or divided by 0.
class stable_sums {
public:
    /// The shifted sum of `id`, whose exponents are nodes exponents[i] of `target` (-1 for the constant 1); made once.
    constexpr int shifted(arena& target, int id, const buffer<int>& exponents) {
        for (int i = 0; i < sums_.size(); ++i)
            if (sums_[i].id == id) return i;
        sums_.push({id, terms_.size(), exponents.size(), -1, -1, -1});
        const bool logistic = exponents.size() == 2 && (exponents[0] < 0 || exponents[1] < 0);
        if (logistic)
            add_logistic(target, sums_.back(), exponents);
        else
            add_general(target, sums_.back(), exponents);
        return sums_.size() - 1;
    }

    /// log s as (shift, logarithm of the shifted sum): their sum is log s.
    constexpr int shift(int sum) const { return sums_[sum].shift; }
    constexpr int logarithm(arena& target, int sum) const {
        const record& s = sums_[sum];
        return s.small >= 0 ? target.intern(op::log1p, s.small) : target.intern(op::log, s.total);
    }
    constexpr int total(int sum) const { return sums_[sum].total; }
    /// e^{u_k - m} for term number k of the sum, and u_k - m itself.
    constexpr int exponential(int sum, int k) const { return terms_[sums_[sum].first + k].exponential; }
    constexpr int difference(int sum, int k) const { return terms_[sums_[sum].first + k].difference; }

private:
    struct record {
        int id, first, count, shift, total, small;
    };
    struct shifted_term {
        int difference, exponential;
    };

    constexpr void add_general(arena& target, record& s, const buffer<int>& exponents) {
        const auto exponent = [&](int i) { return exponents[i] < 0 ? target.constant(0) : exponents[i]; };
        s.shift = exponent(0);
        for (int i = 1; i < exponents.size(); ++i) s.shift = target.intern(op::max, s.shift, exponent(i));
        for (int i = 0; i < exponents.size(); ++i) {
            const int difference = target.intern(op::sub, exponent(i), s.shift);
            const int exponential = target.intern(op::exp, difference);
            terms_.push({difference, exponential});
            s.total = i == 0 ? exponential : target.intern(op::add, s.total, exponential);
        }
    }

    constexpr void add_logistic(arena& target, record& s, const buffer<int>& exponents) {
        const int u = exponents[0] < 0 ? exponents[1] : exponents[0];
        const int zero = target.constant(0), one = target.constant(1);
        const int positive = target.intern(op::less, zero, u), negated = target.intern(op::neg, u);
        const int lower = target.intern(op::select, positive, negated, u);
        s.small = target.intern(op::exp, lower);
        s.total = target.intern(op::add, one, s.small);
        s.shift = target.intern(op::select, positive, u, zero);
        for (int i = 0; i < 2; ++i) {
            const bool is_one = exponents[i] < 0;
            terms_.push({is_one ? target.intern(op::select, positive, negated, zero) : target.intern(op::select, positive, zero, u),
                         is_one ? target.intern(op::select, positive, s.small, one) : target.intern(op::select, positive, one, s.small)});
        }
    }

    buffer<record> sums_;
    buffer<shifted_term> terms_;
};

}  // namespace ddx
