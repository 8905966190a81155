// expect: D06: only a vector has components; index a vector expression
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
using namespace ddx::literals;

constexpr auto sigma = ddx::variable<"sigma", 2>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto e = 2 * sigma[0_c];
#else
[[maybe_unused]] constexpr auto e = 2 * norm(sigma)[0_c];
#endif
