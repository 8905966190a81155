// expect: D12: x is bound twice; bind each variable once
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto x = ddx::variable<"x">;
constexpr auto y = ddx::variable<"y">;

#ifdef DDX_CURED
static_assert((x + y)(x = 1.0, y = 2.0) == 3);
#else
static_assert((x + y)(x = 1.0, x = 1.0, y = 2.0) == 3);
#endif
