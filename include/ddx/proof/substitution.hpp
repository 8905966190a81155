// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/proof/elementary_algebra.hpp>

namespace ddx::proof {

/// An index over which a sum is being taken, and its range.
struct open_index {
    int index = -1;
    polynomial length{};
};

/// Indices renamed in polynomials over kernels: every kernel in which one occurs is made anew.
///
/// Math      e[i := j], by the same functions that made e; indices that are bound inside are not touched and capture nothing.
/// Edges     indices are kernels of inputs with numbers below 0: from -1 those bound in kernels, from -1001 those of the graph's sums
///           that are being taken, then those of kernels that were opened.
class substitution : public elementary_algebra {
private:
    // first, because clang cannot evaluate a member template whose body stands behind its use
    template <class Visit>
    constexpr void for_each_factor(int m, Visit visit) {
        for (int i = 0; i < monomials().count(m); ++i) visit(monomials().factor(m, i).kernel);
    }
    /// Calls visit(other) for the kernels that a kernel is made of.
    template <class Visit>
    constexpr void for_each_part(int k, Visit visit) {
        const kernel known = kernels()[k];
        if (known.kind == kernel_kind::absolute || known.kind == kernel_kind::sign || known.kind == kernel_kind::opposite) visit(known.link);
        if (known.kind == kernel_kind::exponential) for_each_factor(known.link, visit);
        for (int i = 0; i < known.argument_count; ++i) {
            const polynomial p = kernels().argument(k, i);
            for (int t = 0; t < p.count; ++t) for_each_factor(table().term_of(p, t).monomial, visit);
        }
    }

public:
    using elementary_algebra::elementary_algebra;

    /// Whether an index occurs in a kernel; what a kernel is made of is older than the kernel.
    constexpr bool occurs(int k, int index) {
        if (k <= index) return k == index;
        if (occurs_.length <= k) occurs_.resize(kernels().size());
        if (occurs_.items[k].index == index) return occurs_.items[k].found;
        bool found = false;
        for_each_part(k, [&](int other) { found = found || occurs(other, index); });
        occurs_.items[k] = {index, found};
        return found;
    }
    constexpr bool occurs_in_monomial(int m, int index) {
        for (int i = 0; i < monomials().count(m); ++i)
            if (occurs(monomials().factor(m, i).kernel, index)) return true;
        return false;
    }

    constexpr polynomial substituted(polynomial p, int from, int to) {
        polynomial result{};
        for (int i = 0; i < p.count && !is_undecided(); ++i) {
            const term t = table().term_of(p, i);
            const polynomial part = substituted_monomial(t.monomial, from, to);
            result = sum(result, part, t.factor);
        }
        return result;
    }

    /// The input of a graph that has this number.
    constexpr polynomial input(int number) { return of_kernel(intern({.kind = kernel_kind::input, .link = number < 0 ? number - graph_names : number})); }

    /// Kronecker's delta of two indices.
    constexpr polynomial delta(polynomial i, polynomial j) {
        if (index_of(i) == index_of(j)) return constant(1);
        has_delta_ = true;
        return pair(op::delta, index_of(i) < index_of(j) ? i : j, index_of(i) < index_of(j) ? j : i, true);
    }
    constexpr bool has_delta() const { return has_delta_; }

    /// The derivative of an array, a kernel of its own, by the component of an index; derivatives commute.
    constexpr polynomial partial(polynomial array, polynomial index) {
        const int k = index_of(array);
        if (kernels()[k].what != op::partial || index_of(kernels().argument(k, 1)) <= index_of(index)) return pair(op::partial, array, index);
        const polynomial before = kernels().argument(k, 0), last = kernels().argument(k, 1);
        return pair(op::partial, partial(before, index), last);
    }

protected:
    static constexpr int graph_names = 1000, opened_names = 1000000;

    /// The only kernel of an index or array.
    constexpr int index_of(polynomial i) { return monomials().factor(table().term_of(i, 0).monomial, 0).kernel; }

    virtual constexpr polynomial sum_over(polynomial body, const buffer<open_index>& over) = 0;

    constexpr int index_kernel(int name) { return intern({.kind = kernel_kind::input, .link = -name}); }
    constexpr int closed_index(int number) { return index_kernel(number); }

