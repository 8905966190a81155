// SPDX-License-Identifier: MIT
// Planted errors: the shape audit and the power series flag wrong rows and wrong tables.
#include "../derivative_audit.hpp"

namespace {

using namespace derivative_audit;
using namespace ddx::letters;
using ddx::domain;

constexpr const derivative_row& row_of(op what) { return ddx::derivative_of(what); }

constexpr derivative_row with_partial(derivative_row row, int which, const formula& f) {
    row.partial[which] = f;
    return row;
}
constexpr derivative_row with_source(derivative_row row, const char* source) {
    row.source = source;
    return row;
}

consteval bool a_missing_partial_is_seen() {
    return !shape_is_right(with_partial(row_of(op::mul), 1, none)) && !shape_is_right(with_partial(row_of(op::fma), 2, none)) &&
           !series_prove(with_partial(row_of(op::mul), 1, none));
}
static_assert(a_missing_partial_is_seen());

consteval bool a_partial_too_many_is_seen() {
    return !shape_is_right(with_partial(row_of(op::sin), 1, u)) && !shape_is_right(with_partial(row_of(op::pow_int), 1, y * log(u))) &&
           !shape_is_right(with_partial(row_of(op::scale), 0, v));
}
static_assert(a_partial_too_many_is_seen());

consteval bool a_letter_without_an_operand_is_seen() { return !shape_is_right(with_partial(row_of(op::sqrt), 0, 1 / (2 * v))); }
static_assert(a_letter_without_an_operand_is_seen());

consteval bool a_missing_source_is_seen() {
    return !shape_is_right(with_source(row_of(op::exp), "")) && !shape_is_right(with_source(row_of(op::exp), nullptr));
}
static_assert(a_missing_source_is_seen());

template <int Size>
struct table {
    derivative_row rows[Size];
};
constexpr int full = ddx::detail::derivative_row_count;

consteval bool a_forgotten_row_is_seen() {
    table<full - 1> shorter{};
    for (int i = 0; i + 1 < full; ++i) shorter.rows[i] = ddx::derivative_table[i];
    return !rows_are_complete(shorter.rows);
}
static_assert(a_forgotten_row_is_seen());

consteval bool a_row_given_twice_is_seen() {
    table<full + 1> longer{};
    for (int i = 0; i < full; ++i) longer.rows[i] = ddx::derivative_table[i];
    longer.rows[full] = row_of(op::tanh);
    return !rows_are_complete(longer.rows);
}
static_assert(a_row_given_twice_is_seen());

consteval bool a_row_for_a_condition_is_seen() {
    table<full + 1> longer{};
    for (int i = 0; i < full; ++i) longer.rows[i] = ddx::derivative_table[i];
    longer.rows[full] = {op::less, domain::everywhere, {1, 1, none}, "none"};
    return !rows_are_complete(longer.rows);
}
static_assert(a_row_for_a_condition_is_seen());

consteval bool flipped_signs_are_disproved() {
    return !series_prove(with_partial(row_of(op::cos), 0, sin(u))) && !series_prove(with_partial(row_of(op::tanh), 0, 1 + y * y)) &&
           !series_prove(with_partial(row_of(op::acos), 0, 1 / sqrt((1 - u) * (1 + u))));
}
static_assert(flipped_signs_are_disproved());

consteval bool lost_factors_are_disproved() {
    return !series_prove(with_partial(row_of(op::sqrt), 0, 1 / y)) && !series_prove(with_partial(row_of(op::exp2), 0, y)) &&
           !series_prove(with_partial(row_of(op::log10), 0, 1 / (u * log(formula(2))))) &&
           !series_prove(with_partial(row_of(op::erf), 0, exp(-(u * u))));
}
static_assert(lost_factors_are_disproved());

consteval bool an_error_in_the_eighth_order_is_disproved() {
    const formula square = u * u, fourth = square * square;
    return !series_prove(with_partial(row_of(op::exp), 0, y + fourth * fourth));
}
static_assert(an_error_in_the_eighth_order_is_disproved());

// p f_u + q f_v is right along every line through the point (0, 1); the two partials are not
consteval bool an_error_that_no_direction_sees_is_disproved_in_two_variables() {
    const derivative_row& row = row_of(op::add);
    return !series_prove_at(with_partial(with_partial(row, 0, 1 + (v - 1)), 1, 1 - u), p(0, 1));
}
static_assert(an_error_that_no_direction_sees_is_disproved_in_two_variables());

}  // namespace
