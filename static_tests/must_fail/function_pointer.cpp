// expect: D17: a callable that captures or has state
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

template <class T> constexpr T half(const T& x) { return x / 2; }

#ifdef DDX_CURED
[[maybe_unused]] constexpr auto f = ddx::function<ddx::scalar>([](auto x) { return half(x); });
#else
[[maybe_unused]] constexpr auto f = ddx::function<ddx::scalar>(&half<double>);
#endif
