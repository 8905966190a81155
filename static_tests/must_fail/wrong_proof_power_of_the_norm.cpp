// expect: D22: the two sides are not proved identical; correct the formula entry 0 left: 3*sqrt((sigma[0]*sigma[1] - y[0])^2 + (sigma[0]^2 + sigma[1]^2 - y[1])^2 + (sigma[0] - y[2])^2)*(sigma[0] - y[2] + 2*sigma[0]^3 + 3*sigma[0]*sigma[1]^2 - 2*sigma[0]*y[1] - sigma[1]*y[0])/2 right: 3*(sigma[0] - y[2] + 3*sigma[0]*sigma[1]^2 - sigma[1]*y[0] + 2*sigma[0]^3 - 2*sigma[0]*y[1])/2 at sigma[0] = 1, sigma[1] = 2, y[0] = 3, y[1] = 4, y[2] = 5: left -18*sqrt(2), right -6
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto y = ddx::variable<"y", 3>;
constexpr auto f = ddx::vector(sigma[0_c] * sigma[1_c], pow(sigma[0_c], 2_q) + pow(sigma[1_c], 2_q), sigma[0_c]);
constexpr auto r = f - y;
constexpr auto dh = gradient(1_q / 2_q * pow(norm(r), 3_q), sigma);
constexpr auto weighted = transpose(jacobian(f, sigma)) * r;

#ifdef DDX_CURED
static_assert(ddx::identical(dh, 3_q / 2_q * norm(r) * weighted));
#else
static_assert(ddx::identical(dh, 3_q / 2_q * weighted));
#endif
