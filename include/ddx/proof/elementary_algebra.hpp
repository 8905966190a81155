// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/proof/angle_algebra.hpp>

namespace ddx::proof {

/// The elementary functions of polynomials over kernels, reduced to as few kernels as their relations allow.
///
/// Math      e^{Σ c m} = Π (e^m)^c · log(c m^e) = log c + e log m as far as signs are known · sinh, cosh, tanh through e^u ·
///           asinh u = log(u + √(u² + 1)) · acosh u = log(u + √(u² - 1)) · atanh u = ½ log((1 + u)/(1 - u)) ·
///           max and min through |u - v| · select through indicators · exp2, log2, expm1, … through exp and log ·
///           acos u = π/2 - asin u · erfc = 1 - erf · u^v = e^{v log u}.
/// Edges     each agrees with the function of its name wherever that is defined. A power u^v whose exponent is not a constant counts as
///           defined for u > 0 only. log(x²) is 2 log|x|, never 2 log x.
class elementary_algebra : public angle_algebra {
public:
    using angle_algebra::angle_algebra;

    constexpr polynomial exp(polynomial p) {
        p = representative(p);
        polynomial result = constant(1);
        for (int i = 0; i < p.count; ++i) {
            const term t = table().term_of(p, i);
            rational c{0, 1};
            if (!narrow(t.factor, c)) table().give_up();
            result = product(result, exp_of_term(c, t.monomial));
        }
        return result;
    }

    constexpr polynomial log(polynomial p) {
        if (p.is_zero()) return undefined();
        p = representative(p);
        const coefficient content = table().content(p);
        const coefficient size = content.is_negative() ? -content : content;
        const polynomial constant_part = log_of_constant(size);
        const polynomial rest = table().scaled(p, inverse(size));
        if (rest.count > 1) return sum(constant_part, log_kernel(rest));
        return sum(constant_part, log_of_term(table().term_of(rest, 0)));
    }

    constexpr polynomial sinh(polynomial p) { return half(sum(exp(p), exp(table().scaled(p, -1)), -1)); }
    constexpr polynomial cosh(polynomial p) { return half(sum(exp(p), exp(table().scaled(p, -1)))); }
    constexpr polynomial tanh(polynomial p) {
        const polynomial square = exp(table().scaled(p, 2));
        return product(sum(square, constant(1), -1), power(sum(square, constant(1)), {-1, 1}));
    }

    constexpr polynomial sign(polynomial p) {
        if (p.is_zero()) return p;
        p = representative(p);
        const term t = as_term(p);
        int result = 0, factor = t.factor.is_negative() ? -1 : 1;
        for (int i = 0; i < monomials().count(t.monomial); ++i) {
            const kernel_power k = monomials().factor(t.monomial, i);
            const kernel known = kernels()[k.kernel];
            const bool even = k.exponent.num % 2 == 0, has_sign = known.positive || (known.nonzero && (even || known.nonpositive));
            if (has_sign && !known.positive && !even) factor = -factor;
            if (has_sign) continue;
            const bool is_size = known.kind == kernel_kind::absolute;
            const int sign_kernel = intern({.kind = kernel_kind::sign, .link = is_size ? known.link : k.kernel});
            result = monomials().times(result, monomials().power_of(sign_kernel, {even || is_size ? 2 : 1, 1}));
        }
        return of_monomial(factor, result);
    }

    constexpr polynomial asinh(polynomial p) {
        if (is_flipped(p)) return table().scaled(asinh(table().scaled(p, -1)), -1);
        return log(sum(p, power(sum(power(p, {2, 1}), constant(1)), {1, 2})));
    }
    constexpr polynomial acosh(polynomial p) { return log(sum(p, power(sum(power(p, {2, 1}), constant(1), -1), {1, 2}))); }
    constexpr polynomial atanh(polynomial p) {
        if (is_flipped(p)) return table().scaled(atanh(table().scaled(p, -1)), -1);
        return half(log(product(sum(constant(1), p), power(sum(constant(1), p, -1), {-1, 1}))));
    }

    constexpr polynomial max(polynomial p, polynomial q) { return half(sum(sum(p, q), abs(sum(p, q, -1)))); }
    constexpr polynomial min(polynomial p, polynomial q) { return half(sum(sum(p, q), abs(sum(p, q, -1)), -1)); }

