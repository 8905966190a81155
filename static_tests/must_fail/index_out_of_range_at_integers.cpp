// expect: D07: index out of range: 3 in a vector of 3; components are counted from 0
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

using namespace ddx::literals;
constexpr auto x = ddx::variable<"x", 3>;

#ifdef DDX_CURED
static_assert((x + x)(x = {1, 2, 3})[2_c] == 6);
#else
static_assert((x + x)(x = {1, 2, 3})[3_c] == 6);
#endif
