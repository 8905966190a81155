// expect: D22: the two sides are not proved identical
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
