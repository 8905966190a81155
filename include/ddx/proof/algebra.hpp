// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/proof/kernel_algebra.hpp>

namespace ddx::proof {

/// The arithmetic of polynomials over kernels: sums, products and rational powers, with the relations of the kernels used.
///
/// Math      each result agrees with what it is the result of wherever that is defined; it may be defined elsewhere too, as
///           x x⁻¹ = 1 and (√x)² = x are. A power with odd denominator is the real root, also of negative numbers.
/// Edges     √(x²) is |x|. √(a b) becomes √a √b only if a > 0, or a >= 0 and b >= 0, for all inputs.
/// Cost      four units of work for each pair of terms multiplied; beyond `budget` the proof is undecided.
class algebra : public kernel_algebra {
public:
    using kernel_algebra::kernel_algebra;

    constexpr polynomial of_kernel(int k, rational exponent = {1, 1}) { return of_monomial(1, monomials().power_of(k, exponent)); }
    constexpr polynomial of_monomial(const coefficient& c, int m) {
        return reduce(m) ? table_.scaled(reductions_.items[m].value, c) : table_.single(c, m);
    }
    /// A function of no arguments that is nowhere defined: 1/0 and its like.
    constexpr polynomial undefined() { return of_kernel(intern({.kind = kernel_kind::function, .what = op::div})); }

    constexpr polynomial sum(polynomial p, polynomial q, const coefficient& c = 1) { return table_.sum(p, q, c); }

    constexpr polynomial product(polynomial p, polynomial q) {
        if (table_.is_constant(p)) return table_.scaled(q, table_.constant_of(p));
        if (table_.is_constant(q)) return table_.scaled(p, table_.constant_of(q));
        if (how_ == expansion::complete || is_free_of_sums(p, q) || is_free_of_sums(q, p)) return multiplied_out(p, q);
        const term a = as_product(p), b = as_product(q);
        return of_monomial(table_.checked_product(a.factor, b.factor), monomials().times(a.monomial, b.monomial));
    }

    constexpr polynomial power(polynomial p, rational exponent) {
        if (exponent.is_zero()) return constant(1);
        if (exponent.is_one()) return p;
        if (p.is_zero()) return exponent.is_negative() ? undefined() : p;
        if (p.count == 1) return power_of_term(table_.term_of(p, 0), exponent);
        if (exponent.is_integer() && !exponent.is_negative() && how_ == expansion::complete) return repeated_product(p, exponent.num);
        polynomial root;
        rational doubled;
        if (exponent.den % 2 == 0 && multiply(exponent, {2, 1}, doubled) && is_square(p, root))
            return product(constant_power(table_.content(p), exponent), power(abs(root), doubled));
        if (!exponent.is_integer()) p = representative(p);
        if (p.count == 1) return power_of_term(table_.term_of(p, 0), exponent);
        const term t = exponent.is_integer() && how_ == expansion::postponed ? as_product(p) : as_term(p);
        if (exponent.den % 2 == 1 || !t.factor.is_negative()) return power_of_term(t, exponent);
        const int minus = intern({.kind = kernel_kind::opposite, .link = monomials().factor(t.monomial, 0).kernel});
        return product(constant_power(-t.factor, exponent), of_kernel(minus, exponent));
    }

    /// The first of the polynomials asked for that is equal to p, divisors multiplied out: x + 1 for (x² - 1)/(x - 1).
    constexpr polynomial representative(polynomial p) {
        if (how_ == expansion::postponed) return p;
        const bool divided = has_divisor(p);
        for (int i = 0; i < asked_.length && !is_undecided(); ++i) {
            const polynomial known = asked_.items[i].p;
            if (table_.is_equal(p, known)) return known;
            if ((divided || asked_.items[i].divided) && p.count * known.count <= 32 && cleared(sum(p, known, -1)).is_zero()) return known;
        }
        if (asked_.length < 16) asked_.push({p, divided});
        return p;
    }

    constexpr polynomial abs(polynomial p) {
        p = representative(p);
        if (p.is_zero()) return p;
        const term t = as_term(p);
        int result = 0, sign = t.factor.is_negative() ? -1 : 1;
        for (int i = 0; i < monomials().count(t.monomial); ++i) {
            const kernel_power k = monomials().factor(t.monomial, i);
            const term size = is_nonnegative(k) ? term{1, monomials().power_of(k.kernel, {1, 1})} : size_of(k.kernel);
            if (size.factor.is_negative()) sign = -sign;
            result = monomials().times(result, monomials().raised(size.monomial, k.exponent));
        }
        return of_monomial(sign < 0 ? -t.factor : t.factor, result);
    }

    /// c^exponent for c > 0, as a rational number times roots of primes.
    constexpr polynomial constant_power(const coefficient& c, rational exponent) {
        rational narrowed;
        if (exponent.is_integer()) return constant(table_.raised(c, exponent.num));
        if (!narrow(c, narrowed)) {
            table_.give_up();
            return {};
        }
        const polynomial num = root_of_integer(narrowed.num, exponent);
        return product(num, root_of_integer(narrowed.den, -exponent));
    }

