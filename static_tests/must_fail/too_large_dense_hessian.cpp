// expect: D38: too large to differentiate: 
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#ifdef DDX_CURED
constexpr int neurons = 2;
#else
constexpr int neurons = 8;
#endif

constexpr auto f = ddx::function<6 * neurons + 1, 4>([](auto p, auto x) {
    auto sum = p[6 * neurons];
    for (int h = 0; h < neurons; ++h) {
        auto a = p[6 * h + 4];
        for (int k = 0; k < 4; ++k) a += p[6 * h + k] * x[k];
        sum += p[6 * h + 5] * tanh(a);
    }
    return sum * sum / 2;
});
[[maybe_unused]] constexpr auto counts = ddx::operations(hessian(f));
