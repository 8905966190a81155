// expect: D38: too large to differentiate: 
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
constexpr int count = 10;
#else
constexpr int count = 1200;
#endif

constexpr auto f = ddx::function<10>([](auto x) {
    auto y = x[0];
    for (unsigned i = 0; i < count; ++i) y = x[i % 10] / y;
    return y;
});
[[maybe_unused]] constexpr auto counts = ddx::operations(hessian(f));
