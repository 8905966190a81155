// SPDX-License-Identifier: MIT
#include <limits>

#include <ddx/function/function.hpp>
#include <ddx/runtime/softmax.hpp>
#include <ddx/runtime/softmax_derivative.hpp>

#include "agreement.hpp"

namespace {

using namespace agreement;
using ddx::call_error, ddx::error_code, ddx::softmax_into, ddx::softmax_jacobian_into, ddx::softmax_jvp_into, ddx::softmax_vjp_into;

template <class T, std::size_t K>
constexpr bool agrees_with_the_engine() {
    constexpr auto softmax = ddx::function<K>([](auto x) { return ddx::softmax(x); });
    const std::array<T, K> x = samples<T, K>(K), v = samples<T, K>(K + 1);
    std::array<T, K * K> matrix{}, matrix_of_s{};
    std::array<T, K> s{}, product{}, product_of_s{}, transposed{};
    const bool done = softmax_into(s, x).ok() && softmax_jacobian_into(matrix, x).ok() &&
                      softmax_jacobian_into(matrix_of_s, ddx::probabilities(s)).ok() && softmax_jvp_into(product, x, v).ok() &&
                      softmax_jvp_into(product_of_s, ddx::probabilities(s), v).ok() && softmax_vjp_into(transposed, x, v).ok();
    const auto jacobian = ddx::jacobian(softmax)(x);
    const auto jvp = ddx::jvp(softmax)(x, v);
    return done && close<T>(matrix, std::span<const T>(jacobian), 4) && close<T>(matrix_of_s, std::span<const T>(jacobian), 4) &&
           close<T>(product, std::span<const T>(jvp), 8) && close<T>(product_of_s, std::span<const T>(jvp), 8) && transposed == product;
}
static_assert(agrees_with_the_engine<double, 2>());
static_assert(agrees_with_the_engine<double, 5>());
static_assert(agrees_with_the_engine<float, 3>());
static_assert(agrees_with_the_engine<long double, 3>());

template <class T>
consteval bool everything_is_0_for_one_component() {
    std::array<T, 1> matrix{7}, product{7};
    return softmax_jacobian_into(matrix, std::array<T, 1>{5}).ok() && matrix[0] == 0 &&
           softmax_jvp_into(product, std::array<T, 1>{5}, std::array<T, 1>{3}).ok() && product[0] == 0;
}
static_assert(everything_is_0_for_one_component<float>());
static_assert(everything_is_0_for_one_component<double>());
static_assert(everything_is_0_for_one_component<long double>());

consteval bool the_jacobian_is_exactly_symmetric() {
    std::array<double, 25> m{};
    if (!softmax_jacobian_into(m, samples<double, 5>(3))) return false;
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = 0; j < 5; ++j)
            if (m[i * 5 + j] != m[j * 5 + i]) return false;
    return true;
}
static_assert(the_jacobian_is_exactly_symmetric());

consteval bool the_jacobian_keeps_what_is_far_below_1() {
    std::array<double, 4> m{};
    const double small = 4.248354255291589e-18;  // e^-40
    return softmax_jacobian_into(m, std::array{0.0, -40.0}).ok() && close<double>(m, std::array{small, -small, -small, small}, 2);
}
static_assert(the_jacobian_keeps_what_is_far_below_1());

consteval bool equal_components_of_the_direction_give_exactly_0() {
    std::array<double, 4> product{7, 7, 7, 7};
    return softmax_jvp_into(product, samples<double, 4>(2), std::array{0.1, 0.1, 0.1, 0.1}).ok() && product == std::array<double, 4>{};
}
static_assert(equal_components_of_the_direction_give_exactly_0());

