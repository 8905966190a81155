// expect: D18: the callable does not take these arguments
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
constexpr auto f = ddx::function<2>([](const auto& x) { return norm(x); });
#else
constexpr auto f = ddx::function<2>([](const ddx::vec<double, 2>& x) { return norm(x); });
#endif
static_assert(f(ddx::vec{3.0, 4.0}) == 5);
