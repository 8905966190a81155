// expect: D23: the callable returns no scalar, ddx::vec or ddx::mat; return one of these
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <string>

#ifdef DDX_CURED
constexpr auto f = ddx::function<2>([](auto x) { return norm(x); });
#else
constexpr auto f = ddx::function<2>([](auto) { return std::string("norm"); });
#endif
[[maybe_unused]] constexpr auto slope = gradient(f);
