// SPDX-License-Identifier: MIT
#include <ddx/number/elementary/arithmetic.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool sum_overflows_to_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::sum(greatest<T>, greatest<T>), inf<T>)
            && same(e::difference(-greatest<T>, greatest<T>), -inf<T>);
    });
}
static_assert(sum_overflows_to_infinity());

consteval bool infinity_less_infinity_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::difference(inf<T>, inf<T>))
            && is_nan(e::sum(-inf<T>, inf<T>))
            && same(e::sum(inf<T>, inf<T>), inf<T>)
            && same(e::sum(T(3), -inf<T>), -inf<T>);
    });
}
static_assert(infinity_less_infinity_is_nan());

consteval bool zero_sums_have_the_sign_of_ieee() {
    return in_each_format([]<typename T>(T) {
        return same(e::sum(-T(0), -T(0)), -T(0))
            && same(e::sum(-T(0), T(0)), T(0))
            && same(e::difference(T(3), T(3)), T(0))
            && same(e::sum(greatest<T>, -greatest<T>), T(0))
            && same(e::difference(-T(0), T(0)), -T(0));
    });
}
static_assert(zero_sums_have_the_sign_of_ieee());

consteval bool product_overflows_and_underflows() {
    return in_each_format([]<typename T>(T) {
        return same(e::product(greatest<T>, T(-2)), -inf<T>)
            && same(e::product(smallest<T>, T(-0.5L)), -T(0))
            && same(e::product(3 * smallest<T>, T(0.5L)), 2 * smallest<T>)
            && same(e::product(T(0), T(-5)), -T(0));
    });
}
static_assert(product_overflows_and_underflows());

consteval bool zero_times_infinity_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::product(T(0), inf<T>))
            && is_nan(e::product(-inf<T>, T(0)))
            && same(e::product(-inf<T>, T(2)), -inf<T>);
    });
}
static_assert(zero_times_infinity_is_nan());

consteval bool division_by_zero_is_infinite_or_nan() {
    return in_each_format([]<typename T>(T) {
        return same(e::quotient(T(1), T(0)), inf<T>)
            && same(e::quotient(T(1), -T(0)), -inf<T>)
            && is_nan(e::quotient(T(0), T(0)))
            && is_nan(e::quotient(inf<T>, inf<T>))
            && same(e::quotient(T(-1), inf<T>), -T(0))
            && same(e::quotient(inf<T>, -T(0)), -inf<T>);
    });
}
static_assert(division_by_zero_is_infinite_or_nan());

consteval bool quotient_is_rounded_to_nearest() {
    return in_each_format([]<typename T>(T) {
        return same(e::quotient(greatest<T>, T(3)), greatest<T> / 3)
            && same(e::quotient(smallest<T>, T(2)), T(0))
            && same(e::quotient(3 * smallest<T>, T(2)), 2 * smallest<T>)
            && same(e::quotient(least<T>, T(3)), least<T> / 3)
            && same(e::quotient(greatest<T>, T(0.5L)), inf<T>);
    });
}
static_assert(quotient_is_rounded_to_nearest());

consteval bool nan_is_contagious() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::sum(nan<T>, T(1)))
            && is_nan(e::product(T(0), nan<T>))
            && is_nan(e::quotient(nan<T>, inf<T>));
    });
}
static_assert(nan_is_contagious());

} // namespace
