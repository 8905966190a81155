// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/interval/monotone.hpp>

namespace ddx::detail {

/// The number modulo 4 of the right angle [k π/2, (k + 1) π/2] that holds a finite x; no number but 0 is a multiple of π/2.
template <Real T>
constexpr unsigned right_angle_of(T x) {
    const auto a = unrounded::decode(x);
    const auto angle = unrounded::reduced(a.value);
    const unsigned upwards = angle.quadrant - (angle.rest.negative ? 1 : 0);
    return (a.negative() ? 3 - upwards : upwards) & 3;
}

/// Which multiples k π/2, k modulo 4, lie between the ends of an interval: bit k. All if it is longer than a turn or unbounded.
///
/// Math      less than 6.28 apart, the ends lie in right angles a and b, and a + 1, …, b modulo 4 are between them; if a = b then
///           none, or all, which takes more than 3π/2.
template <Real T>
constexpr unsigned right_angles_between(const interval<T>& x) {
    constexpr unsigned all = 15;
    const T width = x.width();
    if (!(width < T(6.28L))) return all;
    const unsigned first = right_angle_of(x.lower()), last = right_angle_of(x.upper());
    if (first == last) return width < T(4) ? 0 : all;
    unsigned result = 0;
    for (unsigned k = first; k != last;) result |= 1U << (k = (k + 1) & 3);
    return result;
}

template <Real T, class Near>
constexpr interval<T> at_both_ends(const interval<T>& x, T (*function)(T), Near near) {
    const auto at = [&](T end) { return increasing(interval<T>(end), function, near); };
    return x.is_point() ? at(x.lower()) : hull(at(x.lower()), at(x.upper()));
}

/// A function between -1 and 1 that has its largest value at the multiples k π/2 with k = top modulo 4, its least two further on.
template <Real T, class Near>
constexpr interval<T> wave(const interval<T>& x, unsigned top, T (*function)(T), Near near) {
    if (x.is_empty()) return x;
    const unsigned between = x.is_point() ? 0 : right_angles_between(x);
    if (between == 15) return {T(-1), T(1)};
    interval<T> result = at_both_ends(x, function, near);
    if (between >> top & 1) result = hull(result, interval<T>(T(1)));
    if (between >> ((top + 2) & 3) & 1) result = hull(result, interval<T>(T(-1)));
    return within(result, T(-1), T(1));
}

constexpr wide sin_at(wide x) { return unrounded::odd_extension(x, unrounded::sin(unrounded::reduced(x))); }
constexpr wide cos_at(wide x) {
    const auto angle = unrounded::reduced(x);
    return unrounded::sin(unrounded::reduced_angle{angle.quadrant + 1, angle.rest});
}
constexpr wide tan_at(wide x) { return unrounded::odd_extension(x, unrounded::tan(unrounded::reduced(x))); }

/// The angle of the point (x, y), not the origin; at infinity a multiple of π/4.
template <Real T>
constexpr approximation angle_at(T y, T x) {
    const auto a = unrounded::decode(y), b = unrounded::decode(x);
    if (a.what != unrounded::kind::finite || b.what != unrounded::kind::finite) return with_sign(unrounded::angle_of_axis(a, b), a.negative());
    const wide acute = unrounded::angle(magnitude(a.value), magnitude(b.value));
    return with_sign(b.negative() ? unrounded::pi - acute : acute, a.negative());
}

}  // namespace ddx::detail

namespace ddx {

/// The circular functions of intervals.
///
/// Math      sin and cos take their values at the ends, and ±1 where a multiple of π/2 lies between; tan has a pole there or increases.
///           The ends are reduced modulo π/2 with 105 bits, however large they are.
/// Edges     sin, cos of what is unbounded or longer than a turn: [-1, 1]. tan across a pole: the whole line.
template <elementary::Real T>
constexpr interval<T> sin(const interval<T>& x) {
    return detail::wave(x, 1, elementary::sin<T>, detail::sin_at);
}
template <elementary::Real T>
constexpr interval<T> cos(const interval<T>& x) {
    return detail::wave(x, 0, elementary::cos<T>, detail::cos_at);
}
template <elementary::Real T>
constexpr interval<T> tan(const interval<T>& x) {
    if (!x.is_empty() && !x.is_point() && (detail::right_angles_between(x) & 10) != 0) return interval<T>::whole();
    return detail::increasing(x, elementary::tan<T>, detail::tan_at);
}

/// The angle of the point (x, y), measured from the positive x axis.
///
/// Math      arg(x + i y) in (-π, π]; away from the origin and the cut its least and greatest values are at corners.
/// Edges     [-π, π] if the rectangle meets the negative x axis from below; empty for the origin alone, which has no angle.
template <elementary::Real T>
constexpr interval<T> atan2(const interval<T>& y, const interval<T>& x) {
    interval<T> result = interval<T>::empty();
    if (y.is_empty() || x.is_empty()) return result;
    const T ys[] = {y.lower(), y.upper()}, xs[] = {x.lower(), x.upper()};
    if (xs[0] < 0 && ys[0] < 0 && ys[1] >= 0) {
        const T pi = detail::unrounded::rounded_up<T>(detail::unrounded::pi);
        return {-pi, pi};
    }
    for (int i = 0; i < (y.is_point() ? 1 : 2); ++i)
        for (int k = 0; k < (x.is_point() ? 1 : 2); ++k)
            if (ys[i] != 0 || xs[k] != 0)
                result = hull(result, detail::around<T>(detail::angle_at(ys[i], xs[k])));
    return result;
}

}  // namespace ddx
