// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

// h(σ) = ½ ‖f(σ) - y‖³ where f(σ) = y: at σ = (1, 0), y = (0, 1, 1) gradient and Hessian are exactly 0, however the cube is
// written.
namespace {

using namespace ddx::literals;
using ddx::exact, ddx::mat, ddx::vec;

constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto y = ddx::variable<"y", 3>;
constexpr auto r = ddx::vector(sigma[0_c] * sigma[1_c], pow(sigma[0_c], 2_q) + pow(sigma[1_c], 2_q), sigma[0_c]) - y;
constexpr auto n = norm(r);

constexpr auto at_zero(auto e) { return e(sigma = {1.0, 0.0}, y = {0.0, 1.0, 1.0}); }
constexpr auto exactly_at_zero(auto e) { return e(sigma = {1_q, 0_q}, y = {0_q, 1_q, 1_q}); }

consteval bool is_flat(auto e) {
    const auto both = at_zero(value_and_gradient(e, sigma));
    return at_zero(e) == 0 && at_zero(gradient(e, sigma)) == vec<double, 2>{} &&
           at_zero(hessian(e, sigma)) == mat<double, 2, 2>{} && both.value == 0 && both.gradient == vec<double, 2>{};
}
consteval bool is_exactly_flat(auto e) {
    return exactly_at_zero(gradient(e, sigma)) == vec<exact, 2>{} && exactly_at_zero(hessian(e, sigma)) == mat<exact, 2, 2>{};
}
consteval bool has_flat_products(auto e) {
    return at_zero(hvp(e, sigma, vec{1.0, 2.0})) == vec<double, 2>{} && at_zero(jvp(e, sigma, vec{1.0, 2.0})) == 0;
}

consteval bool power_of_the_norm_is_flat() {
    return is_flat(1_q / 2_q * pow(n, 3_q)) && is_exactly_flat(1_q / 2_q * pow(n, 3_q));
}
consteval bool product_of_norms_is_flat() { return is_flat(0.5_q * n * n * n) && is_exactly_flat(0.5_q * n * n * n); }
consteval bool power_of_the_dot_product_is_flat() {
    return is_flat(0.5_q * pow(dot(r, r), 1.5_q)) && is_exactly_flat(0.5_q * pow(dot(r, r), 1.5_q));
}
consteval bool norm_times_the_dot_product_is_flat() {
    return is_flat(0.5_q * n * dot(r, r)) && is_exactly_flat(0.5_q * n * dot(r, r));
}
consteval bool root_times_the_squared_norm_is_flat() { return is_flat(0.5_q * sqrt(dot(r, r)) * squared_norm(r)); }
consteval bool products_with_directions_are_flat() { return has_flat_products(pow(n, 3_q)) && has_flat_products(n * n * n); }
consteval bool gradient_of_the_norm_itself_is_zero() { return at_zero(gradient(n, sigma)) == vec<double, 2>{}; }

static_assert(power_of_the_norm_is_flat());
static_assert(product_of_norms_is_flat());
static_assert(power_of_the_dot_product_is_flat());
static_assert(norm_times_the_dot_product_is_flat());
static_assert(root_times_the_squared_norm_is_flat());
static_assert(products_with_directions_are_flat());
static_assert(gradient_of_the_norm_itself_is_zero());

}  // namespace
