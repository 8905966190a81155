// expect: D31: the index l has no range
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

namespace {

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto i = ddx::index<"i">;

#ifdef DDX_CURED
constexpr auto l = ddx::index<"l", K>;
#else
constexpr auto l = ddx::index<"l">;
#endif
static_assert(ddx::identical(ddx::sum(l, x[i]), K * x[i]));

}  // namespace
