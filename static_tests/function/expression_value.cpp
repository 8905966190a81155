// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

namespace {

using namespace ddx::literals;
using ddx::exact, ddx::mat, ddx::vec;

constexpr auto t = ddx::variable<"t">;
constexpr auto x = ddx::variable<"x", 2>;
constexpr auto j = jacobian(ddx::vector(t * x[0_c], x[0_c] * x[1_c], x[1_c]), x);

consteval bool values_are_numbers_vectors_or_matrices() {
    return (t * t)(t = 3.0) == 9 && (t * x)(t = 2.0, x = {1.0, 2.0}) == vec{2.0, 4.0} &&
           j(t = 2.0, x = {3.0, 4.0}) == mat<double, 3, 2>{{2.0, 0.0, 4.0, 3.0, 0.0, 1.0}};
}
consteval bool expressions_without_variables_are_exact_values() {
    return (1_q / 3_q + sqrt(4_q))() == 7_q / 3_q && ddx::vector(1_q, sqrt(2_q))() == vec<exact, 2>{1, sqrt(exact(2))};
}
consteval bool values_in_a_type_are_computed_in_it() {
    return ddx::value_in<double>(sqrt(2_q)) == ddx::math::sqrt(2.0) && ddx::value_in<float>(1_q / 3_q) == 1.0F / 3;
}
consteval bool comparison_takes_the_arithmetic_of_the_value() {
    return vec{0.5, 2.0} == ddx::vector(1_q / 2_q, sqrt(4_q)) && exact(2) == sqrt(4_q) &&
           vec<float, 1>{1.0F / 3} == ddx::vector(1_q / 3_q) && !(vec{0.5, 2.0} == ddx::vector(1_q / 2_q, sqrt(3_q)));
}
consteval bool value_and_derivative_come_together() {
    const auto [value, slope] = value_and_gradient(t * x[0_c] * x[1_c], x)(x = {2.0, 3.0}, t = 5.0);
    const auto both = value_and_jacobian(t * x, x)(t = 5.0, x = {2.0, 3.0});
    return value == 30 && slope == vec{15.0, 10.0} && both.value == vec{10.0, 15.0} &&
           both.jacobian == mat<double, 2, 2>{{5.0, 0.0, 0.0, 5.0}};
}
consteval bool every_verb_gives_its_derivative() {
    constexpr auto e = t * x[0_c] * x[1_c];
    return derivative(e, t)(t = 5.0, x = {2.0, 3.0}) == 6 && gradient(e, x)(t = 5.0, x = {2.0, 3.0}) == vec{15.0, 10.0} &&
           hessian(e, x)(t = 5.0, x = {2.0, 3.0}) == mat<double, 2, 2>{{0.0, 5.0, 5.0, 0.0}} &&
           derivative(t * x, t)(t = 5.0, x = {2.0, 3.0}) == vec{2.0, 3.0};
}
consteval bool a_derivative_has_the_variables_of_its_expression() {
    return gradient(t + sum(x), x)(t = 1.0, x = {2.0, 3.0}) == vec{1.0, 1.0} &&
           derivative(t * t, t)(t = 1_q / 3_q) == 2_q / 3_q;
}
consteval bool what_is_not_in_the_expression_has_derivative_zero() {
    return derivative(sum(x), t)(t = 1.0, x = {2.0, 3.0}) == 0 && gradient(t * t, x)(t = 1.0, x = {2.0, 3.0}) == vec{0.0, 0.0};
}

static_assert(values_are_numbers_vectors_or_matrices());
static_assert(expressions_without_variables_are_exact_values());
static_assert(values_in_a_type_are_computed_in_it());
static_assert(comparison_takes_the_arithmetic_of_the_value());
static_assert(value_and_derivative_come_together());
static_assert(every_verb_gives_its_derivative());
static_assert(a_derivative_has_the_variables_of_its_expression());
static_assert(what_is_not_in_the_expression_has_derivative_zero());

}  // namespace
