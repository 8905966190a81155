// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#include "../support.hpp"

// Two operations of a user: the cube, whose partial uses the operand, and the logarithm of a ratio, whose partials are a
// vector.
template <> struct ddx::primitive<"cube"> {
    static constexpr auto value(const auto& u) { return u * u * u; }
    static constexpr auto partial(const auto&, const auto& u) { return 3 * u * u; }
};
template <> struct ddx::primitive<"growth"> {
    static constexpr auto value(const auto& u, const auto& v) {
        using ddx::math::exp;
        return exp(u * v);
    }
    static constexpr auto partial(const auto& y, const auto& u, const auto& v) { return ddx::vec{v * y, u * y}; }
};
template <> struct ddx::primitive<"sixth power"> {
    static constexpr auto value(const auto& u) { return ddx::call<"cube">(u * u); }
    static constexpr auto partial(const auto&, const auto& u) { return 2 * u * 3 * ddx::call<"cube">(u) * u; }
};

namespace {

using ddx::mat, ddx::vec;
using support::within_ulps;

constexpr auto cube = ddx::function<ddx::scalar>([](auto u) { return ddx::call<"cube">(2 * u); });
constexpr auto growth = ddx::function<2>([](auto x) { return ddx::call<"growth">(x[0], x[1]); });

consteval bool a_primitive_has_its_value_on_numbers() {
    return ddx::call<"cube">(3) == 27 && ddx::call<"cube">(ddx::exact(2)) == 8 && ddx::call<"growth">(0.0, 1.0) == 1;
}
consteval bool a_primitive_has_its_value_in_a_function() {
    return cube(1.0) == 8 && cube(0.5F) == 1.0F && growth(vec{0.0, 3.0}) == 1;
}
consteval bool its_partials_obey_the_chain_rule() {
    return derivative(cube)(1.0) == 24 && gradient(growth)(vec{0.0, 3.0}) == vec{3.0, 0.0} &&
           within_ulps(gradient(growth)(vec{1.0, 1.0})[1], 2.718281828459045235360287L);
}
consteval bool partials_are_differentiated_again() {
    return derivative(derivative(cube))(1.0) == 48 && derivative(derivative(derivative(cube)))(5.0) == 48 &&
           hessian(growth)(vec{0.0, 3.0}) == mat<double, 2, 2>{{9.0, 1.0, 1.0, 0.0}};
}
consteval bool primitives_use_other_primitives() {
    constexpr auto f = ddx::function<ddx::scalar>([](auto u) { return ddx::call<"sixth power">(u); });
    return f(2.0) == 64 && derivative(f)(1.0) == 6 && derivative(derivative(f))(1.0) == 30;
}

static_assert(a_primitive_has_its_value_on_numbers());
static_assert(a_primitive_has_its_value_in_a_function());
static_assert(its_partials_obey_the_chain_rule());
static_assert(partials_are_differentiated_again());
static_assert(primitives_use_other_primitives());

}  // namespace
