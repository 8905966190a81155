// SPDX-License-Identifier: MIT
// Every row of the identity table is honoured by the simplifier, and what looks like an identity but is none is not applied.
#include <utility>

#include "identity_audit.hpp"

namespace {

using namespace identity_audit;
using namespace ddx::letters;

template <int Row>
struct honoured {
    static_assert(is_honoured(ddx::identity_table[Row]));
    static constexpr bool value = true;
};
template <int... Row>
consteval bool the_simplifier_honours_every_row(std::integer_sequence<int, Row...>) {
    return (honoured<Row>::value && ...);
}
static_assert(the_simplifier_honours_every_row(std::make_integer_sequence<int, ddx::detail::identity_count>{}));

consteval bool a_row_with_a_proviso_is_not_used_without_its_facts() {
    for (const identity_row& row : ddx::identity_table)
        if ((row.holds == proviso::u_nonnegative || row.holds == proviso::u_positive) && are_one(row.left, row.right)) return false;
    return true;
}
static_assert(a_row_with_a_proviso_is_not_used_without_its_facts());

consteval bool quotients_that_are_undefined_at_zero_stay() {
    return !are_one(u / u, 1) && !are_one(pow(u, 2) / pow(u, 2), 1) && !are_one(u / pow(u, 2) * u, 1) && !are_one(sin(u) / sin(u), 1) &&
           !are_one((u * v) / u, v) && !are_one(pow(u, -1) * u, 1);
}
static_assert(quotients_that_are_undefined_at_zero_stay());

consteval bool roots_and_logarithms_of_squares_keep_the_sign_of_their_argument_open() {
    return !are_one(sqrt(pow(u, 2)), u) && !are_one(sqrt(u * u), u) && !are_one(pow(pow(u, 4), formula(1, 4)), u) &&
           !are_one(log(pow(u, 2)), 2 * log(u)) && !are_one(cbrt(pow(u, 3)), abs(u)) && !are_one(pow(pow(u, 6), formula(1, 2)), pow(u, 3));
}
static_assert(roots_and_logarithms_of_squares_keep_the_sign_of_their_argument_open());

consteval bool absolute_values_and_signs_of_unknown_numbers_stay() {
    return !are_one(abs(u), u) && !are_one(sign(u), 1) && !are_one(abs(u - v), u - v) && !are_one(sign(pow(u, 2)), 1) &&
           !are_one(abs(pow(u, 3)), pow(u, 3)) && !are_one(u * sign(u), abs(u));
}
static_assert(absolute_values_and_signs_of_unknown_numbers_stay());

consteval bool logarithms_and_roots_of_products_are_not_split() {
    return !are_one(log(u * v), log(u) + log(v)) && !are_one(log(u / v), log(u) - log(v)) && !are_one(sqrt(u * v), sqrt(u) * sqrt(v)) &&
           !are_one(sqrt(-u), -sqrt(u)) && !are_one(pow(u * v, half + 1), pow(u, half + 1) * pow(v, half + 1));
}
static_assert(logarithms_and_roots_of_products_are_not_split());

consteval bool inverse_functions_do_not_undo_functions_that_are_not_injective() {
    return !are_one(asin(sin(u)), u) && !are_one(acos(cos(u)), u) && !are_one(atan(tan(u)), u) && !are_one(acosh(cosh(u)), u) &&
           !are_one(acosh(cosh(u)), abs(u));
}
static_assert(inverse_functions_do_not_undo_functions_that_are_not_injective());

consteval bool different_functions_and_operands_stay_apart() {
    return !are_one(u - v, v - u) && !are_one(u / v, v / u) && !are_one(pow(u, v), pow(v, u)) && !are_one(min(u, v), max(u, v)) &&
           !are_one(cosh(-u), -cosh(u)) && !are_one(exp(-u), -exp(u)) && !are_one(select(u < v, u, v), select(v < u, u, v)) &&
           !are_one(pow(u, 2) + 1, pow(u + 1, 2)) && !are_one(exp(u) * exp(v), exp(u * v));
}
static_assert(different_functions_and_operands_stay_apart());

// ---- planted errors: the audit sees a row that the simplifier does not honour

constexpr identity_row planted[] = {
    {u / u, 1, proviso::everywhere, false, ddx::applied_by::collecting},
    {u + u, 3 * u, proviso::everywhere, false, ddx::applied_by::collecting},
    {sqrt(pow(u, 2)), u, proviso::everywhere, false, ddx::applied_by::matching},
    {cos(-u), -cos(u), proviso::everywhere, false, ddx::applied_by::collecting},
    {abs(u), u, proviso::everywhere, false, ddx::applied_by::matching},
    {select(!u, v, w), select(u, v, w), proviso::everywhere, false, ddx::applied_by::matching},
};

consteval bool the_audit_flags_each_planted_row() {
    for (const identity_row& row : planted)
        if (is_honoured(row)) return false;
    return true;
}
static_assert(the_audit_flags_each_planted_row());

}  // namespace
