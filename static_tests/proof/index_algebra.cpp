// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

namespace {

using namespace ddx::literals;
using ddx::delta, ddx::identical, ddx::sum;

constexpr auto K = ddx::length<"K">;
constexpr auto N = ddx::length<"N">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto y = ddx::variable<"y", K>;
constexpr auto z = ddx::variable<"z", N>;
constexpr auto i = ddx::index<"i">;
constexpr auto j = ddx::index<"j">;
constexpr auto k = ddx::index<"k">;
constexpr auto p = ddx::index<"p">;
constexpr auto a = ddx::index<"a", K>;
constexpr auto b = ddx::index<"b", K>;

// Σ is linear, and what is free of the index leaves it
static_assert(identical(sum(i, 2_q * x[i] - y[i] * y[j]), 2_q * sum(i, x[i]) - y[j] * sum(i, y[i])));
static_assert(identical(sum(i, pow(x[i] - y[i], 2_q)), squared_norm(x) - 2_q * dot(x, y) + squared_norm(y)));
static_assert(!identical(sum(i, x[i] * y[i]), sum(i, x[i]) * sum(i, y[i])));
static_assert(!identical(sum(i, pow(x[i], 2_q)), pow(sum(i, x[i]), 2_q)));
static_assert(!identical(sum(a, x[j]), x[j]));
static_assert(identical(sum(a, x[j]), K * x[j]));

// sums in sums: their order, products, and indices that change places
static_assert(identical(sum(i, sum(j, x[i] * y[j])), sum(x) * sum(y)));
static_assert(identical(sum(i, sum(p, exp(x[i] * z[p]))), sum(p, sum(i, exp(x[i] * z[p])))));
static_assert(identical(sum(i, sum(j, x[i] * y[j] * exp(x[i] * y[j]))), sum(j, sum(i, x[i] * y[j] * exp(x[i] * y[j])))));
static_assert(identical(sum(i, x[i] * sum(j, exp(x[i] * x[j]))), sum(j, sum(i, exp(x[i] * x[j]) * x[j]))));
static_assert(identical(sum(i, sum(j, pow(x[i] - x[j], 2_q))), 2_q * K * squared_norm(x) - 2_q * pow(sum(x), 2_q)));
static_assert(!identical(sum(i, sum(j, x[i] * exp(x[i] * y[j]))), sum(i, sum(j, y[i] * exp(x[i] * y[j])))));
static_assert(!identical(sum(i, sum(j, sin(x[i] + 2_q * x[j]))), 2_q * sum(i, sum(j, sin(x[i] + x[j])))));

// a square of a sum in a sum is not the sum of a square
static_assert(identical(sum(i, pow(sum(j, x[i] * y[j]), 2_q)), squared_norm(x) * pow(sum(y), 2_q)));
static_assert(identical(sum(i, pow(sum(j, sin(x[i] * y[j])), 2_q)), sum(i, sum(j, sum(k, sin(x[i] * y[j]) * sin(x[i] * y[k]))))));
static_assert(!identical(sum(i, pow(sum(j, sin(x[i] * y[j])), 2_q)), sum(i, sum(j, sin(x[i] * y[j])))));
static_assert(!identical(sum(i, pow(sum(j, sin(x[i] * y[j])), 2_q)), sum(i, sum(j, pow(sin(x[i] * y[j]), 2_q)))));
static_assert(identical(sum(i, exp(sum(j, x[i] * y[j]))), sum(k, exp(x[k] * sum(y)))));

// δ is symmetric, its own square, and puts one index for the other
static_assert(identical(delta(i, j), delta(j, i)));
static_assert(identical(delta(i, j) * delta(i, j), delta(i, j)));
static_assert(identical(delta(i, i), 1_q));
static_assert(identical(delta(i, j) * exp(x[i]) * y[j], delta(i, j) * exp(x[j]) * y[i]));
static_assert(identical(delta(i, j) * delta(j, k), delta(i, k) * delta(i, j)));
static_assert(identical(sum(a, delta(i, a) * delta(a, k)), delta(i, k)));
static_assert(identical(sum(i, sum(j, delta(i, j) * x[i] * y[j])), dot(x, y)));
static_assert(identical(sum(a, sum(b, delta(a, b))), K));
static_assert(identical(sum(i, (delta(i, j) - x[i]) * (delta(i, j) - x[i])), 1_q - 2_q * x[j] + squared_norm(x)));
static_assert(!identical(delta(i, j), delta(i, k)));
static_assert(!identical(delta(i, j) * x[i], x[j]));
static_assert(!identical(delta(i, j) * delta(j, k), delta(i, k)));
static_assert(!identical(sum(j, delta(i, j) * x[j]), x[j]));
static_assert(!identical(sum(a, sum(b, delta(a, b))), 1_q));

// free indices are not interchangeable, bound ones are
static_assert(!identical(x[i], x[j]));
static_assert(!identical(x[i] * y[j], x[j] * y[i]));
static_assert(!identical(sum(i, x[i] * y[j]), sum(i, x[j] * y[i])));
static_assert(identical(sum(i, x[i] * sum(j, y[j] * y[i])), sum(k, x[k] * y[k] * sum(y))));

// an empty sum is 0: nothing is taken to be positive because its terms are
static_assert(!identical(sign(sum(i, exp(x[i]))), 1_q));
static_assert(identical(abs(sum(i, exp(x[i]))), sum(i, exp(x[i]))));

}  // namespace
