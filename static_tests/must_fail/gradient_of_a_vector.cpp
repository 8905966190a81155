// expect: D13: the gradient of what is no scalar; take its jacobian
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto x = ddx::variable<"x", 3>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto j = jacobian(softmax(x), x);
#else
[[maybe_unused]] constexpr auto j = gradient(softmax(x), x);
#endif
