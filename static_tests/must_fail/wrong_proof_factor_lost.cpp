// expect: D22: the two sides are not proved identical
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
static_assert(ddx::identical(dh, norm(r) * weighted));
#endif
