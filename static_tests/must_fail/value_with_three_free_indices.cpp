// expect: D35: a value with 3 free indices; at most two
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

namespace {

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto i = ddx::index<"i">;
constexpr auto j = ddx::index<"j">;
constexpr auto k = ddx::index<"k">;

constexpr auto e = x[i] * x[j] * x[k];
#ifdef DDX_CURED
[[maybe_unused]] constexpr auto value = ddx::sum(k, e)(x = {1.0, 2.0});
static_assert(value(1, 1) == 12.0);
#else
[[maybe_unused]] constexpr auto value = e(x = {1.0, 2.0});
#endif

}  // namespace
