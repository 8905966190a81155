// expect: D22: the two sides are not proved identical; correct the formula left: ((1 + exp(2*x))^2 - (1 - exp(2*x))^2)/(1 + exp(2*x))^2 right: ((1 + exp(2*x))^2 + (1 - exp(2*x))^2)/(1 + exp(2*x))^2 at x = 1: left about 0.41997434, right about 1.58002566
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
static_assert(ddx::identical(derivative(tanh(x), x), 1_q - pow(tanh(x), 2_q)));
#else
static_assert(ddx::identical(derivative(tanh(x), x), 1_q + pow(tanh(x), 2_q)));
#endif
