// expect: D07: index out of range: 2 in a vector of 2; components are counted from 0
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto f = ddx::unknown<"f", 3, 2>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto g = f.partial(1_c);
#else
[[maybe_unused]] constexpr auto g = f.partial(2_c);
#endif
