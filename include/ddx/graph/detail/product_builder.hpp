// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/detail/association.hpp>
#include <ddx/graph/detail/terms.hpp>
#include <ddx/graph/exponential_sum.hpp>

namespace ddx::detail {

/// The normal form of one product: nested products opened, powers of one base collected, constants multiplied.
///
/// Requires  Build gives graph(), scratch(), product, scale, power and limit_power; no operand is a masked selection.
template <class Build>
class product_builder {
public:
    constexpr explicit product_builder(Build& build)
        : build_(build), graph_(build.graph()), factors_(build.scratch().factors), ids_(build.scratch().ids), start_(factors_.length) {}

    constexpr int run(const int* ids, int count) {
        for (int i = 0; i < count; ++i) collect_operand(ids[i]);
        const int collected = factors_.length - start_;
        if (!coefficient_.is_zero()) merge();
        const int result = coefficient_.is_zero() ? graph_.constant(0) : rebuild();
        factors_.truncate(start_);
        if (collected > 2 && !cancelled_ && !rebuilt_ && !has_hidden_constant_ && graph_.association_of(result).count == 0 &&
            graph_[result].what != op::constant)
            associate_product(build_, result, coefficient_, ids, count);
        return result;
    }

    /// Whether powers of both signs met.
    constexpr bool cancelled() const { return cancelled_; }

private:
    // a constant that stands in an operand itself is its own; one inside a product of the operand, or that does not fit, is hidden
    constexpr void collect_operand(int id) {
        const node n = graph_[id];
        if (n.what == op::constant) return collect_constant(id);
        if (n.what != op::scale) return collect(id);
        collect_constant(n.a);
        collect(n.b);
    }
    constexpr void collect_constant(int id) {
        if (multiply_into_coefficient(id)) return;
        factors_.push({id, {1, 1}, false, id});
        has_hidden_constant_ = true;
    }

    constexpr void collect(int id) {
        const node n = graph_[id];
        if (n.what == op::product && !is_closed(n)) {
            for (int i = 0; i < n.b; ++i) collect(graph_.operands(n)[i]);
        } else if (is_power(n.what)) {
            factors_.push({n.a, graph_.constant_of(n.b).exact, n.what == op::limit_pow, id});
        } else if (n.what == op::constant) {
            has_hidden_constant_ = true;
            collect_constant(id);
        } else {
            factors_.push({id, {1, 1}, false, id});
        }
    }

    // A product of many factors is one factor of a larger one, so that the adjoints along a chain of n operations do not have n
    // factors each; one with exponentials stays open, as these are to meet sums that they are divided by.
    static constexpr int most_factors = 16;
    constexpr bool is_closed(const node& product) const {
        if (product.b <= most_factors) return false;
        for (int i = 0; i < product.b; ++i) {
            const int id = graph_.operands(product)[i];
            const op what = graph_[id].what;
            if (what == op::exp || is_reciprocal_of_exponential_sum(graph_, id)) return false;
        }
        return true;
    }

    constexpr bool multiply_into_coefficient(int constant) {
        rational value;
        const bool fits = graph_.is_exact_constant(constant) && multiply(coefficient_, graph_.constant_of(constant).exact, value);
        if (fits) coefficient_ = value;
        return fits;
    }

    constexpr void merge() {
        sort(factors_.data() + start_, factors_.length - start_);
        int distinct = start_ + 1;
        while (distinct < factors_.length && factors_.items[distinct - 1].base < factors_.items[distinct].base) ++distinct;
        if (distinct >= factors_.length) return;
        int kept = start_;
        for (int i = start_; i < factors_.length;) {
            int end = i + 1;
            while (end < factors_.length && factors_.items[end].base == factors_.items[i].base) ++end;
            if (end == i + 1)
                factors_.items[kept++] = factors_.items[i];
            else
                kept = merge_powers(factors_.data(), i, end, kept, graph_[factors_.items[i].base].known & fact::positive, cancelled_);
            i = end;
        }
        factors_.truncate(kept);
    }

    // a power may turn out to be a constant or a product; these are collected in a second round
    constexpr int rebuild() {
        const int first = ids_.length;
        bool again = false;
        for (int i = start_; i < factors_.length; ++i) {
            if (const int whole = factors_.items[i].whole; whole >= 0) {
                ids_.push(whole);
                continue;
            }
            const factor f = factors_.items[i];
            const int id = f.limit ? build_.limit_power(f.base, f.exponent) : build_.power(f.base, f.exponent);
            const op what = graph_[id].what;
            again = again || what == op::product || what == op::scale || (what == op::constant && id != f.base) ||
                    (is_power(what) && graph_[id].a != f.base);
            ids_.push(id);
        }
        const int count = ids_.length - first;
        if (again) {
            rebuilt_ = true;
            buffer<int> once_more;
            once_more.append(ids_.data() + first, count);
            once_more.push(graph_.constant(coefficient_));
            ids_.truncate(first);
            return build_.product(once_more.data(), once_more.size());
        }
        int monomial = count == 1 ? ids_.items[first] : -1;
        if (count > 1) monomial = graph_.intern_sorted(op::product, ids_.data() + first, count);
        ids_.truncate(first);
        if (count == 0) return graph_.constant(coefficient_);
        return coefficient_.is_one() ? monomial : graph_.intern(op::scale, graph_.constant(coefficient_), monomial);
    }

    Build& build_;
    arena& graph_;
    buffer<factor>& factors_;
    buffer<int>& ids_;
    int start_;
    rational coefficient_{1, 1};
    bool cancelled_ = false;
    bool has_hidden_constant_ = false;
    bool rebuilt_ = false;  // in a second round, which associates its own operands
};

}  // namespace ddx::detail
