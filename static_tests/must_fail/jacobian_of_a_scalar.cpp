// expect: D14: the jacobian of what is no vector; take the gradient of a scalar
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto x = ddx::variable<"x", 3>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto g = gradient(norm(x), x);
#else
[[maybe_unused]] constexpr auto g = jacobian(norm(x), x);
#endif
