// SPDX-License-Identifier: MIT
#include <ddx/number/elementary/rounding.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool floor_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::floor(T(0)), T(0))
            && same(e::floor(-T(0)), -T(0));
    });
}
static_assert(floor_of_zero_keeps_its_sign());

consteval bool floor_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::floor(nan<T>))
            && is_nan(e::floor(-nan<T>));
    });
}
static_assert(floor_of_nan_is_nan());

consteval bool floor_of_an_integer_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::floor(T(-3)), T(-3))
            && same(e::floor(greatest<T>), greatest<T>)
            && same(e::floor(-inf<T>), -inf<T>);
    });
}
static_assert(floor_of_an_integer_is_itself());

consteval bool ceil_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::ceil(T(0)), T(0))
            && same(e::ceil(-T(0)), -T(0));
    });
}
static_assert(ceil_of_zero_keeps_its_sign());

consteval bool ceil_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::ceil(nan<T>))
            && is_nan(e::ceil(-nan<T>));
    });
}
static_assert(ceil_of_nan_is_nan());

consteval bool ceil_of_an_integer_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::ceil(T(-3)), T(-3))
            && same(e::ceil(greatest<T>), greatest<T>)
            && same(e::ceil(-inf<T>), -inf<T>);
    });
}
static_assert(ceil_of_an_integer_is_itself());

consteval bool trunc_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::trunc(T(0)), T(0))
            && same(e::trunc(-T(0)), -T(0));
    });
}
static_assert(trunc_of_zero_keeps_its_sign());

consteval bool trunc_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::trunc(nan<T>))
            && is_nan(e::trunc(-nan<T>));
    });
}
static_assert(trunc_of_nan_is_nan());

consteval bool trunc_of_an_integer_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::trunc(T(-3)), T(-3))
            && same(e::trunc(greatest<T>), greatest<T>)
            && same(e::trunc(-inf<T>), -inf<T>);
    });
}
static_assert(trunc_of_an_integer_is_itself());

consteval bool round_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::round(T(0)), T(0))
            && same(e::round(-T(0)), -T(0));
    });
}
static_assert(round_of_zero_keeps_its_sign());

consteval bool round_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::round(nan<T>))
            && is_nan(e::round(-nan<T>));
    });
}
static_assert(round_of_nan_is_nan());

consteval bool round_of_an_integer_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::round(T(-3)), T(-3))
            && same(e::round(greatest<T>), greatest<T>)
            && same(e::round(-inf<T>), -inf<T>);
    });
}
static_assert(round_of_an_integer_is_itself());

consteval bool rint_of_zero_keeps_its_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::rint(T(0)), T(0))
            && same(e::rint(-T(0)), -T(0));
    });
}
static_assert(rint_of_zero_keeps_its_sign());

consteval bool rint_of_nan_is_nan() {
    return in_each_format([]<typename T>(T) {
        return is_nan(e::rint(nan<T>))
            && is_nan(e::rint(-nan<T>));
    });
}
static_assert(rint_of_nan_is_nan());

consteval bool rint_of_an_integer_is_itself() {
    return in_each_format([]<typename T>(T) {
        return same(e::rint(T(-3)), T(-3))
            && same(e::rint(greatest<T>), greatest<T>)
            && same(e::rint(-inf<T>), -inf<T>);
    });
}
static_assert(rint_of_an_integer_is_itself());

consteval bool floor_is_below() {
    return in_each_format([]<typename T>(T) {
        return same(e::floor(T(2.5L)), T(2))
            && same(e::floor(T(-2.5L)), T(-3))
            && same(e::floor(-smallest<T>), T(-1))
            && same(e::floor(smallest<T>), T(0));
    });
}
static_assert(floor_is_below());

consteval bool ceil_is_above() {
    return in_each_format([]<typename T>(T) {
        return same(e::ceil(T(2.5L)), T(3))
            && same(e::ceil(T(-2.5L)), T(-2))
            && same(e::ceil(-smallest<T>), -T(0))
            && same(e::ceil(smallest<T>), T(1));
    });
}
static_assert(ceil_is_above());

consteval bool trunc_is_towards_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::trunc(T(2.75L)), T(2))
            && same(e::trunc(T(-2.75L)), T(-2))
            && same(e::trunc(T(-0.75L)), -T(0));
    });
}
static_assert(trunc_is_towards_zero());

consteval bool round_takes_halves_away_from_zero() {
    return in_each_format([]<typename T>(T) {
        return same(e::round(T(2.5L)), T(3))
            && same(e::round(T(-0.5L)), T(-1))
            && same(e::round(T(0.5L) - epsilon<T> / 4), T(0))
            && same(e::round(T(-2.25L)), T(-2));
    });
}
static_assert(round_takes_halves_away_from_zero());

consteval bool rint_takes_halves_to_even() {
    return in_each_format([]<typename T>(T) {
        return same(e::rint(T(2.5L)), T(2))
            && same(e::rint(T(3.5L)), T(4))
            && same(e::rint(T(-0.5L)), -T(0))
            && same(e::rint(T(0.75L)), T(1))
            && same(e::rint(T(1.5L)), T(2));
    });
}
static_assert(rint_takes_halves_to_even());

} // namespace
