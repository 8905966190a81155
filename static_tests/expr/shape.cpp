// SPDX-License-Identifier: MIT
#include <array>

#include <ddx/expr/shape.hpp>

namespace {

using ddx::mat, ddx::shape, ddx::shape_of, ddx::shaped_t, ddx::vec;

consteval bool shapes_are_scalar_vector_or_matrix() {
    return shape{}.is_scalar() && !shape{}.is_vector() && shape{3, 0}.is_vector() && !shape{3, 0}.is_matrix() &&
           shape{2, 3}.is_matrix() && !shape{2, 3}.is_vector() && !shape{1, 1}.is_scalar();
}
consteval bool size_counts_the_entries() { return shape{}.size() == 1 && shape{3, 0}.size() == 3 && shape{2, 3}.size() == 6; }
consteval bool types_have_the_shape_of_their_values() {
    return shape_of<double> == shape{} && shape_of<vec<float, 4>> == shape{4, 0} &&
           shape_of<std::array<int, 2>> == shape{2, 0} && shape_of<mat<double, 2, 3>> == shape{2, 3};
}
consteval bool shaped_types_have_that_shape() {
    return std::is_same_v<shaped_t<float, shape{}>, float> && std::is_same_v<shaped_t<int, shape{2, 0}>, vec<int, 2>> &&
           std::is_same_v<shaped_t<double, shape{1, 2}>, mat<double, 1, 2>>;
}
consteval bool entries_are_contiguous() {
    double number = 3;
    vec pair{1, 2};
    mat<int, 1, 2> row{{5, 6}};
    return *ddx::detail::entries_of(number) == 3 && ddx::detail::entries_of(pair)[1] == 2 &&
           ddx::detail::entries_of(row)[1] == 6;
}

static_assert(shapes_are_scalar_vector_or_matrix());
static_assert(size_counts_the_entries());
static_assert(types_have_the_shape_of_their_values());
static_assert(shaped_types_have_that_shape());
static_assert(entries_are_contiguous());

}  // namespace
