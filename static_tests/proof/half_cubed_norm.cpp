// SPDX-License-Identifier: MIT
#include <ddx/proof/identical.hpp>

namespace {

using ddx::function, ddx::identical, ddx::vec;

// ---- half the cubed norm of f(s) - y, where f(s) = c + A s with arbitrary c and A, so that its Jacobian is an arbitrary matrix

template <std::size_t M, std::size_t N>
struct residual {
    template <class S, class Y, class C, class A>
    constexpr auto operator()(const S& s, const Y& y, const C& c, const A& a) const {
        vec<typename S::value_type, N> r{};
        for (std::size_t i = 0; i < N; ++i) {
            auto f = c[i];
            for (std::size_t j = 0; j < M; ++j) f = f + a[i * M + j] * s[j];
            r[i] = f - y[i];
        }
        return r;
    }
};

template <std::size_t M, std::size_t N>
struct textbook_gradient {
    template <class S, class Y, class C, class A>
    constexpr auto operator()(const S& s, const Y& y, const C& c, const A& a) const {
        const auto r = residual<M, N>{}(s, y, c, a);
        vec<typename S::value_type, M> g{};
        for (std::size_t j = 0; j < M; ++j) {
            g[j] = a[j] * r[0];
            for (std::size_t i = 1; i < N; ++i) g[j] = g[j] + a[i * M + j] * r[i];
        }
        return 1.5 * norm(r) * g;
    }
};

template <std::size_t M, std::size_t N>
struct half_cubed_norm {
    template <class S, class Y, class C, class A>
    constexpr auto operator()(const S& s, const Y& y, const C& c, const A& a) const {
        return 0.5 * pow(norm(residual<M, N>{}(s, y, c, a)), 3);
    }
};

template <std::size_t M, std::size_t N>
consteval bool gradient_of_half_the_cubed_norm_is_three_halves_norm_times_transposed_jacobian_times_residual() {
    return identical(gradient(function<M, N, N, M * N>(half_cubed_norm<M, N>{})), function<M, N, N, M * N>(textbook_gradient<M, N>{}));
}

template <std::size_t N, std::size_t... M>
consteval bool for_each_length_of_s(std::index_sequence<M...>) {
    return (gradient_of_half_the_cubed_norm_is_three_halves_norm_times_transposed_jacobian_times_residual<M + 1, N>() && ...);
}
static_assert(for_each_length_of_s<1>(std::make_index_sequence<5>{}));
static_assert(for_each_length_of_s<2>(std::make_index_sequence<5>{}));
static_assert(for_each_length_of_s<3>(std::make_index_sequence<5>{}));
static_assert(for_each_length_of_s<4>(std::make_index_sequence<5>{}));
static_assert(for_each_length_of_s<5>(std::make_index_sequence<5>{}));

template <std::size_t N>
consteval bool derivative_of_half_the_cubed_norm_is_three_halves_norm_times_the_vector() {
    return identical(gradient(function<N>([](auto u) { return 0.5 * pow(norm(u), 3); })), function<N>([](auto u) { return 1.5 * norm(u) * u; }));
}
template <std::size_t... N>
consteval bool for_each_length(std::index_sequence<N...>) {
    return (derivative_of_half_the_cubed_norm_is_three_halves_norm_times_the_vector<N + 1>() && ...);
}
static_assert(for_each_length(std::make_index_sequence<8>{}));

}  // namespace
