// expect: D37: the unknown function f has no value; differentiate, prove or print it
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
constexpr auto f = [](auto x) { return 2 * x; };
#else
constexpr auto f = ddx::unknown<"f">;
#endif

constexpr auto product = ddx::function<ddx::scalar, ddx::scalar>([](auto x, auto y) { return f(x) * y; });
static_assert(derivative<1>(product)(1.0, 2.0) == 2);
