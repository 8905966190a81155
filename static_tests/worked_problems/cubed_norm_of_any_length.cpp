// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

// Problem 1.1 for every length at once: g(u) = ½ ‖u‖³, and h(σ) = ½ ‖f(σ) − y‖³ for an unknown f : ℝᵐ → ℝⁿ.
namespace {

using namespace ddx::literals;
using ddx::derivative, ddx::identical, ddx::sum;

constexpr auto m = ddx::length<"m">;
constexpr auto n = ddx::length<"n">;
constexpr auto i = ddx::index<"i">;
constexpr auto j = ddx::index<"j">;
constexpr auto k = ddx::index<"k">;

constexpr auto u = ddx::variable<"u", n>;
constexpr auto g = 1_q / 2_q * pow(norm(u), 3_q);
constexpr auto dg = derivative(g, u[i]);

consteval bool gradient_of_half_the_cubed_norm() { return identical(dg, 3_q / 2_q * norm(u) * u[i]); }
consteval bool hessian_of_half_the_cubed_norm() {
    return identical(derivative(dg, u[j]), 3_q / 2_q * (norm(u) * delta(i, j) + u[i] * u[j] / norm(u)));
}
consteval bool at_the_origin_the_gradient_is_zero() { return dg(u = {0.0, 0.0, 0.0}) == ddx::vec{0.0, 0.0, 0.0}; }
consteval bool at_a_point_it_is_exact() { return dg(u = {3_q, 4_q}) == ddx::vector(45_q / 2_q, 30_q); }

static_assert(gradient_of_half_the_cubed_norm());
static_assert(hessian_of_half_the_cubed_norm());
static_assert(at_the_origin_the_gradient_is_zero());
static_assert(at_a_point_it_is_exact());

constexpr auto sigma = ddx::variable<"sigma", m>;
constexpr auto y = ddx::variable<"y", n>;
constexpr auto f = ddx::unknown<"f", n, m>;
constexpr auto r = f(sigma)[i] - y[i];
constexpr auto norm_of_r = sqrt(sum(i, r * r));
constexpr auto h = 1_q / 2_q * pow(norm_of_r, 3_q);
constexpr auto dh = derivative(h, sigma[j]);

constexpr auto Jf = f.partial(j)(sigma)[i];        // ∂f_i/∂σ_j
constexpr auto Jf_k = f.partial(k)(sigma)[i];
constexpr auto Hf = f.partial(j, k)(sigma)[i];     // ∂²f_i/∂σ_j∂σ_k
constexpr auto Jt_r = sum(i, Jf * r);
constexpr auto d2h = derivative(dh, sigma[k]);

consteval bool gradient_for_an_unknown_f() { return identical(dh, 3_q / 2_q * norm_of_r * Jt_r); }
consteval bool hessian_for_an_unknown_f() {
    return identical(d2h, 3_q / 2_q * (norm_of_r * sum(i, Jf * Jf_k) + Jt_r * Jt_r(j = k) / norm_of_r + norm_of_r * sum(i, r * Hf)));
}
consteval bool hessian_is_symmetric() { return identical(d2h, d2h(j = k, k = j)); }
consteval bool derivatives_of_f_are_its_symbols() {
    return identical(derivative(f(sigma)[i], sigma[j]), Jf) && identical(derivative(Jf, sigma[k]), Hf) && identical(Hf, f.partial(k, j)(sigma)[i]);
}

static_assert(gradient_for_an_unknown_f());
static_assert(hessian_for_an_unknown_f());
static_assert(hessian_is_symmetric());
static_assert(derivatives_of_f_are_its_symbols());

}  // namespace