    /// Multiplies p by powers of its denominators until none is left: the result is 0 if and only if p is found to be 0.
    constexpr polynomial cleared(polynomial p) {
        for (int k = kernels_.size() - 1; k >= 0 && !is_undecided(); --k) {
            const kernel_kind kind = kernels_[k].kind;
            if (kind != kernel_kind::sum && kind != kernel_kind::sine) continue;
            std::int64_t lowest = 0;
            for (int i = 0; i < p.count; ++i)
                if (const std::int64_t n = whole(monomials().exponent_of(table_.term_of(p, i).monomial, k)); n < lowest) lowest = n;
            if (kind == kernel_kind::sine && lowest % 2 != 0) --lowest;
            if (lowest < 0) p = product(p, table_.single(1, monomials().power_of(k, {-lowest, 1})));
        }
        return p;
    }

private:
    /// Whether p is c q² for its content c > 0 and a sum q of two terms or more; if so, which.
    constexpr bool is_square(polynomial p, polynomial& root) {
        int roots = 2;
        while (roots * (roots + 1) / 2 < p.count) ++roots;
        if (roots * (roots + 1) / 2 != p.count || roots > 6) return false;
        const coefficient content = table_.content(p);
        coefficient inverse;
        if (content.is_negative() || !invert(content, inverse)) return false;
        const polynomial s = table_.scaled(p, inverse);
        buffer<term> squares;
        for (int i = 0; i < s.count; ++i)
            if (const term t = root_of_square(table_.term_of(s, i)); t.factor.sign() > 0) squares.push(t);
        for (int skipped = squares.size(); skipped >= 0; --skipped) {
            if (squares.size() - (skipped < squares.size()) != roots) continue;
            const polynomial q = with_signs(squares, skipped, s);
            const polynomial difference = sum(multiplied_out(q, q), s, -1);
            if (is_undecided() || !difference.is_zero()) continue;
            root = q;
            return true;
        }
        return false;
    }

    struct reduction {
        enum : unsigned char { unknown, none, found } state = unknown;
        polynomial value{};
    };

    constexpr polynomial root_of_integer(std::int64_t n, rational exponent) {
        polynomial result = constant(1);
        for (std::int64_t d = 2; n > 1; ++d) {
            const std::int64_t prime = d * d > n || d > 1000 ? n : d;
            int times = 0;
            for (; n % prime == 0; n /= prime) ++times;
            rational power{0, 1};
            if (!multiply(exponent, {times, 1}, power)) table_.give_up();
            if (times > 0) result = product(result, of_kernel(intern({.kind = kernel_kind::constant, .nonnegative = true, .positive = true}, constant(prime)), power));
        }
        return result;
    }

    constexpr polynomial multiplied_out(polynomial p, polynomial q) {
        table_.charge(6 + std::int64_t{4} * p.count * q.count);
        if (is_undecided()) return {};
        table_.begin();
        for (int i = 0; i < p.count; ++i)
            for (int k = 0; k < q.count; ++k) {
                const term a = table_.term_of(p, i), b = table_.term_of(q, k);
                table_.add(table_.checked_product(a.factor, b.factor), monomials().times(a.monomial, b.monomial));
            }
        return reduced(table_.finish());
    }

    constexpr polynomial repeated_product(polynomial p, std::int64_t n) {
        polynomial result = p;
        for (; n > 1 && !is_undecided(); --n) result = product(result, p);
        return result;
    }

    constexpr polynomial power_of_term(term t, rational exponent) {
        if (exponent.is_integer()) return of_monomial(table_.raised(t.factor, exponent.num), monomials().raised(t.monomial, exponent));
        const coefficient size = t.factor.is_negative() ? -t.factor : t.factor;
        const polynomial outside = constant_power(size, exponent);
        if (exponent.den % 2 == 1) {
            const int sign = t.factor.is_negative() && exponent.num % 2 != 0 ? -1 : 1;
            return product(outside, of_monomial(sign, monomials().raised(t.monomial, exponent)));
        }
        int split = 0, rest = 0;
        bool all_nonnegative = !t.factor.is_negative();
        for (int i = 0; i < monomials().count(t.monomial); ++i) {
            const kernel_power k = monomials().factor(t.monomial, i);
            const bool positive = kernels_[k.kernel].positive;
            int& side = positive ? split : rest;
            side = monomials().times(side, monomials().power_of(k.kernel, k.exponent));
            all_nonnegative = all_nonnegative && is_nonnegative(k);
        }
        const polynomial positive_part = product(outside, of_monomial(1, monomials().raised(split, exponent)));
        return product(positive_part, root_of_monomial(rest, t.factor.is_negative(), all_nonnegative, exponent));
    }

