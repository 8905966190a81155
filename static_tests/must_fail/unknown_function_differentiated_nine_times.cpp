// expect: D16: no rule to differentiate g
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto t = ddx::variable<"t">;
constexpr auto seventh = ddx::unknown<"g">.partial(0_c, 0_c, 0_c, 0_c, 0_c, 0_c, 0_c)(t);

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto slope = derivative(seventh, t);
#else
[[maybe_unused]] constexpr auto slope = derivative(derivative(seventh, t), t);
#endif
