// expect: D04: wrong length: sigma has 2 components but 3 are bound; bind one value for each component
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto sigma = ddx::variable<"sigma", 2>;

#ifdef DDX_CURED
static_assert(norm(sigma)(sigma = {3.0, 4.0}) == 5);
#else
static_assert(norm(sigma)(sigma = {3.0, 4.0, 0.0}) == 5);
#endif
