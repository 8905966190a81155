// expect: D02: unknown binding: the expression has no y of length 2
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto y = ddx::variable<"y", 3>;
[[maybe_unused]] constexpr auto shorter_y = ddx::variable<"y", 2>;
constexpr auto e = value_and_gradient(sum(y), y);

#ifdef DDX_CURED
static_assert(e(y = {1.0, 2.0, 3.0}).value == 6);
#else
constexpr auto wrong = e(shorter_y = {1.0, 2.0});
#endif
