// SPDX-License-Identifier: MIT
#pragma once
#include <limits>

#include <ddx/number/elementary.hpp>
#include <ddx/number/interval/bounds.hpp>

namespace ddx::detail {

/// The functions of wide numbers behind the elementary functions, before they are rounded.
namespace unrounded = elementary::detail;

using elementary::Real;
using unrounded::approximation, unrounded::wide;

template <Real T>
inline constexpr T infinity = std::numeric_limits<T>::infinity();

/// A function of the numbers of T, approximated: `near` at finite numbers but 0; at 0 and ±∞ the function's own value, which is exact there.
template <Real T, class Near>
constexpr auto approximated(T (*function)(T), Near near) {
    return [=](T number) {
        const auto parts = unrounded::decode(number);
        return parts.what == unrounded::kind::finite ? approximation(near(parts.value)) : unrounded::exactly(function(number));
    };
}

/// The narrowest interval that is known to hold an approximated number, or two and what is between them.
template <Real T>
constexpr interval<T> around(approximation first, approximation last) {
    return {unrounded::lower_bound<T>(first), unrounded::upper_bound<T>(last)};
}
template <Real T>
constexpr interval<T> around(approximation y) {
    return around<T>(y, y);
}

/// The values of an increasing function, known by its approximations.
template <Real T, class Function>
constexpr interval<T> increasing(const interval<T>& x, Function function) {
    if (x.is_empty()) return x;
    const approximation first = function(x.lower());
    return around<T>(first, x.is_point() ? first : function(x.upper()));
}
template <Real T, class Near>
constexpr interval<T> increasing(const interval<T>& x, T (*function)(T), Near near) {
    return increasing(x, approximated(function, near));
}

/// The values of a decreasing function, known by its approximations.
template <Real T, class Function>
constexpr interval<T> decreasing(const interval<T>& x, Function function) {
    return -increasing(x, [&](T number) { return -function(number); });
}

/// f(|x|) with the sign of x.
constexpr auto odd(wide (*function)(wide)) {
    return [=](wide x) { return with_sign(function(magnitude(x)), x.negative); };
}

/// The part of x where a function is defined: from `least` to `greatest`, ends included.
template <Real T>
constexpr interval<T> within(const interval<T>& x, T least, T greatest) {
    return meet(x, interval<T>(least, greatest));
}

/// The same without the ends: empty if x touches the domain at an end only.
template <Real T>
constexpr interval<T> inside(const interval<T>& x, T least, T greatest) {
    return x.upper() <= least || x.lower() >= greatest ? interval<T>::empty() : within(x, least, greatest);
}

}  // namespace ddx::detail
