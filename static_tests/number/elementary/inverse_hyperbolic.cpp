// SPDX-License-Identifier: MIT
#include <ddx/number/elementary/inverse_hyperbolic.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool asinh_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::asinh(T(0)), T(0))
            && same(e::asinh(-T(0)), -T(0));
    });
}
static_assert(asinh_of_zero_keeps_its_sign());

consteval bool asinh_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::asinh(nan<T>))
            && is_nan(e::asinh(-nan<T>));
    });
}
static_assert(asinh_of_nan_is_nan());

consteval bool asinh_of_a_tiny_number_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::asinh(smallest<T>), smallest<T>)
            && same(e::asinh(-least<T>), -least<T>);
    });
}
static_assert(asinh_of_a_tiny_number_is_itself());

consteval bool atanh_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::atanh(T(0)), T(0))
            && same(e::atanh(-T(0)), -T(0));
    });
}
static_assert(atanh_of_zero_keeps_its_sign());

consteval bool atanh_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::atanh(nan<T>))
            && is_nan(e::atanh(-nan<T>));
    });
}
static_assert(atanh_of_nan_is_nan());

consteval bool atanh_of_a_tiny_number_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::atanh(smallest<T>), smallest<T>)
            && same(e::atanh(-least<T>), -least<T>);
    });
}
static_assert(atanh_of_a_tiny_number_is_itself());

consteval bool acosh_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::acosh(nan<T>))
            && is_nan(e::acosh(-nan<T>));
    });
}
static_assert(acosh_of_nan_is_nan());

consteval bool asinh_of_infinity_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::asinh(inf<T>), inf<T>)
            && same(e::asinh(-inf<T>), -inf<T>)
            && e::asinh(greatest<T>) < inf<T>;
    });
}
static_assert(asinh_of_infinity_is_infinity());

consteval bool acosh_of_one_is_positive_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::acosh(T(1)), T(0));
    });
}
static_assert(acosh_of_one_is_positive_zero());

consteval bool acosh_of_infinity_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::acosh(inf<T>), inf<T>)
            && e::acosh(greatest<T>) < inf<T>;
    });
}
static_assert(acosh_of_infinity_is_infinity());

consteval bool acosh_below_one_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::acosh(1 - epsilon<T>))
            && is_nan(e::acosh(T(0)))
            && is_nan(e::acosh(-inf<T>))
            && is_nan(e::acosh(T(-2)));
    });
}
static_assert(acosh_below_one_is_nan());

consteval bool atanh_of_one_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::atanh(T(1)), inf<T>)
            && same(e::atanh(T(-1)), -inf<T>);
    });
}
static_assert(atanh_of_one_is_infinity());

consteval bool atanh_beyond_one_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::atanh(1 + epsilon<T>))
            && is_nan(e::atanh(T(-2)))
            && is_nan(e::atanh(inf<T>));
    });
}
static_assert(atanh_beyond_one_is_nan());

} // namespace
