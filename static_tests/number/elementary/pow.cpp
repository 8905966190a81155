// SPDX-License-Identifier: MIT
#include <limits>

#include <ddx/number/elementary/pow.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool anything_to_the_zero_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::pow(T(3), T(0)), T(1))
            && same(e::pow(nan<T>, T(0)), T(1))
            && same(e::pow(T(0), -T(0)), T(1))
            && same(e::pow(inf<T>, T(0)), T(1));
    });
}
static_assert(anything_to_the_zero_is_one());

consteval bool one_to_anything_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::pow(T(1), T(7)), T(1))
            && same(e::pow(T(1), nan<T>), T(1))
            && same(e::pow(T(1), -inf<T>), T(1));
    });
}
static_assert(one_to_anything_is_one());

consteval bool pow_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::pow(nan<T>, T(1)))
            && is_nan(e::pow(T(2), nan<T>))
            && is_nan(e::pow(nan<T>, nan<T>));
    });
}
static_assert(pow_of_nan_is_nan());

consteval bool minus_one_to_infinity_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::pow(T(-1), inf<T>), T(1))
            && same(e::pow(T(-1), -inf<T>), T(1));
    });
}
static_assert(minus_one_to_infinity_is_one());

consteval bool a_negative_number_to_a_fraction_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::pow(T(-2), T(0.5L)))
            && is_nan(e::pow(T(-1), T(1.5L)));
    });
}
static_assert(a_negative_number_to_a_fraction_is_nan());

consteval bool a_negative_number_to_an_odd_integer_is_negative() {
    return in_each_format([]<typename T>(T) {
        return same(e::pow(T(-2), T(3)), T(-8))
            && same(e::pow(T(-2), T(-3)), T(-0.125L))
            && same(e::pow(T(-2), T(4)), T(16))
            && same(e::pow(T(-1), T(1) / epsilon<T>), T(1))
            && same(e::pow(T(-1), T(1) / epsilon<T> + 1), T(-1));
    });
}
static_assert(a_negative_number_to_an_odd_integer_is_negative());

consteval bool zero_to_an_odd_integer_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::pow(T(0), T(3)), T(0))
            && same(e::pow(-T(0), T(3)), -T(0))
            && same(e::pow(T(0), T(-3)), inf<T>)
            && same(e::pow(-T(0), T(-3)), -inf<T>);
    });
}
static_assert(zero_to_an_odd_integer_keeps_its_sign());

consteval bool zero_to_another_power_loses_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::pow(-T(0), T(2)), T(0))
            && same(e::pow(-T(0), T(0.5L)), T(0))
            && same(e::pow(-T(0), T(-2)), inf<T>)
            && same(e::pow(-T(0), T(-0.5L)), inf<T>)
            && same(e::pow(-T(0), inf<T>), T(0))
            && same(e::pow(-T(0), -inf<T>), inf<T>);
    });
}
static_assert(zero_to_another_power_loses_its_sign());

consteval bool a_number_to_infinity_is_zero_or_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::pow(T(0.5L), inf<T>), T(0))
            && same(e::pow(T(-0.5L), -inf<T>), inf<T>)
            && same(e::pow(T(2), inf<T>), inf<T>)
            && same(e::pow(T(-2), -inf<T>), T(0))
            && same(e::pow(inf<T>, inf<T>), inf<T>)
            && same(e::pow(-inf<T>, -inf<T>), T(0));
    });
}
static_assert(a_number_to_infinity_is_zero_or_infinity());

consteval bool minus_infinity_to_an_odd_integer_is_negative() {
    return in_each_format([]<typename T>(T) {
        return same(e::pow(-inf<T>, T(3)), -inf<T>)
            && same(e::pow(-inf<T>, T(2)), inf<T>)
            && same(e::pow(-inf<T>, T(-3)), -T(0))
            && same(e::pow(-inf<T>, T(-2)), T(0))
            && same(e::pow(-inf<T>, T(0.5L)), inf<T>)
            && same(e::pow(-inf<T>, T(-0.5L)), T(0));
    });
}
static_assert(minus_infinity_to_an_odd_integer_is_negative());

consteval bool infinity_to_a_power_is_infinity_or_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::pow(inf<T>, T(0.5L)), inf<T>)
            && same(e::pow(inf<T>, T(-0.5L)), T(0));
    });
}
static_assert(infinity_to_a_power_is_infinity_or_zero());

consteval bool pow_overflows_and_underflows() {
    return in_each_format([]<typename T>(T) {
        return same(e::pow(greatest<T>, T(2)), inf<T>)
            && same(e::pow(-greatest<T>, T(3)), -inf<T>)
            && same(e::pow(smallest<T>, T(2)), T(0))
            && same(e::pow(-smallest<T>, T(3)), -T(0))
            && same(e::pow(greatest<T>, greatest<T>), inf<T>)
            && same(e::pow(T(2), -greatest<T>), T(0));
    });
}
static_assert(pow_overflows_and_underflows());

consteval bool small_integer_powers_are_exact() {
    return in_each_format([]<typename T>(T) {
        return same(e::pow(T(3), T(4)), T(81))
            && same(e::pow(T(10), T(6)), T(1e6L))
            && same(e::pow(T(2), T(std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits)), smallest<T>)
            && same(e::pow(T(4), T(0.5L)), T(2))
            && same(e::pow(T(4), T(-1.5L)), T(0.125L));
    });
}
static_assert(small_integer_powers_are_exact());

} // namespace
