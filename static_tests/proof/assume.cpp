// SPDX-License-Identifier: MIT
#include <ddx/proof.hpp>
using namespace ddx::literals;

namespace {

using ddx::assume, ddx::identical, ddx::nonnegative, ddx::nonzero, ddx::positive;

constexpr auto x = ddx::variable<"x">;
constexpr auto y = ddx::variable<"y">;
constexpr auto z = ddx::variable<"z", 2>;

consteval bool root_of_a_square_is_its_base_only_if_that_is_not_negative() {
    return identical(sqrt(pow(x, 2_q)), x, assume(nonnegative(x))) && identical(sqrt(pow(x, 2_q)), x, assume(positive(x))) &&
           identical(sqrt(pow(x, 2_q)), -x, assume(positive(-x))) && !identical(sqrt(pow(x, 2_q)), x) &&
           !identical(sqrt(pow(x, 2_q)), x, assume(nonzero(x))) && !identical(sqrt(pow(x, 2_q)), x, assume(positive(-x)));
}
static_assert(root_of_a_square_is_its_base_only_if_that_is_not_negative());

consteval bool logarithm_of_a_square_is_twice_the_logarithm_only_if_the_base_is_positive() {
    return identical(log(pow(x, 2_q)), 2_q * log(x), assume(positive(x))) && !identical(log(pow(x, 2_q)), 2_q * log(x));
}
static_assert(logarithm_of_a_square_is_twice_the_logarithm_only_if_the_base_is_positive());

consteval bool roots_and_logarithms_of_products_need_the_signs_of_both_factors() {
    return identical(sqrt(x * y), sqrt(x) * sqrt(y), assume(nonnegative(x), nonnegative(y))) &&
           identical(log(x * y), log(x) + log(y), assume(positive(x), positive(y))) &&
           identical(log(x / y), log(x) - log(y), assume(positive(x), positive(y))) &&
           identical(pow(x * y, 3_q / 4_q), pow(x, 3_q / 4_q) * pow(y, 3_q / 4_q), assume(positive(x), positive(y))) &&
           !identical(sqrt(x * y), sqrt(x) * sqrt(y)) && !identical(sqrt(x * y), sqrt(x) * sqrt(y), assume(nonnegative(x))) &&
           !identical(log(x * y), log(x) + log(y));
}
static_assert(roots_and_logarithms_of_products_need_the_signs_of_both_factors());

consteval bool an_assumption_on_y_does_not_help_x() {
    return !identical(abs(x), x, assume(positive(y))) && !identical(sqrt(pow(x, 2_q)), x, assume(positive(y), nonnegative(x + y))) &&
           !identical(abs(z[0_c]), z[0_c], assume(positive(z[1_c]))) && !identical(abs(x), x, assume(positive(pow(x, 2_q)))) &&
           !identical(abs(x) * y, x * y, assume(positive(x * y)));
}
static_assert(an_assumption_on_y_does_not_help_x());

consteval bool an_assumption_on_a_vector_holds_for_each_component() {
    return identical(abs(z[0_c]) + abs(z[1_c]), sum(z), assume(nonnegative(z))) && identical(sum(z), abs(sum(z)), assume(nonnegative(z)));
}
static_assert(an_assumption_on_a_vector_holds_for_each_component());

consteval bool sums_can_be_assumed_to_have_a_sign() {
    return identical(sqrt(pow(x - y, 2_q)), x - y, assume(positive(x - y))) && identical(sqrt(pow(x - y, 2_q)), y - x, assume(positive(y - x))) &&
           identical(sqrt(pow(x - 1_q, 2_q)), x - 1_q, assume(nonnegative(x - 1_q))) && identical(max(x, y), x, assume(nonnegative(x - y))) &&
           !identical(sqrt(pow(x - y, 2_q)), x - y, assume(positive(x + y))) && !identical(max(x, y), y, assume(nonnegative(x - y)));
}
static_assert(sums_can_be_assumed_to_have_a_sign());

consteval bool signs_and_selections_use_what_is_assumed() {
    return identical(sign(x), 1_q, assume(positive(x))) && identical(sign(x), -1_q, assume(positive(-x))) &&
           identical(sign(x) * sign(x), 1_q, assume(nonzero(x))) && !identical(sign(x) * sign(x), 1_q) &&
           identical(max(x, 0_q), x, assume(nonnegative(x))) && !identical(sign(x), 1_q, assume(nonnegative(x)));
}
static_assert(signs_and_selections_use_what_is_assumed());

// a captured number is a parameter: what is assumed of one says nothing of another
static_assert(!identical(abs(x - 3.0), x - 3.0, assume(positive(x - 2.0))));

constexpr auto size_plus = ddx::function<ddx::scalar, ddx::scalar>([](auto a, auto b) { return sqrt(a * a) + b; });
constexpr auto plus = ddx::function<ddx::scalar, ddx::scalar>([](auto a, auto b) { return a + b; });
constexpr auto first_argument = ddx::function<ddx::scalar, ddx::scalar>([](auto a, auto) { return a; });
constexpr auto second_argument = ddx::function<ddx::scalar, ddx::scalar>([](auto, auto b) { return b; });

consteval bool assumptions_about_callables_are_about_functions_of_the_same_arguments() {
    return identical(size_plus, plus, assume(positive(first_argument))) && !identical(size_plus, plus, assume(positive(second_argument)));
}
static_assert(assumptions_about_callables_are_about_functions_of_the_same_arguments());

}  // namespace
