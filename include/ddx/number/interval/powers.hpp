// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/interval/monotone.hpp>

namespace ddx::detail {

constexpr bool same_magnitude(wide a, wide b) { return a.significand == b.significand && a.exponent == b.exponent; }

/// √x for x > 0, exact if the nearest number of T has the square x.
template <Real T>
constexpr approximation sqrt_at(wide x) {
    const wide root = unrounded::sqrt(x), near = unrounded::decode(unrounded::encode<T>(root)).value;
    return same_magnitude(unrounded::exact_product(near, near), x) ? approximation(near, true) : root;
}

/// ∛x, exact if the nearest number of T has the cube x; a cube of at most 64 significant bits has a root of 22.
template <Real T>
constexpr approximation cbrt_at(wide x) {
    const wide root = with_sign(unrounded::cbrt(x), x.negative), near = unrounded::decode(unrounded::encode<T>(root)).value;
    if (near.significand << 22 != 0) return root;
    return same_magnitude(unrounded::exact_product(near, unrounded::exact_product(near, near)), x) ? approximation(near, true) : root;
}

/// √(x² + y²) for x, y >= 0.
template <Real T>
constexpr approximation hypot_at(T x, T y) {
    const auto a = unrounded::decode(x), b = unrounded::decode(y);
    if (a.what != unrounded::kind::finite || b.what != unrounded::kind::finite) return unrounded::exactly(elementary::hypot(x, y));
    const wide squares = sum_to_odd(exact_product(a.value, a.value), exact_product(b.value, b.value)), root = unrounded::sqrt(squares);
    const auto near = unrounded::decode(unrounded::encode<T>(root));
    const bool is_exact = (squares.significand & 1) == 0 && near.what == unrounded::kind::finite &&
                          same_magnitude(exact_product(near.value, near.value), squares);
    return is_exact ? approximation(near.value, true) : root;
}

/// x^n for an integer n, exact if it has at most 64 significant bits.
constexpr approximation whole_power_at(wide x, wide n) {
    const wide near = unrounded::pow(x, n);
    const int trailing = std::countr_zero(unrounded::high_half(x.significand));
    const std::uint64_t odd_part = unrounded::high_half(x.significand) >> trailing;
    if (n.exponent >= 20 || (n.negative && odd_part != 1)) return near;
    const int size = static_cast<int>(n.significand >> (127 - n.exponent));
    std::uint64_t power = 1;
    for (int k = 0; k < size && odd_part != 1; ++k)
        if (__builtin_mul_overflow(power, odd_part, &power)) return near;
    const int exponent = (x.exponent - 63 + trailing) * (n.negative ? -size : size);
    return {unrounded::normalised(power, 127 + exponent, false), true};
}

/// x^y for x >= 0; 1 for y = 0, and the limit where x is 0 or ∞ or y is infinite.
template <Real T>
constexpr approximation pow_at(T x, T y) {
    using unrounded::kind;
    const auto a = unrounded::decode(x), b = unrounded::decode(y);
    if (b.what == kind::zero || x == T(1)) return {unrounded::one, true};
    if (a.what != kind::finite || b.what != kind::finite) return unrounded::exactly(unrounded::limit_of_pow<T>(a, b));
    return unrounded::is_integer(b.value) ? whole_power_at(a.value, b.value) : approximation(unrounded::pow(a.value, b.value));
}

/// X^Y for the part of X that is not negative: monotone in x and in y, so that the bounds are found at corners.
template <Real T>
constexpr interval<T> power_of_positive(const interval<T>& x, const interval<T>& y) {
    const auto base = within(x, T(0), infinity<T>);
    if (base.is_empty() || y.is_empty() || (base.upper() == 0 && y.upper() < 0)) return interval<T>::empty();
    interval<T> result = around<T>(pow_at(base.lower(), y.lower()));
    if (!y.is_point()) result = hull(result, around<T>(pow_at(base.lower(), y.upper())));
    if (!base.is_point()) result = hull(result, around<T>(pow_at(base.upper(), y.lower())));
    if (!base.is_point() && !y.is_point()) result = hull(result, around<T>(pow_at(base.upper(), y.upper())));
    return result;
}

/// X^n for an integer n, also where X is negative.
template <Real T>
constexpr interval<T> whole_power(const interval<T>& x, T n) {
    if (n == 0) return x.is_empty() ? x : interval<T>(T(1));
    if (!unrounded::is_odd_integer(unrounded::decode(n).value)) return power_of_positive(abs(x), interval<T>(n));
    if (n < 0 && x.lower() < 0 && x.upper() > 0) return interval<T>::whole();
    return hull(power_of_positive(x, interval<T>(n)), -power_of_positive(-x, interval<T>(n)));
}

template <Real T>
constexpr bool is_integer(T x) {
    const auto a = unrounded::decode(x);
    return a.what == unrounded::kind::zero || (a.what == unrounded::kind::finite && unrounded::is_integer(a.value));
}

}  // namespace ddx::detail

namespace ddx {

/// The square root.
///
/// Math      √x for the x >= 0 in X; a bound is exact or the next number.
template <elementary::Real T>
constexpr interval<T> sqrt(const interval<T>& x) {
    return detail::increasing(detail::within(x, T(0), detail::infinity<T>), elementary::sqrt<T>, detail::sqrt_at<T>);
}

/// The cube root, for all real numbers; cubes have exact roots.
template <elementary::Real T>
constexpr interval<T> cbrt(const interval<T>& x) {
    return detail::increasing(x, elementary::cbrt<T>, detail::cbrt_at<T>);
}

/// √(x² + y²); exact where that is a number of T, as for 3 and 4.
template <elementary::Real T>
constexpr interval<T> hypot(const interval<T>& x, const interval<T>& y) {
    if (x.is_empty() || y.is_empty()) return interval<T>::empty();
    const auto u = abs(x), v = abs(y);
    return detail::around<T>(detail::hypot_at(u.lower(), v.lower()), detail::hypot_at(u.upper(), v.upper()));
}

/// The power X^Y.
///
/// Math      x^y for x > 0, for x = 0 where y >= 0, and for x < 0 where y is an integer.
/// Edges     x^0 = 1, also 0^0. If Y holds an integer and other numbers, negative x count with either sign of |x|^y.
///           X^Y with X = 0 and Y < 0 is empty, as 1/0 is.
template <elementary::Real T>
constexpr interval<T> pow(const interval<T>& x, const interval<T>& y) {
    if (y.is_point() && detail::is_integer(y.lower())) return detail::whole_power(x, y.lower());
    const interval<T> result = detail::power_of_positive(x, y);
    if (!(x.lower() < 0) || !(elementary::ceil(y.lower()) <= y.upper())) return result;
    const interval<T> size = detail::power_of_positive(-x, y);
    return hull(result, hull(size, -size));
}

}  // namespace ddx
