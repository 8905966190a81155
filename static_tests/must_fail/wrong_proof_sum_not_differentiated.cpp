// expect: D22: the two sides are not proved identical; correct the formula left: exp(x[1]) right: exp(x[1]) + exp(x[0]) + exp(x[2]) at x[0] = 1, x[1] = 2, x[2] = 3: left exp(2), right exp(1) + exp(2) + exp(3)
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x", 3>;
constexpr auto z = exp(x[0_c]) + exp(x[1_c]) + exp(x[2_c]);

#ifdef DDX_CURED
static_assert(ddx::identical(gradient(z, x)[1_c], exp(x[1_c])));
#else
static_assert(ddx::identical(gradient(z, x)[1_c], z));
#endif
