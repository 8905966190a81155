// expect: D11: branch on a traced value
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto e = select(x > 0, x, -x);
#else
[[maybe_unused]] constexpr auto e = x > 0 ? x : x;
#endif
