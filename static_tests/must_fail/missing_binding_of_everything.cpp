// expect: D01: missing binding: sigma has no value
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto gradient_of_norm = gradient(norm(sigma), sigma);

#ifdef DDX_CURED
static_assert(gradient_of_norm(sigma = {3.0, 0.0}) == ddx::vec{1.0, 0.0});
#else
static_assert(gradient_of_norm() == ddx::vec{1.0, 0.0});
#endif
