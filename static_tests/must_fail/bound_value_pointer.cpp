// expect: D21: a value that is no number
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto x = ddx::variable<"x">;
constexpr double three = 3;

#ifdef DDX_CURED
static_assert((x * x)(x = three) == 9);
#else
static_assert((x * x)(x = &three) == 9);
#endif
