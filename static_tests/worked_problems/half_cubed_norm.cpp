// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

// Problem 1.1: the gradient of g(u) = ½ ‖u‖³ is (3/2) ‖u‖ u, for u of every length from 1 to 8.
namespace {

using ddx::function, ddx::identical;

template <std::size_t N>
consteval bool gradient_of_half_the_cubed_norm_is_three_halves_norm_times_the_vector() {
    return identical(gradient(function<N>([](auto u) { return 0.5 * pow(norm(u), 3); })), function<N>([](auto u) { return 1.5 * norm(u) * u; }));
}
template <std::size_t... N>
consteval bool for_each_length(std::index_sequence<N...>) {
    return (gradient_of_half_the_cubed_norm_is_three_halves_norm_times_the_vector<N + 1>() && ...);
}
static_assert(for_each_length(std::make_index_sequence<8>{}));

}  // namespace
