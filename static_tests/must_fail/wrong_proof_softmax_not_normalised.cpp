// expect: D22: the two sides are not proved identical; correct the formula entry 0 left: exp(x[0])/(exp(x[0]) + exp(x[1])) right: exp(x[0]) at x[0] = 0, x[1] = 0: left 1/2, right 1
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x", 2>;

#ifdef DDX_CURED
static_assert(ddx::identical(gradient(log_sum_exp(x), x), softmax(x)));
#else
static_assert(ddx::identical(gradient(log_sum_exp(x), x), ddx::vector(exp(x[0_c]), exp(x[1_c]))));
#endif
