// expect: D22: the two sides are not proved identical; correct the formula left: y*abs(x) right: y*x at x = -1, y = 2: left 2, right -2
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;
constexpr auto y = ddx::variable<"y">;

#ifdef DDX_CURED
static_assert(ddx::identical(abs(x) * y, x * y, ddx::assume(ddx::nonnegative(x))));
#else
static_assert(ddx::identical(abs(x) * y, x * y, ddx::assume(ddx::nonnegative(y))));
#endif
