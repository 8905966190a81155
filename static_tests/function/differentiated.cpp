// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#include "../support.hpp"

namespace {

using namespace ddx::literals;
using ddx::mat, ddx::vec;
using support::within_ulps;

// ---- derivatives of derivatives

constexpr auto wave = ddx::function<ddx::scalar>([](auto t) { return sin(2 * t); });
constexpr auto cubic = ddx::function<2>([](auto x) { return x[0] * x[0] * x[1]; });

consteval bool derivatives_of_callables_go_to_order_four() {
    constexpr auto d1 = derivative(wave);
    constexpr auto d2 = derivative(d1);
    constexpr auto d3 = derivative(d2);
    constexpr auto d4 = derivative(d3);
    return d1(0.0) == 2 && d2(0.0) == 0 && d3(0.0) == -8 && d4(0.0) == 0 && d4(1.0) == 16 * wave(1.0);
}
consteval bool derivatives_of_formulas_go_to_order_four() {
    constexpr auto t = ddx::variable<"t">;
    constexpr auto d3 = derivative(derivative(derivative(exp(2 * t), t), t), t);
    return d3(t = 0.0) == 8 && derivative(d3, t)(t = 0.0) == 16 && derivative(pow(t, 4_q), t)(t = 1_q / 2_q) == 1_q / 2_q;
}
consteval bool the_jacobian_of_a_gradient_is_the_hessian() {
    constexpr auto x = ddx::variable<"x", 2>;
    constexpr auto e = x[0_c] * x[0_c] * x[1_c];
    constexpr mat<double, 2, 2> h{{6.0, 4.0, 4.0, 0.0}};
    return jacobian(gradient(cubic))(vec{2.0, 3.0}) == h && hessian(cubic)(vec{2.0, 3.0}) == h &&
           jacobian(gradient(e, x), x)(x = {2.0, 3.0}) == h && hessian(e, x)(x = {2.0, 3.0}) == h;
}
consteval bool products_are_products_with_the_matrix() {
    constexpr auto v = vec{5.0, 7.0};
    return hvp(cubic)(vec{2.0, 3.0}, v) == hessian(cubic)(vec{2.0, 3.0}) * v &&
           jvp(gradient(cubic))(vec{2.0, 3.0}, v) == hvp(cubic)(vec{2.0, 3.0}, v) &&
           vjp(gradient(cubic))(vec{2.0, 3.0}, v) == hvp(cubic)(vec{2.0, 3.0}, v);
}
consteval bool a_direction_is_an_argument_to_differentiate_by() {
    return jacobian<1>(hvp(cubic))(vec{2.0, 3.0}, vec{0.0, 0.0}) == hessian(cubic)(vec{2.0, 3.0}) &&
           gradient<1>(jvp(cubic))(vec{2.0, 3.0}, vec{0.0, 0.0}) == gradient(cubic)(vec{2.0, 3.0});
}
consteval bool formulas_take_directions_of_every_kind() {
    constexpr auto x = ddx::variable<"x", 2>;
    constexpr auto v = ddx::variable<"v", 2>;
    constexpr auto e = x[0_c] * x[0_c] * x[1_c];
    return hvp(e, x, v)(x = {2.0, 3.0}, v = {5.0, 7.0}) == vec{58.0, 20.0} &&
           hvp(e, x, vec{5.0, 7.0})(x = {2.0, 3.0}) == vec{58.0, 20.0} && jvp(e, x, gradient(e, x))(x = {2.0, 3.0}) == 160 &&
           vjp(2 * x, x, x)(x = {2.0, 3.0}) == vec{4.0, 6.0};
}

static_assert(derivatives_of_callables_go_to_order_four());
static_assert(derivatives_of_formulas_go_to_order_four());
static_assert(the_jacobian_of_a_gradient_is_the_hessian());
static_assert(products_are_products_with_the_matrix());
static_assert(a_direction_is_an_argument_to_differentiate_by());
static_assert(formulas_take_directions_of_every_kind());

// ---- a value and its derivatives together

constexpr auto bump = ddx::function<2>([](auto x) { return exp(x[0] * x[1]) / (1 + x[0] * x[0]); });

consteval bool value_gradient_and_hessian_of_a_callable_are_the_three() {
    constexpr vec x{0.5, -2.0};
    const auto [value, gradient_there, hessian_there] = value_gradient_and_hessian(bump)(x);
    const auto slopes = gradient(bump)(x);
    const auto curvature = hessian(bump)(x);
    for (std::size_t i = 0; i < 2; ++i) {
        if (!within_ulps(gradient_there[i], slopes[i], 4)) return false;
        for (std::size_t j = 0; j < 2; ++j)
            if (!within_ulps(hessian_there(i, j), curvature(i, j), 16)) return false;
    }
    return value == bump(x);
}
consteval bool value_gradient_and_hessian_of_a_formula_are_the_three() {
    constexpr auto x = ddx::variable<"x", 2>;
    constexpr auto e = x[0_c] * x[0_c] * x[1_c] + 3 * x[1_c];
    const auto [value, slopes, curvature] = value_gradient_and_hessian(e, x)(x = {2.0, 3.0});
    return value == e(x = {2.0, 3.0}) && slopes == gradient(e, x)(x = {2.0, 3.0}) && curvature == hessian(e, x)(x = {2.0, 3.0}) &&
           slopes == vec{12.0, 7.0} && curvature == mat<double, 2, 2>{{6.0, 4.0, 4.0, 0.0}};
}

static_assert(value_gradient_and_hessian_of_a_callable_are_the_three());
static_assert(value_gradient_and_hessian_of_a_formula_are_the_three());

// ---- derivatives inside other functions

constexpr auto newton_step = ddx::function<ddx::scalar>([](auto t) {
    constexpr auto f = ddx::function<ddx::scalar>([](auto u) { return u * u - 2; });
    return t - f(t) / derivative(f)(t);
});
constexpr auto length_of_gradient = ddx::function<2>([](auto x) {
    const auto slope = gradient(cubic)(x);
    return dot(slope, slope);
});

consteval bool a_derivative_inside_a_callable_is_traced() {
    return newton_step(1.0) == 1.5 && newton_step(1.5) == 17.0 / 12 && derivative(newton_step)(2.0) == 0.25;
}
consteval bool a_gradient_inside_a_callable_is_differentiated_again() {
    return length_of_gradient(vec{1.0, 1.0}) == 5 && gradient(length_of_gradient)(vec{1.0, 1.0}) == vec{12.0, 8.0};
}
consteval bool a_derivative_inside_a_formula_is_an_expression() {
    constexpr auto t = ddx::variable<"t">;
    constexpr auto f = t * t - 2;
    constexpr auto step = t - f / derivative(f, t);
    return step(t = 1.0) == 1.5 && derivative(step, t)(t = 2.0) == 0.25 && step(t = 1_q) == 3_q / 2_q;
}

static_assert(a_derivative_inside_a_callable_is_traced());
static_assert(a_gradient_inside_a_callable_is_differentiated_again());
static_assert(a_derivative_inside_a_formula_is_an_expression());

}  // namespace
