// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

// Problem 2: S(x)_j = e^{x_j} / Σ_l e^{x_l} and its Jacobian, each line proved entry by entry for every K from 1 to 6.
namespace {

using ddx::function, ddx::identical, ddx::vec;

struct softmax_as_written {
    template <class X>
    constexpr auto operator()(const X& x) const {
        return softmax(x);
    }
};
template <std::size_t K>
inline constexpr auto S = function<K>(softmax_as_written{});

struct textbook_jacobian {
    template <class T, std::size_t K>
    constexpr auto operator()(const vec<T, K>& x) const {
        const auto s = softmax(x);
        ddx::mat<T, K, K> j{};
        for (std::size_t i = 0; i < K; ++i)
            for (std::size_t k = 0; k < K; ++k) j(i, k) = s[i] * (T(i == k ? 1 : 0) - s[k]);
        return j;
    }
};
struct transposed_textbook_jacobian {
    template <class T, std::size_t K>
    constexpr auto operator()(const vec<T, K>& x) const {
        return transpose(textbook_jacobian{}(x));
    }
};

template <std::size_t K>
consteval bool jacobian_of_softmax_is_diagonal_minus_outer_product() {
    return identical(jacobian(S<K>), function<K>(textbook_jacobian{})) && identical(jacobian(S<K>), function<K>(transposed_textbook_jacobian{}));
}
template <std::size_t K>
consteval bool softmax_sums_to_one() {
    return identical(function<K>([](auto x) { return sum(softmax(x)); }), function<K>([](auto x) { return 0 * x[0] + 1; }));
}
struct ones {
    template <class X>
    constexpr auto operator()(const X& x) const {
        return map([](auto a) { return 0 * a + 1; }, x);
    }
};
template <std::size_t K>
consteval bool rows_and_columns_of_the_jacobian_sum_to_zero() {
    constexpr auto zero = function<K>([](auto x) { return 0 * x; });
    return identical(function<K>([](auto x) { return jvp(S<K>)(x, ones{}(x)); }), zero) &&
           identical(function<K>([](auto x) { return vjp(S<K>)(x, ones{}(x)); }), zero);
}
template <std::size_t K>
consteval bool softmax_is_invariant_under_a_shift() {
    return identical(function<K, ddx::scalar>([](auto x, auto c) { return softmax(map([c](auto a) { return a + c; }, x)); }),
                     function<K, ddx::scalar>([](auto x, auto) { return softmax(x); }));
}

template <std::size_t K>
consteval bool softmax_is_as_in_the_book() {
    return jacobian_of_softmax_is_diagonal_minus_outer_product<K>() && softmax_sums_to_one<K>() && rows_and_columns_of_the_jacobian_sum_to_zero<K>() &&
           softmax_is_invariant_under_a_shift<K>();
}
static_assert(softmax_is_as_in_the_book<1>());
static_assert(softmax_is_as_in_the_book<2>());
static_assert(softmax_is_as_in_the_book<3>());
static_assert(softmax_is_as_in_the_book<4>());
static_assert(softmax_is_as_in_the_book<5>());
static_assert(softmax_is_as_in_the_book<6>());

}  // namespace
