// expect: D11: branch on a traced value
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto f = ddx::function<2>([](auto x) {
    auto size = norm(x);
#ifdef DDX_CURED
    for (int i = 0; i < 3; ++i) size = size / 2;
#else
    while (size > 1) size = size / 2;
#endif
    return size;
});
[[maybe_unused]] constexpr auto slope = gradient(f);
