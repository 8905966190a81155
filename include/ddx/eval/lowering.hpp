// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/product_lowering.hpp>
#include <ddx/eval/detail/shifted_view.hpp>
#include <ddx/eval/detail/sum_lowering.hpp>
#include <ddx/eval/detail/usage.hpp>
#include <ddx/eval/stable_sums.hpp>
#include <ddx/graph/simplifier.hpp>
#include <ddx/graph/snapshot.hpp>

namespace ddx {

/// A lowering that stopped in the middle.
using unfinished_lowering = snapshot<int, char, entry, constant_value, primitive_slot, detail::normal_form, detail::shared_products::entry>;

/// The translation of a graph into operations that a machine has: n-ary sums, products and powers become binary ones.
///
/// Math      every root keeps its value as a real function; roots as the user wrote them keep their very operations.
/// Edges     sums of exponentials under a logarithm or in a quotient are shifted (eval/stable_sums.hpp), however they were written.
/// Cost      common factors are drawn out of sums, reciprocals that are used twice are shared, and what a value computes
///           already is used again for its derivative.
class lowering {
public:
    /// For snapshots: what is not found again at no cost. Stable sums and degrees are.
    template <class Each>
    constexpr void keep(Each& each) {
        graph_.keep(each), each(source_.roots), usage_.keep(each), build_.keep(each), target_.keep(each), products_.keep(each);
        each(representative_), each(multiples_), each(lowered_), each(written_), each(normalised_), each(next_);
    }

    constexpr explicit lowering(rooted_graph whole)
        : source_(static_cast<rooted_graph&&>(whole)), graph_(source_.graph), usage_(source_), wanted_(usage_.wanted), uses_(usage_.uses),
          build_(graph_), degrees_(graph_), products_(graph_), passes_(2 * usage_.count) {
        list_written();
    }
    /// One that goes on where another stopped.
    template <class... T>
    constexpr explicit lowering(const snapshot<T...>& before) : graph_(source_.graph), build_(graph_), degrees_(graph_), products_(graph_) {
        restorer each(before);
        keep(each);
        wanted_ = usage_.wanted, uses_ = usage_.uses;
    }
    template <class Snapshot = unfinished_lowering>  // of which a unit of short programs makes none
    constexpr Snapshot unfinished() {
        Snapshot result;
        keeper<Snapshot> each{result};
        keep(each);
        result.is_done = next_ == usage_.count;
        result.fits = result.fits && !graph_.is_exhausted() && !target_.is_exhausted();
        return result;
    }

    /// Goes on as long as the work done is not more than `allowed`; the last node may take as much again where other parts follow.
    constexpr void advance(std::int64_t allowed) {
        const std::int64_t most = allowed < at_once_ ? 2 * allowed : at_once_;
        for (; normalised_ < written_.length; ++normalised_) {
            if (normalised_ % 16 == 0 && work() > allowed) return;
            // not what is part of a longer sum only, whose normal form may do without it
            if (const int id = written_.items[normalised_]; uses_[id] != 1 || graph_.entries()[id].made.what > op::sub) build_.canonical(id);
        }
        if (lowered_.length == 0) find_representatives(), find_products(), lowered_.resize(usage_.count, -1);
        for (std::int64_t asked = -1; next_ < usage_.count; ++next_)
            if (wanted_[next_]) {
                if (target_.work() > asked) {  // asking takes steps too
                    if (work() > allowed) return;
                    target_.set_budget(most - work() + target_.work()), asked = target_.work() + 64;
                }
                const int value = lower(next_);  // which may make lowered_ longer
                lowered_.items[next_] = value;
            }
    }

    constexpr rooted_graph run() {
        advance(at_once_);
        rooted_graph result;
        for (int root : source_.roots) result.roots.push(next_ == usage_.count ? lowered_.items[root] : 0);
        if (work() > at_once_) graph_.spend(work());
        result.graph = static_cast<arena&&>(graph_.is_exhausted() ? graph_ : target_);  // what is too large is left as it was
        return result;
    }

