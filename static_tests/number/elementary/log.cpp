// SPDX-License-Identifier: MIT
#include <limits>

#include <ddx/number/elementary/log.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool log_of_zero_is_minus_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::log(T(0)), -inf<T>)
            && same(e::log(-T(0)), -inf<T>);
    });
}
static_assert(log_of_zero_is_minus_infinity());

consteval bool log_of_one_is_positive_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::log(T(1)), T(0));
    });
}
static_assert(log_of_one_is_positive_zero());

consteval bool log_of_infinity_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::log(inf<T>), inf<T>);
    });
}
static_assert(log_of_infinity_is_infinity());

consteval bool log_of_a_negative_number_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::log(T(-1)))
            && is_nan(e::log(-inf<T>))
            && is_nan(e::log(-smallest<T>));
    });
}
static_assert(log_of_a_negative_number_is_nan());

consteval bool log_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::log(nan<T>))
            && is_nan(e::log(-nan<T>));
    });
}
static_assert(log_of_nan_is_nan());

consteval bool log2_of_zero_is_minus_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::log2(T(0)), -inf<T>)
            && same(e::log2(-T(0)), -inf<T>);
    });
}
static_assert(log2_of_zero_is_minus_infinity());

consteval bool log2_of_one_is_positive_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::log2(T(1)), T(0));
    });
}
static_assert(log2_of_one_is_positive_zero());

consteval bool log2_of_infinity_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::log2(inf<T>), inf<T>);
    });
}
static_assert(log2_of_infinity_is_infinity());

consteval bool log2_of_a_negative_number_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::log2(T(-1)))
            && is_nan(e::log2(-inf<T>))
            && is_nan(e::log2(-smallest<T>));
    });
}
static_assert(log2_of_a_negative_number_is_nan());

consteval bool log2_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::log2(nan<T>))
            && is_nan(e::log2(-nan<T>));
    });
}
static_assert(log2_of_nan_is_nan());

consteval bool log10_of_zero_is_minus_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::log10(T(0)), -inf<T>)
            && same(e::log10(-T(0)), -inf<T>);
    });
}
static_assert(log10_of_zero_is_minus_infinity());

consteval bool log10_of_one_is_positive_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::log10(T(1)), T(0));
    });
}
static_assert(log10_of_one_is_positive_zero());

consteval bool log10_of_infinity_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::log10(inf<T>), inf<T>);
    });
}
static_assert(log10_of_infinity_is_infinity());

consteval bool log10_of_a_negative_number_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::log10(T(-1)))
            && is_nan(e::log10(-inf<T>))
            && is_nan(e::log10(-smallest<T>));
    });
}
static_assert(log10_of_a_negative_number_is_nan());

consteval bool log10_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::log10(nan<T>))
            && is_nan(e::log10(-nan<T>));
    });
}
static_assert(log10_of_nan_is_nan());

consteval bool log2_of_powers_of_two_is_exact() {
    return in_each_format([]<typename T>(T) {
        return same(e::log2(T(8)), T(3))
            && same(e::log2(T(0.125L)), T(-3))
            && same(e::log2(smallest<T>), T(std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits));
    });
}
static_assert(log2_of_powers_of_two_is_exact());

consteval bool log10_of_powers_of_ten_is_exact() {
    return in_each_format([]<typename T>(T) {
        return same(e::log10(T(10)), T(1))
            && same(e::log10(T(1000)), T(3))
            && same(e::log10(T(1e10L)), T(10));
    });
}
static_assert(log10_of_powers_of_ten_is_exact());

consteval bool log_near_one_is_the_distance() {
    return in_each_format([]<typename T>(T) {
        return same(e::log(1 + epsilon<T>), epsilon<T> * (1 - epsilon<T> / 2));
    });
}
static_assert(log_near_one_is_the_distance());

consteval bool log1p_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::log1p(T(0)), T(0))
            && same(e::log1p(-T(0)), -T(0));
    });
}
static_assert(log1p_of_zero_keeps_its_sign());

consteval bool log1p_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::log1p(nan<T>))
            && is_nan(e::log1p(-nan<T>));
    });
}
static_assert(log1p_of_nan_is_nan());

consteval bool log1p_of_minus_one_is_minus_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::log1p(T(-1)), -inf<T>);
    });
}
static_assert(log1p_of_minus_one_is_minus_infinity());

consteval bool log1p_below_minus_one_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::log1p(T(-1) - epsilon<T>))
            && is_nan(e::log1p(-inf<T>));
    });
}
static_assert(log1p_below_minus_one_is_nan());

consteval bool log1p_of_infinity_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::log1p(inf<T>), inf<T>);
    });
}
static_assert(log1p_of_infinity_is_infinity());

consteval bool log1p_of_a_tiny_number_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::log1p(smallest<T>), smallest<T>)
            && same(e::log1p(-least<T>), -least<T>);
    });
}
static_assert(log1p_of_a_tiny_number_is_itself());

} // namespace
