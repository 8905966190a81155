// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/runtime/evaluate_into.hpp>

namespace {

using ddx::call_error, ddx::error_code, ddx::evaluate_into;

constexpr auto energy = ddx::function<2, 3>([](auto s, auto y) {
    auto f = ddx::vec{s[0] * s[1], s[0] * s[0] + s[1] * s[1], s[0]};
    return 0.5 * pow(norm(f - y), 3);
});
constexpr auto line = ddx::function<2, ddx::scalar>([](auto x, auto t) { return ddx::vec{x[0] + t, x[1] - t, x[0] * x[1]}; });
constexpr double y[]{1, 1, 1};

consteval bool a_gradient_is_written_as_the_function_returns_it() {
    double s[]{1, 2}, gradient[2]{};
    const auto expected = ddx::gradient(energy)(s, y);
    return evaluate_into(ddx::gradient(energy), gradient, s, y).ok() && gradient[0] == expected[0] && gradient[1] == expected[1];
}
static_assert(a_gradient_is_written_as_the_function_returns_it());

consteval bool a_value_and_its_gradient_are_two_results() {
    const double s[]{1, 2};
    double value = 0, gradient[2]{};
    const auto expected = ddx::value_and_gradient(energy)(s, y);
    return evaluate_into(ddx::value_and_gradient(energy), value, gradient, s, y).ok() && value == expected.value &&
           gradient[0] == expected.gradient[0] && gradient[1] == expected.gradient[1];
}
static_assert(a_value_and_its_gradient_are_two_results());

consteval bool a_value_its_gradient_and_its_hessian_are_three_results() {
    const double s[]{1, 2};
    double value = 0, gradient[2]{}, hessian[4]{};
    const auto expected = ddx::value_gradient_and_hessian(energy)(s, y);
    return evaluate_into(ddx::value_gradient_and_hessian(energy), value, gradient, hessian, s, y).ok() && value == expected.value &&
           gradient[1] == expected.gradient[1] && hessian[3] == expected.hessian(1, 1) && hessian[1] == expected.hessian(0, 1) &&
           evaluate_into(ddx::value_gradient_and_hessian(energy), value, hessian, hessian, s, y).error().code == error_code::result_length;
}
static_assert(a_value_its_gradient_and_its_hessian_are_three_results());

consteval bool any_two_results_that_share_memory_are_an_error() {
    const double s[]{1, 2};
    double memory[6]{};
    const std::span all(memory);
    const auto f = ddx::value_gradient_and_hessian(energy);
    return evaluate_into(f, memory[0], all.subspan(0, 2), all.subspan(2, 4), s, y).error().code == error_code::results_overlap &&
           evaluate_into(f, memory[2], all.subspan(0, 2), all.subspan(2, 4), s, y).error().code == error_code::results_overlap;
}
static_assert(any_two_results_that_share_memory_are_an_error());

template <class T>
consteval bool a_scalar_argument_is_a_number_or_memory_of_one() {
    const T x[]{3, 5}, t[]{2};
    T first[3]{}, second[3]{};
    return evaluate_into(line, first, x, t).ok() && evaluate_into(line, second, x, 2).ok() && first[0] == 5 && first[1] == 3 &&
           first[2] == 15 && second[0] == 5 && second[1] == 3 && second[2] == 15;
}
static_assert(a_scalar_argument_is_a_number_or_memory_of_one<float>());
static_assert(a_scalar_argument_is_a_number_or_memory_of_one<double>());
static_assert(a_scalar_argument_is_a_number_or_memory_of_one<long double>());

consteval bool a_jacobian_is_written_row_by_row() {
    ddx::vec<double, 2> x{3, 5};
    ddx::mat<double, 3, 2> jacobian{};
    return evaluate_into(ddx::jacobian(line), jacobian, x, 2.0).ok() && jacobian == ddx::mat<double, 3, 2>{{1, 0, 0, 1, 5, 3}};
}
static_assert(a_jacobian_is_written_row_by_row());

consteval bool a_result_may_be_an_argument() {
    double s[]{1, 2};
    const auto expected = ddx::gradient(energy)(s, y);
    return evaluate_into(ddx::gradient(energy), s, s, y).ok() && s[0] == expected[0] && s[1] == expected[1];
}
static_assert(a_result_may_be_an_argument());

consteval bool a_result_may_overlap_an_argument_in_part() {
    double memory[]{3, 5, 0, 0};
    const std::span all(memory);
    return evaluate_into(line, all.subspan(1), all.first(2), 2.0).ok() && memory[0] == 3 && memory[1] == 5 && memory[2] == 3 && memory[3] == 15;
}
static_assert(a_result_may_overlap_an_argument_in_part());

consteval bool a_result_of_the_wrong_length_is_refused() {
    const double s[]{1, 2};
    double gradient[]{7, 8, 9};
    const ddx::status done = evaluate_into(ddx::gradient(energy), gradient, s, y);
    return done.error() == call_error{error_code::result_length, 0, 0, 2, 3} && gradient[0] == 7 && gradient[1] == 8 && gradient[2] == 9;
}
static_assert(a_result_of_the_wrong_length_is_refused());

consteval bool a_second_result_of_the_wrong_length_is_refused() {
    const double s[]{1, 2};
    double value = 7, gradient[]{8};
    const ddx::status done = evaluate_into(ddx::value_and_gradient(energy), value, gradient, s, y);
    return done.error() == call_error{error_code::result_length, 1, 0, 2, 1} && value == 7 && gradient[0] == 8;
}
static_assert(a_second_result_of_the_wrong_length_is_refused());

consteval bool an_argument_of_the_wrong_length_is_refused() {
    const double s[]{1, 2};
    double gradient[]{7, 8};
    const ddx::status done = evaluate_into(ddx::gradient(energy), gradient, s, s);
    return done.error() == call_error{error_code::argument_length, 0, 1, 3, 2} && gradient[0] == 7 && gradient[1] == 8;
}
static_assert(an_argument_of_the_wrong_length_is_refused());

consteval bool results_that_share_memory_are_refused() {
    const double s[]{1, 2};
    double memory[]{7, 8};
    const std::span all(memory);
    const ddx::status done = evaluate_into(ddx::value_and_gradient(energy), all.first(1), all, s, y);
    return done.error() == call_error{error_code::results_overlap, 1} && memory[0] == 7 && memory[1] == 8;
}
static_assert(results_that_share_memory_are_refused());

consteval bool an_expression_takes_its_variables_in_order() {
    constexpr auto a = ddx::variable<"a", 2>;
    constexpr auto t = ddx::variable<"t">;
    constexpr auto e = dot(a, a) * t;
    const double at[]{3, 4};
    double value = 0;
    return evaluate_into(e, value, at, 2.0).ok() && value == 50;
}
static_assert(an_expression_takes_its_variables_in_order());

consteval bool a_derivative_of_an_expression_takes_the_variables_of_the_expression() {
    constexpr auto a = ddx::variable<"a", 2>;
    constexpr auto t = ddx::variable<"t">;
    constexpr auto e = dot(a, a) * t * t;
    const double at[]{3, 4};
    double gradient[2]{}, derivative = 0;
    return evaluate_into(ddx::gradient(e, a), gradient, at, 2.0).ok() && gradient[0] == 24 && gradient[1] == 32 &&
           evaluate_into(ddx::derivative(e, t), derivative, at, 2.0).ok() && derivative == 100;
}
static_assert(a_derivative_of_an_expression_takes_the_variables_of_the_expression());

consteval bool an_expression_brings_its_captured_literals() {
    constexpr auto a = ddx::variable<"a", 2>;
    double factor = 2.5;
    const auto e = factor * dot(a, a);
    const double at[]{3, 4};
    double value = 0;
    return evaluate_into(e, value, at).ok() && value == 62.5;
}
static_assert(an_expression_brings_its_captured_literals());

}  // namespace
