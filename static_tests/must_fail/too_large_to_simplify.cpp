// expect: D38: too large to simplify: 
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
constexpr int count = 10;
#else
constexpr int count = 250;
#endif

constexpr auto f = ddx::function<8>([](auto x) {
    auto y = x[0];
    for (int i = 0; i < count; ++i) y = y * x[static_cast<unsigned>(i % 8)] * 0.1 + i * 0.001;
    return y;
});
[[maybe_unused]] constexpr auto counts = ddx::operations(gradient(f));
