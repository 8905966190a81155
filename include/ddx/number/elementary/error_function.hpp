// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/elementary/error_function_table.hpp>
#include <ddx/number/elementary/exp.hpp>

namespace ddx::elementary::detail {

/// Math      coefficient[k] = 1 / (k! (2 k + 1)), of erf(x) pi^(1/2) / (2 x) in powers of -x^2.
consteval series<20> inverse_odd_multiples_of_factorials() {
    series<20> s = inverse_factorials<20>(0, 1);
    for (unsigned k = 0; k < 20; ++k) s.coefficient[k] /= 2 * k + 1;
    return s;
}
inline constexpr series<20> erf_series = inverse_odd_multiples_of_factorials();

/// Math      coefficient[k] = 1 / (k + 2)
consteval series<24> inverse_integers() {
    series<24> s{};
    for (unsigned k = 0; k < 24; ++k) s.coefficient[k] = top_bit / (k + 2);
    return s;
}
inline constexpr series<24> inverses = inverse_integers();

/// Math      t f / 2^128, truncated, for a signed number t.
constexpr i128 signed_product(i128 t, u128 f) {
    i128 const size = static_cast<i128>(high_product(static_cast<u128>(t < 0 ? -t : t), f));
    return t < 0 ? -size : size;
}

/// Math      w(x) = e^(x^2) erfc(x) for 1/2 <= x < 8: the Taylor series at the nearest multiple c of 1/4, whose terms
///           t[n] = h^n w^(n)(c) / n! obey (n + 1) t[n+1] = 2 c h t[n] + 2 h^2 t[n-1] since w' = 2 x w - 2 pi^(-1/2).
///           Relative error below 2^-98: an error in one term grows like e^(x^2 - c^2) < 8.
/// Requires  x has at most 64 significant bits, so that h = x - c is exact.
/// Source    DLMF 7.10; 25 terms with 126 bits after the binary point.
constexpr wide scaled_complement_by_taylor(wide x) {
    u128 const position = x.significand >> (3 - x.exponent);
    int const j         = (static_cast<int>(position >> 121) + 1) >> 1;
    u128 const centre   = static_cast<u128>(j) << 122;
    bool const left     = position < centre;
    u128 const h        = (left ? centre - position : position - centre) << 4;
    u128 const linear   = (h >> 3) * static_cast<u128>(j);
    u128 const square   = high_product(h, h) << 1;
    wide const first    = scaled_complements[j - 2];
    i128 before         = static_cast<i128>(first.significand >> (1 - first.exponent));
    i128 const fall     = static_cast<i128>(high_product(two_over_sqrt_pi.significand, h) >> 1);
    i128 const slope    = (signed_product(before, linear) << 2) - fall;
    i128 term           = left ? -slope : slope;
    i128 sum            = before + term;
    for (u128 const& inverse : inverses.coefficient) {
        i128 const growth = signed_product(term, linear) << 2;
        i128 const next   = signed_product((left ? -growth : growth) + signed_product(before, square), inverse) << 1;
        before            = term;
        term              = next;
        sum += term;
    }
    return normalised(static_cast<u128>(sum), 1, false);
}

/// Numerator and denominator of a convergent, as polynomials in v = 32 / x^2 with 120 bits after the binary point.
template <int Order>
struct convergent {
    series<Order + 2> numerator;
    series<Order + 2> denominator;
};

/// Math      convergent number Order of 1 / (b[0] - a[1] / (b[1] - a[2] / (b[2] - ...))), a[k] = 2 k (2 k - 1), b[k] = y + 4 k + 1,
///           y = 2 x^2, by p[k] = b[k] p[k-1] - a[k] p[k-2]; each coefficient is an integer times 2^(120 - 6 k), exactly.
template <int Order>
consteval convergent<Order> convergent_of_complement() {
    struct polynomial {
        u128 of_power[Order + 3]; // coefficient of y^(k - 1)
    };
    auto const next = [](polynomial const& p, polynomial const& before, unsigned k) {
        polynomial q{};
        for (int i = 1; i < Order + 3; ++i)
            q.of_power[i] = p.of_power[i - 1] + p.of_power[i] * (4 * k + 1) - before.of_power[i] * (2 * k * (2 * k - 1));
        return q;
    };
    polynomial n_before{}, n{{0, 1}}, d_before{{0, 1}}, d{{0, 1, 1}};
    for (unsigned k = 1; k <= Order; ++k) {
        polynomial const n_next = next(n, n_before, k), d_next = next(d, d_before, k);
        n_before = n;
        d_before = d;
        n        = n_next;
        d        = d_next;
    }
    convergent<Order> c{};
    for (int k = 0; k < Order + 2; ++k) c.denominator.coefficient[k] = d.of_power[Order + 2 - k] << (120 - 6 * k);
    for (int k = 0; k < Order + 1; ++k) c.numerator.coefficient[k] = n.of_power[Order + 1 - k] << (120 - 6 * k);
    return c;
}
// a template, as are its users, so that it is only computed where erf or erfc is
template <int Order>
inline constexpr convergent<Order> erfc_convergent = convergent_of_complement<Order>();

/// Math      w(x) = n(v) / (x pi^(1/2) d(v)) for x >= 8: the even part of a continued fraction; relative error below 2^-100
///           (measured at x = 8, the worst).
/// Source    DLMF 7.9.
template <int Order = 12>
constexpr wide scaled_complement_by_fraction(wide x) {
    u128 const v           = fraction(scaled(one, 5) / (x * x));
    wide const numerator   = normalised(ascending(v, erfc_convergent<Order>.numerator), 7, false);
    wide const denominator = normalised(ascending(v, erfc_convergent<Order>.denominator), 7, false);
    return scaled(two_over_sqrt_pi, -1) * numerator / (x * denominator);
}

/// Math      erfc(x) for x >= 1/2, relative error below 2^-90.
template <int Order = 12>
constexpr wide erfc_away_from_zero(wide x) {
    wide const gaussian = exp(negated(x * x));
    return gaussian * (x.exponent < 3 ? scaled_complement_by_taylor(x) : scaled_complement_by_fraction<Order>(x));
}

/// Math      erf(x) for x > 0: its series for x < 1/2 (DLMF 7.6.1), else 1 - erfc(x); relative error below 2^-90.
template <auto const& Series = erf_series, int Order = 12>
constexpr wide erf(wide x) {
    if (x.exponent >= -1) return one - erfc_away_from_zero<Order>(x);
    return x * two_over_sqrt_pi * normalised(alternating(fraction(x * x), Series), 0, false);
}

/// Math      erfc(x) for x != 0, relative error below 2^-90.
template <int Order = 12>
constexpr wide erfc(wide x) {
    if (x.negative) return one + erf<erf_series, Order>(magnitude(x));
    return x.exponent < -1 ? one - erf<erf_series, Order>(x) : erfc_away_from_zero<Order>(x);
}

} // namespace ddx::elementary::detail

