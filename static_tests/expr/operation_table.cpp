// SPDX-License-Identifier: MIT
#include <ddx/expr/operation_table.hpp>

namespace {

using ddx::describe, ddx::notation, ddx::op, ddx::operation_row, ddx::operation_table, ddx::symmetry;

consteval bool rows_stand_in_the_order_of_the_operations() {
    for (unsigned i = 0; i < operation_table.size(); ++i)
        if (operation_table[i].what != static_cast<op>(i) || &describe(static_cast<op>(i)) != &operation_table[i]) return false;
    return true;
}
consteval bool every_row_has_a_name() {
    for (const operation_row& row : operation_table)
        if (row.name == nullptr || row.name[0] == 0) return false;
    return true;
}
consteval bool leaves_alone_have_no_operands() {
    for (const operation_row& row : operation_table)
        if ((row.arity == 0) != (row.written == notation::leaf) || row.arity > 3) return false;
    return true;
}
consteval bool notation_fits_the_number_of_operands() {
    for (const operation_row& row : operation_table) {
        if (row.written == notation::prefix && row.arity != 1) return false;
        if (row.written == notation::infix && row.arity != 2 && row.arity != -1) return false;
        if ((row.written == notation::power || row.written == notation::conditional) && row.arity < 2) return false;
    }
    return true;
}
consteval bool what_commutes_has_two_operands_or_any_number() {
    for (const operation_row& row : operation_table)
        if (row.commutes && row.arity != 2 && row.arity != -1) return false;
    return true;
}
consteval bool parity_is_for_one_operand() {
    for (const operation_row& row : operation_table)
        if (row.parity != symmetry::none && row.arity != 1) return false;
    return describe(op::sin).parity == symmetry::odd && describe(op::cos).parity == symmetry::even &&
           describe(op::exp).parity == symmetry::none;
}
consteval bool products_bind_more_tightly_than_sums_and_less_than_powers() {
    return describe(op::add).precedence < describe(op::mul).precedence &&
           describe(op::mul).precedence < describe(op::neg).precedence &&
           describe(op::neg).precedence < describe(op::pow_int).precedence &&
           describe(op::less).precedence < describe(op::add).precedence;
}
consteval bool conditions_are_comparisons_and_their_connectives() {
    int count = 0;
    for (const operation_row& row : operation_table) count += is_condition(row.what);
    return count == 6 && is_condition(op::less) && is_condition(op::logical_not) && !is_condition(op::select) &&
           !is_condition(op::primitive);
}

static_assert(rows_stand_in_the_order_of_the_operations());
static_assert(every_row_has_a_name());
static_assert(leaves_alone_have_no_operands());
static_assert(notation_fits_the_number_of_operands());
static_assert(what_commutes_has_two_operands_or_any_number());
static_assert(parity_is_for_one_operand());
static_assert(products_bind_more_tightly_than_sums_and_less_than_powers());
static_assert(conditions_are_comparisons_and_their_connectives());

}  // namespace
