// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/powers.hpp>
#include <ddx/eval/detail/shared_products.hpp>
#include <ddx/eval/stable_sums.hpp>

namespace ddx::detail {

/// One product c Π f_i as binary operations: a numerator over a denominator.
///
/// Math      factors that are together of degree 0 in the exponentials of a sum s, such as e^u / s, are computed from the
///           shifted exponentials, so that none overflows.
/// Requires  Host gives graph(), target(), value_of(id), uses(id), is_wanted(id), inverse_root(id), and shifted_sum(id),
///           shifted_value(id, s), stable(), degrees(), products().
template <class Host>
class product_lowering {
public:
    constexpr explicit product_lowering(Host& host) : host_(host), graph_(host.graph()), target_(host.target()) {}

    /// The same for few factors that are neither divided by nor computed together elsewhere, with less ado; -1 where it is not so simple.
    static constexpr int run_simple(Host& host, const int* factors, int count, rational coefficient) {
        constexpr int capacity = 8;
        int values[capacity]{};
        const arena& graph = host.graph();
        const entry* const nodes = graph.entries();
        if (count > capacity || count == 0 || graph.has(fact::exponential_sum)) return -1;
        for (int i = 0; i < count; ++i) {
            const node& f = nodes[values[i] = factors[i]].made;
            if ((f.what == op::pow_int || f.what == op::pow_rat) && graph.constant_of(f.b).exact.is_negative()) return -1;
        }
        if (host.products().largest_among(values, count, coefficient, false) >= 0) return -1;
        for (int i = 0; i < count; ++i) values[i] = host.value_of(values[i]);
        arena& target = host.target();
        const int scale = coefficient.is_one() ? -1 : target.constant(coefficient);
        int result = values[0];
        for (int i = 1; i < count; ++i) result = target.intern(op::mul, result, values[i]);
        return scale < 0 ? result : times(target, scale, result);
    }

    constexpr int run(const int* factors, int count, rational coefficient) {
        factors_.append(factors, count);
        if constexpr (Host::shifts) {
            if (graph_.has(fact::exponential_sum)) take_quotients();
            coefficient = take_shared(coefficient);
        }
        for (int i = 0; i < factors_.length; ++i)
            if (factors_.items[i] >= 0) add(factors_.items[i]);
        return quotient(coefficient);
    }

private:
    constexpr void take_quotients() {
        const entry* const nodes = graph_.entries();
        for (int i = 0; i < factors_.length; ++i)
            if (const int factor = factors_.items[i]; factor >= 0 && nodes[factor].made.what == op::pow_int && is_reciprocal_of_exponential_sum(graph_, factor))
                take_balanced(graph_[factor].a);
    }

    // a factor by its place among the factors; if it is one of the exponentials, its place among the terms of the sum
    struct balanced_factor {
        int place, term;
    };

    // the factors that depend on the exponentials of s, if they are of degree 0 together or can be made so by factors 1 = e^0
    constexpr void take_balanced(int sum) {
        std::int64_t degree = 0;
        bool homogeneous = true;
        buffer<balanced_factor> taken;
        taken.reserve(factors_.length);
        const entry* const nodes = graph_.entries();
        exponential_degrees& degrees = host_.degrees();
        for (int i = 0; i < factors_.length; ++i)
            if (const int factor = factors_.items[i]; factor >= 0) {
                const node& f = nodes[factor].made;
                const int term = f.what == op::exp ? degrees.place_of(factor, sum) : -1;
                const std::int64_t own = f.what == op::exp                      ? (term >= 0 ? 1 : 0)
                                         : f.what == op::pow_int && f.a == sum ? graph_.constant_of(f.b).exact.num
                                                                               : degrees.of(factor, sum, homogeneous);
                if (own != 0) degree += own, taken.items[taken.length++] = {i, term};
            }
        const int one = degree < 0 ? term_of(graph_, sum, host_.one()) : -1;
        if (!homogeneous || degree > 0 || (degree < 0 && one < 0)) return;
        const int place = host_.shifted_sum(sum);
        buffer<int> above;
        for (; degree < 0; ++degree) above.push(host_.stable().exponential(place, one));
        std::int64_t below = 0;
        const bool shared = graph_[sum].b > quotients_that_divide;
        for (int i = 0; i < taken.length; ++i) {
            const int factor = factors_.items[taken.items[i].place], term = taken.items[i].term;
            factors_.items[taken.items[i].place] = -1;
            const node& f = graph_[factor];
            if (term >= 0)
                above.push(host_.stable().exponential(place, term));
            else if (f.what == op::pow_int && f.a == sum)
                below -= graph_.constant_of(f.b).exact.num;
            else
                add_powers(above, factor, sum);
        }
        divide_by(host_.stable().total(place), above, below, shared);
    }

