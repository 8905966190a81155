// SPDX-License-Identifier: MIT
#include <array>
#include <ddx/ddx.hpp>
#include <span>

namespace {

using ddx::exact, ddx::mat, ddx::rational, ddx::vec;

// f(x, t) = t (x_0² x_1, x_0 + x_1), g(x, t) = t x_0² x_1
constexpr auto f = ddx::function<2, ddx::scalar>([](auto x, auto t) { return t * vec{x[0] * x[0] * x[1], x[0] + x[1]}; });
constexpr auto g = ddx::function<2, ddx::scalar>([](auto x, auto t) { return t * x[0] * x[0] * x[1]; });
constexpr vec at{2.0, 3.0};

consteval bool values_have_the_shape_of_the_callable() {
    return f(at, 10.0) == vec{120.0, 50.0} && g(at, 10.0) == 120 && std::is_same_v<decltype(g(at, 10.0)), double>;
}
consteval bool every_verb_gives_its_derivative() {
    return derivative<1>(f)(at, 10.0) == vec{12.0, 5.0} && derivative<1>(g)(at, 10.0) == 12 &&
           gradient(g)(at, 10.0) == vec{120.0, 40.0} && jacobian(f)(at, 10.0) == mat<double, 2, 2>{{120.0, 40.0, 10.0, 10.0}} &&
           hessian(g)(at, 10.0) == mat<double, 2, 2>{{60.0, 40.0, 40.0, 0.0}};
}
consteval bool products_take_the_direction_as_last_argument() {
    constexpr vec v{1.0, -1.0};
    return jvp(f)(at, 10.0, v) == vec{80.0, 0.0} && vjp(f)(at, 10.0, v) == vec{110.0, 30.0} &&
           hvp(g)(at, 10.0, v) == vec{20.0, 40.0};
}
consteval bool value_comes_with_its_derivative() {
    const auto [value, slope] = value_and_gradient(g)(at, 10.0);
    const auto both = value_and_jacobian(f)(at, 10.0);
    return value == 120 && slope == vec{120.0, 40.0} && both.value == vec{120.0, 50.0} &&
           both.jacobian == jacobian(f)(at, 10.0);
}
consteval bool any_argument_can_be_chosen() {
    constexpr auto h = ddx::function<2, 3, ddx::scalar>([](auto a, auto b, auto c) { return c * a[0] * b[2] + a[1] * b[0]; });
    constexpr vec a{1.0, 2.0};
    constexpr vec b{3.0, 4.0, 5.0};
    return gradient<0>(h)(a, b, 6.0) == vec{30.0, 3.0} && gradient<1>(h)(a, b, 6.0) == vec{2.0, 0.0, 6.0} &&
           derivative<2>(h)(a, b, 6.0) == 5;
}
consteval bool arguments_are_whatever_has_the_length() {
    constexpr double three[] = {1, 2, 3};
    constexpr auto total = ddx::function<3>([](auto x) { return sum(x); });
    return total(three) == 6 && total(std::array{1.0, 2.0, 3.0}) == 6 && total(vec{1, 2, 3}) == 6 &&
           total(std::span<const double, 3>(three)) == 6;
}
template <class T> consteval bool the_type_is_that_of_the_arguments() {
    return std::is_same_v<decltype(gradient(g)(vec{T(2), T(3)}, T(10))), vec<T, 2>> &&
           gradient(g)(vec{T(2), T(3)}, T(10)) == vec{T(120), T(40)};
}
consteval bool integers_count_as_double() {
    return std::is_same_v<decltype(g(vec{2, 3}, 10)), double> && g(vec{2, 3}, 10) == 120;
}
consteval bool exact_arguments_give_exact_values() {
    return gradient(g)(vec<exact, 2>{rational{1, 3}, 1}, exact(1)) == vec<exact, 2>{rational{2, 3}, rational{1, 9}};
}
consteval bool helpers_loops_and_literals_are_traced() {
    constexpr auto polynomial = [](auto x) {
        auto result = 0 * x;
        for (int k = 0; k < 5; ++k) result = result * x + k;
        return result;
    };
    constexpr auto p = ddx::function<ddx::scalar>(polynomial);
    return p(2.0) == 26 && derivative(p)(2.0) == 23;
}
consteval bool scalars_and_vectors_of_one_differ() {
    constexpr auto scalar = ddx::function<ddx::scalar>([](auto t) { return t * t; });
    constexpr auto vector = ddx::function<1>([](auto t) { return t[0] * t[0]; });
    return derivative(scalar)(3.0) == 6 && gradient(vector)(vec{3.0}) == vec{6.0} &&
           hessian(vector)(vec{3.0}) == mat<double, 1, 1>{{2.0}};
}
consteval bool matrices_are_values_too() {
    constexpr auto turn = ddx::function<ddx::scalar>([](auto t) {
        return ddx::mat<decltype(sin(t)), 2, 2>{{cos(t), -sin(t), sin(t), cos(t)}};
    });
    return turn(0.0) == mat<double, 2, 2>{{1.0, 0.0, 0.0, 1.0}} &&
           derivative(turn)(0.0) == mat<double, 2, 2>{{0.0, -1.0, 1.0, 0.0}};
}
consteval bool what_does_not_depend_has_derivative_zero() {
    constexpr auto constant = ddx::function<2>([](auto) { return 3.0; });
    return constant(at) == 3 && gradient(constant)(at) == vec<double, 2>{} && hessian(constant)(at) == mat<double, 2, 2>{};
}

static_assert(values_have_the_shape_of_the_callable());
static_assert(every_verb_gives_its_derivative());
static_assert(products_take_the_direction_as_last_argument());
static_assert(value_comes_with_its_derivative());
static_assert(any_argument_can_be_chosen());
static_assert(arguments_are_whatever_has_the_length());
static_assert(the_type_is_that_of_the_arguments<float>());
static_assert(the_type_is_that_of_the_arguments<long double>());
static_assert(integers_count_as_double());
static_assert(exact_arguments_give_exact_values());
static_assert(helpers_loops_and_literals_are_traced());
static_assert(scalars_and_vectors_of_one_differ());
static_assert(matrices_are_values_too());
static_assert(what_does_not_depend_has_derivative_zero());

}  // namespace
