// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/detail/terms.hpp>
#include <ddx/number/detail/wide_rational.hpp>
#include <ddx/proof/monomial.hpp>

namespace ddx::proof {

using coefficient = ddx::detail::wide_rational;

/// Why a proof was given up: a number with more than 126 bits (64 in an exponent), or more work than the budget allows.
enum class limit : unsigned char { none, size_of_numbers, work };

/// One term c m of a polynomial: a rational number and the number of a monomial.
struct term {
    coefficient factor{};
    int monomial = 0;
    constexpr bool operator==(const term&) const = default;
    constexpr bool operator<(const term& other) const { return monomial < other.monomial; }
};

/// A sum of terms over distinct monomials: a place in a polynomial_table.
struct polynomial {
    int first = 0, count = 0;
    constexpr bool is_zero() const { return count == 0; }
};

/// The polynomials of one proof and their linear structure, with exact coefficients.
///
/// Math      Σ c_i m_i in ascending order of m_i, no c_i = 0: two polynomials are equal if and only if their terms are.
/// Edges     a coefficient that does not fit in 126 bits, or more work than the budget, sets `reached`; the result is then of no use.
/// Cost      a unit of work for each term added, sorted or scaled.
class polynomial_table {
public:
    constexpr explicit polynomial_table(int budget) : budget_(budget) {}

    constexpr monomial_table& monomials() { return monomials_; }
    constexpr const monomial_table& monomials() const { return monomials_; }
    constexpr limit reached() const { return reached_ == limit::none && monomials_.overflowed() ? limit::size_of_numbers : reached_; }
    constexpr void give_up(limit why = limit::size_of_numbers) {
        if (reached_ == limit::none) reached_ = why;
    }
    constexpr int budget_left() const { return static_cast<int>(budget_); }
    constexpr void charge(std::int64_t units) {
        budget_ -= units;
        if (budget_ < 0) give_up(limit::work);
    }
    constexpr const term* terms(polynomial p) const { return terms_.items + p.first; }
    constexpr const term& term_of(polynomial p, int i) const { return terms_.items[p.first + i]; }
    constexpr int size() const { return terms_.length; }

    constexpr bool is_constant(polynomial p) const { return p.count == 0 || (p.count == 1 && terms_.items[p.first].monomial == 0); }
    constexpr coefficient constant_of(polynomial p) const { return p.count == 0 ? coefficient{} : terms_.items[p.first].factor; }
    constexpr bool is_equal(polynomial a, polynomial b) const {
        if (a.count != b.count) return false;
        for (int i = 0; i < a.count; ++i)
            if (!(term_of(a, i) == term_of(b, i))) return false;
        return true;
    }

    constexpr polynomial single(const coefficient& factor, int monomial) {
        if (factor.is_zero()) return {};
        terms_.push({factor, monomial});
        return {terms_.length - 1, 1};
    }
    constexpr polynomial constant(const coefficient& value) { return single(value, 0); }

    constexpr polynomial scaled(polynomial p, const coefficient& factor) {
        if (factor.is_one()) return p;
        if (factor.is_zero()) return {};
        const int first = terms_.length;
        charge(p.count);
        for (int i = 0; i < p.count; ++i) terms_.push({checked_product(term_of(p, i).factor, factor), term_of(p, i).monomial});
        return {first, p.count};
    }

    /// p + factor q
    constexpr polynomial sum(polynomial p, polynomial q, const coefficient& factor) {
        begin();
        add(p, 1);
        add(q, factor);
        return finish();
    }

    // a sum of many terms: begin, add as often as needed, finish; not nested
    constexpr void begin() { sum_.length = 0; }
    constexpr void add(const coefficient& factor, int monomial) {
        if (place_of_.length <= monomial) place_of_.resize(2 * monomials_.size(), 0);
        const int place = place_of_.items[monomial];
        if (place < sum_.length && sum_.items[place].monomial == monomial) {
            if (!ddx::detail::add(sum_.items[place].factor, factor, sum_.items[place].factor)) give_up();
            return;
        }
        place_of_.items[monomial] = sum_.length;
        sum_.push({factor, monomial});
    }
    constexpr void add(polynomial p, const coefficient& factor) {
        charge(p.count);
        const bool as_it_is = factor.is_one();
        for (int i = p.first; i < p.first + p.count; ++i) {
            const term& t = terms_.items[i];
            add(as_it_is ? t.factor : checked_product(t.factor, factor), t.monomial);
        }
    }
    constexpr polynomial finish() {
        const int first = terms_.length;
        charge(2 + sum_.length);
        if (reached() != limit::none) return {};
        for (const term& t : sum_)
            if (!t.factor.is_zero()) terms_.push(t);
        const int count = terms_.length - first;
        ddx::detail::sort(terms_.items + first, count);
        return {first, count};
    }

    constexpr coefficient checked_product(const coefficient& a, const coefficient& b) {
        coefficient result;
        if (!ddx::detail::multiply(a, b, result)) give_up();
        return result;
    }

    /// c^n.
    constexpr coefficient raised(coefficient c, std::int64_t n) {
        if (n < 0 && !invert(c, c)) give_up();
        if (n > 512 || n < -512) give_up(limit::work);
        coefficient result = 1;
        for (n = n < 0 ? -n : n; n > 0 && reached() == limit::none; --n) result = checked_product(result, c);
        return result;
    }

    /// The number c with p = c s for an s with integer coefficients without common divisor and a positive first one.
    constexpr coefficient content(polynomial p) {
        coefficient result = term_of(p, 0).factor;
        charge(p.count);
        for (int i = 1; i < p.count; ++i) {
            const coefficient& c = term_of(p, i).factor;
            const auto shared = ddx::detail::greatest_common_divisor(result.den, c.den);
            ddx::detail::int128 den = 0;
            if (!ddx::detail::multiply(result.den / shared, c.den, den)) give_up();
            result = {ddx::detail::greatest_common_divisor(result.num, c.num), den};
        }
        return (term_of(p, 0).factor.is_negative() != result.is_negative()) ? -result : result;
    }

private:
    monomial_table monomials_;
    buffer<term> terms_, sum_;
    buffer<int> place_of_;
    std::int64_t budget_;
    limit reached_ = limit::none;
};

}  // namespace ddx::proof
