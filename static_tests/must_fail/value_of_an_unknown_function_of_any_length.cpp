// expect: D37: the unknown function f has no value
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

namespace {

constexpr auto m = ddx::length<"m">;
constexpr auto sigma = ddx::variable<"sigma", m>;
constexpr auto f = ddx::unknown<"f", m, m>;
constexpr auto i = ddx::index<"i">;

#ifdef DDX_CURED
static_assert(ddx::identical(sum(i, 2_q * f(sigma)[i]), 2_q * sum(i, f(sigma)[i])));
#else
[[maybe_unused]] constexpr auto value = f(sigma)[i](sigma = {1.0, 2.0});
#endif

}  // namespace