namespace ddx::elementary {

/// The error function.
///
/// Math      2 pi^(-1/2) integral of e^(-t^2) over [0, x], within 0.5001 ulp.
/// Edges     erf(+-0) = +-0, erf(+-inf) = +-1, erf(NaN) = NaN; odd.
/// Source    DLMF 7.2.1.
template <Real T> constexpr T erf(T x) {
    auto const a = detail::decode(x); // its type depends on T, else the convergent would be computed here
    if (a.what == detail::kind::nan || a.what == detail::kind::zero) return x;
    detail::wide const y = a.what == detail::kind::infinite ? detail::one : detail::erf(detail::magnitude(a.value));
    return detail::encode<T>(detail::with_sign(y, a.negative()));
}

/// The complement of the error function.
///
/// Math      1 - erf(x), within 0.5001 ulp, however small it is.
/// Edges     erfc(+-0) = 1, erfc(-inf) = 2, erfc(inf) = 0, erfc(NaN) = NaN; underflow gives the nearest subnormal.
/// Source    DLMF 7.2.2.
template <Real T> constexpr T erfc(T x) {
    auto const a = detail::decode(x); // its type depends on T, else the convergent would be computed here
    if (a.what == detail::kind::nan) return x;
    if (a.what == detail::kind::zero) return 1;
    if (a.what == detail::kind::infinite) return a.negative() ? T(2) : T(0);
    return detail::encode<T>(detail::erfc(a.value));
}

} // namespace ddx::elementary
