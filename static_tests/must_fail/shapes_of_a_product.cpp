// expect: D09: the shapes of the operands do not fit
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto y = ddx::variable<"y", 3>;
constexpr auto f = vector(sigma[0_c] * sigma[1_c], squared_norm(sigma), sigma[0_c]);

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto product = transpose(jacobian(f, sigma)) * (f - y);
#else
[[maybe_unused]] constexpr auto product = jacobian(f, sigma) * (f - y);
#endif
