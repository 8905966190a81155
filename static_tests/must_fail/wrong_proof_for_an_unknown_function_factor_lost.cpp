// expect: D22: the two sides are not proved identical; correct the formula entry 0 left: 3*sqrt((f[0](sigma) - y[0])^2 + (f[1](sigma) - y[1])^2)*(df[1]/dsigma[0]*f[1](sigma ) - df[1]/dsigma[0]*y[1] + f[0](sigma)*df[0]/dsigma[0] - y[0]*df[0]/dsigma[0])/2 right: sqrt((f[0](sigma) - y[0])^2 + (f[1](sigma) - y[1])^2)*(f[0](sigma)*df[0]/dsigma[0 ] - y[0]*df[0]/dsigma[0] + f[1](sigma)*df[1]/dsigma[0] - y[1]*df[1]/dsigma[0])
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto f = ddx::unknown<"f", 2, 2>;
constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto r = f(sigma) - ddx::variable<"y", 2>;
constexpr auto dh = gradient(1_q / 2_q * pow(norm(r), 3_q), sigma);
constexpr auto jf = jacobian(f(sigma), sigma);

#ifdef DDX_CURED
static_assert(ddx::identical(dh, 3_q / 2_q * norm(r) * (transpose(jf) * r)));
#else
static_assert(ddx::identical(dh, norm(r) * (transpose(jf) * r)));
#endif
