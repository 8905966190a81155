// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

namespace {

using namespace ddx::literals;
using ddx::delta, ddx::derivative, ddx::identical, ddx::mat, ddx::sum, ddx::vec, ddx::with_lengths;

constexpr auto K = ddx::length<"K">;
constexpr auto N = ddx::length<"N">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto y = ddx::variable<"y", K>;
constexpr auto z = ddx::variable<"z", N>;
constexpr auto t = ddx::variable<"t">;
constexpr auto i = ddx::index<"i">;
constexpr auto j = ddx::index<"j">;
constexpr auto p = ddx::index<"p">;

consteval bool without_a_free_index_it_is_a_number() {
    return sum(i, x[i] * x[i])(x = {1.0, 2.0, 3.0}) == 14.0 && dot(x, y)(x = {1_q, 2_q}, y = {3_q, 4_q}) == 11_q;
}
consteval bool one_free_index_gives_a_vector() { return (x[i] * t)(x = {1.0, 2.0}, t = 10.0) == vec{10.0, 20.0}; }
consteval bool two_free_indices_give_a_matrix_whose_rows_belong_to_the_first() {
    return (x[i] * z[p])(x = {1.0, 2.0}, z = {1.0, 10.0, 100.0}) == mat<double, 2, 3>{{1, 10, 100, 2, 20, 200}} &&
           (z[p] * x[i])(x = {1.0, 2.0}, z = {1.0, 10.0, 100.0}) == mat<double, 3, 2>{{1, 2, 10, 20, 100, 200}};
}
consteval bool a_derivative_s_index_comes_last() {
    return derivative(t * x[i], x[j])(x = {1.0, 2.0}, t = 7.0) == mat<double, 2, 2>{{7, 0, 0, 7}};
}
consteval bool lengths_of_no_vector_are_bound_themselves() {
    constexpr auto l = ddx::index<"l", N>;
    return sum(l, 1_q)(N = 5_c) == 5_q && (sum(l, t) + K * x[i])(x = {1.0, 2.0}, t = 0.5, N = 4_c) == vec{4.0, 6.0} && K(K = 3_c) == 3_q;
}
consteval bool with_lengths_it_is_an_ordinary_formula() {
    constexpr auto v = ddx::variable<"x", 2>;
    constexpr auto e = with_lengths(sum(i, sin(x[i]) * x[i]), K = 2_c);
    return std::is_same_v<decltype(e)::variables, ddx::variable_list<std::remove_const_t<decltype(v)>>> &&
           identical(ddx::gradient(e, v), with_lengths(derivative(sum(i, sin(x[i]) * x[i]), x[j]), K = 2_c)) &&
           identical(e, sin(v[0_c]) * v[0_c] + sin(v[1_c]) * v[1_c]) && ddx::operations(e).additions == 1;
}
consteval bool its_value_is_that_of_a_loop_to_the_bit() {
    constexpr vec at{0.1, 0.2, 0.7, 1e-3};
    double total = 0.1 * 0.1;
    for (unsigned n = 1; n < 4; ++n) total = total + at[n] * at[n];
    return sum(i, x[i] * x[i])(x = at) == total;
}
consteval bool unknown_functions_become_those_of_numbered_lengths() {
    constexpr auto f = ddx::unknown<"f", N, K>;
    constexpr auto numbered = ddx::unknown<"f", 3, 2>;
    constexpr auto v = ddx::variable<"x", 2>;
    constexpr auto of = [](auto e) { return with_lengths(e, N = 3_c, K = 2_c); };
    return identical(of(f(x)[p]), numbered(v)) && identical(of(f.partial(j)(x)[p]), jacobian(numbered(v), v)) &&
           identical(of(derivative(sum(p, f(x)[p] * f(x)[p]), x[j])), gradient(squared_norm(numbered(v)), v)) &&
           identical(of(sum(p, f.partial(i, j)(x)[p])), hessian(sum(numbered(v)), v)) &&
           !identical(of(f.partial(j)(x)[p]), jacobian(ddx::unknown<"g", 3, 2>(v), v)) && !identical(of(sum(p, f(x)[p])), 3_q * numbered(v)[0_c]);
}

static_assert(unknown_functions_become_those_of_numbered_lengths());
static_assert(without_a_free_index_it_is_a_number());
static_assert(one_free_index_gives_a_vector());
static_assert(two_free_indices_give_a_matrix_whose_rows_belong_to_the_first());
static_assert(a_derivative_s_index_comes_last());
static_assert(lengths_of_no_vector_are_bound_themselves());
static_assert(with_lengths_it_is_an_ordinary_formula());
static_assert(its_value_is_that_of_a_loop_to_the_bit());

}  // namespace