    /// The work done so far, in the unit of `arena::work`.
    constexpr std::int64_t work() const { return passes_ + graph_.work() + target_.work(); }

    // ---- what the lowering of sums and products asks for

    static constexpr bool shifts = true;
    constexpr const arena& graph() const { return graph_; }
    constexpr arena& target() { return target_; }
    constexpr const stable_sums& stable() const { return stable_; }
    constexpr exponential_degrees& degrees() { return degrees_; }
    constexpr detail::shared_products& products() { return products_; }
    /// Whether the value of node `id` is computed in any case.
    constexpr bool is_wanted(int id) const { return id < usage_.count && wanted_[id]; }
    /// A number whose multiple with node `id` is computed in any case; 0 if none is.
    constexpr rational multiple_of(int id) const {
        return id < multiples_.length && multiples_.items[id] >= 0 ? size_of(multiples_.items[id]) : rational{0, 1};
    }
    constexpr bool is_multiple_wanted(int id, rational times) const { return multiple_of(id) == times; }
    constexpr int power_of(int base, rational exponent) { return build_.power(base, exponent); }
    constexpr int one() { return graph_.constant(1); }
    constexpr int uses(int id) const { return id < usage_.count ? uses_[id] : 1; }
    /// The target's node for 1 / √b, which b^-k = (1 / √b)^2k needs no division beside, where b >= 0 and it is known; else -1.
    constexpr int inverse_root(int factor) {
        const node n = graph_[factor];
        const bool known = n.what == op::pow_int && graph_[n.a].known & fact::nonnegative && graph_.constant_of(n.b).exact.is_negative();
        return known ? detail::find_inverse_root(target_, value_of(n.a)) : -1;
    }

    /// The node of the target that has the value of node `id`.
    constexpr int value_of(int id) {
        if (id < lowered_.length && lowered_.items[id] >= 0) return lowered_.items[id];
        const int other = id < representative_.length ? representative_.items[id] : -1;
        if (other >= 0 && lowered_.items[other] >= 0) return lowered_.items[other];
        const int result = lower(id);
        while (lowered_.length <= id) lowered_.push(-1);
        return lowered_.items[id] = result;
    }

    /// coefficient * id, using the node that the graph has for it if there is one.
    constexpr int scaled_value(int id, rational coefficient) {
        if (coefficient.is_one()) return value_of(id);
        const node n = graph_[id];
        if (n.what == op::product || n.what == op::pow_int || n.what == op::pow_rat) {
            const int scaled = build_.scale(coefficient, id);
            if (graph_.association_of(scaled).count > 0) return value_of(scaled);
            return n.what == op::product ? lower_product(graph_.operands(n), n.b, coefficient) : lower_product(&id, 1, coefficient);
        }
        return detail::times(target_, target_.constant(coefficient), value_of(id));
    }

    constexpr int lower_product(const int* factors, int count, rational coefficient) {
        const int simple = detail::product_lowering<lowering>::run_simple(*this, factors, count, coefficient);
        const int result = simple >= 0 ? simple : detail::product_lowering<lowering>(*this).run(factors, count, coefficient);
        return target_.spend(products_.take_work()), result;
    }

    /// The number among the stable sums of the sum of exponentials `id`.
    constexpr int shifted_sum(int id) {
        if (const int known = stable_.find(id); known >= 0) return known;
        buffer<int> exponents, terms;
        terms.append(graph_.operands(graph_[id]), graph_[id].b);
        for (int term : terms) exponents.push(graph_[term].what == op::exp ? value_of(graph_[term].a) : -1);
        return stable_.shift_exponents(target_, id, exponents);
    }

