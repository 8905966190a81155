// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

namespace {

using namespace ddx::literals;
using ddx::mat, ddx::vec;

constexpr auto x = ddx::variable<"x", 2>;
constexpr auto t = ddx::variable<"t">;

// A function that returns an expression with what it was called with: nothing in it may point to the caller's values.
constexpr auto scaled_norm(double factor) {
    const double doubled = 2 * factor;
    return doubled * norm(x) + factor;
}
constexpr auto distance_to(const vec<double, 2>& center) { return norm(x - center); }
constexpr auto turned(double cosine, double sine) { return mat<double, 2, 2>{{cosine, -sine, sine, cosine}} * x; }

consteval bool captured_numbers_live_in_the_expression() {
    const auto e = scaled_norm(3), f = scaled_norm(5);
    return e(x = {3.0, 4.0}) == 33 && f(x = {3.0, 4.0}) == 55 && e(x = {0.0, 1.0}) == 9;
}
consteval bool captured_vectors_and_matrices_live_in_the_expression() {
    return distance_to(vec{1.0, 1.0})(x = {4.0, 5.0}) == 5 && turned(0, 1)(x = {1.0, 2.0}) == vec{-2.0, 1.0};
}
consteval bool captured_literals_keep_their_places() {
    const auto e = 2.0 * t + 3.0 * (t * 5.0 - 7.0) / 11.0;
    return e(t = 1.0) == 2.0 + 3.0 * (5.0 - 7.0) / 11.0 && decltype(e)::literal_count == 5;
}
consteval bool derivatives_keep_the_captured_values() {
    const auto slope = gradient(scaled_norm(3), x);
    const auto curvature = derivative(derivative(0.5 * t * t * t, t), t);
    return slope(x = {3.0, 0.0}) == vec{6.0, 0.0} && curvature(t = 2.0) == 6 &&
           gradient(distance_to(vec{1.0, 1.0}), x)(x = {1.0, 3.0}) == vec{0.0, 1.0};
}
consteval bool copies_are_independent_and_reassignable() {
    auto e = scaled_norm(1);
    const auto before = e;
    e = scaled_norm(10);
    return before(x = {3.0, 4.0}) == 11 && e(x = {3.0, 4.0}) == 110;
}
consteval bool vectors_mix_expressions_and_numbers() {
    return ddx::vector(t, 2.0, 3_q, t * t)(t = 5.0) == vec{5.0, 2.0, 3.0, 25.0} && ddx::vector(t, 1.0)[1_c](t = 0.0) == 1;
}
consteval bool components_of_any_vector_can_be_taken() {
    return (2 * x)[1_c](x = {3.0, 4.0}) == 8 && softmax(x)[0_c](x = {0.0, 0.0}) == 0.5 &&
           gradient(dot(x, x), x)[1_c](x = {3.0, 4.0}) == 8;
}

static_assert(captured_numbers_live_in_the_expression());
static_assert(captured_vectors_and_matrices_live_in_the_expression());
static_assert(captured_literals_keep_their_places());
static_assert(derivatives_keep_the_captured_values());
static_assert(copies_are_independent_and_reassignable());
static_assert(vectors_mix_expressions_and_numbers());
static_assert(components_of_any_vector_can_be_taken());

}  // namespace
