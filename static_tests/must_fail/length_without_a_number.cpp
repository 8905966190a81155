// expect: D33: the length N has no number
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

namespace {

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto i = ddx::index<"i">;

constexpr auto total = ddx::sum(ddx::index<"l", ddx::length<"N">>, ddx::sum(i, x[i]));
#ifdef DDX_CURED
[[maybe_unused]] constexpr double value = total(x = {1.0, 2.0}, ddx::length<"N"> = 3_c);
static_assert(value == 9.0);
#else
[[maybe_unused]] constexpr double value = total(x = {1.0, 2.0});
#endif

}  // namespace
