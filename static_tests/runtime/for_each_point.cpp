// SPDX-License-Identifier: MIT
#include <ddx/runtime/for_each_point.hpp>

namespace {

using ddx::call_error, ddx::error_code, ddx::for_each_point;

constexpr auto area = ddx::function<2, ddx::scalar>([](auto x, auto t) { return x[0] * x[1] * t; });
constexpr auto swap = ddx::function<2>([](auto x) { return ddx::vec{x[1], x[0]}; });
constexpr auto energy_at = ddx::function<2>([](auto x) { return x[0] * x[0] + 3 * x[1]; });
constexpr double points[]{1, 2, 3, 4, 5, 6};

template <std::size_t N>
constexpr bool equal(const double (&a)[N], const double (&b)[N]) {
    for (std::size_t i = 0; i < N; ++i)
        if (a[i] != b[i]) return false;
    return true;
}

consteval bool each_point_has_its_own_arguments() {
    const double factors[]{1, 10, 100};
    double areas[3]{};
    return for_each_point(area, areas, points, factors).ok() && equal(areas, {2, 120, 3000});
}
static_assert(each_point_has_its_own_arguments());

consteval bool a_shared_argument_is_that_of_all_points() {
    double areas[3]{}, again[3]{};
    const double factor[]{10};
    return for_each_point(area, areas, points, ddx::shared(10)).ok() && for_each_point(area, again, points, ddx::shared(factor)).ok() &&
           equal(areas, {20, 120, 300}) && equal(again, {20, 120, 300});
}
static_assert(a_shared_argument_is_that_of_all_points());

consteval bool all_arguments_may_be_shared() {
    double areas[2]{};
    const double x[]{3, 4};
    return for_each_point(area, areas, ddx::shared(x), ddx::shared(2)).ok() && equal(areas, {24, 24});
}
static_assert(all_arguments_may_be_shared());

consteval bool a_value_and_its_gradient_are_two_results() {
    double values[3]{}, gradients[6]{};
    return for_each_point(ddx::value_and_gradient(energy_at), values, gradients, points).ok() && equal(values, {7, 21, 43}) &&
           equal(gradients, {2, 3, 6, 3, 10, 3});
}
static_assert(a_value_and_its_gradient_are_two_results());

consteval bool no_points_are_done_at_once() {
    const std::span<double> none;
    return for_each_point(area, none, std::span<const double>{}, ddx::shared(1)).ok();
}
static_assert(no_points_are_done_at_once());

consteval bool a_result_may_be_the_very_memory_of_an_argument() {
    double x[]{1, 2, 3, 4, 5, 6};
    return for_each_point(swap, x, x).ok() && equal(x, {2, 1, 4, 3, 6, 5});
}
static_assert(a_result_may_be_the_very_memory_of_an_argument());

consteval bool a_result_that_overlaps_in_part_is_refused() {
    double x[]{1, 2, 3, 4, 5, 6};
    const std::span all(x);
    const ddx::status done = for_each_point(swap, all.subspan(2), all.first(4));
    return done.error() == call_error{error_code::argument_overlaps, 0, 0} && equal(x, {1, 2, 3, 4, 5, 6});
}
static_assert(a_result_that_overlaps_in_part_is_refused());

consteval bool a_result_that_overlaps_a_shared_argument_is_refused() {
    double x[]{1, 2};
    const ddx::status done = for_each_point(swap, x, ddx::shared(x));
    return done.error() == call_error{error_code::argument_overlaps, 0, 0} && equal(x, {1, 2});
}
static_assert(a_result_that_overlaps_a_shared_argument_is_refused());

consteval bool results_that_share_memory_are_refused() {
    double memory[]{7, 8};
    const std::span all(memory);
    return for_each_point(ddx::value_and_gradient(energy_at), all.first(1), all, std::span(points).first(2)).error() ==
               call_error{error_code::results_overlap, 1} &&
           equal(memory, {7, 8});
}
static_assert(results_that_share_memory_are_refused());

consteval bool a_result_that_ends_within_a_point_is_refused() {
    double x[]{7, 8, 9};
    return for_each_point(swap, x, points).error() == call_error{error_code::result_points, 0, 0, 2, 3} && equal(x, {7, 8, 9});
}
static_assert(a_result_that_ends_within_a_point_is_refused());

consteval bool a_second_result_for_other_points_is_refused() {
    double values[]{7, 8, 9}, gradients[]{1, 2, 3, 4};
    return for_each_point(ddx::value_and_gradient(energy_at), values, gradients, points).error() ==
               call_error{error_code::result_length, 1, 0, 6, 4} &&
           equal(values, {7, 8, 9});
}
static_assert(a_second_result_for_other_points_is_refused());

consteval bool an_argument_for_other_points_is_refused() {
    double areas[]{7, 8};
    return for_each_point(area, areas, points, ddx::shared(1)).error() == call_error{error_code::argument_points, 0, 0, 4, 6} &&
           equal(areas, {7, 8});
}
static_assert(an_argument_for_other_points_is_refused());

consteval bool a_shared_argument_of_the_wrong_length_is_refused() {
    double areas[]{7, 8, 9};
    return for_each_point(area, areas, points, ddx::shared(points)).error() == call_error{error_code::argument_length, 0, 1, 1, 6} &&
           equal(areas, {7, 8, 9});
}
static_assert(a_shared_argument_of_the_wrong_length_is_refused());

}  // namespace
