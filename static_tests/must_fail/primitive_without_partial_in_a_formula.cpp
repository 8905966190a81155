// expect: D16: no rule to differentiate sinc; give the operation a row of the derivative table, or a partial
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

template <> struct ddx::primitive<"sinc"> {
    static constexpr auto value(const auto& x) {
        using ddx::math::sin;
        return sin(x) / x;
    }
#ifdef DDX_CURED
    static constexpr auto partial(const auto& y, const auto& x) { return (cos(x) - y) / x; }
#endif
};

constexpr auto x = ddx::variable<"x">;
[[maybe_unused]] constexpr auto slope = derivative(2 * ddx::call<"sinc">(x), x);
