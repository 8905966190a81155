// SPDX-License-Identifier: MIT
#pragma once
#include "slopes.hpp"

/// Dual numbers, the oracle of the random tests: they share no line and no table with the engine. Test code.
namespace random_test {

/// a + b ε with ε² = 0, over any numbers T; nested, they give second derivatives.
///
/// Math      f(a + b ε) = f(a) + f'(a) b ε.
template <class T>
struct dual {
    T value{}, slope{};

    dual() = default;
    dual(long double constant) : value(constant) {}
    dual(T v, T s) : value(v), slope(s) {}
};

template <class T>
inline constexpr bool is_dual = false;
template <class T>
inline constexpr bool is_dual<dual<T>> = true;

template <class T>
dual<T> operator+(const dual<T>& a, const dual<T>& b) {
    return {a.value + b.value, a.slope + b.slope};
}
template <class T>
dual<T> operator-(const dual<T>& a, const dual<T>& b) {
    return {a.value - b.value, a.slope - b.slope};
}
template <class T>
dual<T> operator-(const dual<T>& a) {
    return {-a.value, -a.slope};
}
template <class T>
dual<T> operator*(const dual<T>& a, const dual<T>& b) {
    return {a.value * b.value, a.slope * b.value + a.value * b.slope};
}
template <class T>
dual<T> operator/(const dual<T>& a, const dual<T>& b) {
    return {a.value / b.value, (a.slope * b.value - a.value * b.slope) / (b.value * b.value)};
}
template <class T>
bool operator<(const dual<T>& a, const dual<T>& b) {
    return a.value < b.value;
}
template <class T>
bool operator<=(const dual<T>& a, const dual<T>& b) {
    return a.value <= b.value;
}
template <class T>
bool operator==(const dual<T>& a, const dual<T>& b) {
    return a.value == b.value;
}

/// A function of one number on dual numbers: its value, and its slope as the test knows it.
template <class T>
dual<T> function(op what, const dual<T>& u) {
    return {function(what, u.value), slope(what, u.value) * u.slope};
}

/// u^v for u > 0 by u^v = e^(v log u).
template <class T>
dual<T> power(const dual<T>& u, const dual<T>& v) {
    const T y = power(u.value, v.value);
    return {y, y * (v.slope * function(op::log, u.value) + v.value * u.slope / u.value)};
}

/// The angle of the point (v, u): its slope is (v du - u dv) / (u² + v²).
template <class T>
dual<T> angle(const dual<T>& u, const dual<T>& v) {
    return {angle(u.value, v.value), (v.value * u.slope - u.value * v.slope) / (u.value * u.value + v.value * v.value)};
}

}  // namespace random_test
