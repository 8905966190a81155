// expect: D07: index out of range: 5 in a vector of 3
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto x = ddx::variable<"x", 3>;
constexpr auto slope = gradient(norm(x), x);

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto curvature = gradient(slope[2_c], x);
#else
[[maybe_unused]] constexpr auto curvature = gradient(slope[5_c], x);
#endif
