// expect: D37: the unknown function f has no value; differentiate, prove or print it
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

#ifdef DDX_CURED
constexpr auto f = [](auto x) { return 2_q * x; };
#else
constexpr auto f = ddx::unknown<"f">;
#endif
static_assert(f(3_q)() == 6_q);
