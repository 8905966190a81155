// expect: D22: the two sides are not proved identical; correct the formula entry 0 left: 3*u[0]*sqrt(u[0]^2 + u[1]^2)/2 right: 3*u[0]*sqrt(u[0]^2 + u[1]^2) at u[0] = 1, u[1] = 2: left 3*sqrt(5)/2, right 3*sqrt(5)
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto u = ddx::variable<"u", 2>;
constexpr auto half_cubed_norm = 1_q / 2_q * pow(norm(u), 3_q);

#ifdef DDX_CURED
static_assert(ddx::identical(gradient(half_cubed_norm, u), 3_q / 2_q * norm(u) * u));
#else
static_assert(ddx::identical(gradient(half_cubed_norm, u), 3_q * norm(u) * u));
#endif
