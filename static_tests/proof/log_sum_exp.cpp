// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

namespace {

using ddx::function, ddx::identical;

template <std::size_t K>
inline constexpr auto softmax_of = function<K>([](auto x) { return softmax(x); });
template <std::size_t K>
inline constexpr auto log_sum_exp_of = function<K>([](auto x) { return log_sum_exp(x); });

template <std::size_t K>
consteval bool gradient_of_log_sum_exp_is_softmax() {
    return identical(gradient(log_sum_exp_of<K>), softmax_of<K>);
}
template <std::size_t K>
consteval bool hessian_of_log_sum_exp_is_the_jacobian_of_softmax() {
    return identical(hessian(log_sum_exp_of<K>), jacobian(softmax_of<K>));
}

template <std::size_t... K>
consteval bool for_each_length(std::index_sequence<K...>) {
    return ((gradient_of_log_sum_exp_is_softmax<K + 1>() && hessian_of_log_sum_exp_is_the_jacobian_of_softmax<K + 1>()) && ...);
}
static_assert(for_each_length(std::make_index_sequence<6>{}));

}  // namespace
