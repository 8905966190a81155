// expect: D17: a callable that captures or has state; pass what it captures as an argument
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto scaled(double factor) {
#ifdef DDX_CURED
    const auto f = ddx::function<2, ddx::scalar>([](auto x, auto k) { return k * norm(x); });
    return f(ddx::vec{3.0, 4.0}, factor);
#else
    const auto f = ddx::function<2>([factor](auto x) { return factor * norm(x); });
    return f(ddx::vec{3.0, 4.0});
#endif
}
