// expect: D18: the callable does not take these arguments; list a length or ddx::scalar for each, and make them auto
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
constexpr auto f = ddx::function<2, 2>([](auto x, auto y) { return dot(x, y); });
#else
constexpr auto f = ddx::function<2>([](auto x, auto y) { return dot(x, y); });
#endif
[[maybe_unused]] constexpr auto slope = gradient(f);
