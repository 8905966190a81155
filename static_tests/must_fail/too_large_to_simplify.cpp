// expect: D38: too large to simplify: 2119 
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
constexpr int count = 10;
#else
constexpr int count = 100;
#endif

constexpr auto f = ddx::function<10>([](auto x) {
    auto sum = x[0];
    for (unsigned i = 0; i < count; ++i) {
        const auto r = sin((1.0 + i) * x[i % 10]) * x[(i + 1) % 10] + exp((2 + i / 64.0) * x[(i + 3) % 10]) - (3.0 + i) * x[(i + 7) % 10];
        sum += r * r;
    }
    return sum;
});
[[maybe_unused]] constexpr auto counts = ddx::operations(gradient(f));
