// SPDX-License-Identifier: MIT
#pragma once
#include <concepts>
#include <limits>

#include <ddx/number/interval/directed.hpp>
#include <ddx/number/interval/truth.hpp>
#include <ddx/number/rational.hpp>

namespace ddx {

/// A real number known by two bounds: all numbers from `lower` to `upper`, of which it is one.
///
/// Math      f(X, Y…) contains f(x, y…) for all x in X, y in Y… at which f is defined. Sums, products, quotients and square roots are
///           rounded outwards exactly: a bound that is a number of T stays, any other moves to its neighbour.
/// Edges     a bound may be infinite: then there is none. Where f is defined nowhere the interval is empty (both bounds NaN), and so
///           is what is computed from it, unless a selection drops it. Only the part of X inside f's domain counts:
///           √[-1, 4] = [0, 2]. X/Y is the whole line if 0 lies inside Y, a half-line if it is an end of Y, empty if Y = 0.
///           Each use of X counts as a number of its own: X - X = [-w, w] with w the width of X.
/// Cost      integer arithmetic, whatever the rounding mode: at run time about 50 ns for + - * /, 70 to 450 ns for a function; as a
///           constant at most 700 clang steps, 1 000 for pow and 2 000 for erf and erfc.
/// Source    IEEE 1788-2015; Moore, Kearfott & Cloud, Introduction to Interval Analysis (2009).
template <elementary::Real T = double>
class interval {
public:
    using value_type = T;

    constexpr interval() = default;

    /// The narrowest interval around a number of any built-in type; the number itself where T holds it.
    template <class Number>
        requires std::is_arithmetic_v<Number>
    constexpr interval(Number number) {
        using elementary::detail::exactly, elementary::detail::lower_bound, elementary::detail::upper_bound;
        if constexpr (std::integral<Number>) {
            *this = of_wide(exact_integer(number));
        } else if (number != number) {
            *this = empty();
        } else {
            constexpr bool is_held = std::is_same_v<Number, T>;
            const bool is_finite = number < std::numeric_limits<Number>::infinity() && number > -std::numeric_limits<Number>::infinity();
            *this = is_held && is_finite ? between(static_cast<T>(number), static_cast<T>(number))
                                         : between(lower_bound<T>(exactly(number)), upper_bound<T>(exactly(number)));
        }
    }
    /// The numbers from `lower` to `upper`; empty if there are none.
    constexpr interval(T lower, T upper) {
        if (lower <= upper && lower < infinite && upper > -infinite)
            *this = between(lower, upper);
        else
            *this = empty();
    }
    static constexpr interval from_rational(rational x) {
        return interval(x.num) / interval(x.den);
    }
    static constexpr interval whole() { return between(-infinite, infinite); }
    static constexpr interval empty() { return between(elementary::detail::not_a_number<T>, elementary::detail::not_a_number<T>); }

    constexpr T lower() const { return lower_; }
    constexpr T upper() const { return upper_; }
    constexpr bool is_empty() const { return lower_ != lower_; }
    constexpr bool is_point() const { return lower_ == upper_; }
    /// Whether all numbers of x are among these, of which there is at least one.
    constexpr bool contains(const interval& x) const { return lower_ <= x.lower_ && x.upper_ <= upper_; }
    /// upper - lower, rounded upwards.
    constexpr T width() const { return is_empty() ? lower_ : -elementary::detail::sum_down(lower_, -upper_); }

    friend constexpr interval operator+(const interval& x) { return x; }
    friend constexpr interval operator-(const interval& x) { return between(-x.upper_, -x.lower_); }
    friend constexpr interval operator+(const interval& x, const interval& y) {
        using elementary::detail::sum_down;
        if (x.is_empty() || y.is_empty()) return empty();
        return between(sum_down(x.lower_, y.lower_), -sum_down(-x.upper_, -y.upper_));
    }
    friend constexpr interval operator-(const interval& x, const interval& y) { return x + -y; }
    friend constexpr interval operator*(const interval& x, const interval& y) { return fma(x, y, interval()); }
    friend constexpr interval operator/(const interval& x, const interval& y) {
        if (x.is_empty() || y.is_empty() || (y.lower_ == 0 && y.upper_ == 0)) return empty();
        if (x.lower_ == 0 && x.upper_ == 0) return x;
        if (y.lower_ < 0 && y.upper_ > 0) return whole();
        return y.lower_ < 0 ? over_positive(-x, -y) : over_positive(x, y);
    }
    friend constexpr interval fma(const interval& x, const interval& y, const interval& z) {
        if (x.is_empty() || y.is_empty() || z.is_empty()) return empty();
        return between(least_product_plus(x, y, z.lower_), -least_product_plus(-x, y, -z.upper_));
    }
    constexpr interval& operator+=(const interval& other) { return *this = *this + other; }
    constexpr interval& operator-=(const interval& other) { return *this = *this - other; }
    constexpr interval& operator*=(const interval& other) { return *this = *this * other; }
    constexpr interval& operator/=(const interval& other) { return *this = *this / other; }

