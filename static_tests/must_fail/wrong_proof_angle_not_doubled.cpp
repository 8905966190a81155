// expect: D22: the two sides are not proved identical; correct the formula left: sin(2*x) right: cos(x)*sin(x) at x = 1: left about 0.90929743, right about 0.45464871
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
static_assert(ddx::identical(sin(2_q * x), 2_q * sin(x) * cos(x)));
#else
static_assert(ddx::identical(sin(2_q * x), sin(x) * cos(x)));
#endif
