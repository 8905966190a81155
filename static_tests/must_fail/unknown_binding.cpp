// expect: D02: unknown binding: the expression has no z of length 0; bind only its own variables
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto x = ddx::variable<"x">;
[[maybe_unused]] constexpr auto z = ddx::variable<"z">;

#ifdef DDX_CURED
static_assert((x * x)(x = 3.0) == 9);
#else
static_assert((x * x)(x = 3.0, z = 1.0) == 9);
#endif
