// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

// Products that a program computes anyway are used as parts of larger ones.
namespace {

/// The operations that the Jacobian of a callable costs.
template <std::size_t N>
constexpr auto cost_of(auto callable) {
    return operations(jacobian(ddx::function<N>(callable)));
}

consteval bool products_of_the_same_factors_share_their_parts() {
    // the eight derivatives of x y z w and x y z w w in 13 multiplications; one by one they would take 21
    constexpr auto f = cost_of<4>([](auto x) { return ddx::vec{x[0] * x[1] * x[2] * x[3], x[0] * x[1] * x[2] * x[3] * x[3]}; });
    return f.multiplications == 13 && f.total() == 13;
}
consteval bool a_quotient_of_the_value_is_a_part_of_its_derivatives() {
    // (x/y)' = (1/y, -(x/y)/y): the reciprocal and one multiplication more
    constexpr auto f = operations(value_and_gradient(ddx::function<2>([](auto x) { return x[0] / x[1]; })));
    return f.divisions == 2 && f.multiplications == 1 && f.additions == 0;
}

static_assert(products_of_the_same_factors_share_their_parts());
static_assert(a_quotient_of_the_value_is_a_part_of_its_derivatives());

}  // namespace
