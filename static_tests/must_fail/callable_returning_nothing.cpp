// expect: D23: the callable returns no scalar, ddx::vec or ddx::mat
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto f = ddx::function<2>([](auto x) { return norm(x); });
#else
[[maybe_unused]] constexpr auto f = ddx::function<2>([](auto x) { norm(x); });
#endif
