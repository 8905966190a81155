// expect: D03: not a variable; differentiate with respect to a ddx::variable
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto h = norm(sigma);

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto slope = gradient(h, sigma)[0_c];
#else
[[maybe_unused]] constexpr auto slope = derivative(h, sigma[0_c]);
#endif
