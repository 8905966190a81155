// expect: D37: the unknown function f has no value; differentiate, prove or print it
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

#ifdef DDX_CURED
constexpr auto f = [](auto s) { return ddx::vector(s[0_c], s[1_c]); };
#else
constexpr auto f = ddx::unknown<"f", 2, 2>;
#endif

constexpr auto sigma = ddx::variable<"sigma", 2>;
static_assert(squared_norm(f(sigma))(sigma = {1_q, 2_q}) == 5_q);
