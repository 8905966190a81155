// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/detail/root_term.hpp>

namespace ddx {

namespace detail {

/// Never a constant: where a constant evaluation stops that compares a value which `exact` cannot hold.
inline void exact_number_cannot_hold_this_value() {}

}  // namespace detail

/// An exact real number: a sum of at most eight terms q √n e^p with rational q and p, and n free of squares.
///
/// Math      such terms with distinct (n, p) are linearly independent over the rationals, so two numbers are equal if and only if
///           their terms are. Closed under + - ×, under ÷ by sums whose terms share one e^p, under √ of rationals.
/// Edges     a value outside that set (log 2, √(1 + √2)), undefined (1/0, √-1) or with coefficients above 2^126 is undecided,
///           and so is what is computed from it, unless a selection drops it. Comparing it is an error in constant evaluation
///           and false at run time, as with NaN; `is_decided()` asks.
/// Source    Besicovitch, J. London Math. Soc. 15 (1940) 3-6, for the roots; the Lindemann-Weierstrass theorem for the powers of e.
struct exact {
    static constexpr int capacity = 8;

    detail::root_term terms[capacity]{};  // in order, no factor 0; those from `size` on are empty
    int size = 0;                         // -1 if undecided

    constexpr exact() = default;
    template <std::integral Integer>
    constexpr exact(Integer value) : exact(detail::root_term{{static_cast<detail::int128>(value), 1}, 1, {0, 1}}) {}
    template <std::floating_point Real>
    constexpr exact(Real value) : exact(of_binary(static_cast<double>(value), static_cast<Real>(static_cast<double>(value)) == value)) {}
    constexpr exact(rational value) : exact(detail::root_term{value, 1, {0, 1}}) {}
    constexpr explicit exact(const detail::root_term& only) { size = accumulate(only) ? size : -1; }
    static constexpr exact from_rational(rational value) { return value; }

    constexpr bool is_decided() const { return size >= 0; }
    constexpr bool is_zero() const { return size == 0; }
    /// Whether this is a fraction of 64-bit integers; if so, which.
    constexpr bool is_rational(rational& value) const {
        value = {0, 1};
        return size == 0 || (size == 1 && terms[0].is_rational() && narrow(terms[0].factor, value));
    }

    friend constexpr exact operator+(const exact& a) { return a; }
    friend constexpr exact operator-(exact a) {
        for (int i = 0; i < a.size; ++i) a.terms[i].factor = -a.terms[i].factor;
        return a;
    }
    friend constexpr exact operator+(exact a, const exact& b) {
        if (!a.is_decided() || !b.is_decided()) return undecided();
        for (int i = 0; i < b.size; ++i)
            if (!a.accumulate(b.terms[i])) return undecided();
        return a;
    }
    friend constexpr exact operator-(const exact& a, const exact& b) { return a + -b; }
    friend constexpr exact operator*(const exact& a, const exact& b) {
        if (!a.is_decided() || !b.is_decided()) return undecided();
        exact result;
        for (int i = 0; i < a.size; ++i)
            for (int k = 0; k < b.size; ++k) {
                detail::root_term t;
                if (!multiply(a.terms[i], b.terms[k], t) || !result.accumulate(t)) return undecided();
            }
        return result;
    }
    // b's roots vanish one after the other: (A + B√g)(A - B√g) is free of √g
    friend constexpr exact operator/(exact a, exact b) {
        while (b.size > 1) {
            const exact conjugate = b.conjugate();
            a = a * conjugate;
            b = b * conjugate;
        }
        if (!a.is_decided() || !b.is_decided()) return undecided();
        detail::root_term inverse;
        return b.size == 1 && invert(b.terms[0], inverse) ? a * exact(inverse) : undecided();
    }
    constexpr exact& operator+=(const exact& other) { return *this = *this + other; }
    constexpr exact& operator-=(const exact& other) { return *this = *this - other; }
    constexpr exact& operator*=(const exact& other) { return *this = *this * other; }
    constexpr exact& operator/=(const exact& other) { return *this = *this / other; }

    friend constexpr bool operator==(const exact& a, const exact& b) {
        if (!a.is_comparable() || !b.is_comparable() || a.size != b.size) return false;
        for (int i = 0; i < a.size; ++i)
            if (!(a.terms[i] == b.terms[i])) return false;
        return true;
    }
    friend constexpr bool operator<(const exact& a, const exact& b) {
        const exact order = sign(a - b);
        return order.is_comparable() && order.terms[0].factor.is_negative();
    }
    friend constexpr bool operator>(const exact& a, const exact& b) { return b < a; }
    friend constexpr bool operator<=(const exact& a, const exact& b) { return a == b || a < b; }
    friend constexpr bool operator>=(const exact& a, const exact& b) { return b <= a; }

