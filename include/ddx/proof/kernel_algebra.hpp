// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/detail/root_term.hpp>
#include <ddx/proof/kernel.hpp>

namespace ddx::proof {

/// Whether products of several sums are multiplied out, or kept as products of sums.
enum class expansion : unsigned char { postponed, complete };

/// The polynomials and kernels of one proof, and what is known of their signs.
///
/// Math      a polynomial of several terms becomes one term c m s, where s is the kernel of a sum; c m is what its terms share.
class kernel_algebra {
public:
    constexpr kernel_algebra(expansion how, int budget) : how_(how), table_(budget) {}

    constexpr polynomial_table& table() { return table_; }
    constexpr monomial_table& monomials() { return table_.monomials(); }
    constexpr const kernel_table& kernels() const { return kernels_; }
    constexpr limit reached() const { return table_.reached(); }
    constexpr bool is_undecided() const { return table_.reached() != limit::none; }
    constexpr int budget_left() const { return table_.budget_left(); }

    constexpr polynomial constant(const coefficient& c) { return table_.constant(c); }
    constexpr int intern(const kernel& wanted) { return intern(wanted, nullptr, 0); }
    constexpr int intern(const kernel& wanted, polynomial argument) { return intern(wanted, &argument, 1); }
    constexpr int intern(const kernel& wanted, const buffer<polynomial>& arguments) { return intern(wanted, arguments.data(), arguments.size()); }
    constexpr int intern(const kernel& wanted, const polynomial* arguments, int count) {
        table_.charge(1 + kernels_.size() / 8);
        return kernels_.intern(table_, wanted, arguments, count);
    }

    /// The kernel of the sum s where p = c s.
    constexpr int sum_kernel(polynomial p, const coefficient& content) {
        coefficient inverse;
        invert(content, inverse);
        const polynomial primitive = table_.scaled(p, inverse);
        return intern({.kind = kernel_kind::sum, .nonnegative = is_nonnegative(primitive), .positive = is_positive(primitive)}, primitive);
    }

    /// p with what all its terms share drawn out, as one term.
    constexpr polynomial factored(polynomial p) {
        if (p.count < 2) return p;
        const term t = as_product(p);
        return t.factor.is_one() && monomials().count(t.monomial) == 1 ? p : table_.single(t.factor, t.monomial);
    }

    /// Takes a claim about p as true: kept if p is a number times one kernel, also the kernel of a sum; else of no effect.
    constexpr void assume(claim what, polynomial p) {
        if (table_.is_constant(p) || is_undecided()) return;
        const term t = as_term(p);
        if (monomials().count(t.monomial) == 1 && monomials().factor(t.monomial, 0).exponent.is_one())
            kernels_.learn(monomials().factor(t.monomial, 0).kernel, what, t.factor.is_negative());
    }

    /// Whether a kernel to a power is >= 0 wherever it is defined.
    constexpr bool is_nonnegative(const kernel_power& k) const {
        return kernels_[k.kernel].nonnegative || k.exponent.den % 2 == 0 || k.exponent.num % 2 == 0;
    }
    constexpr bool is_nonnegative(polynomial p) const {
        for (int i = 0; i < p.count; ++i)
            if (!is_nonnegative_term(table_.term_of(p, i))) return false;
        return true;
    }
    constexpr bool is_positive(polynomial p) const {
        for (int i = 0; i < p.count; ++i)
            if (is_positive_term(table_.term_of(p, i))) return is_nonnegative(p);
        return false;
    }

protected:
    static constexpr std::int64_t whole(rational e) { return e.num / e.den - (e.num % e.den < 0); }

    constexpr const monomial_table& monomials_of() const { return table_.monomials(); }

    constexpr bool is_nonnegative_term(term t) const {
        for (int i = 0; i < monomials_of().count(t.monomial); ++i)
            if (!is_nonnegative(monomials_of().factor(t.monomial, i))) return false;
        return !t.factor.is_negative();
    }
    constexpr bool is_positive_term(term t) const {
        for (int i = 0; i < monomials_of().count(t.monomial); ++i)
            if (!kernels_[monomials_of().factor(t.monomial, i).kernel].positive) return false;
        return !t.factor.is_negative();
    }
    constexpr int absolute_kernel(int k) { return intern({.kind = kernel_kind::absolute, .link = k, .nonnegative = true}); }
    /// |k| as one term.
    constexpr term size_of(int k) {
        const bool keeps = kernels_[k].nonnegative || kernels_[k].nonpositive;
        return {kernels_[k].nonpositive ? -1 : 1, monomials().power_of(keeps ? k : absolute_kernel(k), {1, 1})};
    }

    /// p as one term: a sum becomes a kernel.
    constexpr term as_term(polynomial p) {
        if (p.count == 1) return table_.term_of(p, 0);
        const coefficient content = table_.content(p);
        return {content, monomials().power_of(sum_kernel(p, content), {1, 1})};
    }

    /// p as one term, the monomial that all its terms have in common apart from the kernel of the rest.
    constexpr term as_product(polynomial p) {
        if (p.count == 1) return table_.term_of(p, 0);
        const int shared = shared_monomial(p);
        if (shared == 0) return as_term(p);
        const int inverse = monomials().raised(shared, {-1, 1});
        table_.begin();
        for (int i = 0; i < p.count; ++i) {
            const term t = table_.term_of(p, i);
            table_.add(t.factor, monomials().times(t.monomial, inverse));
        }
        const term rest = as_term(table_.finish());
        return {rest.factor, monomials().times(rest.monomial, shared)};
    }

