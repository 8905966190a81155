// expect: D38: too large to differentiate: 
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
constexpr int count = 10;
#else
constexpr int count = 400;
#endif

constexpr auto f = ddx::function<ddx::scalar>([](auto x) {
    auto sum = x;
    for (int i = 1; i <= count; ++i) sum += sin(exp(i * x) * x);
    return sum;
});
[[maybe_unused]] constexpr auto counts = ddx::operations(derivative(f));
