// expect: D09: the shapes of the operands do not fit; give vectors one length
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto y = ddx::variable<"y", 3>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto h = norm(vector(sigma[0_c], sigma[1_c], 1_q) - y);
#else
[[maybe_unused]] constexpr auto h = norm(vector(sigma[0_c], sigma[1_c]) - y);
#endif
