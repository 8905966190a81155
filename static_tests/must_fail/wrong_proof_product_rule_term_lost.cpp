// expect: D22: the two sides are not proved identical; correct the formula left: x*(2*sin(x) + x*cos(x)) right: 2*x*sin(x) at x = 1: left about 2.22324428, right about 1.68294197
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
static_assert(ddx::identical(derivative(pow(x, 2_q) * sin(x), x), 2_q * x * sin(x) + pow(x, 2_q) * cos(x)));
#else
static_assert(ddx::identical(derivative(pow(x, 2_q) * sin(x), x), 2_q * x * sin(x)));
#endif
