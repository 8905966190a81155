// expect: D11: branch on a traced value
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::function<ddx::scalar, ddx::scalar>([](auto x, auto y) {
#ifdef DDX_CURED
    return select(x == y, x, y * y);
#else
    return x == y ? x : y * y;
#endif
});
[[maybe_unused]] constexpr auto slope = derivative(f);
