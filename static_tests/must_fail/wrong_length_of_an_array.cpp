// expect: D04: wrong length: sigma has 3 components but 2 are bound
// SPDX-License-Identifier: MIT
#include <array>
#include <ddx/ddx.hpp>

constexpr auto sigma = ddx::variable<"sigma", 3>;
constexpr auto slope = gradient(squared_norm(sigma), sigma);

#ifdef DDX_CURED
static_assert(slope(sigma = std::array{1.0, 2.0, 3.0}) == ddx::vec{2.0, 4.0, 6.0});
#else
static_assert(slope(sigma = std::array{1.0, 2.0}) == ddx::vec{2.0, 4.0, 6.0});
#endif
