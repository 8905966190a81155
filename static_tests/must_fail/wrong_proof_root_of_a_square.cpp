// expect: D22: the two sides are not proved identical; correct the formula left: abs(x) right: x at x = -1: left 1, right -1
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
static_assert(ddx::identical(sqrt(pow(x, 2_q)), x, ddx::assume(ddx::positive(x))));
#else
static_assert(ddx::identical(sqrt(pow(x, 2_q)), x));
#endif
