// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

// Unknown functions: what holds for them by their shape, by the symmetry of second derivatives and by the chain rule alone.
namespace {

using namespace ddx::literals;
using ddx::function, ddx::identical, ddx::unknown, ddx::vec;

constexpr auto f = unknown<"f", 3, 2>;
constexpr auto g = unknown<"g">;
constexpr auto potential = unknown<"V", ddx::scalar, 2>;
constexpr auto curve = unknown<"curve", 2>;

constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto tau = ddx::variable<"tau", 2>;
constexpr auto t = ddx::variable<"t">;

// ---- shapes and names

consteval bool values_have_the_shape_of_the_function() {
    return f(sigma).value_shape == ddx::shape{3, 0} && g(t).value_shape == ddx::shape{} && potential(sigma).value_shape == ddx::shape{} &&
           curve(t).value_shape == ddx::shape{2, 0} && jacobian(f(sigma), sigma).value_shape == ddx::shape{3, 2};
}
consteval bool components_are_symbols_of_their_own() {
    return identical(f(sigma)[0_c], f(sigma)[0_c]) && !identical(f(sigma)[0_c], f(sigma)[1_c]);
}
consteval bool functions_of_other_names_shapes_or_arguments_differ() {
    return !identical(f(sigma)[0_c], unknown<"F", 3, 2>(sigma)[0_c]) && !identical(f(sigma)[0_c], unknown<"f", 2, 2>(sigma)[0_c]) &&
           !identical(f(sigma)[0_c], unknown<"f", ddx::scalar, 2>(sigma)) && !identical(f(sigma), f(tau)) && identical(f(sigma), unknown<"f", 3, 2>(sigma));
}
consteval bool equal_arguments_give_equal_values() {
    return identical(f(2_q * sigma), f(sigma + sigma)) && identical(g(pow(sin(t), 2_q)), g(1_q - pow(cos(t), 2_q))) &&
           identical(g(f(sigma + tau)[2_c]), g(f(tau + sigma)[2_c])) && !identical(g(t), g(-t));
}

// ---- partial derivatives

consteval bool entries_of_the_jacobian_are_the_partial_derivatives() {
    return identical(jvp(f(sigma), sigma, ddx::vector(1_q, 0_q)), f.partial(0_c)(sigma)) &&
           identical(jvp(f(sigma), sigma, ddx::vector(0_q, 1_q)), f.partial(1_c)(sigma)) &&
           identical(gradient(f(sigma)[1_c], sigma), ddx::vector(f.partial(0_c)(sigma)[1_c], f.partial(1_c)(sigma)[1_c]));
}
consteval bool second_partial_derivatives_commute() {
    return !identical(f.partial(0_c, 1_c)(sigma), f.partial(1_c, 1_c)(sigma)) && identical(f.partial(0_c, 1_c)(sigma), f.partial(1_c, 0_c)(sigma)) &&
           identical(jacobian(f.partial(0_c)(sigma), sigma), jacobian(jvp(f(sigma), sigma, ddx::vector(1_q, 0_q)), sigma));
}
consteval bool hessian_is_that_of_the_second_partial_derivatives() {
    constexpr auto v = ddx::variable<"v", 2>;
    constexpr auto second = [](auto i, auto j) { return potential.partial(i, j)(sigma); };
    return identical(hvp(potential(sigma), sigma, v), ddx::vector(second(0_c, 0_c) * v[0_c] + second(0_c, 1_c) * v[1_c],
                                                                  second(1_c, 0_c) * v[0_c] + second(1_c, 1_c) * v[1_c]));
}
consteval bool derivatives_of_order_five_exist() {
    constexpr auto fourth = derivative(derivative(derivative(derivative(g(t), t), t), t), t);
    return identical(derivative(fourth, t), g.partial(0_c, 0_c, 0_c, 0_c, 0_c)(t)) && !identical(fourth, g.partial(0_c, 0_c, 0_c)(t));
}

// ---- the chain rule

consteval bool chain_rule_leads_through_the_argument() {
    constexpr auto path = ddx::vector(pow(t, 2_q), sin(t));
    return identical(derivative(f(path), t), 2_q * t * f.partial(0_c)(path) + cos(t) * f.partial(1_c)(path)) &&
           identical(derivative(g(exp(t)), t), exp(t) * g.partial(0_c)(exp(t)));
}
consteval bool chain_rule_leads_through_unknown_functions() {
    constexpr auto at_curve = ddx::vector(potential.partial(0_c)(curve(t)), potential.partial(1_c)(curve(t)));
    return identical(derivative(potential(curve(t)), t), dot(at_curve, curve.partial(0_c)(t))) &&
           identical(derivative(g(g(t)), t), g.partial(0_c)(g(t)) * g.partial(0_c)(t));
}
consteval bool affine_arguments_multiply_the_jacobian() {
    constexpr auto x = ddx::variable<"x">;
    constexpr auto argument = ddx::vector(3_q * x + 1_q, 2_q - x);
    return identical(derivative(f(argument), x), 3_q * f.partial(0_c)(argument) - f.partial(1_c)(argument));
}
consteval bool what_does_not_depend_on_the_variable_has_no_derivative() {
    return identical(jacobian(f(sigma), tau), jacobian(0_q * f(sigma), sigma)) && identical(derivative(g(t) - g(t), t), 0_q * t);
}
consteval bool rules_of_differentiation_hold_for_arbitrary_functions() {
    constexpr auto u = unknown<"u">(t);
    constexpr auto v = unknown<"v">(t);
    constexpr auto du = derivative(u, t);
    constexpr auto dv = derivative(v, t);
    return identical(derivative(u * v, t), du * v + u * dv) && identical(derivative(u / v, t), (du * v - u * dv) / pow(v, 2_q)) &&
           identical(derivative(derivative(u * v, t), t), derivative(du, t) * v + 2_q * du * dv + u * derivative(dv, t));
}

// ---- in callables

constexpr auto traced = function<2>([](auto s) { return f(vec{s[0] * s[1], s[1] + 1}); });

consteval bool callables_and_formulas_agree() {
    return identical(jacobian(traced), function<2>([](auto s) {
                         const auto inner = vec{s[0] * s[1], s[1] + 1};
                         const auto first = f.partial(0_c)(inner), second = f.partial(1_c)(inner);
                         return ddx::mat<ddx::symbol, 3, 2>{{first[0] * s[1], first[0] * s[0] + second[0],
                                          first[1] * s[1], first[1] * s[0] + second[1],
                                          first[2] * s[1], first[2] * s[0] + second[2]}};
                     }));
}
consteval bool unknown_functions_are_callables_themselves() {
    return identical(function<2>(f), function<2>([](auto s) { return f(s); })) &&
           identical(derivative(function<ddx::scalar>(g)), function<ddx::scalar>([](auto x) { return g.partial(0_c)(x); }));
}
consteval bool operations_are_counted_as_calls() { return ddx::operations(g(t) * t).calls == 1; }

static_assert(values_have_the_shape_of_the_function());
static_assert(components_are_symbols_of_their_own());
static_assert(functions_of_other_names_shapes_or_arguments_differ());
static_assert(equal_arguments_give_equal_values());
static_assert(entries_of_the_jacobian_are_the_partial_derivatives());
static_assert(second_partial_derivatives_commute());
static_assert(hessian_is_that_of_the_second_partial_derivatives());
static_assert(derivatives_of_order_five_exist());
static_assert(chain_rule_leads_through_the_argument());
static_assert(chain_rule_leads_through_unknown_functions());
static_assert(affine_arguments_multiply_the_jacobian());
static_assert(what_does_not_depend_on_the_variable_has_no_derivative());
static_assert(rules_of_differentiation_hold_for_arbitrary_functions());
static_assert(callables_and_formulas_agree());
static_assert(unknown_functions_are_callables_themselves());
static_assert(operations_are_counted_as_calls());

}  // namespace
