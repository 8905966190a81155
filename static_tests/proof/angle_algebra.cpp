// SPDX-License-Identifier: MIT
#include <ddx/proof.hpp>
using namespace ddx::literals;

namespace {

using ddx::identical;

constexpr auto x = ddx::variable<"x">;
constexpr auto y = ddx::variable<"y">;
constexpr auto z = ddx::variable<"z">;

consteval bool sines_and_cosines_of_sums_and_multiples_are_expanded() {
    return identical(sin(x + y), sin(x) * cos(y) + cos(x) * sin(y)) &&
           identical(cos(x + y), cos(x) * cos(y) - sin(x) * sin(y)) &&
           identical(tan(x + y), (tan(x) + tan(y)) / (1_q - tan(x) * tan(y))) &&
           identical(sin(3_q * x), 3_q * sin(x) - 4_q * pow(sin(x), 3_q)) &&
           identical(cos(5_q * x), 16_q * pow(cos(x), 5_q) - 20_q * pow(cos(x), 3_q) + 5_q * cos(x)) &&
           identical(sin(x + y + z), sin(x) * cos(y + z) + cos(x) * sin(y + z)) &&
           identical(sin(x - y) * sin(x + y), pow(sin(x), 2_q) - pow(sin(y), 2_q));
}
static_assert(sines_and_cosines_of_sums_and_multiples_are_expanded());

consteval bool fractions_of_angles_are_brought_to_one_part() {
    return identical(sin(x), 2_q * sin(x / 2_q) * cos(x / 2_q)) &&
           identical(sin(x / 3_q) * cos(x / 2_q), (sin(5_q * x / 6_q) - sin(x / 6_q)) / 2_q) &&
           identical(tan(x / 2_q), sin(x) / (1_q + cos(x)));
}
static_assert(fractions_of_angles_are_brought_to_one_part());

consteval bool quarter_turns_exchange_sine_and_cosine() {
    return identical(tan(x + asin(x - x + 1_q)), -1_q / tan(x)) &&
           identical(sin(x + 2_q * asin(x - x + 1_q)), -sin(x));
}
static_assert(quarter_turns_exchange_sine_and_cosine());

consteval bool circular_functions_undo_their_inverses() {
    return identical(sin(asin(x)), x) &&
           identical(cos(asin(x)), sqrt(1_q - x * x)) &&
           identical(cos(acos(x)), x) &&
           identical(sin(acos(x)), sqrt(1_q - x * x)) &&
           identical(tan(atan(x)), x) &&
           identical(cos(2_q * atan(x)), (1_q - x * x) / (1_q + x * x));
}
static_assert(circular_functions_undo_their_inverses());

consteval bool inverses_do_not_undo_circular_functions() {
    return !identical(sin(x + y), sin(x) * cos(y) - cos(x) * sin(y)) &&
           !identical(cos(asin(x)), -sqrt(1_q - x * x)) &&
           !identical(asin(sin(x)), x) &&
           !identical(sin(x / 2_q), sqrt((1_q - cos(x)) / 2_q));
}
static_assert(inverses_do_not_undo_circular_functions());

}  // namespace
