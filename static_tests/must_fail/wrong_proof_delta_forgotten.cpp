// expect: D22: the two sides are not proved identical; correct the formula entry 0 left: -(exp(x[0]) - (exp(x[0]) + exp(x[1])))*exp(x[0])/(exp(x[0]) + exp(x[1]))^2 right: -exp(2*x[0])/(exp(x[0]) + exp(x[1]))^2 at x[0] = 0, x[1] = 0: left 1/4, right -1/4
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x", 2>;
constexpr auto s = softmax(x);

#ifdef DDX_CURED
static_assert(ddx::identical(gradient(s[0_c], x), ddx::vector(s[0_c] * (1_q - s[0_c]), -s[0_c] * s[1_c])));
#else
static_assert(ddx::identical(gradient(s[0_c], x), ddx::vector(-s[0_c] * s[0_c], -s[0_c] * s[1_c])));
#endif
