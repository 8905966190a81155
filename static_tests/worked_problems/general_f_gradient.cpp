// SPDX-License-Identifier: MIT
#include "general_f.hpp"

// Problem 1.1: ∇h(σ) = (3/2) ‖r‖ J_f(σ)ᵀ r for an unknown f, for all 1 <= m, n <= 5.
namespace {

using namespace general_f;

/// (3/2) ‖r‖ J_fᵀ r, where column j of J_f is ∂f/∂σ_j.
template <std::size_t M, std::size_t N>
struct textbook_gradient {
    constexpr auto operator()(const auto& s, const auto& y) const {
        const auto r = f<M, N>(s) - y;
        return 1.5 * norm(r) * transposed_jacobian_times<M, N>(r, s);
    }
};

template <std::size_t M, std::size_t N>
consteval bool gradient_is_three_halves_norm_times_transposed_jacobian_times_r() {
    return identical(gradient(h<M, N>), function<M, N>(textbook_gradient<M, N>{}));
}

template <std::size_t N, std::size_t... M>
consteval bool for_each_length_of_sigma(std::index_sequence<M...>) {
    return (gradient_is_three_halves_norm_times_transposed_jacobian_times_r<M + 1, N>() && ...);
}
static_assert(for_each_length_of_sigma<1>(std::make_index_sequence<5>{}));
static_assert(for_each_length_of_sigma<2>(std::make_index_sequence<5>{}));
static_assert(for_each_length_of_sigma<3>(std::make_index_sequence<5>{}));
static_assert(for_each_length_of_sigma<4>(std::make_index_sequence<5>{}));
static_assert(for_each_length_of_sigma<5>(std::make_index_sequence<5>{}));

}  // namespace
