// expect: D07: index out of range: 2 in a vector of 2; components are counted from 0
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto sigma = ddx::variable<"sigma", 2>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto e = sigma[0_c] * sigma[1_c];
#else
[[maybe_unused]] constexpr auto e = sigma[1_c] * sigma[2_c];
#endif
