// SPDX-License-Identifier: MIT
#pragma once
#include <limits>

#include <ddx/expr/operation.hpp>

#include "measured.hpp"

/// The derivatives of the functions of one number, as the tests know them: written again, and in other forms than the table's.
namespace random_test {

using ddx::op;

/// The function on built-in numbers, by the standard library.
template <class T>
    requires std::is_floating_point_v<T>
T function(op what, T u) {
    switch (what) {
        case op::sqrt: return std::sqrt(u);
        case op::cbrt: return std::cbrt(u);
        case op::exp: return std::exp(u);
        case op::exp2: return std::exp2(u);
        case op::expm1: return std::expm1(u);
        case op::log: return std::log(u);
        case op::log2: return std::log2(u);
        case op::log10: return std::log10(u);
        case op::log1p: return std::log1p(u);
        case op::sin: return std::sin(u);
        case op::cos: return std::cos(u);
        case op::tan: return std::tan(u);
        case op::asin: return std::asin(u);
        case op::acos: return std::acos(u);
        case op::atan: return std::atan(u);
        case op::sinh: return std::sinh(u);
        case op::cosh: return std::cosh(u);
        case op::tanh: return std::tanh(u);
        case op::asinh: return std::asinh(u);
        case op::acosh: return std::acosh(u);
        case op::atanh: return std::atanh(u);
        case op::erf: return std::erf(u);
        case op::erfc: return std::erfc(u);
        default: return std::numeric_limits<T>::quiet_NaN();
    }
}

/// The slope of the function at u, for any numbers T.
template <class T>
T slope(op what, const T& u) {
    const T one(1.0L), two(2.0L), three(3.0L);
    const T log_of_2(0.693147180559945309417232121458176568L), log_of_10(2.302585092994045684017991454684364208L);
    const T two_over_root_pi(1.128379167095512573896158903121545172L);
    switch (what) {
        case op::sqrt: return one / (two * function(op::sqrt, u));
        case op::cbrt: return function(op::cbrt, u) / (three * u);
        case op::exp: return function(op::exp, u);
        case op::exp2: return log_of_2 * function(op::exp2, u);
        case op::expm1: return function(op::exp, u);
        case op::log: return one / u;
        case op::log2: return one / u / log_of_2;
        case op::log10: return one / u / log_of_10;
        case op::log1p: return one / (u + one);
        case op::sin: return function(op::cos, u);
        case op::cos: return -function(op::sin, u);
        case op::tan: return one / (function(op::cos, u) * function(op::cos, u));
        case op::asin: return one / function(op::sqrt, one - u * u);
        case op::acos: return -(one / function(op::sqrt, one - u * u));
        case op::atan: return one / (u * u + one);
        case op::sinh: return (function(op::exp, u) + function(op::exp, -u)) / two;
        case op::cosh: return (function(op::exp, u) - function(op::exp, -u)) / two;
        case op::tanh: return one / (function(op::cosh, u) * function(op::cosh, u));
        case op::asinh: return one / function(op::sqrt, u * u + one);
        case op::acosh: return one / function(op::sqrt, u * u - one);
        case op::atanh: return one / (one - u * u);
        case op::erf: return two_over_root_pi * function(op::exp, -(u * u));
        case op::erfc: return -(two_over_root_pi * function(op::exp, -(u * u)));
        default: return T(std::numeric_limits<long double>::quiet_NaN());
    }
}

inline measured function(op what, measured u) {
    return rounded(function(what, u.value), u.error == 0 ? 0 : std::fabs(slope(what, u.value)) * u.error, library_error);
}

inline long double power(long double u, long double v) { return std::pow(u, v); }
inline measured power(measured u, measured v) {
    const long double y = std::pow(u.value, v.value);
    const long double inherited = std::fabs(y) * (std::fabs(v.value / u.value) * u.error + std::fabs(std::log(u.value)) * v.error);
    return rounded(y, u.error == 0 && v.error == 0 ? 0 : inherited, library_error);
}

inline measured angle(measured u, measured v) {
    const long double squares = u.value * u.value + v.value * v.value;
    return rounded(std::atan2(u.value, v.value), (std::fabs(v.value) * u.error + std::fabs(u.value) * v.error) / squares, library_error);
}

}  // namespace random_test
