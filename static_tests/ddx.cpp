// SPDX-License-Identifier: MIT
// A user's globals may have the names of the library's parameters: nothing here warns of a shadow.
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr int a = 0, count = 0, first = 0, i = 0, id = 0, operand = 0, other = 0, value = 0, what = 0;
static_assert(a + count + first + i + id + operand + other + value + what == 0);

constexpr auto x = ddx::variable<"x", 3>;
static_assert(ddx::identical(gradient(norm(x), x), x / norm(x)));

constexpr auto f = ddx::function<3>([](auto u) { return log_sum_exp(u) + norm(u); });
static_assert(ddx::operations(gradient(f)).calls > 0);
