// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#include "../support.hpp"

namespace {

using ddx::mat, ddx::vec;
using support::infinity, support::is_nan;

constexpr auto f1(auto f) { return ddx::function<ddx::scalar>(f); }
constexpr auto f2(auto f) { return ddx::function<2>(f); }

consteval bool the_slope_of_the_absolute_value_at_zero_is_zero() {
    constexpr auto slope = derivative(f1([](auto u) { return abs(u); }));
    return slope(0.0) == 0 && slope(-0.0) == 0 && slope(2.0) == 1 && slope(-2.0) == -1;
}
consteval bool the_absolute_value_cubed_is_smooth_at_zero() {
    constexpr auto f = f1([](auto u) { return pow(abs(u), 3); });
    return derivative(f)(0.0) == 0 && derivative(derivative(f))(0.0) == 0 && derivative(f)(-2.0) == -12;
}
consteval bool a_tie_gives_each_argument_one_half() {
    constexpr auto larger = gradient(f2([](auto x) { return max(x[0], x[1]); }));
    constexpr auto smaller = gradient(f2([](auto x) { return min(x[0], x[1]); }));
    return larger(vec{1.0, 1.0}) == vec{0.5, 0.5} && larger(vec{2.0, 1.0}) == vec{1.0, 0.0} &&
           smaller(vec{1.0, 1.0}) == vec{0.5, 0.5} && smaller(vec{2.0, 1.0}) == vec{0.0, 1.0};
}
consteval bool max_of_equal_expressions_is_that_expression() {
    return derivative(f1([](auto u) { return max(u, u); }))(3.0) == 1 &&
           derivative(f1([](auto u) { return max(u, -u); }))(0.0) == 0;
}
consteval bool the_gradient_of_the_norm_at_the_origin_is_zero() {
    return gradient(f2([](auto x) { return norm(x); }))(vec{0.0, 0.0}) == vec<double, 2>{} &&
           gradient(f2([](auto x) { return sqrt(x[0] * x[0] + x[1] * x[1]); }))(vec{0.0, 0.0}) == vec<double, 2>{} &&
           gradient(f2([](auto x) { return hypot(x[0], x[1]); }))(vec{0.0, 0.0}) == vec<double, 2>{};
}
consteval bool the_norm_of_affine_residuals_is_treated_alike() {
    constexpr auto f = f2([](auto x) { return norm(ddx::vec{x[0] + x[1] - 1, x[0] - x[1]}); });
    return gradient(f)(vec{0.5, 0.5}) == vec<double, 2>{} && hessian(f)(vec{0.5, 0.5}) == mat<double, 2, 2>{};
}
consteval bool odd_powers_of_the_norm_are_smooth() {
    constexpr auto cube = f2([](auto x) { return pow(norm(x), 3); });
    return gradient(cube)(vec{0.0, 0.0}) == vec<double, 2>{} && hessian(cube)(vec{0.0, 0.0}) == mat<double, 2, 2>{} &&
           hessian(f2([](auto x) { return pow(norm(x), 4); }))(vec{0.0, 0.0}) == mat<double, 2, 2>{};
}
consteval bool the_squared_norm_has_the_hessian_two_everywhere() {
    constexpr mat<double, 2, 2> two{{2.0, 0.0, 0.0, 2.0}};
    return hessian(f2([](auto x) { return norm(x) * norm(x); }))(vec{3.0, 4.0}) == two &&
           hessian(f2([](auto x) { return norm(x) * norm(x); }))(vec{0.0, 0.0}) == two &&
           hessian(f2([](auto x) { return pow(norm(x), 2); }))(vec{0.0, 0.0}) == two &&
           hessian(f2([](auto x) { return dot(x, x); }))(vec{0.0, 0.0}) == two;
}
consteval bool a_root_of_anything_else_is_infinitely_steep_at_zero() {
    return derivative(f1([](auto u) { return sqrt(u); }))(0.0) == infinity<double> &&
           derivative(f1([](auto u) { return cbrt(u); }))(0.0) == infinity<double> &&
           derivative(f1([](auto u) { return pow(u, 0.5); }))(0.0) == infinity<double>;
}
consteval bool poles_answer_as_the_arithmetic_does() {
    return derivative(f1([](auto u) { return log(u); }))(0.0) == infinity<double> &&
           derivative(f1([](auto u) { return 1 / u; }))(0.0) == -infinity<double> &&
           is_nan(gradient(f2([](auto x) { return atan2(x[0], x[1]); }))(vec{0.0, 0.0})[0]);
}
consteval bool whole_powers_are_smooth_at_zero() {
    constexpr auto square = f1([](auto u) { return pow(u, 2); });
    return derivative(square)(0.0) == 0 && derivative(derivative(square))(0.0) == 2 &&
           derivative(f1([](auto u) { return pow(u, 1); }))(0.0) == 1 &&
           derivative(f1([](auto u) { return pow(u, 0); }))(0.0) == 0;
}
consteval bool a_branch_not_taken_adds_exactly_nothing() {
    constexpr auto root = f1([](auto u) { return select(u > 0, sqrt(u), 0 * u); });
    constexpr auto quotient = f1([](auto u) { return select(u == 0, u - u + 1, sin(u) / u); });
    return derivative(root)(-1.0) == 0 && derivative(root)(0.0) == 0 && derivative(root)(4.0) == 0.25 &&
           derivative(quotient)(0.0) == 0 && quotient(0.0) == 1;
}
consteval bool masks_hold_inside_other_functions() {
    constexpr auto f = f1([](auto u) { return exp(3 * select(u > 0, log(u), u)); });
    constexpr auto slope = derivative(f);
    return slope(0.0) == 3 && slope(-1.0) == 3 * f(-1.0) && derivative(slope)(0.0) == 9;
}

consteval bool powers_of_the_norm_above_two_have_no_curvature_at_zero() {
    constexpr auto f = ddx::function<2>([](auto x) { return pow(norm(x), 2.5); });
    return hessian(f)(ddx::vec{0.0, 0.0}) == ddx::mat<double, 2, 2>{} && gradient(f)(ddx::vec{0.0, 0.0}) == ddx::vec{0.0, 0.0} && hessian(f)(ddx::vec{3.0, 4.0})(0, 1) > 1.34;
}

static_assert(powers_of_the_norm_above_two_have_no_curvature_at_zero());
static_assert(the_slope_of_the_absolute_value_at_zero_is_zero());
static_assert(the_absolute_value_cubed_is_smooth_at_zero());
static_assert(a_tie_gives_each_argument_one_half());
static_assert(max_of_equal_expressions_is_that_expression());
static_assert(the_gradient_of_the_norm_at_the_origin_is_zero());
static_assert(the_norm_of_affine_residuals_is_treated_alike());
static_assert(odd_powers_of_the_norm_are_smooth());
static_assert(the_squared_norm_has_the_hessian_two_everywhere());
static_assert(a_root_of_anything_else_is_infinitely_steep_at_zero());
static_assert(poles_answer_as_the_arithmetic_does());
static_assert(whole_powers_are_smooth_at_zero());
static_assert(a_branch_not_taken_adds_exactly_nothing());
static_assert(masks_hold_inside_other_functions());

}  // namespace
