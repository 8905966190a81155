// expect: D22: the two sides are not proved identical; correct the formula left: -y/(y + x)^2 right: y/(y + x)^2 at y = 1, x = 2: left -1/9, right 1/9
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;
constexpr auto y = ddx::variable<"y">;

#ifdef DDX_CURED
static_assert(ddx::identical(derivative(y / (x + y), x), -y / pow(x + y, 2_q)));
#else
static_assert(ddx::identical(derivative(y / (x + y), x), y / pow(x + y, 2_q)));
#endif
