// expect: D20: argument 0 has 0 components, 2 are needed
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::function<2>([](auto x) { return norm(x); });

#ifdef DDX_CURED
static_assert(f(ddx::vec{3.0, 4.0}) == 5);
#else
static_assert(f(3.0) == 5);
#endif