consteval bool a_direction_far_from_0_is_as_good_as_one_near_it() {
    std::array<double, 3> near{}, far{};
    const std::array x{0.0, -1.0, -2.0};
    return softmax_jvp_into(near, x, std::array{0.0, 2.0, 4.0}).ok() && softmax_jvp_into(far, x, std::array{1e16, 1e16 + 2, 1e16 + 4}).ok() &&
           close<double>(far, near, 1);
}
static_assert(a_direction_far_from_0_is_as_good_as_one_near_it());

consteval bool a_component_without_weight_does_no_harm_however_large_its_direction() {
    std::array<double, 3> product{};
    return softmax_jvp_into(product, std::array{-1000.0, 0.0, 0.0}, std::array{1e300, 1.0, 3.0}).ok() && product == std::array{0.0, -0.5, 0.5};
}
static_assert(a_component_without_weight_does_no_harm_however_large_its_direction());

template <class T>
consteval bool finite_arguments_never_overflow() {
    constexpr T greatest = std::numeric_limits<T>::max(), x = greatest;
    std::array<T, 2> even{}, one{};
    std::array<T, 4> matrix{};
    return softmax_jvp_into(even, std::array<T, 2>{x, x}, std::array<T, 2>{greatest, -greatest}).ok() &&
           even == std::array<T, 2>{greatest / 2, -greatest / 2} &&
           softmax_jvp_into(one, std::array<T, 2>{x, -x}, std::array<T, 2>{greatest, -greatest}).ok() && one == std::array<T, 2>{} &&
           softmax_jacobian_into(matrix, std::array<T, 2>{x, -x}).ok() && matrix == std::array<T, 4>{};
}
static_assert(finite_arguments_never_overflow<float>());
static_assert(finite_arguments_never_overflow<double>());
static_assert(finite_arguments_never_overflow<long double>());

consteval bool the_smallest_directions_are_not_lost() {
    constexpr double tiny = std::numeric_limits<double>::denorm_min() * 64;
    std::array<double, 2> product{};
    return softmax_jvp_into(product, std::array{0.0, 0.0}, std::array{tiny, -tiny}).ok() && product == std::array{tiny / 2, -tiny / 2};
}
static_assert(the_smallest_directions_are_not_lost());

consteval bool the_product_works_in_place_of_each_argument() {
    const std::array<double, 4> x = samples<double, 4>(1), v = samples<double, 4>(2);
    std::array<double, 4> expected{}, expected_of_same{}, over_x = x, over_v = v, over_both = x;
    return softmax_jvp_into(expected, x, v).ok() && softmax_jvp_into(over_x, over_x, v).ok() && softmax_jvp_into(over_v, x, over_v).ok() &&
           softmax_jvp_into(expected_of_same, x, x).ok() && softmax_jvp_into(over_both, over_both, over_both).ok() && over_x == expected &&
           over_v == expected && over_both == expected_of_same;
}
static_assert(the_product_works_in_place_of_each_argument());

consteval bool the_product_works_in_place_of_probabilities() {
    std::array<double, 4> s{}, v = samples<double, 4>(2), expected{};
    if (!softmax_into(s, samples<double, 4>(1)) || !softmax_jvp_into(expected, ddx::probabilities(s), v)) return false;
    std::array<double, 4> over_s = s;
    return softmax_jvp_into(over_s, ddx::probabilities(over_s), v).ok() && softmax_jvp_into(v, ddx::probabilities(s), v).ok() &&
           over_s == expected && v == expected;
}
static_assert(the_product_works_in_place_of_probabilities());

