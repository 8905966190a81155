// SPDX-License-Identifier: MIT
#include <ddx/expr/mat.hpp>

namespace {

using ddx::mat, ddx::vec;

constexpr mat<int, 2, 3> a{{1, 2, 3, 4, 5, 6}};

consteval bool entries_stand_row_by_row() {
    return a(0, 2) == 3 && a(1, 0) == 4 && a.data()[1 * 3 + 2] == a(1, 2) && a.rows() == 2 && a.columns() == 3 &&
           a.size() == 6 && a.row(1) == vec{4, 5, 6} && a.end() - a.begin() == 6;
}
consteval bool the_linear_structure_is_entrywise() {
    return a + a == 2 * a && a - a == mat<int, 2, 3>{} && -a == a * -1 && (2 * a) / 2 == a;
}
consteval bool matrix_times_vector_sums_over_columns() {
    return a * vec{1, 0, -1} == vec{-2, -2} && transpose(a) * vec{1, 1} == vec{5, 7, 9};
}
consteval bool matrix_product_is_that_of_linear_maps() {
    constexpr mat<int, 3, 2> b{{1, 0, 0, 1, 1, 1}};
    constexpr vec x{2, 3};
    return a * b == mat<int, 2, 2>{{4, 5, 10, 11}} && (a * b) * x == a * (b * x) &&
           transpose(a * b) == transpose(b) * transpose(a);
}
consteval bool transposition_swaps_indices() { return transpose(a)(2, 1) == a(1, 2) && transpose(transpose(a)) == a; }
consteval bool mixed_types_promote() {
    return std::is_same_v<decltype(a * vec{1.0, 2.0, 3.0}), vec<double, 2>> &&
           std::is_same_v<decltype(0.5 * a), mat<double, 2, 3>>;
}

static_assert(entries_stand_row_by_row());
static_assert(the_linear_structure_is_entrywise());
static_assert(matrix_times_vector_sums_over_columns());
static_assert(matrix_product_is_that_of_linear_maps());
static_assert(transposition_swaps_indices());
static_assert(mixed_types_promote());

}  // namespace
