// SPDX-License-Identifier: MIT
#include "general_f.hpp"

// Problem 1.1: h is twice continuously differentiable where r = 0 too, for every twice continuously differentiable f.
//
// Where r != 0 let u = r/‖r‖, a unit vector. Then ∇h = (3/2) ‖r‖² Jᵀu and ∇²h = (3/2) ‖r‖ (JᵀJ + Jᵀu uᵀJ + Σ_i r_i ∇²f_i), whose
// brackets are bounded near every point because ‖u‖ = 1. Where r(σ₀) = 0, r(σ) = O(‖σ - σ₀‖), so that ∇h(σ) = O(‖σ - σ₀‖²) has the
// derivative 0 at σ₀; and ∇²h -> 0 as r -> 0. The engine's ∇h and ∇²h at r = 0, which is y = f(σ), are these limits.
namespace {

using namespace general_f;
using ddx::mat, ddx::symbol;

inline constexpr std::size_t m = 2, n = 3;
inline constexpr auto unit_residual = function<m, n>([](auto s, auto y) {
    const auto r = f<m, n>(s) - y;
    return r / norm(r);
});

consteval bool the_unit_residual_is_a_unit_vector() {
    return identical(function<m, n>([](auto s, auto y) { return squared_norm(unit_residual(s, y)); }),
                     function<m, n>([](auto, auto) { return 1; }));
}
consteval bool gradient_is_the_squared_norm_times_what_is_bounded() {
    return identical(gradient(h<m, n>), function<m, n>([](auto s, auto y) {
        return 1.5 * squared_norm(f<m, n>(s) - y) * transposed_jacobian_times<m, n>(unit_residual(s, y), s);
    }));
}
consteval bool hessian_is_the_norm_times_what_is_bounded() {
    return identical(hvp(h<m, n>), function<m, n, m>([](auto s, auto y, auto v) {
        const auto r = f<m, n>(s) - y;
        const auto u = unit_residual(s, y);
        const auto jv = along<m>(f<m, n>, s, v);
        return 1.5 * norm(r) * (transposed_jacobian_times<m, n>(jv + dot(u, jv) * u, s) + weighted_hessians_times<m, n>(r, s, v));
    }));
}
consteval bool gradient_is_zero_where_the_residual_is() {
    return identical(function<m>([](auto s) { return gradient(h<m, n>)(s, f<m, n>(s)); }), function<m>([](auto) { return vec<symbol, m>{}; }));
}
consteval bool hessian_is_zero_where_the_residual_is() {
    return identical(function<m>([](auto s) { return hessian(h<m, n>)(s, f<m, n>(s)); }),
                     function<m>([](auto) { return mat<symbol, m, m>{}; }));
}

static_assert(the_unit_residual_is_a_unit_vector());
static_assert(gradient_is_the_squared_norm_times_what_is_bounded());
static_assert(hessian_is_the_norm_times_what_is_bounded());
static_assert(gradient_is_zero_where_the_residual_is());
static_assert(hessian_is_zero_where_the_residual_is());

}  // namespace
