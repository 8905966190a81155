// expect: D11: branch on a traced value; write ddx::select(condition, if_true, if_false)
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
constexpr auto f = ddx::function<ddx::scalar>([](auto x) { return select(x > 0, x, -x); });
#else
constexpr auto f = ddx::function<ddx::scalar>([](auto x) {
    if (x > 0) return x;
    return -x;
});
#endif
static_assert(f(-2.0) == 2);
