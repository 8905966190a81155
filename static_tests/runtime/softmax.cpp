// SPDX-License-Identifier: MIT
#include <limits>

#include <ddx/function/function.hpp>
#include <ddx/runtime/softmax.hpp>

#include "agreement.hpp"

namespace {

using namespace agreement;
using ddx::call_error, ddx::error_code, ddx::softmax_into, ddx::log_softmax_into, ddx::log_sum_exp;

template <class T, std::size_t K>
constexpr bool agrees_with_the_engine() {
    constexpr auto softmax = ddx::function<K>([](auto x) { return ddx::softmax(x); });
    constexpr auto log_softmax = ddx::function<K>([](auto x) { return ddx::log_softmax(x); });
    constexpr auto engine_log_sum = ddx::function<K>([](auto x) { return ddx::log_sum_exp(x); });
    const std::array<T, K> x = samples<T, K>(K);
    std::array<T, K> s{}, logs{};
    if (!softmax_into(s, x) || !log_softmax_into(logs, x)) return false;
    const auto expected = softmax(x), expected_logs = log_softmax(x);
    const T sum[]{*log_sum_exp(x)}, expected_sum[]{engine_log_sum(x)};
    return close<T>(s, std::span<const T>(expected), 4) && close<T>(logs, std::span<const T>(expected_logs), 4, T(1)) &&
           close<T>(sum, expected_sum, 4);
}
static_assert(agrees_with_the_engine<double, 1>());
static_assert(agrees_with_the_engine<double, 2>());
static_assert(agrees_with_the_engine<double, 8>());
static_assert(agrees_with_the_engine<float, 5>());
static_assert(agrees_with_the_engine<long double, 3>());

template <class T, std::size_t N>
consteval std::array<T, N> softmax_of(std::array<T, N> x) {
    return softmax_into(x, x).ok() ? x : std::array<T, N>{};
}

template <class T>
consteval bool softmax_of_one_component_is_one() {
    constexpr T greatest = std::numeric_limits<T>::max();
    return softmax_of(std::array<T, 1>{3}) == std::array<T, 1>{1} && softmax_of(std::array<T, 1>{-greatest}) == std::array<T, 1>{1};
}
static_assert(softmax_of_one_component_is_one<float>());
static_assert(softmax_of_one_component_is_one<double>());
static_assert(softmax_of_one_component_is_one<long double>());

template <class T>
consteval bool finite_arguments_never_overflow() {
    constexpr T greatest = std::numeric_limits<T>::max();
    return softmax_of(std::array<T, 3>{greatest, -greatest, 0}) == std::array<T, 3>{1, 0, 0} &&
           softmax_of(std::array<T, 2>{greatest, greatest}) == std::array<T, 2>{T(1) / 2, T(1) / 2} &&
           softmax_of(std::array<T, 2>{-greatest, -greatest}) == std::array<T, 2>{T(1) / 2, T(1) / 2} &&
           *log_sum_exp(std::array<T, 2>{greatest, greatest}) == greatest;
}
static_assert(finite_arguments_never_overflow<float>());
static_assert(finite_arguments_never_overflow<double>());
static_assert(finite_arguments_never_overflow<long double>());

consteval bool softmax_of_1000_and_999_is_that_of_1_and_0() {
    return softmax_of(std::array{1000.0, 999.0}) == softmax_of(std::array{1.0, 0.0}) &&
           close<double>(softmax_of(std::array{1000.0, 999.0}), std::array{0.7310585786300049, 0.2689414213699951}, 2);
}
static_assert(softmax_of_1000_and_999_is_that_of_1_and_0());

consteval bool a_component_of_minus_infinity_has_probability_0() {
    return softmax_of(std::array{0.0, -infinity<double>, 0.0}) == std::array{0.5, 0.0, 0.5};
}
static_assert(a_component_of_minus_infinity_has_probability_0());

template <std::size_t N>
consteval bool makes_all_nan(const std::array<double, N>& x) {
    std::array<double, N> s{}, logs{};
    return softmax_into(s, x).ok() && log_softmax_into(logs, x).ok() && all_nan<double>(s) && all_nan<double>(logs) &&
           log_sum_exp(x).ok() && *log_sum_exp(x) != *log_sum_exp(x);
}
static_assert(makes_all_nan(std::array{not_a_number<double>, 1.0, 2.0}));
static_assert(makes_all_nan(std::array{1.0, not_a_number<double>, 2.0}));
static_assert(makes_all_nan(std::array{1.0, 2.0, infinity<double>}));
static_assert(makes_all_nan(std::array{infinity<double>, infinity<double>}));
static_assert(makes_all_nan(std::array{infinity<double>}));
static_assert(makes_all_nan(std::array{-infinity<double>}));
static_assert(makes_all_nan(std::array{-infinity<double>, -infinity<double>}));

consteval bool the_logarithm_of_a_softmax_is_right_where_the_softmax_is_0_or_1() {
    std::array<double, 3> logs{};
    const bool done = log_softmax_into(logs, std::array{0.0, -1000.0, -40.0}).ok();
    return done && logs[1] == -1000 && magnitude(logs[0] / -4.248354255291589e-18 - 1) < 1e-15 && logs[2] == -40;
}
static_assert(the_logarithm_of_a_softmax_is_right_where_the_softmax_is_0_or_1());

consteval bool log_softmax_works_in_place() {
    std::array<double, 4> x = samples<double, 4>(1), logs{};
    return log_softmax_into(logs, x).ok() && log_softmax_into(x, x).ok() && x == logs;
}
static_assert(log_softmax_works_in_place());

consteval bool no_components_are_an_error() {
    const std::span<const double> none;
    const std::span<double> out;
    const call_error expected{error_code::no_components, 0, 0, 1, 0};
    return softmax_into(out, none).error() == expected && log_softmax_into(out, none).error() == expected &&
           log_sum_exp(none).error() == expected;
}
static_assert(no_components_are_an_error());

consteval bool a_result_of_the_wrong_length_is_refused() {
    const std::array x{1.0, 2.0, 3.0};
    std::array out{7.0, 8.0};
    const call_error expected{error_code::result_length, 0, 0, 3, 2};
    return softmax_into(out, x).error() == expected && log_softmax_into(out, x).error() == expected && out == std::array{7.0, 8.0};
}
static_assert(a_result_of_the_wrong_length_is_refused());

consteval bool a_result_that_overlaps_in_part_is_refused() {
    std::array memory{1.0, 2.0, 3.0};
    const std::span all(memory);
    const call_error expected{error_code::argument_overlaps, 0, 0};
    return softmax_into(all.first(2), all.last(2)).error() == expected && log_softmax_into(all.last(2), all.first(2)).error() == expected &&
           memory == std::array{1.0, 2.0, 3.0};
}
static_assert(a_result_that_overlaps_in_part_is_refused());

}  // namespace
