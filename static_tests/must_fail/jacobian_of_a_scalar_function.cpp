// expect: D14: the jacobian of what is no vector; take the gradient of a scalar
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::function<3>([](auto x) { return norm(x); });

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto g = value_and_gradient(f);
#else
[[maybe_unused]] constexpr auto g = value_and_jacobian(f);
#endif
