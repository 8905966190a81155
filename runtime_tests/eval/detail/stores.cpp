// SPDX-License-Identifier: MIT
// Neighbouring outputs that are computed apart, in runs of every length up to 9, between constants and in arrays of their own.
#include <ddx/ddx.hpp>

#include <doctest/doctest.h>

#include <cmath>

namespace {

using ddx::vec;

// not part of its caller, where the compiler would know the numbers
template <class F, class T, std::size_t N, class R>
[[gnu::noinline]] void call(F f, const vec<T, N>& x, R& result) {
    result = f(x);
}

/// N numbers of which each needs the one after it, a constant, N in the other order, and an argument.
template <unsigned N>
constexpr auto runs = [](const auto& x) {
    auto result = vec<std::remove_cvref_t<decltype(x[0])>, 2 * N + 2>{};
    auto u = x[0] * x[1] + x[2];
    for (unsigned k = 0; k < N; ++k) {
        u = u / (x[1] + u * u);
        result[N - 1 - k] = u;
        result[N + 1 + k] = x[2] - u;
    }
    result[N] = std::remove_cvref_t<decltype(x[0])>(7);
    result[2 * N + 1] = x[1];
    return result;
};

template <class T, unsigned N>
void check_runs() {
    const vec<T, 3> x{T(0.3), T(1.7), T(-2.4)};
    vec<T, 2 * N + 2> engine{}, plain{};
    call(ddx::function<3>(runs<N>), x, engine);
    call(runs<N>, x, plain);
    CAPTURE(N);
    for (unsigned k = 0; k < 2 * N + 2; ++k) CHECK(static_cast<double>(engine[k]) == doctest::Approx(static_cast<double>(plain[k])).epsilon(1e-5));
}
template <class T>
void check_all_runs() {
    [&]<unsigned... N>(std::integer_sequence<unsigned, N...>) { (check_runs<T, 1 + N>(), ...); }(std::make_integer_sequence<unsigned, 9>{});
}

constexpr auto product = [](const auto& x) { return exp(x[0]) * x[1] + x[2] * x[2] * x[0]; };

}  // namespace

TEST_CASE("outputs that lie side by side hold what was computed for them, in double") { check_all_runs<double>(); }
TEST_CASE("outputs that lie side by side hold what was computed for them, in float") { check_all_runs<float>(); }
TEST_CASE("outputs that lie side by side hold what was computed for them, in long double") { check_all_runs<long double>(); }
TEST_CASE("a value, its gradient and its Hessian are arrays of their own") {
    constexpr auto all = value_gradient_and_hessian(ddx::function<3>(product));
    const vec<double, 3> x{0.5, 2, 3};
    decltype(all(x)) found{};
    call(all, x, found);
    const double e = std::exp(0.5), expected[3][3] = {{2 * e, e, 6}, {e, 0, 0}, {6, 0, 1}};
    CHECK(found.value == doctest::Approx(2 * e + 4.5));
    CHECK(found.gradient[0] == doctest::Approx(2 * e + 9));
    CHECK(found.gradient[1] == doctest::Approx(e));
    CHECK(found.gradient[2] == doctest::Approx(3));
    for (unsigned i = 0; i < 3; ++i)
        for (unsigned j = 0; j < 3; ++j) CHECK(found.hessian(i, j) == doctest::Approx(expected[i][j]));
}