    constexpr bool is_index_sum(int k) const { return kernels()[k].kind == kernel_kind::function && kernels()[k].what == op::index_sum; }

    /// The largest number of an index that is bound in a monomial.
    constexpr int height(int m) {
        int result = 0;
        for (int i = 0; i < monomials().count(m); ++i) result = max_height(result, monomials().factor(m, i).kernel);
        return result;
    }

    /// The body of a sum with new names for its indices, which are added to `over`.
    constexpr polynomial opened(int k, buffer<open_index>& over) {
        const kernel known = kernels()[k];
        polynomial body = kernels().argument(k);
        for (int i = 1; i < known.argument_count; ++i) {
            const int fresh = index_kernel(opened_names + ++opened_);
            body = substituted(body, closed_index(known.link + i), fresh);
            over.push({fresh, kernels().argument(k, i)});
        }
        return body;
    }

private:
    constexpr int max_height(int found, int k) {
        const kernel known = kernels()[k];
        if (known.kind == kernel_kind::input && known.link < 0 && known.link >= -graph_names && -known.link > found) return -known.link;
        for_each_part(k, [&](int other) { found = max_height(found, other); });
        return found;
    }

    constexpr polynomial substituted_monomial(int m, int from, int to) {
        polynomial result = constant(1);
        int untouched = 0;
        for (int i = 0; i < monomials().count(m); ++i) {
            const kernel_power k = monomials().factor(m, i);
            if (!occurs(k.kernel, from)) {
                untouched = monomials().times(untouched, monomials().power_of(k.kernel, k.exponent));
                continue;
            }
            const polynomial base = substituted_kernel(k.kernel, from, to);
            result = product(result, power(base, k.exponent));
        }
        return product(result, of_monomial(1, untouched));
    }

    constexpr polynomial substituted_kernel(int k, int from, int to) {
        if (k == from) return of_kernel(to);
        const kernel known = kernels()[k];
        switch (known.kind) {
            case kernel_kind::exponential: return exp(substituted_monomial(known.link, from, to));
            case kernel_kind::cosine: return cos(argument(k, from, to));
            case kernel_kind::sine: return sin(argument(k, from, to));
            case kernel_kind::absolute: return abs(substituted_kernel(known.link, from, to));
            case kernel_kind::sign: return sign(substituted_kernel(known.link, from, to));
            case kernel_kind::opposite: return table().scaled(substituted_kernel(known.link, from, to), -1);
            case kernel_kind::sum:
            case kernel_kind::radicand: return argument(k, from, to);
            case kernel_kind::indicator: return indicator(known.what, argument(k, from, to));
            default: return substituted_function(k, from, to);
        }
    }

    constexpr polynomial argument(int k, int from, int to) { return substituted(kernels().argument(k), from, to); }

    constexpr polynomial substituted_function(int k, int from, int to) {
        const kernel known = kernels()[k];
        if (known.what == op::log) return log(argument(k, from, to));
        if (known.what == op::asin) return asin(argument(k, from, to));
        if (known.what == op::index_sum) {
            buffer<open_index> over;
            const polynomial body = opened(k, over);
            return sum_over(substituted(body, from, to), over);
        }
        if (known.argument_count == 1 && known.what != op::primitive) return function(known.what, argument(k, from, to));
        buffer<polynomial> arguments;
        for (int i = 0; i < known.argument_count; ++i) {
            const polynomial changed = substituted(kernels().argument(k, i), from, to);
            arguments.push(changed);
        }
        if (known.what == op::delta) return delta(arguments[0], arguments[1]);
        if (known.what == op::partial) return partial(arguments[0], arguments[1]);
        return of_kernel(intern({.kind = known.kind, .what = known.what, .link = known.link, .nonnegative = known.nonnegative, .positive = known.positive}, arguments));
    }

    constexpr polynomial pair(op what, polynomial u, polynomial v, bool nonnegative = false) {
        buffer<polynomial> arguments;
        arguments.push(u);
        arguments.push(v);
        return of_kernel(intern({.kind = kernel_kind::function, .what = what, .nonnegative = nonnegative}, arguments));
    }

    struct known_occurrence {
        int index = -1;
        bool found = false;
    };
    buffer<known_occurrence> occurs_;
    int opened_ = 0;
    bool has_delta_ = false;
};

}  // namespace ddx::proof
