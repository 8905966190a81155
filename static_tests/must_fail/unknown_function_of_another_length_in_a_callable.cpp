// expect: D20: argument 0 has 3 components, 2 are needed
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::unknown<"f", 3, 2>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto squared = ddx::function<2>([](auto s) { return squared_norm(f(s)); });
#else
[[maybe_unused]] constexpr auto squared = ddx::function<3>([](auto s) { return f(s); });
#endif
