// SPDX-License-Identifier: MIT
#include <limits>

#include <ddx/number/elementary/parts.hpp>

#include "special.hpp"

namespace {

using namespace special;
namespace e = ddx::elementary;

consteval bool abs_clears_the_sign() {
    return in_each_format([]<typename T>(T) {
        return same(e::abs(T(-3)), T(3))
            && same(e::abs(-T(0)), T(0))
            && same(e::abs(-inf<T>), inf<T>)
            && is_nan(e::abs(nan<T>));
    });
}
static_assert(abs_clears_the_sign());

consteval bool copysign_takes_the_sign_bit() {
    return in_each_format([]<typename T>(T) {
        return same(e::copysign(T(3), -T(0)), T(-3))
            && same(e::copysign(T(-3), T(1)), T(3))
            && same(e::copysign(inf<T>, T(-1)), -inf<T>);
    });
}
static_assert(copysign_takes_the_sign_bit());

consteval bool signbit_tells_zeros_apart() {
    return in_each_format([]<typename T>(T) {
        return e::signbit(-T(0))
            && !e::signbit(T(0))
            && e::signbit(-inf<T>);
    });
}
static_assert(signbit_tells_zeros_apart());

consteval bool ldexp_is_exact_or_rounded_once() {
    return in_each_format([]<typename T>(T) {
        return same(e::ldexp(T(1.5L), 4), T(24))
            && same(e::ldexp(T(3), std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits - 1), 2 * smallest<T>)
            && same(e::ldexp(T(1), 2147483647), inf<T>)
            && same(e::ldexp(T(-1), -2147483647), -T(0))
            && same(e::ldexp(smallest<T>, std::numeric_limits<T>::digits - std::numeric_limits<T>::min_exponent), T(1));
    });
}
static_assert(ldexp_is_exact_or_rounded_once());

consteval bool ldexp_keeps_zeros_and_infinities() {
    return in_each_format([]<typename T>(T) {
        return same(e::ldexp(-T(0), 5), -T(0))
            && same(e::ldexp(-inf<T>, -5), -inf<T>)
            && is_nan(e::ldexp(nan<T>, 3));
    });
}
static_assert(ldexp_keeps_zeros_and_infinities());

consteval bool frexp_and_ldexp_are_inverse() {
    return in_each_format([]<typename T>(T) {
        return [](T x) { int n = 0; T const f = e::frexp(x, &n); return same(e::ldexp(f, n), x) && e::abs(f) < 1 && e::abs(f) >= T(0.5L); }(T(-6))
            && [](T x) { int n = 0; T const f = e::frexp(x, &n); return same(e::ldexp(f, n), x) && f == T(0.5L); }(smallest<T>);
    });
}
static_assert(frexp_and_ldexp_are_inverse());

consteval bool frexp_keeps_zeros_and_infinities() {
    return in_each_format([]<typename T>(T) {
        return [] { int n = 7; return same(e::frexp(-T(0), &n), -T(0)) && n == 0; }()
            && [] { int n = 7; return same(e::frexp(-inf<T>, &n), -inf<T>) && n == 0; }();
    });
}
static_assert(frexp_keeps_zeros_and_infinities());

} // namespace
