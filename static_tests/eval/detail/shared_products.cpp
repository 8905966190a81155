// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

// Products that a program computes anyway are used as parts of larger ones.
namespace {

/// The operations that the Jacobian of a callable costs.
template <std::size_t N>
constexpr auto cost_of(auto callable) {
    return operations(jacobian(ddx::function<N>(callable)));
}

consteval bool a_factor_times_a_product_that_is_wanted_is_one_multiplication() {
    // the derivative by x is y z w, that by y is x z w; x y z w = x (y z w) then
    constexpr auto f = cost_of<4>([](auto x) { return ddx::vec{x[0] * x[1] * x[2] * x[3], x[0] * x[1] * x[2] * x[3] * x[3]}; });
    return f.divisions == 0 && f.multiplications <= 12;
}
consteval bool a_quotient_of_the_value_is_a_part_of_its_derivatives() {
    // (x/y)' = (1/y, -(x/y)/y): the reciprocal and one multiplication more
    constexpr auto f = operations(value_and_gradient(ddx::function<2>([](auto x) { return x[0] / x[1]; })));
    return f.divisions == 2 && f.multiplications == 1 && f.additions == 0;
}

static_assert(a_factor_times_a_product_that_is_wanted_is_one_multiplication());
static_assert(a_quotient_of_the_value_is_a_part_of_its_derivatives());

}  // namespace
