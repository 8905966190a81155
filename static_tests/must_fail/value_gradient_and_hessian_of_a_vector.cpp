// expect: D13: the gradient of what is no scalar
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::function<3>([](auto x) { return softmax(x); });

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto j = value_and_jacobian(f);
#else
[[maybe_unused]] constexpr auto j = value_gradient_and_hessian(f);
#endif
