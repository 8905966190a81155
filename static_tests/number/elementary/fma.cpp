// SPDX-License-Identifier: MIT
#include <ddx/number/elementary/fma.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool fma_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::fma(nan<T>, T(1), T(1)))
            && is_nan(e::fma(T(1), nan<T>, T(1)))
            && is_nan(e::fma(T(1), T(1), nan<T>))
            && is_nan(e::fma(T(0), inf<T>, nan<T>));
    });
}
static_assert(fma_of_nan_is_nan());

consteval bool fma_of_zero_times_infinity_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::fma(T(0), inf<T>, T(1)))
            && is_nan(e::fma(-inf<T>, T(0), inf<T>));
    });
}
static_assert(fma_of_zero_times_infinity_is_nan());

consteval bool fma_of_opposite_infinities_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::fma(inf<T>, T(1), -inf<T>))
            && is_nan(e::fma(T(-1), inf<T>, inf<T>));
    });
}
static_assert(fma_of_opposite_infinities_is_nan());

consteval bool fma_of_infinity_is_infinity() {
    return in_each_format([]<typename T>(T) {
        return same(e::fma(inf<T>, T(-1), T(5)), -inf<T>)
            && same(e::fma(T(1), T(2), -inf<T>), -inf<T>)
            && same(e::fma(greatest<T>, greatest<T>, -inf<T>), -inf<T>);
    });
}
static_assert(fma_of_infinity_is_infinity());

consteval bool fma_rounds_once() {
    return in_each_format([]<typename T>(T) {
        return same(e::fma(1 + epsilon<T>, 1 + epsilon<T>, -(1 + 2 * epsilon<T>)), epsilon<T> * epsilon<T>)
            && same(e::fma(greatest<T>, T(2), -greatest<T>), greatest<T>);
    });
}
static_assert(fma_rounds_once());

consteval bool fma_zero_sum_has_the_sign_of_ieee() {
    return in_each_format([]<typename T>(T) {
        return same(e::fma(T(1), T(1), T(-1)), T(0))
            && same(e::fma(-T(0), T(1), -T(0)), -T(0))
            && same(e::fma(T(0), T(1), -T(0)), T(0))
            && same(e::fma(T(-1), T(0), T(0)), T(0));
    });
}
static_assert(fma_zero_sum_has_the_sign_of_ieee());

consteval bool fma_with_a_zero_product_is_the_addend() {
    return in_each_format([]<typename T>(T) {
        return same(e::fma(T(0), T(3), T(7)), T(7))
            && same(e::fma(-T(0), T(3), smallest<T>), smallest<T>);
    });
}
static_assert(fma_with_a_zero_product_is_the_addend());

consteval bool fma_with_a_zero_addend_is_the_product() {
    return in_each_format([]<typename T>(T) {
        return same(e::fma(T(3), T(5), T(0)), T(15))
            && same(e::fma(smallest<T>, T(0.25L), T(0)), T(0))
            && same(e::fma(-smallest<T>, T(0.25L), T(0)), -T(0));
    });
}
static_assert(fma_with_a_zero_addend_is_the_product());

consteval bool fma_overflows_and_underflows() {
    return in_each_format([]<typename T>(T) {
        return same(e::fma(greatest<T>, T(2), T(0)), inf<T>)
            && same(e::fma(-greatest<T>, T(2), T(0)), -inf<T>)
            && same(e::fma(smallest<T>, T(0.5L), smallest<T>), 2 * smallest<T>);
    });
}
static_assert(fma_overflows_and_underflows());

} // namespace
