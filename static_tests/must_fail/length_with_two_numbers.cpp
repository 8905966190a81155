// expect: D34: the length K is both 2 and 3
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

namespace {

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
[[maybe_unused]] constexpr auto i = ddx::index<"i">;
constexpr auto y = ddx::variable<"y", K>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr double value = dot(x, y)(x = {1.0, 2.0}, y = {1.0, 2.0});
static_assert(value == 5.0);
#else
[[maybe_unused]] constexpr double value = dot(x, y)(x = {1.0, 2.0}, y = {1.0, 2.0, 3.0});
#endif

}  // namespace
