// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/print.hpp>

// Unknown functions and their derivatives as text, LaTeX, C and drawings.
namespace {

using namespace ddx::literals;
using ddx::to_latex, ddx::to_text;

constexpr auto f = ddx::unknown<"f", 3, 2>;
constexpr auto g = ddx::unknown<"g">;
constexpr auto potential = ddx::unknown<"Phi", ddx::scalar, 2>;
constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto y = ddx::variable<"y", 3>;
constexpr auto t = ddx::variable<"t">;

consteval bool at_a_variable_the_value_names_it() {
    return to_text(f(sigma)) == "(f₁(σ), f₂(σ), f₃(σ))" && to_text(g(t)) == "g(t)" && to_text(potential(sigma)) == "Φ(σ)" &&
           to_latex(f(sigma)[0_c]) == "f_{1}\\left(\\sigma\\right)" && to_latex(potential(sigma)) == "\\Phi\\left(\\sigma\\right)";
}
consteval bool derivatives_at_a_variable_are_quotients_of_differentials() {
    return to_text(jacobian(f(sigma), sigma)) == "[[∂f₁/∂σ₁, ∂f₁/∂σ₂], [∂f₂/∂σ₁, ∂f₂/∂σ₂], [∂f₃/∂σ₁, ∂f₃/∂σ₂]]" &&
           to_text(hessian(f(sigma)[0_c], sigma)) == "[[∂²f₁/∂σ₁², ∂²f₁/∂σ₁∂σ₂], [∂²f₁/∂σ₁∂σ₂, ∂²f₁/∂σ₂²]]" &&
           to_text(gradient(potential(sigma), sigma)) == "(∂Φ/∂σ₁, ∂Φ/∂σ₂)" &&
           to_latex(f.partial(1_c)(sigma)[0_c]) == "\\frac{\\partial f_{1}}{\\partial \\sigma_{2}}" &&
           to_latex(f.partial(1_c, 0_c, 1_c)(sigma)[2_c]) == "\\frac{\\partial^{3} f_{3}}{\\partial \\sigma_{1} \\partial \\sigma_{2}^{2}}";
}
consteval bool elsewhere_the_indices_stand_at_the_sign() {
    constexpr auto inner = ddx::vector(sigma[0_c] + 1_q, sigma[1_c]);
    return to_text(f(inner)[1_c]) == "f₂(σ₁ + 1, σ₂)" && to_text(f.partial(1_c)(inner)[0_c]) == "∂₂f₁(σ₁ + 1, σ₂)" &&
           to_text(f.partial(1_c, 0_c, 1_c)(inner)[0_c]) == "∂₁∂₂²f₁(σ₁ + 1, σ₂)" &&
           to_text(f.partial(0_c)(ddx::vector(sigma[1_c], sigma[0_c]))[0_c]) == "∂₁f₁(σ₂, σ₁)" &&
           to_text(f.partial(0_c)(ddx::vector(y[0_c], y[1_c]))[0_c]) == "∂₁f₁(y₁, y₂)" &&
           to_latex(f.partial(0_c, 0_c)(inner)[0_c]) == "\\partial_{1}^{2}f_{1}\\left(\\sigma_{1} + 1, \\sigma_{2}\\right)";
}
consteval bool derivatives_by_one_number_have_primes() {
    constexpr auto fourth = derivative(derivative(derivative(derivative(g(t), t), t), t), t);
    return to_text(derivative(g(t), t)) == "g′(t)" && to_text(derivative(g(2_q * t), t)) == "2*g′(2*t)" &&
           to_text(fourth) == "g⁽⁴⁾(t)" && to_latex(derivative(g(t), t)) == "g'\\left(t\\right)" && to_latex(fourth) == "g^{(4)}\\left(t\\right)";
}
consteval bool components_are_read_in_order() {
    return to_text(f(sigma)[2_c] * f(sigma)[0_c] + g(t) * f(sigma)[1_c]) == "f₁(σ)*f₃(σ) + f₂(σ)*g(t)" &&
           to_text(f.partial(1_c)(sigma)[0_c] + f.partial(0_c)(sigma)[0_c] + f(sigma)[0_c]) == "f₁(σ) + ∂f₁/∂σ₁ + ∂f₁/∂σ₂";
}
consteval bool a_quotient_of_differentials_has_brackets_where_it_needs_them() {
    constexpr auto slope = f.partial(1_c)(sigma)[0_c];
    return to_text(t / slope) == "t/(∂f₁/∂σ₂)" && to_text(pow(slope, 2_q)) == "(∂f₁/∂σ₂)^2" && to_text(t * slope) == "t*∂f₁/∂σ₂" &&
           to_latex(pow(slope, 2_q)) == "\\left(\\frac{\\partial f_{1}}{\\partial \\sigma_{2}}\\right)^{2}";
}
consteval bool formulas_without_unknown_functions_print_as_programs() { return to_text(sigma[0_c] + 1_q) == "sigma[0] + 1"; }
consteval bool the_gradient_of_the_first_problem_reads_as_on_paper() {
    constexpr auto r = f(sigma) - y;
    return to_text(gradient(1_q / 2_q * pow(norm(r), 3_q), sigma)) ==
           "t1 = sqrt((f₁(σ) - y₁)^2 + (f₂(σ) - y₂)^2 + (f₃(σ) - y₃)^2)\n"
           "(3/2*t1*(∂f₁/∂σ₁*(f₁(σ) - y₁) + ∂f₂/∂σ₁*(f₂(σ) - y₂) + ∂f₃/∂σ₁*(f₃(σ) - y₃)), "
           "3/2*t1*(∂f₁/∂σ₂*(f₁(σ) - y₁) + ∂f₂/∂σ₂*(f₂(σ) - y₂) + ∂f₃/∂σ₂*(f₃(σ) - y₃)))";
}
consteval bool c_calls_functions_that_the_program_defines() {
    return ddx::to_c<"slope">(f.partial(1_c)(sigma)[0_c] * f(sigma)[2_c]) ==
           "#include <math.h>\n\ndouble f_1_d2(double, double);\n\ndouble f_3(double, double);\n\n"
           "void slope(const double* x, double* out) {\n    (void)x;\n"
           "    const double v2 = f_1_d2(x[0], x[1]);\n    const double v3 = f_3(x[0], x[1]);\n    const double v4 = v2 * v3;\n"
           "    out[0] = v4;\n}\n";
}
consteval bool drawings_name_the_derivative() {
    return ddx::to_dot(derivative(g(t), t)) ==
           "digraph ddx {\n  rankdir=LR;\n  node [shape=circle];\n  n0 [label=\"t\", shape=box];\n  n1 [label=\"g′\"];\n  n0 -> n1;\n"
           "  out0 [shape=box];\n  n1 -> out0;\n}\n";
}

static_assert(at_a_variable_the_value_names_it());
static_assert(derivatives_at_a_variable_are_quotients_of_differentials());
static_assert(elsewhere_the_indices_stand_at_the_sign());
static_assert(derivatives_by_one_number_have_primes());
static_assert(components_are_read_in_order());
static_assert(a_quotient_of_differentials_has_brackets_where_it_needs_them());
static_assert(formulas_without_unknown_functions_print_as_programs());
static_assert(the_gradient_of_the_first_problem_reads_as_on_paper());
static_assert(c_calls_functions_that_the_program_defines());
static_assert(drawings_name_the_derivative());

}  // namespace