    // (± m)^exponent for an even denominator
    constexpr polynomial root_of_monomial(int m, bool is_negative, bool all_nonnegative, rational exponent) {
        if (m == 0) return is_negative ? undefined() : constant(1);
        if (!all_nonnegative && (is_negative || monomials().count(m) > 1)) {
            const int k = intern({.kind = kernel_kind::radicand}, table_.single(is_negative ? -1 : 1, m));
            return of_kernel(k, exponent);
        }
        int result = 0;
        polynomial sizes = constant(1);
        for (int i = 0; i < monomials().count(m); ++i) {
            const kernel_power k = monomials().factor(m, i);
            rational power{0, 1};
            if (!multiply(k.exponent, exponent, power)) table_.give_up();
            if (k.exponent.num % 2 == 0 && !kernels_[k.kernel].nonnegative)
                sizes = product(sizes, power_of_term(size_of(k.kernel), power));
            else
                result = monomials().times(result, monomials().power_of(k.kernel, power));
        }
        return product(sizes, of_monomial(1, result));
    }

    constexpr polynomial reduced(polynomial p) {
        bool any = false;
        table_.charge(p.count / 4);
        for (int i = 0; i < p.count && !is_undecided(); ++i) any = reduce(table_.term_of(p, i).monomial) || any;
        if (!any) return p;
        table_.begin();
        for (int i = 0; i < p.count; ++i) {
            const term t = table_.term_of(p, i);
            if (reductions_.items[t.monomial].state == reduction::found)
                table_.add(reductions_.items[t.monomial].value, t.factor);
            else
                table_.add(t.factor, t.monomial);
        }
        return table_.finish();
    }

    /// Whether a relation applies to monomial m; what it is then equal to is kept in `reductions_`.
    constexpr bool reduce(int m) {
        if (reductions_.length <= m) reductions_.resize(2 * m + 64);
        if (reductions_.items[m].state != reduction::unknown) return reductions_.items[m].state == reduction::found;
        reductions_.items[m].state = reduction::none;
        table_.charge(2 + monomials().count(m));
        for (int i = 0; i < monomials().count(m); ++i) {
            const kernel_power k = monomials().factor(m, i);
            const bool by_sign = kernels_[k.kernel].kind == kernel_kind::absolute || kernels_[k.kernel].kind == kernel_kind::sign;
            if (!by_sign && !is_out_of_range(m, k)) continue;
            const int other = by_sign ? with_one_sign(m, kernels_[k.kernel].link) : monomials().without(m, k.kernel);
            if (other == m || is_undecided()) continue;
            const polynomial value = by_sign ? of_monomial(1, other) : with_replacement(other, k);
            reductions_.items[m] = {reduction::found, value};
            return true;
        }
        return false;
    }

    constexpr polynomial with_replacement(int rest, const kernel_power& k) {
        const polynomial others = of_monomial(1, rest);
        if (how_ == expansion::postponed && kernels_[k.kernel].kind == kernel_kind::sum)
            return multiplied_out(others, kernels_.argument(k.kernel));
        return product(others, replacement(k));
    }

    // a product of one term and several, which as one term would be multiplied out again
    constexpr bool is_free_of_sums(polynomial single, polynomial several) const {
        return single.count == 1 && is_only_sum(table_.term_of(single, 0).monomial, -1) && is_only_sum(table_.term_of(several, 0).monomial, -1);
    }

    constexpr bool is_out_of_range(int m, const kernel_power& k) const {
        const std::int64_t n = whole(k.exponent);
        switch (kernels_[k.kernel].kind) {
            case kernel_kind::constant:
            case kernel_kind::opposite:
            case kernel_kind::radicand: return n != 0;
            case kernel_kind::indicator: return !k.exponent.is_one();
            case kernel_kind::sum: return how_ == expansion::complete ? n >= 1 : k.exponent.is_one() && is_only_sum(m, k.kernel);
            case kernel_kind::sine: return how_ == expansion::complete && n >= 2;
            default: return false;
        }
    }

    constexpr polynomial replacement(const kernel_power& k) {
        const kernel known = kernels_[k.kernel];
        const std::int64_t n = whole(k.exponent);
        const rational rest{k.exponent.num - n * k.exponent.den, k.exponent.den};
        const int root = monomials().power_of(k.kernel, rest);
        switch (known.kind) {
            case kernel_kind::constant: return table_.single(table_.raised(table_.constant_of(kernels_.argument(k.kernel)), n), root);
            case kernel_kind::opposite: return product(of_kernel(known.link, {n, 1}), table_.single(n % 2 == 0 ? 1 : -1, root));
            case kernel_kind::radicand: return product(power(kernels_.argument(k.kernel), {n, 1}), table_.single(1, root));
            case kernel_kind::sum: return product(repeated_product(kernels_.argument(k.kernel), n), table_.single(1, root));
            case kernel_kind::sine: {
                const polynomial cosine_squared = of_kernel(known.link, {2, 1});
                const polynomial square = sum(constant(1), cosine_squared, -1);
                rational odd{0, 1};
                add(k.exponent, {-(n / 2 * 2), 1}, odd);
                return product(repeated_product(square, n / 2), table_.single(1, monomials().power_of(k.kernel, odd)));
            }
            default: return of_kernel(k.kernel);
        }
    }

    struct asked {
        polynomial p{};
        bool divided = false;
    };

    buffer<reduction> reductions_;
    buffer<asked> asked_;
};

}  // namespace ddx::proof
