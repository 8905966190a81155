// SPDX-License-Identifier: MIT
#include <ddx/number/elementary/inverse_trigonometric.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool atan_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::atan(T(0)), T(0))
            && same(e::atan(-T(0)), -T(0));
    });
}
static_assert(atan_of_zero_keeps_its_sign());

consteval bool atan_of_a_tiny_number_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::atan(smallest<T>), smallest<T>)
            && same(e::atan(-least<T>), -least<T>);
    });
}
static_assert(atan_of_a_tiny_number_is_itself());

consteval bool asin_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::asin(T(0)), T(0))
            && same(e::asin(-T(0)), -T(0));
    });
}
static_assert(asin_of_zero_keeps_its_sign());

consteval bool asin_of_a_tiny_number_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::asin(smallest<T>), smallest<T>)
            && same(e::asin(-least<T>), -least<T>);
    });
}
static_assert(asin_of_a_tiny_number_is_itself());

consteval bool atan_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::atan(nan<T>))
            && is_nan(e::atan(-nan<T>));
    });
}
static_assert(atan_of_nan_is_nan());

consteval bool asin_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::asin(nan<T>))
            && is_nan(e::asin(-nan<T>));
    });
}
static_assert(asin_of_nan_is_nan());

consteval bool acos_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::acos(nan<T>))
            && is_nan(e::acos(-nan<T>));
    });
}
static_assert(acos_of_nan_is_nan());

consteval bool atan_of_infinity_is_half_pi() {
    return in_each_format([]<typename T>(T) {
        return same(e::atan(inf<T>), T(1.57079632679489661923132L))
            && same(e::atan(-inf<T>), -T(1.57079632679489661923132L))
            && same(e::atan(greatest<T>), T(1.57079632679489661923132L));
    });
}
static_assert(atan_of_infinity_is_half_pi());

consteval bool atan_of_one_is_a_quarter_of_pi() {
    return in_each_format([]<typename T>(T) {
        return same(e::atan(T(1)), T(0.785398163397448309615661L))
            && same(e::atan(T(-1)), -T(0.785398163397448309615661L));
    });
}
static_assert(atan_of_one_is_a_quarter_of_pi());

consteval bool asin_and_acos_beyond_one_are_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::asin(1 + epsilon<T>))
            && is_nan(e::asin(-inf<T>))
            && is_nan(e::acos(-1 - epsilon<T>))
            && is_nan(e::acos(inf<T>));
    });
}
static_assert(asin_and_acos_beyond_one_are_nan());

consteval bool asin_of_one_is_half_pi() {
    return in_each_format([]<typename T>(T) {
        return same(e::asin(T(1)), T(1.57079632679489661923132L))
            && same(e::asin(T(-1)), -T(1.57079632679489661923132L));
    });
}
static_assert(asin_of_one_is_half_pi());

consteval bool acos_of_one_zero_and_minus_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::acos(T(1)), T(0))
            && same(e::acos(T(0)), T(1.57079632679489661923132L))
            && same(e::acos(-T(0)), T(1.57079632679489661923132L))
            && same(e::acos(T(-1)), T(3.14159265358979323846264L));
    });
}
static_assert(acos_of_one_zero_and_minus_one());

consteval bool atan2_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::atan2(nan<T>, T(1)))
            && is_nan(e::atan2(T(1), nan<T>))
            && is_nan(e::atan2(inf<T>, nan<T>));
    });
}
static_assert(atan2_of_nan_is_nan());

consteval bool atan2_on_the_positive_axis_is_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::atan2(T(0), T(1)), T(0))
            && same(e::atan2(-T(0), T(1)), -T(0))
            && same(e::atan2(T(0), T(0)), T(0))
            && same(e::atan2(-T(0), T(0)), -T(0));
    });
}
static_assert(atan2_on_the_positive_axis_is_zero());

consteval bool atan2_on_the_negative_axis_is_pi() {
    return in_each_format([]<typename T>(T) {
        return same(e::atan2(T(0), T(-1)), T(3.14159265358979323846264L))
            && same(e::atan2(-T(0), T(-1)), -T(3.14159265358979323846264L))
            && same(e::atan2(T(0), -T(0)), T(3.14159265358979323846264L))
            && same(e::atan2(-T(0), -T(0)), -T(3.14159265358979323846264L));
    });
}
static_assert(atan2_on_the_negative_axis_is_pi());

consteval bool atan2_on_the_other_axis_is_half_pi() {
    return in_each_format([]<typename T>(T) {
        return same(e::atan2(T(2), T(0)), T(1.57079632679489661923132L))
            && same(e::atan2(T(2), -T(0)), T(1.57079632679489661923132L))
            && same(e::atan2(T(-2), T(0)), -T(1.57079632679489661923132L))
            && same(e::atan2(-smallest<T>, -T(0)), -T(1.57079632679489661923132L));
    });
}
static_assert(atan2_on_the_other_axis_is_half_pi());

consteval bool atan2_at_infinity_is_the_limit() {
    return in_each_format([]<typename T>(T) {
        return same(e::atan2(T(2), inf<T>), T(0))
            && same(e::atan2(T(-2), inf<T>), -T(0))
            && same(e::atan2(T(2), -inf<T>), T(3.14159265358979323846264L))
            && same(e::atan2(T(-2), -inf<T>), -T(3.14159265358979323846264L))
            && same(e::atan2(inf<T>, T(2)), T(1.57079632679489661923132L))
            && same(e::atan2(-inf<T>, T(-2)), -T(1.57079632679489661923132L));
    });
}
static_assert(atan2_at_infinity_is_the_limit());

consteval bool atan2_at_both_infinities_is_an_odd_eighth() {
    return in_each_format([]<typename T>(T) {
        return same(e::atan2(inf<T>, inf<T>), T(0.785398163397448309615661L))
            && same(e::atan2(-inf<T>, inf<T>), -T(0.785398163397448309615661L))
            && same(e::atan2(inf<T>, -inf<T>), T(2.35619449019234492884698L))
            && same(e::atan2(-inf<T>, -inf<T>), -T(2.35619449019234492884698L));
    });
}
static_assert(atan2_at_both_infinities_is_an_odd_eighth());

consteval bool atan2_underflows_like_the_quotient() {
    return in_each_format([]<typename T>(T) {
        return same(e::atan2(smallest<T>, T(4)), T(0))
            && same(e::atan2(-smallest<T>, greatest<T>), -T(0))
            && same(e::atan2(4 * smallest<T>, T(2)), 2 * smallest<T>);
    });
}
static_assert(atan2_underflows_like_the_quotient());

} // namespace
