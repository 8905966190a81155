// expect: D22: the two sides are not proved identical; correct the formula entry 0 left: 4*x[0]*x[1] right: 2*x[0]*x[1] at x[0] = 1, x[1] = 2: left 8, right 4
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x", 2>;
constexpr auto h = pow(x[0_c], 2_q) * x[1_c] + pow(x[1_c], 3_q);

#ifdef DDX_CURED
static_assert(ddx::identical(hessian(h, x) * x, ddx::vector(4_q * x[0_c] * x[1_c], 2_q * pow(x[0_c], 2_q) + 6_q * pow(x[1_c], 2_q))));
#else
static_assert(ddx::identical(hessian(h, x) * x, ddx::vector(2_q * x[0_c] * x[1_c], 6_q * pow(x[1_c], 2_q))));
#endif
