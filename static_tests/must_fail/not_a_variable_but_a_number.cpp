// expect: D03: not a variable
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto both = value_and_gradient(sqrt(x), x);
#else
[[maybe_unused]] constexpr auto both = value_and_gradient(sqrt(x), 2.0);
#endif
