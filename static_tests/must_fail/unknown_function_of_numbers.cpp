// expect: D37: the unknown function f has no value; differentiate, prove or print it
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::unknown<"f", 3, 2>;
constexpr auto sigma = ddx::variable<"sigma", 2>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto e = f(sigma);
#else
[[maybe_unused]] constexpr auto e = f(ddx::vec{1.0, 2.0});
#endif
