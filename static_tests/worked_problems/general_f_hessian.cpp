// SPDX-License-Identifier: MIT
#include "general_f.hpp"

// Problem 1.1: ∇²h = (3/2) (‖r‖ JᵀJ + Jᵀr rᵀJ / ‖r‖ + ‖r‖ Σ_i r_i ∇²f_i) for an unknown f where r != 0, for all lengths up to 3 (and for
// every length at once in cubed_norm_of_any_length.cpp): two matrices are equal if their products with every vector v are.
namespace {

using namespace general_f;

template <std::size_t M, std::size_t N>
struct textbook_hessian_times_v {
    constexpr auto operator()(const auto& s, const auto& y, const auto& v) const {
        const auto r = f<M, N>(s) - y;
        const auto n = norm(r);
        const auto jv = along<M>(f<M, N>, s, v);
        return 1.5 * (n * transposed_jacobian_times<M, N>(jv, s) + transposed_jacobian_times<M, N>(dot(r, jv) / n * r, s) +
                      n * weighted_hessians_times<M, N>(r, s, v));
    }
};

template <std::size_t M, std::size_t N>
consteval bool hessian_is_that_of_the_sheet() {
    return identical(hvp(h<M, N>), function<M, N, M>(textbook_hessian_times_v<M, N>{}));
}

template <std::size_t N, std::size_t... M>
consteval bool for_each_length_of_sigma(std::index_sequence<M...>) {
    return (hessian_is_that_of_the_sheet<M + 1, N>() && ...);
}
static_assert(for_each_length_of_sigma<1>(std::make_index_sequence<3>{}));
static_assert(for_each_length_of_sigma<2>(std::make_index_sequence<3>{}));
static_assert(for_each_length_of_sigma<3>(std::make_index_sequence<3>{}));

}  // namespace
