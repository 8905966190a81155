// SPDX-License-Identifier: MIT
#include <ddx/proof.hpp>
using namespace ddx::literals;

namespace {

using ddx::identical;

constexpr auto x = ddx::variable<"x">;

consteval bool inverse_hyperbolic_functions_are_logarithms() {
    return identical(sinh(asinh(x)), x) &&
           identical(cosh(acosh(x)), x) &&
           identical(tanh(atanh(x)), x) &&
           identical(asinh(x), log(x + sqrt(x * x + 1_q))) &&
           identical(asinh(-x), -asinh(x)) &&
           identical(atanh(x), log((1_q + x) / (1_q - x)) / 2_q);
}
static_assert(inverse_hyperbolic_functions_are_logarithms());

consteval bool the_inverse_of_cosh_does_not_undo_it_everywhere() {
    return !identical(acosh(cosh(x)), x);
}
static_assert(the_inverse_of_cosh_does_not_undo_it_everywhere());

}  // namespace
