// SPDX-License-Identifier: MIT
#include <ddx/number/math.hpp>

namespace {

namespace math = ddx::math;
namespace e    = ddx::elementary;

/// Math      math::f(x) = elementary::f(x) in constant evaluation, for every f.
template <typename T> consteval bool constants_are_the_elementary_functions(T x, T y) {
    int m = 0, n = 0;
    return math::sqrt(x) == e::sqrt(x) && math::cbrt(x) == e::cbrt(x) && math::exp(x) == e::exp(x) && math::exp2(x) == e::exp2(x)
        && math::expm1(x) == e::expm1(x) && math::log(x) == e::log(x) && math::log2(x) == e::log2(x) && math::log10(x) == e::log10(x)
        && math::log1p(x) == e::log1p(x) && math::sin(x) == e::sin(x) && math::cos(x) == e::cos(x) && math::tan(x) == e::tan(x)
        && math::asin(x) == e::asin(x) && math::acos(x) == e::acos(x) && math::atan(x) == e::atan(x) && math::sinh(x) == e::sinh(x)
        && math::cosh(x) == e::cosh(x) && math::tanh(x) == e::tanh(x) && math::asinh(x) == e::asinh(x) && math::acosh(y) == e::acosh(y)
        && math::atanh(x) == e::atanh(x) && math::erf(x) == e::erf(x) && math::erfc(x) == e::erfc(x) && math::pow(x, y) == e::pow(x, y)
        && math::atan2(x, y) == e::atan2(x, y) && math::hypot(x, y) == e::hypot(x, y) && math::fma(x, y, x) == e::fma(x, y, x)
        && math::abs(-x) == x && math::floor(y) == e::floor(y) && math::ceil(y) == e::ceil(y) && math::trunc(y) == e::trunc(y)
        && math::round(y) == e::round(y) && math::rint(y) == e::rint(y) && math::copysign(x, -y) == -x
        && math::ldexp(x, 3) == e::ldexp(x, 3) && math::frexp(y, &m) == e::frexp(y, &n) && m == n;
}
static_assert(constants_are_the_elementary_functions(0.7, 1.3));
static_assert(constants_are_the_elementary_functions(0.7f, 1.3f));
static_assert(constants_are_the_elementary_functions(0.7L, 1.3L));

} // namespace
