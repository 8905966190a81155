// expect: D25: argument 5 of a function of 2
// SPDX-License-Identifier: MIT
#include <ddx/function.hpp>

namespace {

constexpr auto f = ddx::function<2, ddx::scalar>([](auto x, auto t) { return norm(x) * t; });
#ifdef DDX_CURED
constexpr auto counts = ddx::operations(ddx::gradient<0>(f));
#else
constexpr auto counts = ddx::operations(ddx::gradient<5>(f));
#endif
static_assert(counts.total() >= 0);

}  // namespace
