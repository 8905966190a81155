// SPDX-License-Identifier: MIT
#include <limits>

#include <ddx/runtime/compensated_sum.hpp>

namespace {

consteval bool a_difference_and_its_remainder_are_exact() {
    const ddx::exact_difference<double> d(1e16, 0.5);  // 1e16 - 0.5 lies between two numbers
    return d.rounded == 1e16 && d.remainder == -0.5;
}
static_assert(a_difference_and_its_remainder_are_exact());

template <class T>
consteval bool a_sum_keeps_what_rounding_would_lose() {
    constexpr T large = 1 / std::numeric_limits<T>::epsilon() * 8;
    ddx::compensated_sum<T> sum;
    sum.add(large);
    for (int i = 0; i < 5; ++i) sum.add(T(1));
    sum.add(-large);
    return sum.value() == 5 && large + T(1) - large != T(1);
}
static_assert(a_sum_keeps_what_rounding_would_lose<float>());
static_assert(a_sum_keeps_what_rounding_would_lose<double>());
static_assert(a_sum_keeps_what_rounding_would_lose<long double>());

consteval bool a_sum_of_nothing_is_zero() { return ddx::compensated_sum<double>{}.value() == 0; }
static_assert(a_sum_of_nothing_is_zero());

consteval bool a_sum_with_an_infinite_term_is_nan() {
    ddx::compensated_sum<double> sum;
    sum.add(1);
    sum.add(std::numeric_limits<double>::infinity());
    return sum.value() != sum.value();
}
static_assert(a_sum_with_an_infinite_term_is_nan());

}  // namespace
