// expect: D08: this exact constant does not exist or needs over 64 bits; use a floating-point literal
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto e = (1e10 * 1e10) * x;
#else
[[maybe_unused]] constexpr auto e = (10000000000_q * 10000000000_q) * x;
#endif
