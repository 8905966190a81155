// SPDX-License-Identifier: MIT
#include <ddx/number/elementary/root.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool sqrt_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::sqrt(T(0)), T(0))
            && same(e::sqrt(-T(0)), -T(0));
    });
}
static_assert(sqrt_of_zero_keeps_its_sign());

consteval bool cbrt_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::cbrt(T(0)), T(0))
            && same(e::cbrt(-T(0)), -T(0));
    });
}
static_assert(cbrt_of_zero_keeps_its_sign());

consteval bool sqrt_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::sqrt(nan<T>))
            && is_nan(e::sqrt(-nan<T>));
    });
}
static_assert(sqrt_of_nan_is_nan());

consteval bool cbrt_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::cbrt(nan<T>))
            && is_nan(e::cbrt(-nan<T>));
    });
}
static_assert(cbrt_of_nan_is_nan());

consteval bool sqrt_of_a_square_is_exact() {
    return in_each_format([]<typename T>(T) {
        return same(e::sqrt(T(4)), T(2))
            && same(e::sqrt(T(9)), T(3))
            && same(e::sqrt(T(2.25L)), T(1.5L));
    });
}
static_assert(sqrt_of_a_square_is_exact());

consteval bool sqrt_of_a_negative_number_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::sqrt(T(-1)))
            && is_nan(e::sqrt(-inf<T>))
            && is_nan(e::sqrt(-smallest<T>));
    });
}
static_assert(sqrt_of_a_negative_number_is_nan());

consteval bool sqrt_of_infinity_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::sqrt(inf<T>), inf<T>);
    });
}
static_assert(sqrt_of_infinity_is_infinity());

consteval bool sqrt_rounds_to_nearest() {
    return in_each_format([]<typename T>(T) {
        return same(e::sqrt(1 + epsilon<T>), T(1))
            && same(e::sqrt(1 + 2 * epsilon<T>), 1 + epsilon<T>)
            && same(e::sqrt(1 - epsilon<T> / 2), 1 - epsilon<T> / 2);
    });
}
static_assert(sqrt_rounds_to_nearest());

consteval bool cbrt_of_a_cube_is_exact() {
    return in_each_format([]<typename T>(T) {
        return same(e::cbrt(T(27)), T(3))
            && same(e::cbrt(T(-8)), T(-2))
            && same(e::cbrt(T(0.125L)), T(0.5L));
    });
}
static_assert(cbrt_of_a_cube_is_exact());

consteval bool cbrt_of_infinity_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::cbrt(inf<T>), inf<T>)
            && same(e::cbrt(-inf<T>), -inf<T>);
    });
}
static_assert(cbrt_of_infinity_is_infinity());

consteval bool roots_of_subnormal_numbers_are_normal() {
    return in_each_format([]<typename T>(T) {
        return e::sqrt(smallest<T>) > least<T>
            && e::cbrt(-smallest<T>) < -least<T>;
    });
}
static_assert(roots_of_subnormal_numbers_are_normal());

consteval bool hypot_of_infinity_is_infinity_even_with_nan() {
    return in_each_format([]<typename T>(T) {
        return same(e::hypot(inf<T>, nan<T>), inf<T>)
            && same(e::hypot(nan<T>, -inf<T>), inf<T>);
    });
}
static_assert(hypot_of_infinity_is_infinity_even_with_nan());

consteval bool hypot_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::hypot(nan<T>, T(1)))
            && is_nan(e::hypot(T(1), nan<T>))
            && is_nan(e::hypot(T(0), nan<T>));
    });
}
static_assert(hypot_of_nan_is_nan());

consteval bool hypot_with_zero_is_the_absolute_value() {
    return in_each_format([]<typename T>(T) {
        return same(e::hypot(T(-3), T(0)), T(3))
            && same(e::hypot(-T(0), T(-3)), T(3))
            && same(e::hypot(-T(0), -T(0)), T(0));
    });
}
static_assert(hypot_with_zero_is_the_absolute_value());

consteval bool hypot_of_a_pythagorean_triple_is_exact() {
    return in_each_format([]<typename T>(T) {
        return same(e::hypot(T(3), T(-4)), T(5))
            && same(e::hypot(T(5), T(12)), T(13));
    });
}
static_assert(hypot_of_a_pythagorean_triple_is_exact());

consteval bool hypot_overflows_only_if_the_length_does() {
    return in_each_format([]<typename T>(T) {
        return same(e::hypot(greatest<T>, greatest<T>), inf<T>)
            && same(e::hypot(greatest<T>, T(1)), greatest<T>)
            && same(e::hypot(3 * smallest<T>, 4 * smallest<T>), 5 * smallest<T>);
    });
}
static_assert(hypot_overflows_only_if_the_length_does());

} // namespace
