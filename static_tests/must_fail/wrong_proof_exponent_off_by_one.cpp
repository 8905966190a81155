// expect: D22: the two sides are not proved identical; correct the formula left: 7*x^6 right: 7*x^7 at x = -1: left 7, right -7
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
static_assert(ddx::identical(derivative(pow(x, 7_q), x), 7_q * pow(x, 6_q)));
#else
static_assert(ddx::identical(derivative(pow(x, 7_q), x), 7_q * pow(x, 7_q)));
#endif
