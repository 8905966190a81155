// expect: D21: a value that is no number
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <string>

constexpr auto x = ddx::variable<"x">;

#ifdef DDX_CURED
[[maybe_unused]] const auto nine = (x * x)(x = 3.0);
#else
[[maybe_unused]] const auto nine = (x * x)(x = std::string("3"));
#endif
