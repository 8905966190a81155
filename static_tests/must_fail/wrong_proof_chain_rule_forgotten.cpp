// expect: D22: the two sides are not proved identical; correct the formula left: 2*x*cos(x^2) right: cos(x^2) at x = 0: left 0, right 1
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
static_assert(ddx::identical(derivative(sin(pow(x, 2_q)), x), 2_q * x * cos(pow(x, 2_q))));
#else
static_assert(ddx::identical(derivative(sin(pow(x, 2_q)), x), cos(pow(x, 2_q))));
#endif