    // parts that are computed as products of their own; what is left of the coefficient
    constexpr rational take_shared(rational coefficient) {
        for (;;) {
            const int part = host_.products().largest_among(factors_.items, factors_.length, coefficient, !numerator_.empty());
            if (part < 0) return coefficient;
            const node n = graph_[part];
            if (n.what == op::scale && !divide(coefficient, graph_.constant_of(n.a).exact, coefficient)) return coefficient;
            const node product = n.what == op::scale ? graph_[n.b] : n;
            const buffer<int> taken = copy_of(graph_.operands(product), product.b);
            for (int factor : taken) take(factor);
            numerator_.push(host_.value_of(part));
        }
        return coefficient;
    }
    static constexpr buffer<int> copy_of(const int* ids, int count) {
        buffer<int> result;
        result.append(ids, count);
        return result;
    }
    // a power of which a part was taken leaves the rest of it
    constexpr void take(int part) {
        for (int& factor : factors_)
            if (factor == part) {
                factor = -1;
                return;
            }
        const shared_products& products = host_.products();
        for (int& factor : factors_) {
            rational left;
            if (factor < 0 || !products.holds(factor, part, left)) continue;
            factor = host_.power_of(products.base_of(factor), left);
            if (host_.is_wanted(factor)) left_.push(factor);
            return;
        }
    }

    constexpr void add_powers(buffer<int>& above, int factor, int sum) {
        const node f = graph_[factor];
        const bool repeated = f.what == op::pow_int && !graph_.constant_of(f.b).exact.is_negative();
        const std::int64_t times = repeated ? graph_.constant_of(f.b).exact.num : 1;
        const int value = host_.shifted_value(repeated ? f.a : factor, sum);
        for (std::int64_t i = 0; i < times; ++i) above.push(value);
    }

    // up to here e^u / s is a division, with one rounding less than the product with the reciprocal of s that many terms share
    static constexpr int quotients_that_divide = 8;

    // each numerator is divided by s' on its own, so that the quotients e^u / s are shared wherever they occur
    constexpr void divide_by(int total, const buffer<int>& above, std::int64_t below, bool shared) {
        int inverse = shared && below > 0 && above.length > 0 ? reciprocal(target_, total) : -1;
        for (int i = 0; i < above.length; ++i, --below) {
            const int value = above.items[i];
            if (below <= 0)
                numerator_.push(value);
            else
                numerator_.push(shared ? mul(value, inverse) : target_.intern(op::div, value, total));
        }
        if (below > 0 && inverse < 0) inverse = reciprocal(target_, total);
        for (; below > 0; --below) numerator_.push(inverse);
    }

    // a negative power is divided by, unless its reciprocal is wanted elsewhere too
    constexpr void add(int factor) {
        const op what = graph_[factor].what;
        if (what != op::pow_int && what != op::pow_rat) return numerator_.push(host_.value_of(factor));
        const node f = graph_[factor];
        const bool negative = graph_.constant_of(f.b).exact.is_negative();
        bool alone = negative && host_.uses(factor) < 2 && host_.inverse_root(factor) < 0;
        for (int i = 0; i < left_.length; ++i) alone = alone && left_.items[i] != factor;
        if (alone)
            denominator_.push(magnitude_power(target_, host_.value_of(f.a), graph_.constant_of(f.b).exact));
        else
            numerator_.push(host_.value_of(factor));
    }

    constexpr int mul(int a, int b) { return times(target_, a, b); }
    constexpr int folded(const buffer<int>& ids) {
        int result = ids.items[0];
        for (int i = 1; i < ids.length; ++i) result = target_.intern(op::mul, result, ids.items[i]);
        return result;
    }

    constexpr int quotient(rational coefficient) {
        int above = -1;
        if (numerator_.length == 0)
            above = target_.constant(coefficient);
        else
            above = coefficient.is_one() ? folded(numerator_) : mul(target_.constant(coefficient), folded(numerator_));
        return denominator_.length == 0 ? above : target_.intern(op::div, above, folded(denominator_));
    }

    Host& host_;
    const arena& graph_;
    arena& target_;
    buffer<int> factors_, left_, numerator_, denominator_;  // left_: what is left of powers and computed in any case
};

}  // namespace ddx::detail
