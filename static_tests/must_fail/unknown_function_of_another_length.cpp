// expect: D20: argument 0 has 3 components, 2 are needed
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::unknown<"f", 3, 2>;
constexpr auto sigma = ddx::variable<"sigma", 2>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto e = f(sigma);
#else
[[maybe_unused]] constexpr auto e = f(f(sigma));
#endif
