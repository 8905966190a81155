// SPDX-License-Identifier: MIT
#include <ddx/number/elementary/hyperbolic.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool sinh_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::sinh(T(0)), T(0))
            && same(e::sinh(-T(0)), -T(0));
    });
}
static_assert(sinh_of_zero_keeps_its_sign());

consteval bool sinh_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::sinh(nan<T>))
            && is_nan(e::sinh(-nan<T>));
    });
}
static_assert(sinh_of_nan_is_nan());

consteval bool sinh_of_a_tiny_number_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::sinh(smallest<T>), smallest<T>)
            && same(e::sinh(-least<T>), -least<T>);
    });
}
static_assert(sinh_of_a_tiny_number_is_itself());

consteval bool tanh_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::tanh(T(0)), T(0))
            && same(e::tanh(-T(0)), -T(0));
    });
}
static_assert(tanh_of_zero_keeps_its_sign());

consteval bool tanh_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::tanh(nan<T>))
            && is_nan(e::tanh(-nan<T>));
    });
}
static_assert(tanh_of_nan_is_nan());

consteval bool tanh_of_a_tiny_number_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::tanh(smallest<T>), smallest<T>)
            && same(e::tanh(-least<T>), -least<T>);
    });
}
static_assert(tanh_of_a_tiny_number_is_itself());

consteval bool cosh_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::cosh(nan<T>))
            && is_nan(e::cosh(-nan<T>));
    });
}
static_assert(cosh_of_nan_is_nan());

consteval bool cosh_of_zero_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::cosh(T(0)), T(1))
            && same(e::cosh(-T(0)), T(1))
            && same(e::cosh(smallest<T>), T(1));
    });
}
static_assert(cosh_of_zero_is_one());

consteval bool sinh_of_infinity_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::sinh(inf<T>), inf<T>)
            && same(e::sinh(-inf<T>), -inf<T>);
    });
}
static_assert(sinh_of_infinity_is_infinity());

consteval bool cosh_of_infinity_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::cosh(inf<T>), inf<T>)
            && same(e::cosh(-inf<T>), inf<T>);
    });
}
static_assert(cosh_of_infinity_is_infinity());

consteval bool tanh_of_infinity_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::tanh(inf<T>), T(1))
            && same(e::tanh(-inf<T>), T(-1))
            && same(e::tanh(T(100)), T(1));
    });
}
static_assert(tanh_of_infinity_is_one());

consteval bool sinh_and_cosh_overflow_to_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::sinh(T(20000)), inf<T>)
            && same(e::sinh(-greatest<T>), -inf<T>)
            && same(e::cosh(T(-20000)), inf<T>);
    });
}
static_assert(sinh_and_cosh_overflow_to_infinity());

consteval bool sinh_is_finite_where_exp_is_not() { return same(e::exp(710.0), inf<double>) && e::sinh(710.0) < inf<double> && e::cosh(-710.0) < inf<double>; }
static_assert(sinh_is_finite_where_exp_is_not());

} // namespace
