// expect: D15: the derivative by a vector; take the gradient or the jacobian
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto x = ddx::variable<"x", 3>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto g = gradient(norm(x), x);
#else
[[maybe_unused]] constexpr auto g = derivative(norm(x), x);
#endif