    /// 1 where p > 0 (op::less), where p = 0 (op::equal), else 0.
    constexpr polynomial indicator(op what, polynomial p) {
        p = representative(p);
        if (table().is_constant(p)) {
            const int sign = table().constant_of(p).sign();
            return constant((what == op::less ? sign > 0 : sign == 0) ? 1 : 0);
        }
        coefficient content = table().content(p);
        if (what == op::less && content.is_negative()) content = -content;
        if (is_positive(p)) return constant(what == op::less ? 1 : 0);
        return of_kernel(intern({.kind = kernel_kind::indicator, .what = what, .nonnegative = true}, table().scaled(p, inverse(content))));
    }
    constexpr polynomial logical_not(polynomial p) { return sum(constant(1), p, -1); }
    constexpr polynomial logical_or(polynomial p, polynomial q) { return sum(sum(p, q), product(p, q), -1); }
    constexpr polynomial select(polynomial condition, polynomial p, polynomial q) {
        return sum(q, product(condition, sum(p, q, -1)));
    }

    /// A function that no relation is known of, but for its parity.
    constexpr polynomial function(op what, polynomial p) {
        const symmetry parity = describe(what).parity;
        if (p.is_zero() && parity == symmetry::odd) return p;
        p = representative(p);
        const bool flip = parity != symmetry::none && is_flipped(p);
        const polynomial u = flip ? table().scaled(p, -1) : p;
        const polynomial value = of_kernel(intern({.kind = kernel_kind::function, .what = what}, u));
        return table().scaled(value, flip && parity == symmetry::odd ? -1 : 1);
    }
    constexpr polynomial acos(polynomial p) { return sum(half(pi()), asin(p), -1); }
    constexpr polynomial asin(polynomial p) {
        if (table().is_constant(p) && table().constant_of(p).is_one()) return half(pi());
        if (table().is_constant(p) && (-table().constant_of(p)).is_one()) return table().scaled(half(pi()), -1);
        return function(op::asin, p);
    }

private:
    constexpr polynomial half(polynomial p) { return table().scaled(p, rational{1, 2}); }
    constexpr coefficient inverse(const coefficient& c) {
        coefficient result;
        if (!invert(c, result)) table().give_up();
        return result;
    }
    constexpr polynomial exp_of_term(rational c, int m) {
        if (monomials().count(m) == 1 && monomials().factor(m, 0).exponent.is_one()) {
            const int k = monomials().factor(m, 0).kernel;
            if (kernels()[k].kind == kernel_kind::function && kernels()[k].what == op::log) return power(kernels().argument(k), c);
        }
        return of_kernel(intern({.kind = kernel_kind::exponential, .link = m, .nonnegative = true, .positive = true}), c);
    }

    constexpr polynomial log_kernel(polynomial p) { return of_kernel(intern({.kind = kernel_kind::function, .what = op::log}, p)); }

    constexpr polynomial log_of_constant(const coefficient& c) {
        rational value;
        if (!narrow(c, value)) {
            table().give_up();
            return {};
        }
        return sum(log_of_integer(value.num), log_of_integer(value.den), -1);
    }
    constexpr polynomial log_of_integer(std::int64_t n) {
        polynomial result{};
        for (std::int64_t d = 2; n > 1; ++d) {
            const std::int64_t prime = d * d > n || d > 1000 ? n : d;
            int times = 0;
            for (; n % prime == 0; n /= prime) ++times;
            if (times > 0) result = sum(result, log_kernel(constant(prime)), times);
        }
        return result;
    }

    // factors that are never negative leave the logarithm; one other factor may leave it, two may not
    constexpr polynomial log_of_term(term t) {
        polynomial result{};
        int rest = 0;
        for (int i = 0; i < monomials().count(t.monomial); ++i) {
            const kernel_power k = monomials().factor(t.monomial, i);
            if (is_nonnegative(k))
                result = sum(result, log_of_power(k));
            else
                rest = monomials().times(rest, monomials().power_of(k.kernel, k.exponent));
        }
        if (rest == 0) return t.factor.is_negative() ? undefined() : result;
        if (!t.factor.is_negative() && monomials().count(rest) == 1) return sum(result, log_of_power(monomials().factor(rest, 0)));
        return sum(result, log_kernel(table().single(t.factor, rest)));
    }
    constexpr polynomial log_of_power(kernel_power k) {
        const kernel known = kernels()[k.kernel];
        if (known.kind == kernel_kind::exponential) return table().single(k.exponent, known.link);
        if (known.kind == kernel_kind::constant) return table().scaled(log(kernels().argument(k.kernel)), k.exponent);
        const bool even = k.exponent.num % 2 == 0 && !known.nonnegative;
        const term size = even ? size_of(k.kernel) : term{1, monomials().power_of(k.kernel, {1, 1})};
        const polynomial base = of_monomial(size.factor, size.monomial);
        return table().scaled(log_kernel(base), k.exponent);
    }
};

}  // namespace ddx::proof
