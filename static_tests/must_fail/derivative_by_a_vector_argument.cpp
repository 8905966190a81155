// expect: D15: the derivative by a vector; take the gradient or the jacobian
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::function<ddx::scalar, 3>([](auto t, auto x) { return t * norm(x); });

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto g = derivative<0>(f);
#else
[[maybe_unused]] constexpr auto g = derivative<1>(f);
#endif