    /// -1, 0 or 1. Found by bounds, and where they do not tell by squares: A + B has the sign of A if that of A² - B² is 1.
    friend constexpr exact sign(const exact& a) {
        if (a.size <= 0) return a;
        int found = a.sign_of_factors();
        if (found == 0 && !a.has_one_power()) return undecided();
        if (found == 0) found = a.sign_by_bounds(24);
        if (found == 0) found = a.sign_by_bounds(46);
        return found != 0 ? exact(found) : a.sign_by_squares();
    }
    friend constexpr exact abs(const exact& a) { return sign(a) * a; }
    friend constexpr exact min(const exact& a, const exact& b) {
        const exact order = sign(b - a);
        return !order.is_decided() ? undecided() : order == -1 ? b : a;
    }
    friend constexpr exact max(const exact& a, const exact& b) {
        const exact order = sign(b - a);
        return !order.is_decided() ? undecided() : order == 1 ? b : a;
    }
    friend constexpr exact fma(const exact& a, const exact& b, const exact& c) { return a * b + c; }

    friend constexpr exact sqrt(const exact& a) {
        rational value;
        detail::root_term root;
        if (a.size <= 0) return a;
        return a.is_rational(value) && square_root(value, root) ? exact(root) : undecided();
    }
    friend constexpr exact cbrt(const exact& a) { return root_of(a, 3); }
    friend constexpr exact hypot(const exact& a, const exact& b) { return sqrt(a * a + b * b); }

    /// a^b for rational b, by squaring and by roots; b = 0 gives 1 also at a = 0.
    friend constexpr exact pow(const exact& a, const exact& b) {
        if (!a.is_decided() || !b.is_decided()) return undecided();
        rational exponent;
        if (!b.is_rational(exponent) || exponent.den > 64) return undecided();
        exact base = exponent.is_integer() ? a : root_of(a, static_cast<int>(exponent.den));
        if (exponent.is_negative()) base = 1 / base;
        exact result = 1;
        for (std::int64_t n = exponent.is_negative() ? -exponent.num : exponent.num; n > 0; n /= 2) {
            if (n % 2 == 1) result = result * base;
            if (n > 1) base = base * base;
        }
        return result;
    }

    friend constexpr exact exp(const exact& a) {
        rational power;
        if (!a.is_decided()) return a;
        return a.is_rational(power) ? exact(detail::root_term{1, 1, power}) : undecided();
    }
    friend constexpr exact exp2(const exact& a) { return pow(2, a); }
    friend constexpr exact expm1(const exact& a) { return exp(a) - 1; }
    friend constexpr exact log(const exact& a) {
        if (!a.is_decided()) return a;
        return a.size == 1 && a.terms[0].root == 1 && a.terms[0].factor.is_one() ? exact(a.terms[0].power) : undecided();
    }
    friend constexpr exact log2(const exact& a) { return log_to_base(2, a); }
    friend constexpr exact log10(const exact& a) { return log_to_base(10, a); }
    friend constexpr exact log1p(const exact& a) { return log(1 + a); }

    // at rational points these have no other values that this type holds (Niven's theorem and its kin)
    friend constexpr exact sin(const exact& a) { return only_at(a, 0, 0); }
    friend constexpr exact cos(const exact& a) { return only_at(a, 0, 1); }
    friend constexpr exact tan(const exact& a) { return only_at(a, 0, 0); }
    friend constexpr exact asin(const exact& a) { return only_at(a, 0, 0); }
    friend constexpr exact acos(const exact& a) { return only_at(a, 1, 0); }
    friend constexpr exact atan(const exact& a) { return only_at(a, 0, 0); }
    friend constexpr exact atan2(const exact& a, const exact& b) { return a.is_zero() ? only_at(sign(b), 1, 0) : undecided(); }
    friend constexpr exact sinh(const exact& a) { return (exp(a) - exp(-a)) / 2; }
    friend constexpr exact cosh(const exact& a) { return (exp(a) + exp(-a)) / 2; }
    friend constexpr exact tanh(const exact& a) { return only_at(a, 0, 0); }
    friend constexpr exact asinh(const exact& a) { return only_at(a, 0, 0); }
    friend constexpr exact acosh(const exact& a) { return only_at(a, 1, 0); }
    friend constexpr exact atanh(const exact& a) { return only_at(a, 0, 0); }
    friend constexpr exact erf(const exact& a) { return only_at(a, 0, 0); }
    friend constexpr exact erfc(const exact& a) { return only_at(a, 0, 1); }

private:
    constexpr bool is_comparable() const {
        if (__builtin_is_constant_evaluated() && !is_decided()) detail::exact_number_cannot_hold_this_value();
        return is_decided();
    }
    static constexpr exact undecided() {
        exact result;
        result.size = -1;
        return result;
    }
    static constexpr exact of_binary(double value, bool is_all) {
        rational exactly;
        return value == 0 ? exact() : is_all && exact_value(value, exactly) ? exact(exactly) : undecided();
    }
    static constexpr exact only_at(const exact& a, int point, int value) {
        if (!a.is_decided()) return a;
        return a == point ? exact(value) : undecided();
    }

