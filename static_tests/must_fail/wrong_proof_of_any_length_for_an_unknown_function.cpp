// expect: D22: the two sides are not proved identical; correct the formula left: 3*sqrt(sum(l, (f[l](sigma) - y[l])^2))*(sum(l, f[l](sigma)*df[l]/dsigma[j]) - sum(l, y[l]*df[l]/dsigma[j]))/2 right: sqrt(sum(l, (f[l](sigma) - y[l])^2))*(sum(l, f[l](sigma)*df[l]/dsigma[j]) - sum(l, y[l]*df[l]/dsigma[j]))
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

namespace {

constexpr auto n = ddx::length<"n">;
constexpr auto sigma = ddx::variable<"sigma", ddx::length<"m">>;
constexpr auto i = ddx::index<"i">;
constexpr auto j = ddx::index<"j">;
constexpr auto f = ddx::unknown<"f", n, ddx::length<"m">>;
constexpr auto r = f(sigma)[i] - ddx::variable<"y", n>[i];
constexpr auto norm_r = sqrt(sum(i, r * r));
constexpr auto h = 1_q / 2_q * pow(norm_r, 3_q);

#ifdef DDX_CURED
static_assert(ddx::identical(derivative(h, sigma[j]), 3_q / 2_q * norm_r * sum(i, f.partial(j)(sigma)[i] * r)));
#else
static_assert(ddx::identical(derivative(h, sigma[j]), norm_r * sum(i, f.partial(j)(sigma)[i] * r)));
#endif

}  // namespace
