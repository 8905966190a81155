// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/detail/terms.hpp>
#include <ddx/graph/exponential_sum.hpp>

namespace ddx::detail {

/// The normal form of one sum: nested sums opened, like terms collected, selections by one condition joined.
///
/// Requires  Build gives graph(), scratch(), sum, product, scale, power and selection.
template <class Build>
class sum_builder {
public:
    constexpr explicit sum_builder(Build& build)
        : build_(build), graph_(build.graph()), terms_(build.scratch().terms), ids_(build.scratch().ids), start_(terms_.length) {}

    constexpr int run(const int* ids, int count) {
        for (int i = 0; i < count; ++i) collect(ids[i], {1, 1});
        bool merged = merge();
        const bool opened = has_sums_ && open_sums();
        const int opened_terms = terms_.length - start_;
        if (opened) merged = merge() || merged;
        merged = (selections_ > 1 && join_selections()) || merged;
        if (const int common = common_reciprocal(); common >= 0) return draw_out_reciprocal(common);
        const int result = rebuild();
        if (opened && !merged && constants_ < 2 && graph_[result].what == op::sum && terms_.length - start_ == opened_terms)
            graph_.associate(result, ids, count);
        terms_.truncate(start_);
        return result;
    }

private:
    constexpr void collect(int id, rational multiplier) {
        const node& n = graph_[id];
        rational value;
        if (n.what == op::constant && graph_.is_exact_constant(id) && multiply(graph_.constant_of(id).exact, multiplier, value) &&
            add(constant_, value, constant_)) {
            ++constants_;
            return;
        }
        const bool is_whole = multiplier.is_one() && !(n.known & fact::masked);
        if (n.what == op::scale && multiply(graph_.constant_of(n.a).exact, multiplier, value))
            put({n.b, value, is_whole ? id : -1});
        else
            put({id, multiplier, is_whole ? id : -1});
    }
    constexpr void put(const term& t) {
        const op what = graph_[t.base].what;
        has_sums_ = has_sums_ || what == op::sum;
        selections_ += what == op::select;
        terms_.push(t);
    }

    constexpr bool merge() {
        sort(terms_.data() + start_, terms_.length - start_);
        int distinct = start_ + 1;
        while (distinct < terms_.length && terms_.items[distinct - 1].base < terms_.items[distinct].base) ++distinct;
        if (distinct >= terms_.length) return false;
        int kept = start_;
        for (int i = start_; i < terms_.length; ++i) {
            rational total;
            if (kept > start_ && terms_.items[kept - 1].base == terms_.items[i].base &&
                add(terms_.items[kept - 1].coefficient, terms_.items[i].coefficient, total)) {
                terms_.items[kept - 1].coefficient = total;
                terms_.items[kept - 1].whole = -1;
                continue;
            }
            if (kept > start_ && terms_.items[kept - 1].coefficient.is_zero()) --kept;
            terms_.items[kept++] = terms_.items[i];
        }
        if (kept > start_ && terms_.items[kept - 1].coefficient.is_zero()) --kept;
        const bool merged = kept != terms_.length;
        terms_.truncate(kept);
        return merged;
    }

    // ±(a + b + …) gives its terms; a sum with another coefficient stays whole
    constexpr bool open_sums() {
        bool opened = false;
        for (int i = start_; i < terms_.length;) {
            const term t = terms_.items[i];
            if (graph_[t.base].what != op::sum || !is_unit(t.coefficient)) {
                ++i;
                continue;
            }
            const node inner = graph_[t.base];
            remove(i);
            for (int k = 0; k < inner.b; ++k) collect(graph_.operands(inner)[k], t.coefficient);
            opened = true;
        }
        return opened;
    }
    constexpr void remove(int place) {
        terms_.items[place] = terms_.back();
        terms_.truncate(terms_.length - 1);
    }

    // c1 select(p, a1, b1) + c2 select(p, a2, b2) = select(p, c1 a1 + c2 a2, c1 b1 + c2 b2)
    constexpr bool join_selections() {
        bool joined = false;
        for (int i = start_; i < terms_.length; ++i) {
            if (graph_[terms_.items[i].base].what != op::select) continue;
            for (int k = terms_.length - 1; k > i; --k)
                if (graph_[terms_.items[k].base].what == op::select && graph_[terms_.items[k].base].a == graph_[terms_.items[i].base].a) {
                    const int both = joined_selection(terms_.items[i], terms_.items[k]);
                    remove(k);
                    remove(i);
                    collect(both, {1, 1});
                    joined = true;
                    i = start_ - 1;
                    break;
                }
        }
        if (joined) merge();
        return joined;
    }
    constexpr int joined_selection(term first, term second) {
        const node s = graph_[first.base], t = graph_[second.base];
        const int if_true[] = {build_.scale(first.coefficient, s.b), build_.scale(second.coefficient, t.b)};
        const int if_false[] = {build_.scale(first.coefficient, s.c), build_.scale(second.coefficient, t.c)};
        return build_.selection(s.a, build_.sum(if_true, 2), build_.sum(if_false, 2));
    }

    // the power s^-k of a sum of exponentials, with the least k, if every term has one; else -1
    constexpr int common_reciprocal() const {
        if (terms_.length - start_ < 2 || !constant_.is_zero()) return -1;
        int least = reciprocal_of_exponential_sum_in(graph_, terms_.items[start_].base);
        for (int i = start_ + 1; i < terms_.length && least >= 0; ++i) {
            const int other = reciprocal_of_exponential_sum_in(graph_, terms_.items[i].base);
            if (other < 0 || graph_[other].a != graph_[least].a) return -1;
            if (graph_.constant_of(graph_[least].b).exact < graph_.constant_of(graph_[other].b).exact) least = other;
        }
        return least;
    }
    // Σ c_i t_i = s^-k Σ c_i t_i s^k
    constexpr int draw_out_reciprocal(int reciprocal) {
        const node r = graph_[reciprocal];
        const int inverse = build_.power(r.a, -graph_.constant_of(r.b).exact);
        buffer<int> rest;
        for (int i = start_; i < terms_.length; ++i) {
            const int factors[] = {graph_.constant(terms_.items[i].coefficient), terms_.items[i].base, inverse};
            rest.push(build_.product(factors, 3));
        }
        terms_.truncate(start_);
        const int factors[] = {reciprocal, build_.sum(rest.data(), rest.size())};
        return build_.product(factors, 2);
    }

    constexpr int rebuild() {
        const int count = terms_.length - start_, first = ids_.length;
        if (!constant_.is_zero() || count == 0) ids_.push(graph_.constant(constant_));
        for (int i = 0; i < count; ++i) {
            const term& t = terms_.items[start_ + i];
            ids_.push(t.whole >= 0 ? t.whole : build_.scale(t.coefficient, t.base));
        }
        const int result = ids_.length - first == 1 ? ids_.items[first] : graph_.intern_sorted(op::sum, ids_.data() + first, ids_.length - first);
        ids_.truncate(first);
        return result;
    }

    Build& build_;
    arena& graph_;
    buffer<term>& terms_;
    buffer<int>& ids_;
    int start_;
    rational constant_{0, 1};
    int constants_ = 0, selections_ = 0;
    bool has_sums_ = false;
};

}  // namespace ddx::detail
