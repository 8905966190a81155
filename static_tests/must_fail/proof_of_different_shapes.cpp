// expect: D27: the two sides have different shapes
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto of_two = ddx::function<2>([](auto x) { return dot(x, x); });
#ifdef DDX_CURED
constexpr auto squared = ddx::function<2>([](auto x) { return squared_norm(x); });
#else
constexpr auto squared = ddx::function<3>([](auto x) { return squared_norm(x); });
#endif
static_assert(ddx::identical(of_two, squared));
