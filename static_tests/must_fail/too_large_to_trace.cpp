// expect: D38: too large to trace: 
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
constexpr int count = 100;
#else
constexpr int count = 6000;
#endif

constexpr auto f = ddx::function<ddx::scalar>([](auto x) {
    auto sum = x;
    for (int i = 0; i < count; ++i) sum += i * x;
    return sum;
});
[[maybe_unused]] constexpr auto counts = ddx::operations(f);
