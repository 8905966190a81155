// expect: D21: a value that is no number; pass arithmetic types
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <string>

constexpr auto f = ddx::function<ddx::scalar>([](auto x) { return x * x; });

#ifdef DDX_CURED
[[maybe_unused]] const auto nine = f(3.0);
#else
[[maybe_unused]] const auto nine = f(std::string("3"));
#endif
