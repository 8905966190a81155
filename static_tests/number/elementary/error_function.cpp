// SPDX-License-Identifier: MIT
#include <ddx/number/elementary/error_function.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool erf_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::erf(T(0)), T(0))
            && same(e::erf(-T(0)), -T(0));
    });
}
static_assert(erf_of_zero_keeps_its_sign());

consteval bool erf_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::erf(nan<T>))
            && is_nan(e::erf(-nan<T>));
    });
}
static_assert(erf_of_nan_is_nan());

consteval bool erfc_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::erfc(nan<T>))
            && is_nan(e::erfc(-nan<T>));
    });
}
static_assert(erfc_of_nan_is_nan());

consteval bool erf_of_infinity_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::erf(inf<T>), T(1))
            && same(e::erf(-inf<T>), T(-1))
            && same(e::erf(T(30)), T(1))
            && same(e::erf(-greatest<T>), T(-1));
    });
}
static_assert(erf_of_infinity_is_one());

consteval bool erfc_of_zero_is_one() {
    return in_each_format([]<typename T>(T) {
        return same(e::erfc(T(0)), T(1))
            && same(e::erfc(-T(0)), T(1))
            && same(e::erfc(smallest<T>), T(1));
    });
}
static_assert(erfc_of_zero_is_one());

consteval bool erfc_of_infinity_is_zero_or_two() {
    return in_each_format([]<typename T>(T) {
        return same(e::erfc(inf<T>), T(0))
            && same(e::erfc(-inf<T>), T(2))
            && same(e::erfc(T(-30)), T(2))
            && same(e::erfc(greatest<T>), T(0));
    });
}
static_assert(erfc_of_infinity_is_zero_or_two());

consteval bool erf_is_odd() {
    return in_each_format([]<typename T>(T) {
        return same(e::erf(T(-2)), -e::erf(T(2)));
    });
}
static_assert(erf_is_odd());

consteval bool erf_of_the_smallest_number_is_the_smallest_number() {
    return in_each_format([]<typename T>(T) {
        return same(e::erf(smallest<T>), smallest<T>);
    });
}
static_assert(erf_of_the_smallest_number_is_the_smallest_number());

consteval bool erfc_underflows_gradually() {
    return e::erfc(27.0) > 0 && e::erfc(27.0) < least<double> && same(e::erfc(27.3), 0.0);
}
static_assert(erfc_underflows_gradually());

} // namespace
