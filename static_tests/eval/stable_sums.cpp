// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#include "../support.hpp"

// Quotients and logarithms of sums of exponentials, written plainly, do not overflow; nor do their derivatives.
namespace {

using ddx::mat, ddx::vec;
using support::within_ulps;

constexpr auto plain_log = ddx::function<2>([](auto x) { return log(exp(x[0]) + exp(x[1])); });
constexpr auto plain_loop = ddx::function<3>([](auto x) {
    auto total = exp(x[0]);
    for (std::size_t i = 1; i < 3; ++i) total += exp(x[i]);
    return exp(x[1]) / total;
});
constexpr auto plain_logistic = ddx::function<ddx::scalar>([](auto t) { return 1 / (1 + exp(-t)); });
constexpr auto plain_softplus = ddx::function<ddx::scalar>([](auto t) { return log(1 + exp(t)); });
constexpr auto cross_entropy = ddx::function<3>([](auto x) { return -log_softmax(x)[0]; });

consteval bool the_logarithm_of_a_sum_does_not_overflow() {
    return plain_log(vec{1000.0, 0.0}) == 1000 && plain_log(vec{-1000.0, -1000.0}) == -1000 + 0.6931471805599453 &&
           plain_log(vec{-1e5, 1e5}) == 1e5;
}
consteval bool its_gradient_is_softmax() {
    return gradient(plain_log)(vec{1000.0, 1000.0}) == vec{0.5, 0.5} &&
           gradient(plain_log)(vec{1000.0, 0.0}) == vec{1.0, 0.0} &&
           hessian(plain_log)(vec{-1000.0, -1000.0}) == mat<double, 2, 2>{{0.25, -0.25, -0.25, 0.25}};
}
consteval bool a_quotient_from_a_loop_does_not_overflow() {
    return within_ulps(plain_loop(vec{700.0, 700.0, 700.0}), 1.0L / 3) && plain_loop(vec{1e5, 0.0, 0.0}) == 0 &&
           plain_loop(vec{0.0, 1e5, 0.0}) == 1 && gradient(plain_loop)(vec{0.0, 1e5, 0.0}) == vec<double, 3>{};
}
consteval bool the_logistic_function_is_right_at_both_ends() {
    return plain_logistic(800.0) == 1 && plain_logistic(-800.0) == 0 &&
           within_ulps(plain_logistic(-700.0), 9.859676543759770856705729e-305L) && plain_logistic(0.0) == 0.5;
}
consteval bool its_derivatives_never_are_nan() {
    return derivative(plain_logistic)(800.0) == 0 && derivative(plain_logistic)(-800.0) == 0 &&
           derivative(plain_logistic)(0.0) == 0.25 &&
           within_ulps(derivative(plain_logistic)(-700.0), 9.859676543759770856705729e-305L, 3) &&
           derivative(derivative(plain_logistic))(0.0) == 0;
}
consteval bool softplus_is_right_at_both_ends() {
    return plain_softplus(1e5) == 1e5 && within_ulps(plain_softplus(-700.0), 9.859676543759770856705729e-305L) &&
           derivative(plain_softplus)(1e5) == 1 && derivative(plain_softplus)(-1e5) == 0 &&
           derivative(plain_softplus)(0.0) == 0.5;
}
consteval bool cross_entropy_and_its_gradient_are_finite() {
    return cross_entropy(vec{-1000.0, 0.0, -2000.0}) == 1000 &&
           gradient(cross_entropy)(vec{-1000.0, 0.0, -2000.0}) == vec{-1.0, 1.0, 0.0};
}

constexpr auto shares_a_term = ddx::function<3>([](auto x) { return log_sum_exp(x) - log_sum_exp(vec{x[0], x[1]}); });
constexpr auto difference_of_softmaxes = ddx::function<2>([](auto x) { return softmax(vec{x[0], x[1]})[0] - softmax(vec{x[0], 2.0 * x[1]})[0]; });
consteval bool sums_that_share_a_term_do_not_overflow() {
    constexpr auto g = gradient(shares_a_term)(vec{-1000.0, -999.0, -1001.0});
    constexpr auto d = gradient(difference_of_softmaxes)(vec{1000.0, 1001.0});
    return within_ulps(g[2], 9.003057317038045798e-2L) && g[0] < -0.0242 && g[0] > -0.0243 && within_ulps(d[0], 1.966119332414818525e-1L) && d[1] == -d[0];
}

static_assert(sums_that_share_a_term_do_not_overflow());
static_assert(the_logarithm_of_a_sum_does_not_overflow());
static_assert(its_gradient_is_softmax());
static_assert(a_quotient_from_a_loop_does_not_overflow());
static_assert(the_logistic_function_is_right_at_both_ends());
static_assert(its_derivatives_never_are_nan());
static_assert(softplus_is_right_at_both_ends());
static_assert(cross_entropy_and_its_gradient_are_finite());

}  // namespace
