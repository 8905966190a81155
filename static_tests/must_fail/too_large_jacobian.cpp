// expect: D38: too large to differentiate: 
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
constexpr int count = 10;
#else
constexpr int count = 240;
#endif

constexpr auto f = ddx::function<4>([](auto x) {
    auto u = x[0] * x[1], v = x[2] * x[3];
    for (int k = 1; k < count; ++k) {
        u += (x[0] * k + x[1] * x[2]) * (x[3] - k);
        v += sin(x[2] * k) * x[0];
    }
    return ddx::vec{u, v};
});
[[maybe_unused]] constexpr auto counts = ddx::operations(jacobian(f));
