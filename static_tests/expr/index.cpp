// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

namespace {

using namespace ddx::literals;
using ddx::delta, ddx::derivative, ddx::identical, ddx::sum;

constexpr auto K = ddx::length<"K">;
constexpr auto N = ddx::length<"N">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto y = ddx::variable<"y", K>;
constexpr auto z = ddx::variable<"z", N>;
constexpr auto t = ddx::variable<"t">;
constexpr auto i = ddx::index<"i">;
constexpr auto j = ddx::index<"j">;
constexpr auto k = ddx::index<"k">;

consteval bool an_index_outside_of_its_sum_is_another_one() {
    return identical(sum(i, x[i]) * x[i], x[i] * sum(j, x[j])) && !identical(sum(i, x[i]) * x[i], sum(i, x[i] * x[i]));
}
consteval bool the_innermost_sum_binds() {
    return identical(sum(i, x[i] * sum(i, y[i])), sum(j, x[j]) * sum(k, y[k])) && !identical(sum(i, x[i] * sum(i, y[i])), sum(i, x[i] * y[i]));
}
consteval bool an_index_differentiated_by_is_not_captured() {
    return identical(derivative(sum(j, x[j] * x[j]), x[j]), 2_q * x[j]) && identical(sum(j, derivative(sum(j, x[j] * x[j]), x[j])), 2_q * sum(i, x[i]));
}
consteval bool renamed_indices_are_not_captured() {
    constexpr auto e = sum(j, x[j] * y[i] * x[j]);
    return identical(e(i = j), y[j] * sum(k, x[k] * x[k])) && !identical(e(i = j), sum(k, x[k] * y[k] * x[k]));
}
consteval bool renaming_happens_all_at_once() {
    constexpr auto e = x[i] * y[j];
    return identical(e(i = j, j = i), x[j] * y[i]) && identical(e(i = j), x[j] * y[j]) && identical(e(i = k)(k = i), e);
}
consteval bool a_length_is_a_number() {
    return identical(sum(i, K * x[i]), K * sum(i, x[i])) && identical(derivative(K * x[i], x[j]), K * delta(i, j)) && !identical(K, N);
}
consteval bool a_range_is_stated_or_found() {
    constexpr auto l = ddx::index<"l", K>;
    return identical(sum(l, 1_q), K) && identical(sum(l, x[l]), sum(i, x[i])) && identical(sum(l, sum(ddx::index<"p", N>, 2_q)), 2_q * K * N) &&
           identical(sum(i, delta(i, j) * x[j]), x[j]);  // i has the range of j
}
consteval bool ordinary_variables_and_literals_stand_beside() {
    return identical(derivative(sum(i, exp(t * x[i])), t), sum(i, x[i] * exp(t * x[i]))) &&
           sum(i, 0.5 * x[i] + t)(x = {1.0, 2.0}, t = 3.0) == 7.5 && (2.0 * x[i])(x = {1.0, 2.0}) == ddx::vec{2.0, 4.0};
}
consteval bool vector_functions_are_sums() {
    return identical(dot(x, y), sum(i, x[i] * y[i])) && identical(norm(x), sqrt(sum(i, x[i] * x[i]))) && identical(sum(x), sum(i, x[i])) &&
           identical(squared_norm(z), sum(i, z[i] * z[i]));
}
consteval bool an_ordinary_variable_keeps_its_type() {
    return std::is_same_v<std::remove_const_t<decltype(ddx::variable<"v", 3>)>, ddx::variable_type<"v", 3>> &&
           std::is_same_v<std::remove_const_t<decltype(ddx::variable<"v">)>, ddx::variable_type<"v", 0>>;
}

static_assert(an_index_outside_of_its_sum_is_another_one());
static_assert(the_innermost_sum_binds());
static_assert(an_index_differentiated_by_is_not_captured());
static_assert(renamed_indices_are_not_captured());
static_assert(renaming_happens_all_at_once());
static_assert(a_length_is_a_number());
static_assert(a_range_is_stated_or_found());
static_assert(ordinary_variables_and_literals_stand_beside());
static_assert(vector_functions_are_sums());
static_assert(an_ordinary_variable_keeps_its_type());

}  // namespace
