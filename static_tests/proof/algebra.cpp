// SPDX-License-Identifier: MIT
#include <ddx/proof.hpp>
using namespace ddx::literals;

namespace {

using ddx::identical;

constexpr auto x = ddx::variable<"x">;
constexpr auto y = ddx::variable<"y">;
constexpr auto z = ddx::variable<"z">;

consteval bool the_root_of_a_square_of_a_sum_is_its_size() {
    return identical(sqrt(x * x + 2_q * x * y + y * y), abs(x + y)) &&
           identical(sqrt(2_q * x * x - 4_q * x * y + 2_q * y * y), sqrt(x - x + 2_q) * abs(x - y)) &&
           identical(sqrt(pow(x, 4_q) + 4_q * x * x * y * y + 4_q * pow(y, 4_q)), x * x + 2_q * y * y) &&
           identical(sqrt(1_q + 2_q * exp(x) + exp(2_q * x)), 1_q + exp(x)) &&
           identical(sqrt(pow(x + y + z, 2_q)), abs(x + y + z));
}
static_assert(the_root_of_a_square_of_a_sum_is_its_size());

consteval bool the_root_of_a_square_of_a_sum_is_not_the_sum() {
    return !identical(sqrt(x * x + 2_q * x * y + y * y), x + y);
}
static_assert(the_root_of_a_square_of_a_sum_is_not_the_sum());

}  // namespace
