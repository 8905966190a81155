// expect: D36: a derivative by x as a whole
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

namespace {

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto i = ddx::index<"i">;

#ifdef DDX_CURED
constexpr auto slope = derivative(squared_norm(x), x[i]);
#else
constexpr auto slope = gradient(squared_norm(x), x);
#endif
static_assert(ddx::identical(slope, 2_q * x[i]));

}  // namespace
