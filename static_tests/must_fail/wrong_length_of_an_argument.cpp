// expect: D20: argument 1 has 3 components, 2 are needed; pass a ddx::vec, std::array, array or fixed std::span
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::function<2, 2>([](auto x, auto y) { return dot(x, y); });

#ifdef DDX_CURED
static_assert(f(ddx::vec{1.0, 2.0}, ddx::vec{3.0, 4.0}) == 11);
#else
static_assert(f(ddx::vec{1.0, 2.0}, ddx::vec{3.0, 4.0, 5.0}) == 11);
#endif
