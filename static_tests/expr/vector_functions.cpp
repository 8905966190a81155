// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#include "../support.hpp"

namespace {

using ddx::exact, ddx::vec;
using support::within_ulps;

constexpr vec a{1.0, 2.0, 3.0}, b{4.0, 5.0, 6.0};
constexpr auto x = ddx::variable<"x", 3>;
constexpr auto y = ddx::variable<"y", 3>;

consteval bool sums_and_products_are_folds_from_the_first() {
    return sum(a) == 6 && product(b) == 120 && mean(a) == 2 && sum(vec{1e16, 1.0, -1e16}) == (1e16 + 1.0) - 1e16;
}
consteval bool inner_product_norm_and_squared_norm_agree() {
    return dot(a, b) == 32 && squared_norm(a) == dot(a, a) && norm(vec{3.0, 4.0}) == 5 &&
           norm(vec<exact, 2>{1, 4}) == sqrt(exact(17));
}
consteval bool vector_product_is_orthogonal_and_antisymmetric() {
    return cross(a, b) == vec{-3.0, 6.0, -3.0} && dot(cross(a, b), a) == 0 && dot(cross(a, b), b) == 0 &&
           cross(b, a) == -cross(a, b);
}
consteval bool formulas_compute_the_same() {
    return sum(x)(x = a) == sum(a) && product(x)(x = b) == product(b) && mean(x)(x = a) == mean(a) &&
           dot(x, y)(x = a, y = b) == dot(a, b) && norm(x)(x = a) == norm(a) && squared_norm(x)(x = a) == squared_norm(a) &&
           cross(x, y)(x = a, y = b) == cross(a, b);
}
consteval bool softmax_sums_to_one_and_ignores_shifts() {
    const auto s = softmax(a);
    return within_ulps(sum(s), 1) && softmax(vec{1001.0, 1002.0, 1003.0}) == s && softmax(vec{-1e308, 0.0}) == vec{0.0, 1.0};
}
consteval bool log_sum_exp_is_a_smooth_maximum() {
    return within_ulps(log_sum_exp(vec{0.0, 0.0}), 0.6931471805599453094172321L) && log_sum_exp(vec{1000.0, -1000.0}) == 1000 &&
           within_ulps(log_sum_exp(a), 3.407605964444380176106574L);
}
consteval bool log_softmax_stays_finite_where_softmax_underflows() {
    return log_softmax(vec{-1000.0, 0.0}) == vec{-1000.0, 0.0} && log_softmax(vec{-1e5, 1e5}) == vec{-2e5, 0.0};
}
consteval bool logistic_and_softplus_are_right_at_both_ends() {
    return ddx::logistic(0.0) == 0.5 && ddx::logistic(800.0) == 1 &&
           within_ulps(ddx::logistic(-700.0), 9.859676543759770856705729e-305L) &&
           within_ulps(ddx::softplus(0.0), 0.6931471805599453094172321L) && ddx::softplus(1e5) == 1e5 &&
           within_ulps(ddx::softplus(-700.0), 9.859676543759770856705729e-305L);
}
consteval bool stable_formulas_compute_the_same() {
    return log_sum_exp(x)(x = vec{1000.0, -1000.0, 0.0}) == 1000 &&
           log_softmax(x)(x = vec{-1000.0, 0.0, -1000.0}) == vec{-1000.0, 0.0, -1000.0} &&
           logistic(x[ddx::hana::size_c<0>])(x = vec{800.0, 0.0, 0.0}) == 1 &&
           softplus(x[ddx::hana::size_c<0>])(x = vec{1e5, 0.0, 0.0}) == 1e5;
}

static_assert(sums_and_products_are_folds_from_the_first());
static_assert(inner_product_norm_and_squared_norm_agree());
static_assert(vector_product_is_orthogonal_and_antisymmetric());
static_assert(formulas_compute_the_same());
static_assert(softmax_sums_to_one_and_ignores_shifts());
static_assert(log_sum_exp_is_a_smooth_maximum());
static_assert(log_softmax_stays_finite_where_softmax_underflows());
static_assert(logistic_and_softplus_are_right_at_both_ends());
static_assert(stable_formulas_compute_the_same());

}  // namespace