    /// The value of `id` with the exponentials of the sum `s` shifted; the value itself where it is free of them.
    constexpr int shifted_value(int id, int s) {
        const int place = shifted_sum(s);
        if (id == s) return stable_.total(place);
        if (const int k = term_of(graph_, s, id); k >= 0) return stable_.exponential(place, k);
        if (const int known = stable_.remembered(place, id); known >= 0) return known;
        const int value = lower_shifted(id, s);
        stable_.remember(place, id, value);
        return value;
    }

private:
    constexpr int lower_shifted(int id, int s) {
        bool homogeneous = true;
        const node n = graph_[id];
        if (degrees_.of(id, s, homogeneous) == 0) return value_of(id);
        detail::shifted_view<lowering> view(*this, s);
        if (n.what == op::scale) return target_.intern(op::mul, value_of(n.a), shifted_value(n.b, s));
        if (n.what == op::pow_int) return detail::power(target_, shifted_value(n.a, s), graph_.constant_of(n.b).exact);
        if (n.what == op::product) return view.lower_product(graph_.operands(n), n.b, {1, 1});
        return detail::sum_lowering<detail::shifted_view<lowering>>(view).run(graph_.operands(n), n.b);
    }

    constexpr void list_written() {
        written_.reserve(usage_.count);
        const entry* const nodes = graph_.entries();
        for (int id = 0; id < usage_.count; ++id)
            if (const op what = nodes[id].made.what; what > op::input && what < op::sum && (uses_[id] > 0 || wanted_[id])) written_.items[written_.length++] = id;
    }
    // a node as the user wrote it stands for its normal form, unless that is defined at more points
    constexpr void find_representatives() {
        representative_.resize(graph_.size(), -1);
        int* const representatives = representative_.items;
        for (int id : written_)
            if (const int normal = build_.form_of(id); normal >= 0 && normal != id && representatives[normal] < 0 && !build_.is_lossy(id))
                representatives[normal] = id;
    }

    constexpr void find_products() {
        const int count = graph_.size();
        const entry* const nodes = graph_.entries();
        multiples_.resize(count, -1);
        for (int id = 0; id < count; ++id)
            if (const node& n = nodes[id].made; n.what == op::scale || n.what == op::product) {
                const bool wanted = is_wanted(id);
                if (wanted || representative_.items[id] >= 0) products_.add(id);
                if (wanted && n.what == op::scale && graph_.constant_of(n.a).is_exact) multiples_.items[n.b] = id;
            }
    }
    constexpr rational size_of(int multiple) const { return detail::magnitude(graph_.constant_of(graph_[multiple].a).exact); }

    constexpr int lower(int id) {
        const node n = graph_[id];
        if (id < representative_.length && representative_.items[id] >= 0 && representative_.items[id] < id) return value_of(representative_.items[id]);
        if (n.what >= op::sum || n.what == op::pow_int || n.what == op::pow_rat) return lower_normal(id, n);
        if (n.what == op::input || n.what == op::constant) return copy_node(graph_, id, lowered_, target_);
        if (n.what == op::primitive) {
            buffer<int> arguments;
            for (int i = 0; i < n.b; ++i) arguments.push(value_of(graph_.operands(n)[i]));
            return target_.intern(op::primitive, arguments.data(), n.b, target_.primitive(graph_.primitive(n.c)));
        }
        if (const int stable = lower_stable(id, n.what); stable >= 0) return stable;
        const int a = value_of(n.a), b = n.b < 0 ? -1 : value_of(n.b), c = n.c < 0 ? -1 : value_of(n.c);
        return target_.intern(n.what, a, b, c);
    }

    constexpr int lower_normal(int id, const node& n) {
        const association how = id < usage_.count ? graph_.association_of(id) : association{};
        if (n.what == op::product) return lower_associated(id, how);
        if (n.what == op::scale) return lower_scale(id, n, how);
        if (n.what == op::limit_pow) return lower_limit_power(n);
        if (n.what != op::sum) return lower_power(id, n);
        return how.count > 0 ? lower_sum(graph_.operands(how), how.count) : lower_sum(graph_.operands(n), n.b);
    }

    constexpr int lower_scale(int id, const node& n, association how) {
        if (!graph_.constant_of(n.a).is_exact) return target_.intern(op::mul, value_of(n.a), value_of(n.b));
        const rational coefficient = graph_.constant_of(n.a).exact;
        if (coefficient.is_negative()) return detail::negated(target_, scaled_value(n.b, -coefficient));
        return how.count > 0 ? lower_associated(id, how) : scaled_value(n.b, coefficient);
    }

