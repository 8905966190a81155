// expect: D22: the two sides are not proved identical; correct the formula entry 0 left: 3*s[0]*s[1] right: 2*s[0]*s[1] at s[0] = 1, s[1] = 2: left 6, right 4
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto s = ddx::variable<"s", 2>;
constexpr auto f = ddx::vector(s[0_c] * s[1_c], pow(s[0_c], 2_q) + pow(s[1_c], 3_q));

#ifdef DDX_CURED
static_assert(ddx::identical(jacobian(f, s) * s, ddx::vector(2_q * s[0_c] * s[1_c], 2_q * pow(s[0_c], 2_q) + 3_q * pow(s[1_c], 3_q))));
#else
static_assert(ddx::identical(transpose(jacobian(f, s)) * s, ddx::vector(2_q * s[0_c] * s[1_c], 2_q * pow(s[0_c], 2_q) + 3_q * pow(s[1_c], 3_q))));
#endif
