// SPDX-License-Identifier: MIT
#include <ddx/number/elementary/circular.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool sin_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::sin(T(0)), T(0))
            && same(e::sin(-T(0)), -T(0));
    });
}
static_assert(sin_of_zero_keeps_its_sign());

consteval bool tan_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::tan(T(0)), T(0))
            && same(e::tan(-T(0)), -T(0));
    });
}
static_assert(tan_of_zero_keeps_its_sign());

consteval bool sin_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::sin(nan<T>))
            && is_nan(e::sin(-nan<T>));
    });
}
static_assert(sin_of_nan_is_nan());

consteval bool sin_of_infinity_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::sin(inf<T>))
            && is_nan(e::sin(-inf<T>));
    });
}
static_assert(sin_of_infinity_is_nan());

consteval bool cos_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::cos(nan<T>))
            && is_nan(e::cos(-nan<T>));
    });
}
static_assert(cos_of_nan_is_nan());

consteval bool cos_of_infinity_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::cos(inf<T>))
            && is_nan(e::cos(-inf<T>));
    });
}
static_assert(cos_of_infinity_is_nan());

consteval bool tan_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::tan(nan<T>))
            && is_nan(e::tan(-nan<T>));
    });
}
static_assert(tan_of_nan_is_nan());

consteval bool tan_of_infinity_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::tan(inf<T>))
            && is_nan(e::tan(-inf<T>));
    });
}
static_assert(tan_of_infinity_is_nan());

consteval bool cos_of_zero_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::cos(T(0)), T(1))
            && same(e::cos(-T(0)), T(1));
    });
}
static_assert(cos_of_zero_is_one());

consteval bool sin_and_tan_of_a_tiny_number_are_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::sin(smallest<T>), smallest<T>)
            && same(e::tan(-least<T>), -least<T>);
    });
}
static_assert(sin_and_tan_of_a_tiny_number_are_itself());

consteval bool sin_is_odd_and_cos_is_even() {
    return in_each_format([]<typename T>(T) {
        return same(e::sin(T(-3)), -e::sin(T(3)))
            && same(e::cos(T(-3)), e::cos(T(3)))
            && same(e::tan(T(-3)), -e::tan(T(3)));
    });
}
static_assert(sin_is_odd_and_cos_is_even());

consteval bool sin_of_the_largest_number_is_a_sine() {
    return in_each_format([]<typename T>(T) {
        return e::abs(e::sin(greatest<T>)) < 1
            && e::abs(e::cos(greatest<T>)) < 1;
    });
}
static_assert(sin_of_the_largest_number_is_a_sine());

consteval bool sin_of_the_double_nearest_to_pi_is_the_distance() { return e::sin(0x1.921fb54442d18p+1) == 0x1.1a62633145c07p-53; }
static_assert(sin_of_the_double_nearest_to_pi_is_the_distance());

/// 6381956970095103 2^797 is the double closest to a multiple of pi/2 (found by continued fractions).
consteval bool cos_of_the_double_closest_to_a_right_angle_has_all_its_bits() { return e::cos(0x1.6ac5b262ca1ffp+849) == -0x1.14ae72e6ba22fp-61; }
static_assert(cos_of_the_double_closest_to_a_right_angle_has_all_its_bits());

consteval bool sin_of_ten_to_the_22_has_all_its_bits() { return e::sin(1e22) == -0x1.b453ab76bf397p-1; }
static_assert(sin_of_ten_to_the_22_has_all_its_bits());

} // namespace
