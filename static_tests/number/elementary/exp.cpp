// SPDX-License-Identifier: MIT
#include <limits>

#include <ddx/number/elementary/exp.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool exp_of_zero_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp(T(0)), T(1))
            && same(e::exp(-T(0)), T(1));
    });
}
static_assert(exp_of_zero_is_one());

consteval bool exp_of_infinity_is_infinity_or_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp(inf<T>), inf<T>)
            && same(e::exp(-inf<T>), T(0));
    });
}
static_assert(exp_of_infinity_is_infinity_or_zero());

consteval bool exp_overflows_to_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp(T(20000)), inf<T>)
            && same(e::exp(greatest<T>), inf<T>);
    });
}
static_assert(exp_overflows_to_infinity());

consteval bool exp_underflows_to_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp(T(-20000)), T(0))
            && same(e::exp(-greatest<T>), T(0));
    });
}
static_assert(exp_underflows_to_zero());

consteval bool exp_of_a_tiny_number_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp(smallest<T>), T(1))
            && same(e::exp(-smallest<T>), T(1));
    });
}
static_assert(exp_of_a_tiny_number_is_one());

consteval bool exp_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::exp(nan<T>))
            && is_nan(e::exp(-nan<T>));
    });
}
static_assert(exp_of_nan_is_nan());

consteval bool exp2_of_zero_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp2(T(0)), T(1))
            && same(e::exp2(-T(0)), T(1));
    });
}
static_assert(exp2_of_zero_is_one());

consteval bool exp2_of_infinity_is_infinity_or_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp2(inf<T>), inf<T>)
            && same(e::exp2(-inf<T>), T(0));
    });
}
static_assert(exp2_of_infinity_is_infinity_or_zero());

consteval bool exp2_overflows_to_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp2(T(20000)), inf<T>)
            && same(e::exp2(greatest<T>), inf<T>);
    });
}
static_assert(exp2_overflows_to_infinity());

consteval bool exp2_underflows_to_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp2(T(-20000)), T(0))
            && same(e::exp2(-greatest<T>), T(0));
    });
}
static_assert(exp2_underflows_to_zero());

consteval bool exp2_of_a_tiny_number_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp2(smallest<T>), T(1))
            && same(e::exp2(-smallest<T>), T(1));
    });
}
static_assert(exp2_of_a_tiny_number_is_one());

consteval bool exp2_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::exp2(nan<T>))
            && is_nan(e::exp2(-nan<T>));
    });
}
static_assert(exp2_of_nan_is_nan());

consteval bool exp_of_one_is_the_number_nearest_to_e() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp(T(1)), T(2.718281828459045235360287L));
    });
}
static_assert(exp_of_one_is_the_number_nearest_to_e());

consteval bool exp2_of_integers_is_exact() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp2(T(3)), T(8))
            && same(e::exp2(T(-3)), T(0.125L))
            && same(e::exp2(T(100)), e::ldexp(T(1), 100));
    });
}
static_assert(exp2_of_integers_is_exact());

consteval bool exp2_reaches_the_smallest_number() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp2(T(std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits)), smallest<T>)
            && same(e::exp2(T(std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits - 2)), T(0));
    });
}
static_assert(exp2_reaches_the_smallest_number());

consteval bool exp2_reaches_the_largest_power() {
    return in_each_format([]<typename T>(T) {
        return same(e::exp2(T(std::numeric_limits<T>::max_exponent - 1)), greatest<T> / 2 + e::ldexp(T(1), std::numeric_limits<T>::max_exponent - std::numeric_limits<T>::digits - 1))
            && same(e::exp2(T(std::numeric_limits<T>::max_exponent)), inf<T>);
    });
}
static_assert(exp2_reaches_the_largest_power());

consteval bool expm1_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::expm1(T(0)), T(0))
            && same(e::expm1(-T(0)), -T(0));
    });
}
static_assert(expm1_of_zero_keeps_its_sign());

consteval bool expm1_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::expm1(nan<T>))
            && is_nan(e::expm1(-nan<T>));
    });
}
static_assert(expm1_of_nan_is_nan());

consteval bool expm1_of_infinity_is_infinity_or_minus_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::expm1(inf<T>), inf<T>)
            && same(e::expm1(-inf<T>), T(-1));
    });
}
static_assert(expm1_of_infinity_is_infinity_or_minus_one());

consteval bool expm1_of_a_tiny_number_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::expm1(smallest<T>), smallest<T>)
            && same(e::expm1(-least<T>), -least<T>);
    });
}
static_assert(expm1_of_a_tiny_number_is_itself());

consteval bool expm1_saturates() {
    return in_each_format([]<typename T>(T) {
        return same(e::expm1(T(20000)), inf<T>)
            && same(e::expm1(T(-20000)), T(-1));
    });
}
static_assert(expm1_saturates());

consteval bool exp_of_minus_745_is_the_smallest_double() { return same(e::exp(-745.0), 0x1p-1074) && same(e::exp(-746.0), 0.0); }
static_assert(exp_of_minus_745_is_the_smallest_double());

consteval bool exp_is_finite_to_the_last_double_before_overflow() {
    return e::exp(0x1.62e42fefa39efp+9) == 0x1.fffffffffff2ap+1023 && same(e::exp(0x1.62e42fefa39f0p+9), inf<double>);
}
static_assert(exp_is_finite_to_the_last_double_before_overflow());

} // namespace
