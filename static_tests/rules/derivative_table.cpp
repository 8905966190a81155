// SPDX-License-Identifier: MIT
// Two audits of the derivative table: its shape, and every row proved against power series, exactly to degree 8.
#include <utility>

#include "derivative_audit.hpp"

namespace {

using namespace derivative_audit;

consteval bool every_operation_on_numbers_has_exactly_one_row() { return rows_are_complete(ddx::derivative_table); }
static_assert(every_operation_on_numbers_has_exactly_one_row());

consteval bool each_row_has_a_partial_for_each_operand_and_a_source() {
    for (const derivative_row& row : ddx::derivative_table)
        if (!shape_is_right(row)) return false;
    return true;
}
static_assert(each_row_has_a_partial_for_each_operand_and_a_source());

consteval bool rows_of_written_operations_are_found_by_their_operation() {
    for (const derivative_row& row : ddx::derivative_table)
        if (!ddx::has_derivative(row.what) || &ddx::derivative_of(row.what) != &row) return false;
    return !ddx::has_derivative(op::less) && !ddx::has_derivative(op::sum) && !ddx::has_derivative(op::primitive);
}
static_assert(rows_of_written_operations_are_found_by_their_operation());

// one constant evaluation for each point of each row, so that none comes near a compiler's budget
template <int Row, int Point>
consteval bool partials_are_the_derivatives_of_the_power_series() {
    constexpr derivative_row row = ddx::derivative_table[Row];
    constexpr points where = points_of(row.what);
    if constexpr (Point < where.count)
        return series_prove_at(row, where.list[Point]);
    else
        return Point > 0;
}

template <int Row, int Point>
struct proved {
    static_assert(partials_are_the_derivatives_of_the_power_series<Row, Point>());
    static constexpr bool value = true;
};

template <int Row, int... Point>
consteval bool row_is_proved(std::integer_sequence<int, Point...>) {
    return (proved<Row, Point>::value && ...);
}
template <int... Row>
consteval bool each_row_is_proved(std::integer_sequence<int, Row...>) {
    return (row_is_proved<Row>(std::make_integer_sequence<int, 6>{}) && ...);
}
static_assert(each_row_is_proved(std::make_integer_sequence<int, ddx::detail::derivative_row_count>{}));

}  // namespace
