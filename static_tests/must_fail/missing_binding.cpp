// expect: D01: missing binding: y has no value; bind every variable
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto y = ddx::variable<"y">;
constexpr auto e = y * norm(sigma);

#ifdef DDX_CURED
static_assert(e(sigma = {3.0, 4.0}, y = 2.0) == 10);
#else
static_assert(e(sigma = {3.0, 4.0}) == 10);
#endif
