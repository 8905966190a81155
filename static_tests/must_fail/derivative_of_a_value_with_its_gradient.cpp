// expect: D24: a value with its derivative cannot be differentiated; differentiate the function itself
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::function<2>([](auto x) { return norm(x); });

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto second = hessian(f);
#else
[[maybe_unused]] constexpr auto second = gradient(value_and_gradient(f));
#endif
