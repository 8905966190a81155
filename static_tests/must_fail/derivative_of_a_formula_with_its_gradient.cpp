// expect: D24: a value with its derivative cannot be differentiated
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto x = ddx::variable<"x", 2>;

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto second = hessian(norm(x), x);
#else
[[maybe_unused]] constexpr auto second = gradient(value_and_gradient(norm(x), x), x);
#endif
