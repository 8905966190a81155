// expect: D09: the shapes of the operands do not fit
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto e = abs(x);
#else
[[maybe_unused]] constexpr auto e = norm(x);
#endif
