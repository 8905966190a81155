// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/ddx.hpp>

/// Problem 1.1: h(σ) = ½ ‖f(σ) - y‖³ for an f : ℝᵐ -> ℝⁿ of which only the name and the shape are known.
namespace general_f {

using ddx::function, ddx::identical, ddx::vec;

template <std::size_t M, std::size_t N>
inline constexpr auto f = ddx::unknown<"f", N, M>;

template <std::size_t M, std::size_t N>
struct half_cubed_norm {
    constexpr auto operator()(const auto& s, const auto& y) const { return 0.5 * pow(norm(f<M, N>(s) - y), 3); }
};
template <std::size_t M, std::size_t N>
inline constexpr auto h = function<M, N>(half_cubed_norm<M, N>{});

/// use(0_c, …, (M - 1)_c)
template <std::size_t M>
constexpr auto with_indices(auto use) {
    return [&]<std::size_t... J>(std::index_sequence<J...>) { return use(ddx::hana::size_c<J>...); }(std::make_index_sequence<M>{});
}

/// Σ_j ∂g/∂σ_j v_j, for any derivative g of f.
template <std::size_t M>
constexpr auto along(auto g, const auto& s, const auto& v) {
    return with_indices<M>([&](auto... j) { return (... + (g.partial(j)(s) * v[j])); });
}

/// (Σ_i r_i ∇²f_i) v
template <std::size_t M, std::size_t N>
constexpr auto weighted_hessians_times(const auto& r, const auto& s, const auto& v) {
    return with_indices<M>([&](auto... j) { return vec{dot(r, along<M>(f<M, N>.partial(j), s, v))...}; });
}

/// J_fᵀ w
template <std::size_t M, std::size_t N>
constexpr auto transposed_jacobian_times(const auto& w, const auto& s) {
    return with_indices<M>([&](auto... j) { return vec{dot(f<M, N>.partial(j)(s), w)...}; });
}

}  // namespace general_f