    /// Whether a sum or a sine stands below the line.
    constexpr bool has_divisor(polynomial p) const {
        for (int i = 0; i < p.count; ++i) {
            const int m = table_.term_of(p, i).monomial;
            for (int k = 0; k < monomials_of().count(m); ++k) {
                const kernel_power& factor = monomials_of().factor(m, k);
                const kernel_kind kind = kernels_[factor.kernel].kind;
                if ((kind == kernel_kind::sum || kind == kernel_kind::sine) && whole(factor.exponent) < 0) return true;
            }
        }
        return false;
    }

    /// |u|^a u^b sign(u)^c in one form: u^(a+b), |u| u^(a+b-1), sign(u) or sign(u)².
    constexpr int with_one_sign(int m, int u) {
        const int size_kernel = absolute_kernel(u), sign_kernel = intern({.kind = kernel_kind::sign, .link = u});
        const rational a = monomials().exponent_of(m, size_kernel), b = monomials().exponent_of(m, u), c = monomials().exponent_of(m, sign_kernel);
        const int others = monomials().without(monomials().without(m, size_kernel), sign_kernel);
        if (b.den % 2 == 0) return monomials().times(others, monomials().power_of(u, a));  // u >= 0 where √u is defined
        if (!a.is_integer() || !b.is_integer() || !c.is_integer()) return m;
        const std::int64_t degree = a.num + b.num;
        const bool odd = (a.num + c.num) % 2 != 0, squared_sign = !odd && a.num == 0 && b.num == 0 && c.num > 0;
        int result = monomials().without(others, u);
        if (squared_sign && (kernels_[u].nonzero || kernels_[u].positive)) return result;
        if (degree == 0) return odd || squared_sign ? monomials().times(result, monomials().power_of(sign_kernel, {odd ? 1 : 2, 1})) : result;
        result = monomials().times(result, monomials().power_of(u, {odd ? degree - 1 : degree, 1}));
        return odd ? monomials().times(result, monomials().power_of(size_kernel, {1, 1})) : result;
    }

    /// √t for a term whose root is a polynomial's term, else 0.
    constexpr term root_of_square(const term& t) {
        if (t.factor.is_negative() || !t.factor.is_integer()) return {};
        const ddx::detail::int128 root = ddx::detail::integer_square_root(t.factor.num);
        if (root * root != t.factor.num) return {};
        for (int i = 0; i < monomials().count(t.monomial); ++i) {
            const kernel_power k = monomials().factor(t.monomial, i);
            if (k.exponent.num % 2 != 0 && !kernels_[k.kernel].nonnegative) return {};
        }
        return {{root, 1}, monomials().raised(t.monomial, {1, 2})};
    }

    /// The sum of the given terms but one, each with the sign that its product with the first has in s.
    constexpr polynomial with_signs(const buffer<term>& terms, int skipped, polynomial s) {
        const int first = skipped == 0 ? 1 : 0;
        table_.begin();
        for (int i = first; i < terms.size(); ++i) {
            if (i == skipped) continue;
            const int mixed = monomials().times(terms[first].monomial, terms[i].monomial);
            bool is_negative = false;
            for (int k = 0; k < s.count; ++k)
                if (table_.term_of(s, k).monomial == mixed) is_negative = i != first && table_.term_of(s, k).factor.is_negative();
            table_.add(is_negative ? -terms[i].factor : terms[i].factor, terms[i].monomial);
        }
        return table_.finish();
    }

    /// Whether no kernel of a sum but perhaps one stands in m to a power >= 1.
    constexpr bool is_only_sum(int m, int kernel) const {
        for (int i = 0; i < monomials_of().count(m); ++i)
            if (const kernel_power& k = monomials_of().factor(m, i); k.kernel != kernel && kernels_[k.kernel].kind == kernel_kind::sum && whole(k.exponent) >= 1)
                return false;
        return true;
    }

    expansion how_;
    polynomial_table table_;
    kernel_table kernels_;

private:
    constexpr int shared_monomial(polynomial p) {
        int result = 0;
        const int first = table_.term_of(p, 0).monomial;
        for (int i = 0; i < p.count; ++i) {
            const int m = table_.term_of(p, i).monomial;
            for (int j = 0; j < monomials().count(m); ++j) {
                const kernel_power k = monomials().factor(m, j);
                const bool is_first = i == 0, is_candidate = is_first || (k.exponent.is_negative() && monomials().exponent_of(first, k.kernel).is_zero());
                if (!is_candidate || !monomials().exponent_of(result, k.kernel).is_zero()) continue;
                result = monomials().times(result, monomials().power_of(k.kernel, lowest_exponent(p, k.kernel)));
            }
        }
        return result;
    }
    constexpr rational lowest_exponent(polynomial p, int kernel) {
        rational result = monomials().exponent_of(table_.term_of(p, 0).monomial, kernel);
        for (int i = 1; i < p.count; ++i)
            if (const rational e = monomials().exponent_of(table_.term_of(p, i).monomial, kernel); e < result) result = e;
        return result;
    }
};

}  // namespace ddx::proof
