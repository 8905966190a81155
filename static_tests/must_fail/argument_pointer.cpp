// expect: D21: a value that is no number
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::function<ddx::scalar>([](auto x) { return x * x; });
constexpr double three = 3;

#ifdef DDX_CURED
static_assert(f(three) == 9);
#else
static_assert(f(&three) == 9);
#endif
