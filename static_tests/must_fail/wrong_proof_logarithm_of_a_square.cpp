// expect: D22: the two sides are not proved identical; correct the formula left: 2*log(abs(x)) right: 2*log(x)
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
static_assert(ddx::identical(log(pow(x, 2_q)), 2_q * log(x), ddx::assume(ddx::positive(x))));
#else
static_assert(ddx::identical(log(pow(x, 2_q)), 2_q * log(x)));
#endif
