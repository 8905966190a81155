// expect: D25: argument 2 of a function of 2; arguments are counted from 0
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::function<2, 2>([](auto x, auto y) { return dot(x, y); });

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto slope = gradient<1>(f);
#else
[[maybe_unused]] constexpr auto slope = gradient<2>(f);
#endif