template <std::size_t N>
consteval bool makes_all_nan(const std::array<double, N>& x, const std::array<double, N>& v) {
    std::array<double, N> product{}, over_v = v;
    return softmax_jvp_into(product, x, v).ok() && softmax_jvp_into(over_v, x, over_v).ok() && all_nan<double>(product) && all_nan<double>(over_v);
}
static_assert(makes_all_nan(std::array{not_a_number<double>, 1.0, 2.0}, std::array{1.0, 2.0, 3.0}));
static_assert(makes_all_nan(std::array{1.0, infinity<double>, 2.0}, std::array{1.0, 2.0, 3.0}));
static_assert(makes_all_nan(std::array{-infinity<double>, -infinity<double>}, std::array{1.0, 2.0}));
static_assert(makes_all_nan(std::array{1.0, 2.0, 3.0}, std::array{1.0, not_a_number<double>, 3.0}));
static_assert(makes_all_nan(std::array{1.0, 2.0, 3.0}, std::array{1.0, infinity<double>, 3.0}));
static_assert(makes_all_nan(std::array{1.0, 2.0, 3.0}, std::array{-infinity<double>, 1.0, 3.0}));
static_assert(makes_all_nan(std::array{1.0, 2.0, 3.0}, std::array{1.0, 2.0, infinity<double>}));
static_assert(makes_all_nan(std::array{-infinity<double>, 2.0, 3.0}, std::array{infinity<double>, 2.0, 1.0}));

consteval bool a_component_of_minus_infinity_has_derivative_0() {
    std::array<double, 9> m{};
    std::array<double, 3> product{};
    const std::array x{0.0, -infinity<double>, 0.0};
    return softmax_jacobian_into(m, x).ok() && m == std::array{0.25, 0.0, -0.25, 0.0, 0.0, 0.0, -0.25, 0.0, 0.25} &&
           softmax_jvp_into(product, x, std::array{1.0, 5.0, 3.0}).ok() && product == std::array{-0.5, 0.0, 0.5};
}
static_assert(a_component_of_minus_infinity_has_derivative_0());

consteval bool the_jacobian_of_nan_or_infinity_is_all_nan() {
    std::array<double, 4> first{}, second{};
    return softmax_jacobian_into(first, std::array{not_a_number<double>, 1.0}).ok() && all_nan<double>(first) &&
           softmax_jacobian_into(second, std::array{1.0, infinity<double>}).ok() && all_nan<double>(second);
}
static_assert(the_jacobian_of_nan_or_infinity_is_all_nan());

consteval bool no_components_are_an_error() {
    const std::span<const double> none;
    const std::span<double> out;
    const call_error expected{error_code::no_components, 0, 0, 1, 0};
    return softmax_jacobian_into(out, none).error() == expected && softmax_jvp_into(out, none, none).error() == expected &&
           softmax_vjp_into(out, ddx::probabilities(none), none).error() == expected;
}
static_assert(no_components_are_an_error());

consteval bool wrong_lengths_are_refused() {
    const std::array x{1.0, 2.0, 3.0}, v{4.0, 5.0, 6.0};
    std::array out{7.0, 8.0};
    std::array right{7.0, 8.0, 9.0};
    return softmax_jacobian_into(right, x).error() == call_error{error_code::result_length, 0, 0, 9, 3} &&
           softmax_jvp_into(out, x, v).error() == call_error{error_code::result_length, 0, 0, 3, 2} &&
           softmax_jvp_into(right, x, out).error() == call_error{error_code::argument_length, 0, 1, 3, 2} && out == std::array{7.0, 8.0} &&
           right == std::array{7.0, 8.0, 9.0};
}
static_assert(wrong_lengths_are_refused());

consteval bool overlaps_in_part_are_refused() {
    std::array memory{1.0, 2.0, 3.0, 4.0};
    const std::array x{1.0, 2.0};
    const std::span all(memory);
    return softmax_jacobian_into(all, all.first(2)).error() == call_error{error_code::argument_overlaps, 0, 0} &&
           softmax_jvp_into(all.first(2), all.subspan(1, 2), x).error() == call_error{error_code::argument_overlaps, 0, 0} &&
           softmax_jvp_into(all.first(2), x, all.subspan(1, 2)).error() == call_error{error_code::argument_overlaps, 0, 1} &&
           memory == std::array{1.0, 2.0, 3.0, 4.0};
}
static_assert(overlaps_in_part_are_refused());

}  // namespace
