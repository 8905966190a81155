// SPDX-License-Identifier: MIT
#include <limits>

#include <ddx/number/arithmetic.hpp>

namespace {

using ddx::arithmetic::add, ddx::arithmetic::divide, ddx::arithmetic::multiply;

template <class T> inline constexpr T infinity = std::numeric_limits<T>::infinity();
template <class T> inline constexpr T largest = std::numeric_limits<T>::max();
template <class T> inline constexpr T not_a_number = std::numeric_limits<T>::quiet_NaN();
constexpr bool is_nan(auto x) { return x != x; }
constexpr bool is_negative_zero(double x) { return x == 0 && __builtin_copysign(1.0, x) < 0; }

template <class T> consteval bool ordinary_results_are_the_plain_ones() {
    return add(T(0.1), T(0.2)) == T(0.1) + T(0.2) && multiply(T(0.1), T(3)) == T(0.1) * T(3) &&
           divide(T(1), T(3)) == T(1) / T(3) && add(largest<T>, T(1)) == largest<T> &&
           multiply(largest<T>, T(1)) == largest<T> && divide(largest<T>, T(1)) == largest<T>;
}
template <class T> consteval bool overflow_is_infinite() {
    return add(largest<T>, largest<T>) == infinity<T> && add(-largest<T>, -largest<T>) == -infinity<T> &&
           multiply(largest<T>, T(-2)) == -infinity<T> && divide(largest<T>, T(0.5)) == infinity<T>;
}
template <class T> consteval bool division_by_zero_is_infinite() {
    return divide(T(1), T(0)) == infinity<T> && divide(T(1), -T(0)) == -infinity<T> && divide(T(-1), T(0)) == -infinity<T> &&
           is_nan(divide(T(0), T(0)));
}
template <class T> consteval bool infinities_follow_the_standard() {
    return add(infinity<T>, T(1)) == infinity<T> && is_nan(add(infinity<T>, -infinity<T>)) &&
           multiply(infinity<T>, T(-2)) == -infinity<T> && is_nan(multiply(infinity<T>, T(0))) &&
           divide(T(1), infinity<T>) == 0 && is_nan(divide(infinity<T>, infinity<T>)) &&
           divide(infinity<T>, T(0)) == infinity<T>;
}
template <class T> consteval bool what_is_no_number_stays_so() {
    return is_nan(add(not_a_number<T>, T(1))) && is_nan(multiply(T(0), not_a_number<T>)) &&
           is_nan(divide(not_a_number<T>, T(0)));
}
consteval bool zeros_keep_their_signs() {
    return is_negative_zero(multiply(-1.0, 0.0)) && is_negative_zero(divide(0.0, -1.0)) &&
           is_negative_zero(divide(1.0, -infinity<double>)) && is_negative_zero(add(-0.0, -0.0)) &&
           !is_negative_zero(add(0.0, -0.0));
}
consteval bool underflow_is_gradual() {
    constexpr double tiny = std::numeric_limits<double>::denorm_min();
    return multiply(tiny, 0.25) == 0 && divide(tiny, 1e300) == 0 && multiply(tiny, 3.0) == 3 * tiny;
}
template <class T> consteval bool all_hold() {
    return ordinary_results_are_the_plain_ones<T>() && overflow_is_infinite<T>() && division_by_zero_is_infinite<T>() &&
           infinities_follow_the_standard<T>() && what_is_no_number_stays_so<T>();
}

static_assert(all_hold<float>());
static_assert(all_hold<double>());
static_assert(all_hold<long double>());
static_assert(zeros_keep_their_signs());
static_assert(underflow_is_gradual());

}  // namespace
