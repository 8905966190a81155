// expect: D19: 2 arguments for a function of 1; pass one value for each argument
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto f = ddx::unknown<"f", 3, 2>;
constexpr auto sigma = ddx::variable<"sigma", 2>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto e = f(ddx::vector(sigma[0_c], sigma[1_c]));
#else
[[maybe_unused]] constexpr auto e = f(sigma[0_c], sigma[1_c]);
#endif
