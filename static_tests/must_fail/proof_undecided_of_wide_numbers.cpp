// expect: D30: not decided: a number does not fit; prove it in smaller parts left: (too long) right: (too long) at x = 1, y = 2: left about 2.00000001, right about 3.00000001
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;
constexpr auto y = ddx::variable<"y">;
constexpr auto p = pow(x + 1_q / 1000000007_q, 3_q);

#ifdef DDX_CURED
static_assert(ddx::identical(p * p * y, pow(x + 1_q / 1000000007_q, 6_q) * y));
#else
static_assert(ddx::identical(p * p * y, pow(x + 1_q / 1000000007_q, 6_q) + y));
#endif
