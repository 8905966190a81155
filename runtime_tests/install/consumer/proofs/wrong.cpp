// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

constexpr auto t = ddx::variable<"t">;

static_assert(ddx::identical(ddx::derivative(sin(t), t), sin(t)));
