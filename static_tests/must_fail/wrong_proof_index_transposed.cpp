// expect: D22: the two sides are not proved identical; correct the formula entry 0 left: 2*s[0]*(1 - 4*s[1] + 2*s[0]^2 + s[1]^2) right: 2*s[0]*(s[0]^2 - s[1] + (1 - s[1])^2) at s[0] = 1, s[1] = 2: left -2, right 0
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto s = ddx::variable<"s", 2>;
constexpr auto f = ddx::vector(s[0_c] * s[1_c], pow(s[0_c], 2_q));
constexpr auto r = f - s;
constexpr auto weighted = gradient(squared_norm(r), s);

#ifdef DDX_CURED
static_assert(ddx::identical(weighted, 2_q * (transpose(jacobian(r, s)) * r)));
#else
static_assert(ddx::identical(weighted, 2_q * (jacobian(r, s) * r)));
#endif