    /// a^(1/degree): the odd part of the degree needs a perfect power, each 2 a square root.
    static constexpr exact root_of(exact a, int degree) {
        int odd = degree;
        while (odd % 2 == 0) odd /= 2;
        rational value, root;
        if (a.size <= 0) return a;
        if (odd > 1) a = a.is_rational(value) && detail::perfect_root(value, odd, root) ? exact(root) : undecided();
        for (; odd < degree; odd *= 2) a = sqrt(a);
        return a;
    }

    static constexpr exact log_to_base(int base, const exact& a) {
        if (!a.is_decided()) return a;
        const exact step = a < 1 ? exact(1) / base : exact(base);
        exact power = 1;
        for (int n = 0; n < 63; ++n, power = power * step)
            if (power == a) return a < 1 ? -n : n;
        return undecided();
    }

    /// Adds one term, keeping the order; false if there is no room or the coefficient does not fit.
    constexpr bool accumulate(const detail::root_term& t) {
        if (t.factor.is_zero()) return true;
        int place = 0;
        while (place < size && terms[place].precedes(t)) ++place;
        if (place < size && terms[place].is_like(t)) {
            if (!add(terms[place].factor, t.factor, terms[place].factor)) return false;
            if (terms[place].factor.is_zero()) erase(place);
            return true;
        }
        if (size == capacity) return false;
        for (int i = size++; i > place; --i) terms[i] = terms[i - 1];
        terms[place] = t;
        return true;
    }
    constexpr void erase(int place) {
        for (int i = place + 1; i < size; ++i) terms[i - 1] = terms[i];
        terms[--size] = {};
    }

    constexpr bool has_one_power() const {
        for (int i = 1; i < size; ++i)
            if (terms[i].power != terms[0].power) return false;
        return true;
    }

    /// The number with √g replaced by -√g, for a g > 1 that divides each root or has no factor in common with it.
    constexpr exact conjugate() const {
        if (!has_one_power()) return undecided();
        std::int64_t g = terms[size - 1].root;
        for (int pass = 0; pass < size; ++pass)
            for (int i = 0; i < size; ++i)
                if (const std::int64_t shared = detail::greatest_common_divisor(terms[i].root, g); shared > 1) g = shared;
        exact result = *this;
        for (int i = 0; i < size; ++i)
            if (terms[i].root % g == 0) result.terms[i].factor = -result.terms[i].factor;
        return result;
    }

    constexpr int sign_of_factors() const {
        for (int i = 1; i < size; ++i)
            if (terms[i].factor.sign() != terms[0].factor.sign()) return 0;
        return terms[0].factor.sign();
    }
    constexpr int sign_by_bounds(int bits) const {
        detail::wide_rational below, above, low, high;
        for (int i = 0; i < size; ++i)
            if (!bound(terms[i], bits, low, high) || !add(below, low, below) || !add(above, high, above)) return 0;
        return below.sign() > 0 ? 1 : above.sign() < 0 ? -1 : 0;
    }
    constexpr exact sign_by_squares() const {
        exact a, b;
        for (int i = 0; i < size; ++i) (i < size / 2 ? a : b).accumulate(terms[i]);
        const exact sign_a = sign(a), sign_b = sign(b);
        if (sign_a == sign_b || !sign_a.is_decided() || !sign_b.is_decided()) return sign_a;
        return sign_a * sign(a * a - b * b);
    }
};

}  // namespace ddx
