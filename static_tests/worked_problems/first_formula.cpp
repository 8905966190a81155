// SPDX-License-Identifier: MIT
// The first program that a user writes: a formula, proved and evaluated.
#include <ddx/ddx.hpp>
using namespace ddx::literals;  // 3_q is the exact rational 3; 0_c is Hana's integral constant

constexpr auto sigma = ddx::variable<"sigma", 2>;  // a vector of two; ddx::variable<"t"> is a scalar
constexpr auto y = ddx::variable<"y", 3>;
constexpr auto f = ddx::vector(sigma[0_c] * sigma[1_c], pow(sigma[0_c], 2_q) + pow(sigma[1_c], 2_q), sigma[0_c]);
constexpr auto r = f - y;
constexpr auto h = 1_q / 2_q * pow(norm(r), 3_q);
constexpr auto dh = ddx::gradient(h, sigma);  // again an expression: it can be used, differentiated, printed

static_assert(ddx::identical(dh, 3_q / 2_q * norm(r) * (transpose(ddx::jacobian(f, sigma)) * r)));         // for all sigma, y
static_assert(dh(sigma = {1_q, 2_q}, y = {1_q, 1_q, 1_q}) == ddx::vector(15_q, 51_q / 2_q) * sqrt(17_q));  // exactly

auto g = dh(sigma = {1.0, 2.0}, y = {1.0, 1.0, 1.0});  // at run time: ddx::vec<double, 2>; constexpr too

static_assert(sizeof(g) == 2 * sizeof(double));
