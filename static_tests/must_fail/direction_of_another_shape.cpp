// expect: D26: the direction has the wrong shape
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x", 2>;
constexpr auto w = ddx::variable<"w", 3>;
constexpr auto f = vector(x[0_c], x[1_c], x[0_c] * x[1_c]);

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto product = vjp(f, x, w);
#else
[[maybe_unused]] constexpr auto product = jvp(f, x, w);
#endif
