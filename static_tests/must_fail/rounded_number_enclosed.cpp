// expect: D29: a rounded number proves nothing about its exact value; give ddx::encloses what ddx::enclose(e, at...) returns
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/proof.hpp>

using namespace ddx::literals;
constexpr auto t = ddx::variable<"t">;

#ifdef DDX_CURED
static_assert(ddx::encloses(ddx::enclose(exp(t), t = 1), 2.718281828459045));
#else
static_assert(ddx::encloses(exp(t)(t = 1), 2.718281828459045));
#endif
