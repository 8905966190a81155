// SPDX-License-Identifier: MIT
#pragma once
#include "series.hpp"

/// The operations of the library on power series, each from its definition or its textbook series, none from a derivative.
namespace series_test {

inline constexpr series nothing{unknown};
inline constexpr coefficient log_of_2{fraction(1, 1), 1, 0, 0};
inline constexpr coefficient log_of_10{fraction(1, 1), 0, 1, 0};
inline constexpr coefficient pi{fraction(1, 1), 0, 0, 2};

/// Σ x^k / k! over k = first, first + step, …, with alternating signs if asked for. (DLMF 4.2.19, 4.19.1, 4.19.2, 4.33.1, 4.33.2)
constexpr taylor exponential_series(int first, int step, int sign) {
    taylor result;
    coefficient term = number(1);
    int next = first;
    for (int k = 0; k <= series::degree; ++k) {
        if (k > 0) term = term * number(1, k);
        if (k != next) continue;
        result.terms[k] = term;
        next += step;
        term = number(sign) * term;
    }
    return result;
}

/// Σ (sign)^n x^(2n+1) / (2n+1): arctan for sign = -1, artanh for sign = 1. (DLMF 4.24.3, 4.38.5)
constexpr taylor odd_reciprocals(int sign) {
    taylor result;
    for (int k = 1, s = 1; k <= series::degree; k += 2, s *= sign) result.terms[k] = number(s, k);
    return result;
}

/// Σ (sign)^n (1·3···(2n-1)) / (2·4···2n) x^(2n+1) / (2n+1): arcsin for 1, arsinh for -1. (DLMF 4.24.1, 4.38.1)
constexpr taylor central_binomials(int sign) {
    taylor result;
    coefficient ratio = number(1);
    for (int k = 1; k <= series::degree; k += 2) {
        result.terms[k] = ratio * number(1, k);
        ratio = ratio * number(sign * k, k + 1);
    }
    return result;
}

/// log(1 + x) = Σ (-1)^(k+1) x^k / k. (DLMF 4.6.1)
constexpr taylor mercator() {
    taylor result;
    for (int k = 1; k <= series::degree; ++k) result.terms[k] = number(k % 2 == 1 ? 1 : -1, k);
    return result;
}

/// erf(x) = (2/√π) Σ (-1)^n x^(2n+1) / (n! (2n+1)). (DLMF 7.6.1)
constexpr taylor error_function() {
    taylor result;
    coefficient term{fraction(2, 1), 0, 0, -1};
    for (int n = 0; 2 * n + 1 <= series::degree; ++n) {
        if (n > 0) term = term * number(-1, n);
        result.terms[2 * n + 1] = term * number(1, 2 * n + 1);
    }
    return result;
}

/// (1 + x)^a = Σ a(a-1)···(a-k+1)/k! x^k, where a may be a series too. (DLMF 4.6.7)
constexpr series binomial(const series& x, const series& a) {
    series result(number(1)), term(number(1));
    for (int k = 1; k <= series::degree; ++k) {
        term = number(1, k) * (term * (a - series(number(k - 1))) * x);
        result = result + term;
    }
    return result;
}

constexpr series reciprocal(const series& a) {
    const coefficient scale = inverse(a.constant());
    taylor geometric;
    for (int k = 0; k <= series::degree; ++k) geometric.terms[k] = number(k % 2 == 0 ? 1 : -1);
    return scale * compose(geometric, scale * without_constant(a));
}
constexpr series quotient(const series& a, const series& b) { return b.is_constant() ? inverse(b.constant()) * a : a * reciprocal(b); }

/// The rational r-th root of a number, or `unknown`; √π² is √π.
constexpr coefficient root(const coefficient& c, int r) {
    if (r == 2 && c == pi) return {fraction(1, 1), 0, 0, 1};
    for (int den = 1; den <= 4; ++den)
        for (int num = r % 2 == 1 ? -10 : 0; num <= 10; ++num) {
            coefficient power = number(1);
            for (int k = 0; k < r; ++k) power = power * number(num, den);
            if (power == c) return number(num, den);
        }
    return unknown;
}
constexpr series rooted(const series& a, int r) {
    const coefficient scale = root(a.constant(), r);
    if (a.is_constant()) return scale;
    return scale * binomial(inverse(a.constant()) * without_constant(a), number(1, r));
}

constexpr series at_origin(const taylor& f, const series& x) { return x.constant().is_zero() ? compose(f, x) : nothing; }

constexpr coefficient logarithm_of(const coefficient& c) {
    if (c == number(1)) return number(0);
    if (c == number(2)) return log_of_2;
    if (c == number(4)) return number(2) * log_of_2;
    return c == number(10) ? log_of_10 : unknown;
}
constexpr series logarithm(const series& a) {
    return series(logarithm_of(a.constant())) + compose(mercator(), inverse(a.constant()) * without_constant(a));
}

constexpr series repeated_product(const series& base, int exponent) {
    series result(number(1));
    for (int k = 0; k < (exponent < 0 ? -exponent : exponent); ++k) result = result * base;
    return exponent < 0 ? reciprocal(result) : result;
}
constexpr series power(const series& base, const series& exponent) {
    const coefficient& e = exponent.constant();
    if (exponent.is_constant() && e.is_fraction() && e.factor.is_integer())
        return repeated_product(base, static_cast<int>(e.factor.num));
    if (!(base.constant() == number(1))) return nothing;
    return binomial(without_constant(base), exponent);
}

constexpr series sine(const series& x) { return at_origin(exponential_series(1, 2, -1), x); }
constexpr series cosine(const series& x) { return at_origin(exponential_series(0, 2, -1), x); }
constexpr series hyperbolic_sine(const series& x) { return at_origin(exponential_series(1, 2, 1), x); }
constexpr series hyperbolic_cosine(const series& x) { return at_origin(exponential_series(0, 2, 1), x); }
constexpr series exponential(const series& x) { return at_origin(exponential_series(0, 1, 1), x); }

/// arccos x = π/2 - arcsin x, and the constant arccos(-1) = π.
constexpr series inverse_cosine(const series& x) {
    if (x.is_constant() && x.constant() == number(-1)) return pi;
    return series(number(1, 2) * pi) - at_origin(central_binomials(1), x);
}

/// arcosh x = log(x + √(x² - 1)) and arsinh x = log(x + √(x² + 1)). (DLMF 4.37.19, 4.37.16)
constexpr series inverse_hyperbolic(const series& x, int sign) {
    return logarithm(x + rooted(x * x + series(number(sign)), 2));
}

constexpr bool is_positive(const coefficient& c) { return c.is_fraction() && c.factor.num > 0; }
constexpr bool is_negative(const coefficient& c) { return c.is_fraction() && c.factor.num < 0; }

/// atan2(u, v) about a point of an axis: arctan of the quotient that is 0 there, turned by quarters of a circle.
constexpr series angle(const series& u, const series& v) {
    if (u.constant().is_zero()) {
        const series turned = at_origin(odd_reciprocals(-1), quotient(u, v));
        return is_positive(v.constant()) ? turned : series(pi) + turned;
    }
    const coefficient quarter = number(is_positive(u.constant()) ? 1 : -1, 2) * pi;
    return v.constant().is_zero() ? series(quarter) - at_origin(odd_reciprocals(-1), quotient(v, u)) : nothing;
}

constexpr series signum(const series& u) {
    return is_positive(u.constant()) ? series(number(1)) : is_negative(u.constant()) ? series(number(-1)) : nothing;
}
/// u < v near the point: 1, 0, or nothing where it is not decided there.
constexpr series less(const series& u, const series& v) {
    const coefficient difference = v.constant() + -u.constant();
    return is_positive(difference) ? series(number(1)) : is_negative(difference) ? series(number(0)) : nothing;
}
constexpr series choose(const series& condition, const series& a, const series& b) {
    if (!condition.is_constant()) return nothing;
    return condition.constant() == number(1) ? a : condition.constant().is_zero() ? b : nothing;
}

/// what(x[0], x[1], x[2]) on series.
constexpr series apply(op what, const series* x) {
    switch (what) {
        case op::add: return x[0] + x[1];
        case op::sub: return x[0] - x[1];
        case op::scale:
        case op::mul: return x[0] * x[1];
        case op::div: return quotient(x[0], x[1]);
        case op::neg: return -x[0];
        case op::fma: return x[0] * x[1] + x[2];
        case op::pow_int:
        case op::pow_rat:
        case op::limit_pow:
        case op::pow: return power(x[0], x[1]);
        case op::sqrt: return rooted(x[0], 2);
        case op::cbrt: return rooted(x[0], 3);
        case op::exp: return exponential(x[0]);
        case op::exp2: return exponential(log_of_2 * x[0]);
        case op::expm1: return exponential(x[0]) - series(number(1));
        case op::log: return logarithm(x[0]);
        case op::log2: return inverse(log_of_2) * logarithm(x[0]);
        case op::log10: return inverse(log_of_10) * logarithm(x[0]);
        case op::log1p: return logarithm(series(number(1)) + x[0]);
        case op::sin: return sine(x[0]);
        case op::cos: return cosine(x[0]);
        case op::tan: return quotient(sine(x[0]), cosine(x[0]));
        case op::asin: return at_origin(central_binomials(1), x[0]);
        case op::acos: return inverse_cosine(x[0]);
        case op::atan: return at_origin(odd_reciprocals(-1), x[0]);
        case op::atan2: return angle(x[0], x[1]);
        case op::sinh: return hyperbolic_sine(x[0]);
        case op::cosh: return hyperbolic_cosine(x[0]);
        case op::tanh: return quotient(hyperbolic_sine(x[0]), hyperbolic_cosine(x[0]));
        case op::asinh: return x[0].constant().is_zero() ? compose(central_binomials(-1), x[0]) : inverse_hyperbolic(x[0], 1);
        case op::acosh: return inverse_hyperbolic(x[0], -1);
        case op::atanh: return at_origin(odd_reciprocals(1), x[0]);
        case op::hypot: return rooted(x[0] * x[0] + x[1] * x[1], 2);
        case op::erf: return at_origin(error_function(), x[0]);
        case op::erfc: return series(number(1)) - at_origin(error_function(), x[0]);
        case op::abs: return signum(x[0]) * x[0];
        case op::sign: return signum(x[0]);
        case op::min: return choose(less(x[0], x[1]), x[0], x[1]);
        case op::max: return choose(less(x[0], x[1]), x[1], x[0]);
        case op::select: return choose(x[0], x[1], x[2]);
        case op::less: return less(x[0], x[1]);
        default: return nothing;
    }
}

}  // namespace series_test
