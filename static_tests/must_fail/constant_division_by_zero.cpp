// expect: D08: this exact constant does not exist
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto e = 1_q / 2_q * x;
#else
[[maybe_unused]] constexpr auto e = 1_q / 0_q * x;
#endif
