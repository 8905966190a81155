// expect: D28: cube has no value on numbers of this type; make the value of the primitive a template, or overload it
// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/proof.hpp>

template <>
struct ddx::primitive<"cube"> {
#ifdef DDX_CURED
    static constexpr auto value(auto x) { return x * x * x; }
#else
    static constexpr double value(double x) { return x * x * x; }
#endif
};

constexpr auto t = ddx::variable<"t">;
static_assert(ddx::encloses(ddx::enclose(ddx::call<"cube">(t), t = 2), 8));
