// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

// Problem 2 for every length at once: S_j = e^{x_j} / Σ_l e^{x_l}, each line proved for symbolic K.
namespace {

using namespace ddx::literals;
using ddx::delta, ddx::derivative, ddx::identical, ddx::sum;

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto c = ddx::variable<"c">;
constexpr auto i = ddx::index<"i">;
constexpr auto j = ddx::index<"j">;
constexpr auto l = ddx::index<"l">;

constexpr auto S = exp(x[i]) / sum(l, exp(x[l]));
constexpr auto S_j = S(i = j);
constexpr auto J = derivative(S, x[j]);

consteval bool jacobian_is_s_i_times_delta_minus_s_j() { return identical(J, S * (delta(i, j) - S_j)); }
consteval bool jacobian_is_diagonal_minus_outer_product() { return identical(J, delta(i, j) * S - S * S_j); }
consteval bool on_the_diagonal_it_is_s_times_one_minus_s() { return identical(J(j = i), S * (1_q - S)); }
consteval bool components_sum_to_one() { return identical(sum(i, S), 1_q); }
consteval bool columns_of_the_jacobian_sum_to_zero() { return identical(sum(i, J), 0_q); }
consteval bool rows_of_the_jacobian_sum_to_zero() { return identical(sum(j, J), 0_q); }
consteval bool jacobian_is_symmetric() { return identical(J, J(i = j, j = i)); }
consteval bool shifting_the_argument_changes_nothing() { return identical(exp(x[i] + c) / sum(l, exp(x[l] + c)), S); }
consteval bool derivative_of_the_normaliser_is_one_exponential() { return identical(derivative(sum(l, exp(x[l])), x[j]), exp(x[j])); }
consteval bool gradient_of_log_sum_exp_is_softmax() { return identical(derivative(log(sum(l, exp(x[l]))), x[j]), S_j); }

static_assert(jacobian_is_s_i_times_delta_minus_s_j());
static_assert(jacobian_is_diagonal_minus_outer_product());
static_assert(on_the_diagonal_it_is_s_times_one_minus_s());
static_assert(components_sum_to_one());
static_assert(columns_of_the_jacobian_sum_to_zero());
static_assert(rows_of_the_jacobian_sum_to_zero());
static_assert(jacobian_is_symmetric());
static_assert(shifting_the_argument_changes_nothing());
static_assert(derivative_of_the_normaliser_is_one_exponential());
static_assert(gradient_of_log_sum_exp_is_softmax());

// given a number for the length it is the softmax of the library, and its Jacobian
template <std::size_t N>
constexpr auto x_of = ddx::variable<"x", N>;
consteval bool for_three_components_it_is_the_library_s_softmax() {
    return identical(with_lengths(S, K = 3_c), softmax(x_of<3>)) && identical(with_lengths(J, K = 3_c), jacobian(softmax(x_of<3>), x_of<3>)) &&
           S(x = {1.0, 2.0, 3.0}) == softmax(x_of<3>)(x_of<3> = {1.0, 2.0, 3.0});
}
consteval bool its_values_do_not_overflow() {
    constexpr auto s = S(x = {1000.0, 999.0});
    constexpr auto slopes = J(x = {1000.0, 999.0});
    return s[0] + s[1] == 1 && slopes(0, 1) == slopes(1, 0) && slopes(0, 1) < -0.19 && slopes(0, 1) > -0.2 && S(x = {-1000.0, 0.0})[1] == 1 &&
           S(x = {1e300}) == ddx::vec{1.0} && J(x = {1000.0}) == ddx::mat<double, 1, 1>{{0.0}};
}
static_assert(for_three_components_it_is_the_library_s_softmax());
static_assert(its_values_do_not_overflow());

}  // namespace
