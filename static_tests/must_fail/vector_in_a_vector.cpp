// expect: D10: an entry of a vector is not a scalar; give ddx::vector scalars
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto sigma = ddx::variable<"sigma", 2>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto f = ddx::vector(sigma[0_c], sigma[1_c], 1_q);
#else
[[maybe_unused]] constexpr auto f = ddx::vector(sigma, 1_q);
#endif
