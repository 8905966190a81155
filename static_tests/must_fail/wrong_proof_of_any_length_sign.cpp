// expect: D22: the two sides are not proved identical; correct the formula left: -(exp(x[j]) - sum(l, exp(x[l]))*delta(i, j))*exp(x[i])/sum(l, exp(x[l]))^2 right: (exp(x[j]) + sum(l, exp(x[l]))*delta(i, j))*exp(x[i])/sum(l, exp(x[l]))^2
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

namespace {

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto i = ddx::index<"i">;
constexpr auto j = ddx::index<"j">;
constexpr auto l = ddx::index<"l">;
constexpr auto S = exp(x[i]) / ddx::sum(l, exp(x[l]));
constexpr auto J = derivative(S, x[j]);

#ifdef DDX_CURED
static_assert(ddx::identical(J, S * (delta(i, j) - S(i = j))));
#else
static_assert(ddx::identical(J, S * (delta(i, j) + S(i = j))));
#endif

}  // namespace
