// expect: D30: not decided: more work than the budget allows; prove it in smaller parts left: (x[0] + x[1] + x[2] + x[3] + y[0] + y[1] + y[2] + y[3])^16 right: ((x[0] + x[1] + x[2] + x[3])^2 + 2*(x[0] + x[1] + x[2] + x[3])*(y[0] + y[1] + y[2] + y[3]) + (y[0] + y[1] + y[2] + y[3])^2)^8
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x", 4>;
constexpr auto y = ddx::variable<"y", 4>;
constexpr auto a = sum(x);
constexpr auto b = sum(y);

#ifdef DDX_CURED
static_assert(ddx::identical(pow(a + b, 2_q), pow(a, 2_q) + 2_q * a * b + pow(b, 2_q)));
#else
static_assert(ddx::identical(pow(a + b, 16_q), pow(pow(a, 2_q) + 2_q * a * b + pow(b, 2_q), 8_q)));
#endif
