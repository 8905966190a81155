// expect: D11: branch on a traced value
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ddx/ddx.hpp>

[[maybe_unused]] constexpr auto f = ddx::function<2>([](auto x) {
#ifdef DDX_CURED
    return max(x[0], x[1]);
#else
    return std::max(x[0], x[1]);
#endif
});
