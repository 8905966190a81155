// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/formula.hpp>

#include "fraction.hpp"

/// Power series with exact coefficients: what the rows of the derivative table are proved with. Test code.
namespace series_test {

using ddx::op;

/// A fraction times a monomial in log 2, log 10 and √π, which are treated as independent symbols.
///
/// Math      Q[log 2^±1, log 10^±1, √π^±1], of which only single terms are represented.
/// Edges     not known after an overflow, a division by 0 or a sum of unlike terms; then nothing is proved.
struct coefficient {
    fraction factor{};
    signed char log2 = 0, log10 = 0, root_pi = 0;

    constexpr coefficient() = default;
    constexpr coefficient(const fraction& value, int power_of_log2 = 0, int power_of_log10 = 0, int power_of_root_pi = 0)
        : factor(value), log2(static_cast<signed char>(power_of_log2)), log10(static_cast<signed char>(power_of_log10)),
          root_pi(static_cast<signed char>(power_of_root_pi)) {}

    constexpr bool is_zero() const { return factor.is_zero(); }
    constexpr bool is_fraction() const { return factor.known && (is_zero() || (log2 == 0 && log10 == 0 && root_pi == 0)); }
};

inline constexpr coefficient unknown{lost};

constexpr coefficient number(int num, int den = 1) { return ratio(num, den); }
constexpr bool alike(const coefficient& a, const coefficient& b) {
    return a.log2 == b.log2 && a.log10 == b.log10 && a.root_pi == b.root_pi;
}
constexpr bool operator==(const coefficient& a, const coefficient& b) { return a.factor == b.factor && (a.is_zero() || alike(a, b)); }

constexpr coefficient operator+(const coefficient& a, const coefficient& b) {
    if (a.is_zero()) return b;
    if (b.is_zero()) return a;
    if (!alike(a, b)) return unknown;
    return {a.factor + b.factor, a.log2, a.log10, a.root_pi};
}
constexpr coefficient operator-(const coefficient& a) { return {-a.factor, a.log2, a.log10, a.root_pi}; }
constexpr coefficient operator*(const coefficient& a, const coefficient& b) {
    return {a.factor * b.factor, a.log2 + b.log2, a.log10 + b.log10, a.root_pi + b.root_pi};
}
constexpr coefficient inverse(const coefficient& a) { return {inverse(a.factor), -a.log2, -a.log10, -a.root_pi}; }

/// A power series in two variables s and t, up to total degree 9: its derivatives are known to degree 8.
///
/// Math      Σ_{i+j <= 9} c_ij s^i t^j; the coefficients of degree d stand from place d(d+1)/2 on, by rising powers of t.
struct series {
    static constexpr int degree = 9;
    static constexpr int size = (degree + 1) * (degree + 2) / 2;
    coefficient terms[size]{};

    constexpr series() = default;
    constexpr series(const coefficient& constant) { terms[0] = constant; }

    static constexpr int place(int i, int j) { return (i + j) * (i + j + 1) / 2 + j; }
    constexpr coefficient& at(int i, int j) { return terms[place(i, j)]; }
    constexpr const coefficient& at(int i, int j) const { return terms[place(i, j)]; }
    constexpr const coefficient& constant() const { return terms[0]; }
    constexpr bool is_constant() const {
        for (int k = 1; k < size; ++k)
            if (!terms[k].is_zero()) return false;
        return true;
    }
};

/// c + s (which = 0) or c + t (which = 1).
constexpr series variable(const coefficient& c, int which) {
    series result(c);
    (which == 0 ? result.at(1, 0) : result.at(0, 1)) = number(1);
    return result;
}

constexpr series operator+(const series& a, const series& b) {
    series result;
    for (int k = 0; k < series::size; ++k) result.terms[k] = a.terms[k] + b.terms[k];
    return result;
}
constexpr series operator-(const series& a) {
    series result;
    for (int k = 0; k < series::size; ++k) result.terms[k] = -a.terms[k];
    return result;
}
constexpr series operator-(const series& a, const series& b) { return a + -b; }
constexpr series operator*(const coefficient& factor, const series& a) {
    if (!factor.factor.known) return factor;
    series result;
    for (int k = 0; k < series::size; ++k)
        if (!a.terms[k].is_zero()) result.terms[k] = factor * a.terms[k];
    return result;
}

/// The Cauchy product.
constexpr series operator*(const series& a, const series& b) {
    if (a.is_constant()) return a.constant() * b;
    if (b.is_constant()) return b.constant() * a;
    series result;
    for (int d = 0; d <= series::degree; ++d)
        for (int j = 0; j <= d; ++j) {
            const coefficient& factor = a.at(d - j, j);
            if (factor.is_zero()) continue;
            for (int e = 0; d + e <= series::degree; ++e)
                for (int l = 0; l <= e; ++l)
                    if (const coefficient& other = b.at(e - l, l); !other.is_zero())
                        result.at(d - j + e - l, j + l) = result.at(d - j + e - l, j + l) + factor * other;
        }
    return result;
}

/// Whether two series agree in every term of degree <= 8.
constexpr bool agree(const series& a, const series& b) {
    for (int k = 0; k < series::place(series::degree, 0); ++k)
        if (!(a.terms[k] == b.terms[k])) return false;
    return true;
}

/// The formal derivative by s (which = 0) or t (which = 1); right to degree 8.
constexpr series derivative(const series& a, int which) {
    series result;
    for (int d = 1; d <= series::degree; ++d)
        for (int j = 0; j <= d; ++j) {
            const int i = d - j, exponent = which == 0 ? i : j;
            if (exponent == 0 || a.at(i, j).is_zero()) continue;
            (which == 0 ? result.at(i - 1, j) : result.at(i, j - 1)) = number(exponent) * a.at(i, j);
        }
    return result;
}

/// A power series in one variable, as textbooks give it: f(x) = Σ c_k x^k.
struct taylor {
    coefficient terms[series::degree + 1]{};
};

/// f(x) for a series x without constant term, by Horner's rule.
constexpr series compose(const taylor& f, const series& x) {
    series result(f.terms[series::degree]);
    for (int k = series::degree - 1; k >= 0; --k) result = result * x + series(f.terms[k]);
    return result;
}

constexpr series without_constant(series a) {
    a.terms[0] = {};
    return a;
}

}  // namespace series_test
