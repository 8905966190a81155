// expect: D32: the index i ranges over K and N
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

namespace {

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto i = ddx::index<"i">;
constexpr auto z = ddx::variable<"z", ddx::length<"N">>;
[[maybe_unused]] constexpr auto j = ddx::index<"j">;

#ifdef DDX_CURED
static_assert(ddx::identical(x[i] + z[j], z[j] + x[i]));
#else
static_assert(ddx::identical(x[i] + z[i], z[i] + x[i]));
#endif

}  // namespace