    // what depends on sums of exponentials needs all its factors at hand; any other product follows the way it was put together
    constexpr int lower_associated(int id, association how) {
        const node n = graph_[id];
        if (graph_.has(fact::exponential_sum)) {
            const node monomial = n.what == op::scale ? graph_[n.b] : n;
            if (monomial.what == op::product && has_exponential_quotient(graph_, monomial))
                return lower_product(graph_.operands(monomial), monomial.b, n.what == op::scale ? graph_.constant_of(n.a).exact : rational{1, 1});
        }
        return how.count > 0 ? lower_product(graph_.operands(how), how.count, {1, 1}) : lower_product(graph_.operands(n), n.b, {1, 1});
    }

    constexpr int lower_limit_power(const node& n) {
        const rational exponent = graph_.constant_of(n.b).exact;
        const int base = value_of(n.a), zero = target_.constant(0);
        if (!exponent.is_negative()) return detail::power(target_, base, exponent);
        return target_.intern(op::select, target_.intern(op::equal, base, zero), zero, detail::power(target_, base, exponent));
    }

    constexpr int lower_power(int id, const node& n) {
        if (graph_.has(fact::exponential_sum) && is_logistic_quotient(graph_, id)) return lower_product(&id, 1, {1, 1});
        const rational exponent = graph_.constant_of(n.b).exact;
        if (const int inverse = inverse_root(id); inverse >= 0) return detail::positive_power(target_, inverse, -2 * exponent.num);
        return detail::power(target_, value_of(n.a), exponent);
    }

    constexpr int lower_sum(const int* operands, int count) { return detail::sum_lowering<lowering>(*this).run(operands, count); }

    // what the user wrote with log(s) or e^u / s in it, or -1
    constexpr int lower_stable(int id, op what) {
        if (what > op::div && what != op::log) return -1;
        if (what < op::div && !graph_.has(fact::exponential_sum)) return -1;
        const int normal = build_.canonical(id);
        const node n = graph_[normal];
        if (what == op::log && graph_[graph_[id].a].what == op::exp) return value_of(normal);
        switch (n.what) {
            case op::constant: return what == op::div && is_exponential_over_itself(id) ? value_of(normal) : -1;
            case op::log: return graph_[n.a].known & fact::exponential_sum ? stable_logarithm(n.a) : -1;
            case op::product: return has_exponential_quotient(graph_, n) ? lower_product(graph_.operands(n), n.b, {1, 1}) : -1;
            case op::pow_int: return is_logistic_quotient(graph_, normal) ? lower_product(&normal, 1, {1, 1}) : -1;
            case op::sum: return has_logarithm_of_sum(graph_, n) ? lower_sum(graph_.operands(n), n.b) : -1;
            default: return -1;
        }
    }

    constexpr int stable_logarithm(int sum) {
        const int s = shifted_sum(sum);
        return target_.intern(op::add, stable_.shift(s), stable_.logarithm(target_, s));
    }

    // e^u / e^u, the softmax of one component
    constexpr bool is_exponential_over_itself(int id) {
        const int above = build_.canonical(graph_[id].a);
        return above == build_.canonical(graph_[id].b) && graph_[above].what == op::exp;
    }

    rooted_graph source_;
    arena& graph_;
    detail::usage usage_;
    const char* wanted_ = nullptr;
    const int* uses_ = nullptr;
    simplifier build_;
    arena target_;
    const std::int64_t at_once_ = target_.budget() / 16 * 17;  // the work of one evaluation, where a unit costs less than others
    stable_sums stable_;
    exponential_degrees degrees_;
    detail::shared_products products_;
    int passes_ = 0;  // the work of the passes over the whole graph at the beginning
    buffer<int> written_, representative_, multiples_, lowered_;
    int normalised_ = 0, next_ = 0;  // so many of `written_` have their normal form; the node that is to be lowered next
};

}  // namespace ddx
