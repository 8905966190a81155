// SPDX-License-Identifier: MIT
#include <ddx/print/latex.hpp>

#include "printed.hpp"

namespace {

using namespace printed;

consteval bool quotients_are_fractions_and_roots_are_roots() {
    return latex_is([](auto x, auto t) { return x[0] / (t + 1); }, "\\frac{x_{1}}{t + 1}")
        && latex_is([](auto x, auto) { return sqrt(x[0] * x[1]); }, "\\sqrt{x_{1} x_{2}}")
        && latex_is([](auto, auto t) { return t / 2 + 3; }, "\\frac{1}{2} t + 3")
        && latex_is([](auto x, auto t) { return pow(x[0] / t, 2); }, "\\left(\\frac{x_{1}}{t}\\right)^{2}");
}
static_assert(quotients_are_fractions_and_roots_are_roots());

consteval bool functions_have_their_usual_names() {
    return latex_is([](auto, auto t) { return sin(t); }, "\\sin\\left(t\\right)")
        && latex_is([](auto, auto t) { return atan(t); }, "\\arctan\\left(t\\right)")
        && latex_is([](auto x, auto t) { return atan2(x[0], t); }, "\\operatorname{atan2}\\left(x_{1}, t\\right)")
        && latex_is([](auto, auto t) { return abs(t); }, "\\left|t\\right|")
        && latex_is([](auto, auto t) { return erf(t); }, "\\operatorname{erf}\\left(t\\right)")
        && latex_is([](auto, auto t) { return exp(-t * t); }, "e^{-t^{2}}")
        && latex_is([](auto, auto t) { return pow(exp(t), 2); }, "\\left(e^{t}\\right)^{2}");
}
static_assert(functions_have_their_usual_names());

consteval bool digits_are_set_apart() {
    return latex_is([](auto, auto t) { return 3 * pow(symbol(2), t); }, "3 \\cdot 2^{t}")
        && latex_is([](auto, auto t) { return 3 * exp2(t); }, "3 \\cdot 2^{t}")
        && latex_is([](auto, auto t) { return 1e300 * t; }, "1 \\cdot 10^{300} t");
}
static_assert(digits_are_set_apart());

consteval bool selections_are_cases() {
    return latex_is([](auto x, auto t) { return select(t <= 1 && !(x[0] == t), t, x[0] + 1); },
                    "\\begin{cases} t & \\text{if } t \\le 1 \\land \\lnot \\left(x_{1} = t\\right) \\\\ x_{1} + 1 & \\text{otherwise} \\end{cases}")
        && latex_is([](auto, auto t) { return 2 * select(t < 0, symbol(1), t); },
                    "2 \\left(\\begin{cases} 1 & \\text{if } t < 0 \\\\ t & \\text{otherwise} \\end{cases}\\right)");
}
static_assert(selections_are_cases());

consteval bool vectors_are_columns_and_names_are_aligned() {
    return latex_is([](auto x, auto t) { return vec{x[0], t}; }, "\\begin{pmatrix} x_{1} \\\\ t \\end{pmatrix}", form::as_written, {2, 0})
        && latex_is([](auto x, auto t) { return vec{x[0], t}; }, "\\begin{pmatrix} x_{1} & t \\end{pmatrix}", form::as_written, {1, 2})
        && latex_is([](auto x, auto t) { return sin(x[0] * x[1] + t * t) / (2 + sin(x[0] * x[1] + t * t)); },
                    "\\begin{aligned}\nn_{1} &= \\sin\\left(x_{1} x_{2} + t^{2}\\right) \\\\\n& \\frac{n_{1}}{n_{1} + 2}\n\\end{aligned}");
}
static_assert(vectors_are_columns_and_names_are_aligned());

constexpr bool name_is(short_name name, int length, const char* expected) {
    buffer<char> sink;
    const input_name names[] = {{name, length}};
    detail::append_latex_input(sink, detail::place_of(names, length == 0 ? 0 : length - 1));
    return sink == expected;
}
static_assert(name_is("sigma", 2, "\\sigma_{2}"));
static_assert(name_is("sigma", 0, "\\sigma"));
static_assert(name_is("Gamma_x", 2, "\\Gamma_{x,2}"));
static_assert(name_is("x0", 0, "x_{0}"));
static_assert(name_is("x0", 3, "x_{0,3}"));
static_assert(name_is("speed", 0, "\\mathrm{speed}"));
static_assert(name_is("alphabet", 0, "\\mathrm{alphabet}"));

consteval bool the_table_has_one_row_an_operation() {
    for (std::size_t i = 1; i < latex_table.size(); ++i)
        if (!(latex_table[i - 1].what < latex_table[i].what)) return false;
    return true;
}
static_assert(the_table_has_one_row_an_operation());

}  // namespace
