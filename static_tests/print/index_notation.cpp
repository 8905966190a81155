// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/print.hpp>

namespace {

using namespace ddx::literals;
using ddx::delta, ddx::derivative, ddx::sum, ddx::to_latex, ddx::to_text;

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto y = ddx::variable<"y", K>;
constexpr auto sigma_1 = ddx::variable<"sigma_1", K>;
constexpr auto l = ddx::variable<"l", K>;
constexpr auto i = ddx::index<"i">;
constexpr auto j = ddx::index<"j">;
constexpr auto S = exp(x[i]) / sum(j, exp(x[j]));

consteval bool sums_are_written_with_a_letter_that_is_free() {
    return to_text(S) == "exp(x[i])/sum(l, exp(x[l]))" && to_text(sum(j, l[j] * x[i])) == "sum(m, l[m]*x[i])";
}
consteval bool sums_in_sums_have_letters_of_their_own() { return to_text(sum(i, x[i] * sum(j, exp(x[i] * y[j])))) == "sum(m, x[m]*sum(l, exp(x[m]*y[l])))"; }
consteval bool the_jacobian_of_softmax_reads_as_in_a_textbook() {
    return to_text(derivative(S, x[j])) == "exp(x[i])/sum(l, exp(x[l]))*(delta(i, j) - exp(x[j])/sum(l, exp(x[l])))";
}
consteval bool lengths_and_deltas_are_written() { return to_text(K * delta(i, j) * x[i]) == "K*x[i]*delta(i, j)"; }
consteval bool what_a_sum_binds_gets_no_name_outside_of_it() {
    constexpr auto shared = exp(x[j] * y[j] + 1_q);
    return to_text(sum(j, shared + 1_q / (shared + 2_q) + sin(shared))) ==
           "sum(l, exp(x[l]*y[l] + 1) + sin(exp(x[l]*y[l] + 1)) + 1/(exp(x[l]*y[l] + 1) + 2))";
}
consteval bool latex_has_subscripts_sums_and_deltas() {
    return to_latex(S) == "\\frac{e^{x_{i}}}{\\sum_{l=1}^{K} e^{x_{l}}}" && to_latex(delta(i, j)) == "\\delta_{i j}" &&
           to_latex(2_q * sum(i, sigma_1[i])) == "2 \\left(\\sum_{l=1}^{K} {\\sigma_{1}}_{l}\\right)" &&
           to_latex(sum(i, sum(j, x[i] * y[j]))) == "\\sum_{m=1}^{K} \\sum_{l=1}^{K} x_{m} y_{l}";
}

constexpr auto f = ddx::unknown<"f", ddx::length<"N">, K>;
consteval bool unknown_functions_and_their_derivatives_are_written() {
    constexpr auto k = ddx::index<"k">;
    return to_text(f(x)[i]) == "f_i(x)" && to_text(f.partial(j)(x)[i]) == "∂f_i/∂x_j" && to_text(f.partial(j, k)(x)[i]) == "∂²f_i/∂x_j∂x_k" &&
           to_text(f.partial(j, k, j)(x)[i]) == "∂³f_i/∂x_j²∂x_k" && to_latex(f(x)[i]) == "f_{i}\\left(x\\right)" &&
           to_latex(f.partial(j, k)(x)[i]) == "\\frac{\\partial^{2} f_{i}}{\\partial x_{j} \\partial x_{k}}";
}
consteval bool formulas_with_unknown_functions_are_written_as_mathematics() {
    constexpr auto r = f(x)[i] - ddx::variable<"y", ddx::length<"N">>[i];
    return to_text(derivative(1_q / 2_q * pow(sqrt(sum(i, r * r)), 3_q), x[j])) ==
               "3/2*sqrt(sum(l, (f_l(x) - y_l)^2))*sum(l, ∂f_l/∂x_j*(f_l(x) - y_l))" &&
           to_text(2_q / f.partial(j)(x)[i]) == "2/(∂f_i/∂x_j)" && to_text(pow(f.partial(j)(x)[i], 2_q)) == "(∂f_i/∂x_j)^2";
}

static_assert(unknown_functions_and_their_derivatives_are_written());
static_assert(formulas_with_unknown_functions_are_written_as_mathematics());
static_assert(sums_are_written_with_a_letter_that_is_free());
static_assert(sums_in_sums_have_letters_of_their_own());
static_assert(the_jacobian_of_softmax_reads_as_in_a_textbook());
static_assert(lengths_and_deltas_are_written());
static_assert(what_a_sum_binds_gets_no_name_outside_of_it());
static_assert(latex_has_subscripts_sums_and_deltas());

}  // namespace
