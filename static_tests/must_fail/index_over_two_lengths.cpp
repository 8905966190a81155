// expect: D32: the index i ranges over K and N
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

namespace {

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto i = ddx::index<"i">;
constexpr auto z = ddx::variable<"z", ddx::length<"N">>;

#ifdef DDX_CURED
constexpr auto total = ddx::sum(i, x[i]) * ddx::sum(i, z[i]);
static_assert(total(x = {1.0, 2.0}, z = {1.0, 2.0}) == 9.0);
#else
constexpr auto total = ddx::sum(i, x[i] * z[i]);
#endif

}  // namespace
