// expect: D37: the unknown function f has no value; differentiate, prove or print it
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/runtime.hpp>

#ifdef DDX_CURED
constexpr auto f = [](auto x) { return 2 * x; };
#else
constexpr auto f = ddx::unknown<"f">;
#endif

constexpr auto e = ddx::function<ddx::scalar>([](auto x) { return f(2 * x); });
bool is_written(double& result, double x) { return static_cast<bool>(evaluate_into(e, result, x)); }
