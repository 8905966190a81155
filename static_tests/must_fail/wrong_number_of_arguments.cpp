// expect: D19: 1 arguments for a function of 2; pass one value for each argument
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::function<2, 2>([](auto x, auto y) { return dot(x, y); });

#ifdef DDX_CURED
static_assert(gradient(f)(ddx::vec{1.0, 2.0}, ddx::vec{3.0, 4.0}) == ddx::vec{3.0, 4.0});
#else
static_assert(gradient(f)(ddx::vec{1.0, 2.0}) == ddx::vec{3.0, 4.0});
#endif