    // undecided also where one is empty
    friend constexpr truth operator<(const interval& x, const interval& y) { return {!(x.lower_ >= y.upper_), !(x.upper_ < y.lower_)}; }
    friend constexpr truth operator<=(const interval& x, const interval& y) { return {!(x.lower_ > y.upper_), !(x.upper_ <= y.lower_)}; }
    friend constexpr truth operator>(const interval& x, const interval& y) { return y < x; }
    friend constexpr truth operator>=(const interval& x, const interval& y) { return y <= x; }
    friend constexpr truth operator==(const interval& x, const interval& y) { return x <= y && y <= x; }
    friend constexpr truth operator!=(const interval& x, const interval& y) { return !(x == y); }

    /// The numbers of both; empty if there are none.
    friend constexpr interval meet(const interval& x, const interval& y) {
        if (x.is_empty() || y.is_empty()) return empty();
        return {x.lower_ > y.lower_ ? x.lower_ : y.lower_, x.upper_ < y.upper_ ? x.upper_ : y.upper_};
    }
    /// The numbers of either, and those between them.
    friend constexpr interval hull(const interval& x, const interval& y) {
        if (x.is_empty() || y.is_empty()) return x.is_empty() ? y : x;
        return between(x.lower_ < y.lower_ ? x.lower_ : y.lower_, x.upper_ > y.upper_ ? x.upper_ : y.upper_);
    }
    /// The branch that a condition takes; the hull of both where it is undecided.
    friend constexpr interval select(truth condition, const interval& if_true, const interval& if_false) {
        if (!condition.can_fail) return if_true;
        return condition.can_hold ? hull(if_true, if_false) : if_false;
    }

    friend constexpr interval abs(const interval& x) {
        if (!(x.lower_ < 0)) return x;
        return x.upper_ <= 0 ? -x : between(T(0), -x.lower_ > x.upper_ ? -x.lower_ : x.upper_);
    }
    friend constexpr interval sign(const interval& x) { return between(sign_of(x.lower_), sign_of(x.upper_)); }
    friend constexpr interval min(const interval& x, const interval& y) {
        if (x.is_empty() || y.is_empty()) return empty();
        return between(x.lower_ < y.lower_ ? x.lower_ : y.lower_, x.upper_ < y.upper_ ? x.upper_ : y.upper_);
    }
    friend constexpr interval max(const interval& x, const interval& y) { return -min(-x, -y); }

private:
    static constexpr T infinite = std::numeric_limits<T>::infinity();

    static constexpr interval between(T lower, T upper) {
        interval result;
        result.lower_ = lower == 0 ? T(0) : lower;  // no bound is -0
        result.upper_ = upper == 0 ? T(0) : upper;
        return result;
    }
    static constexpr interval of_wide(elementary::detail::wide x) {
        return between(elementary::detail::rounded_down<T>(x), elementary::detail::rounded_up<T>(x));
    }
    template <std::integral Integer>
    static constexpr elementary::detail::wide exact_integer(Integer n) {
        using elementary::detail::u128;
        return elementary::detail::normalised(n < 0 ? -static_cast<u128>(n) : static_cast<u128>(n), 127, n < 0);
    }
    static constexpr T sign_of(T x) { return x > 0 ? T(1) : x < 0 ? T(-1) : x; }

    static constexpr T least_product_plus(const interval& x, const interval& y, T z) {
        using elementary::detail::fma_down;
        T least = fma_down(x.lower_, y.lower_, z);
        const auto offer = [&](T other) { least = other < least ? other : least; };
        if (!y.is_point()) offer(fma_down(x.lower_, y.upper_, z));
        if (!x.is_point()) offer(fma_down(x.upper_, y.lower_, z));
        if (!x.is_point() && !y.is_point()) offer(fma_down(x.upper_, y.upper_, z));
        return least;
    }
    static constexpr interval over_positive(const interval& x, const interval& y) {
        using elementary::detail::quotient_down;
        return between(quotient_down(x.lower_, x.lower_ < 0 ? y.lower_ : y.upper_),
                       -quotient_down(-x.upper_, x.upper_ > 0 ? y.lower_ : y.upper_));
    }

    T lower_ = 0, upper_ = 0;
};

template <elementary::Real T>
interval(T) -> interval<T>;
template <elementary::Real T>
interval(T, T) -> interval<T>;

}  // namespace ddx
