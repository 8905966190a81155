// expect: D05: index known only at run time; write x[0_c], with the literals of ddx::literals
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto sigma = ddx::variable<"sigma", 2>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto f = sigma[0_c] * sigma[1_c];
#else
[[maybe_unused]] constexpr auto f = sigma[0] * sigma[1_c];
#endif
