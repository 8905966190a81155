// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/runtime/evaluate_batch.hpp>

namespace {

using ddx::call_error, ddx::error_code, ddx::evaluate_batch;

constexpr auto area = ddx::function<2, ddx::scalar>([](auto x, auto t) { return x[0] * x[1] * t; });
constexpr auto swap = ddx::function<2>([](auto x) { return ddx::vec{x[1], x[0]}; });
constexpr auto energy_at = ddx::function<2>([](auto x) { return x[0] * x[0] + 3 * x[1]; });
constexpr double points[]{1, 3, 5, 2, 4, 6};  // (1, 2), (3, 4), (5, 6)

template <std::size_t N>
constexpr bool equal(const double (&a)[N], const double (&b)[N]) {
    for (std::size_t i = 0; i < N; ++i)
        if (a[i] != b[i]) return false;
    return true;
}

consteval bool components_stand_one_after_the_other() {
    const double factors[]{1, 10, 100};
    double areas[3]{};
    return evaluate_batch(area, areas, points, factors).ok() && equal(areas, {2, 120, 3000});
}
static_assert(components_stand_one_after_the_other());

consteval bool a_shared_argument_is_that_of_all_points() {
    double areas[3]{}, again[3]{};
    const double factor[]{10};
    return evaluate_batch(area, areas, points, ddx::shared(10)).ok() && evaluate_batch(area, again, points, ddx::shared(factor)).ok() &&
           equal(areas, {20, 120, 300}) && equal(again, {20, 120, 300});
}
static_assert(a_shared_argument_is_that_of_all_points());

consteval bool a_value_and_its_gradient_are_two_results() {
    double values[3]{}, gradients[6]{};
    return evaluate_batch(ddx::value_and_gradient(energy_at), values, gradients, points).ok() && equal(values, {7, 21, 43}) &&
           equal(gradients, {2, 6, 10, 3, 3, 3});
}
static_assert(a_value_and_its_gradient_are_two_results());

consteval bool literals_of_a_formula_are_the_same_for_all_points() {
    constexpr auto t = ddx::variable<"t">;
    double results[5]{};
    const double at[]{1, 2, 3, 4, 5};
    return evaluate_batch(2.5 * t * t, results, at).ok() && equal(results, {2.5, 10, 22.5, 40, 62.5});
}
static_assert(literals_of_a_formula_are_the_same_for_all_points());

consteval bool a_result_may_be_the_very_memory_of_an_argument() {
    double x[]{1, 3, 5, 2, 4, 6};
    return evaluate_batch(swap, x, x).ok() && equal(x, {2, 4, 6, 1, 3, 5});
}
static_assert(a_result_may_be_the_very_memory_of_an_argument());

consteval bool no_points_are_done_at_once() {
    const std::span<double> none;
    return evaluate_batch(area, none, std::span<const double>{}, ddx::shared(1)).ok();
}
static_assert(no_points_are_done_at_once());

consteval bool numbers_of_other_types_are_computed_one_by_one() {
    const long double x[]{1, 3, 2, 4};
    long double result[2]{};
    return evaluate_batch(energy_at, result, x).ok() && result[0] == 7 && result[1] == 21;
}
static_assert(numbers_of_other_types_are_computed_one_by_one());

consteval bool wrong_lengths_and_overlaps_are_refused() {
    double x[]{7, 8, 9}, gradients[]{1, 2, 3, 4};
    const std::span all(gradients);
    return evaluate_batch(swap, x, points).error() == call_error{error_code::result_points, 0, 0, 2, 3} &&
           evaluate_batch(ddx::value_and_gradient(energy_at), x, gradients, points).error() == call_error{error_code::result_length, 1, 0, 6, 4} &&
           evaluate_batch(area, x, x, ddx::shared(1)).error() == call_error{error_code::argument_points, 0, 0, 6, 3} &&
           evaluate_batch(area, x, points, ddx::shared(points)).error() == call_error{error_code::argument_length, 0, 1, 1, 6} &&
           evaluate_batch(swap, all.first(2), all.subspan(1, 2)).error() == call_error{error_code::argument_overlaps, 0, 0} &&
           evaluate_batch(ddx::value_and_gradient(energy_at), all.first(1), all.first(2), std::span(points).first(2)).error() ==
               call_error{error_code::results_overlap, 1} &&
           equal(x, {7, 8, 9}) && equal(gradients, {1, 2, 3, 4});
}
static_assert(wrong_lengths_and_overlaps_are_refused());

}  // namespace
