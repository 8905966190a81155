// expect: D22: the two sides are not proved identical; correct the formula left: 3*x0^2 right: 2*x0^2 at x0 = 1: left 3, right 2
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto cube = ddx::function<ddx::scalar>([](auto t) { return t * t * t; });
#ifdef DDX_CURED
constexpr auto slope = ddx::function<ddx::scalar>([](auto t) { return 3 * t * t; });
#else
constexpr auto slope = ddx::function<ddx::scalar>([](auto t) { return 2 * t * t; });
#endif
static_assert(ddx::identical(derivative(cube), slope));
