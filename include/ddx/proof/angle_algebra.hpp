// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/proof/algebra.hpp>

namespace ddx::proof {

/// The sine and the cosine of polynomials over kernels, by the addition theorems.
///
/// Math      an angle Σ c_i m_i is a sum of whole multiples of the angles m_i / d_i, where d_i is the least common denominator of the
///           multiples of m_i met so far; sin(u + v), cos(u + v), quarter turns, sin² = 1 - cos²; sin(asin u) = u,
///           cos(asin u) = √(1 - u²), sin(atan u) = u/√(1 + u²), cos(atan u) = 1/√(1 + u²).
/// Edges     where that would give over 64 products, or if sums of products are kept together, the angle stays whole.
/// Source    DLMF 4.21.2, 4.21.3, 4.24.
class angle_algebra : public algebra {
public:
    using algebra::algebra;

    constexpr polynomial sin(polynomial p) { return point_of(p).sine; }
    constexpr polynomial cos(polynomial p) { return point_of(p).cosine; }
    constexpr polynomial tan(polynomial p) {
        const point at = point_of(p);
        return product(at.sine, power(at.cosine, {-1, 1}));
    }

    /// The number π, as half of which asin(1) is known.
    constexpr polynomial pi() { return of_kernel(pi_kernel()); }

    /// Whether an angle was divided further after its parts had been used, so that what was made before is to be made again.
    constexpr bool take_finer_angles() {
        const bool result = is_finer_;
        is_finer_ = false;
        return result;
    }

protected:
    constexpr bool is_flipped(polynomial p) { return !p.is_zero() && table().term_of(p, 0).factor.is_negative(); }

private:
    struct point {
        polynomial cosine{}, sine{};
    };

    constexpr int pi_kernel() { return intern({.kind = kernel_kind::function, .what = op::acos, .nonnegative = true, .positive = true}); }

    constexpr point point_of(polynomial p) {
        p = representative(p);
        const int half_turns = monomials().power_of(pi_kernel(), {1, 1});
        std::int64_t quarters = 0;
        table().begin();
        for (int i = 0; i < p.count; ++i) {
            const term t = table().term_of(p, i);
            rational c;
            const bool is_quarter = t.monomial == half_turns && narrow(t.factor, c) && c.den <= 2;
            if (is_quarter)
                quarters = c.num % 4 * (c.den == 1 ? 2 : 1);
            else
                table().add(t.factor, t.monomial);
        }
        return turned(point_of_rest(table().finish()), static_cast<int>((quarters % 4 + 4) % 4));
    }

    constexpr point turned(const point& at, int quarters) {
        if (quarters == 0) return at;
        return turned({table().scaled(at.sine, -1), at.cosine}, quarters - 1);
    }

    constexpr point point_of_rest(polynomial p) {
        if (p.is_zero()) return {constant(1), {}};
        if (!is_divided(p)) return whole(p);
        point result{constant(1), {}};
        for (int i = 0; i < p.count && !is_undecided(); ++i) {
            const term t = table().term_of(p, i);
            const std::int64_t unit = unit_of(t.monomial), n = static_cast<std::int64_t>(table().checked_product(t.factor, unit).num);
            result = sum_of(result, multiple(part(t.monomial, unit), n));
        }
        return result;
    }

    /// Takes note of the multiples in p; whether it is to be divided into parts.
    constexpr bool is_divided(polynomial p) {
        std::int64_t products = 1;
        for (int i = 0; i < p.count; ++i) {
            const term t = table().term_of(p, i);
            rational c;
            if (!narrow(t.factor, c) || c.den > 64 || c.num > 64 || c.num < -64) return false;
            if (how_ == expansion::postponed) return p.count == 1 && c.den == 1 && (c.num == 1 || c.num == -1);
            const std::int64_t unit = refine(t.monomial, c.den), n = c.num * (unit / c.den);
            products *= (n < 0 ? -n : n) + 1;
            if (products > 64) return false;
        }
        return true;
    }

    constexpr std::int64_t unit_of(int m) const { return m < units_.size() && units_[m] > 0 ? units_[m] : 1; }
    constexpr std::int64_t refine(int m, std::int64_t denominator) {
        if (units_.size() <= m) units_.resize(m + 64, 0);
        const std::int64_t known = units_[m];
        if (known > 0 && known % denominator == 0) return known;
        is_finer_ = is_finer_ || known > 0;
        const auto shared = known > 0 ? ddx::detail::greatest_common_divisor(known, denominator) : 1;
        return units_[m] = (known > 0 ? known / shared : 1) * denominator;
    }

    constexpr point sum_of(const point& a, const point& b) {
        const polynomial cosine = sum(product(a.cosine, b.cosine), product(a.sine, b.sine), -1);
        return {cosine, sum(product(a.sine, b.cosine), product(a.cosine, b.sine))};
    }
    constexpr point multiple(const point& at, std::int64_t n) {
        if (n < 0) return multiple({at.cosine, table().scaled(at.sine, -1)}, -n);
        point result{constant(1), {}};
        for (; n > 0 && !is_undecided(); --n) result = sum_of(result, at);
        return result;
    }

    /// The point at the angle m / unit.
    constexpr point part(int m, std::int64_t unit) {
        const bool is_kernel = unit == 1 && monomials().count(m) == 1 && monomials().factor(m, 0).exponent.is_one();
        const kernel known = is_kernel ? kernels()[monomials().factor(m, 0).kernel] : kernel{};
        if (known.kind == kernel_kind::function && (known.what == op::asin || known.what == op::atan)) {
            const polynomial u = kernels().argument(monomials().factor(m, 0).kernel), square = power(u, {2, 1});
            if (known.what == op::asin) return {power(sum(constant(1), square, -1), {1, 2}), u};
            const polynomial cosine = power(sum(constant(1), square), {-1, 2});
            return {cosine, product(u, cosine)};
        }
        return whole(table().single(rational{1, unit}, m));
    }

    constexpr point whole(polynomial p) {
        const bool flip = is_flipped(p);
        const polynomial u = flip ? table().scaled(p, -1) : p;
        const int cosine = intern({.kind = kernel_kind::cosine}, u);
        const int sine = intern({.kind = kernel_kind::sine, .link = cosine}, u);
        return {of_kernel(cosine), table().scaled(of_kernel(sine), flip ? -1 : 1)};
    }

    buffer<std::int64_t> units_;
    bool is_finer_ = false;
};

}  // namespace ddx::proof
