// SPDX-License-Identifier: MIT
// Rows of every length up to 20, whose outputs fill registers wholly, partly and several at a time.
#include <ddx/ddx.hpp>

#include <doctest/doctest.h>

namespace {

using ddx::vec;

// not part of its caller, where the compiler would know the numbers
template <class F, class T, std::size_t N, std::size_t R>
[[gnu::noinline]] void call(F f, const vec<T, N>& x, vec<T, R>& result) {
    result = f(x);
}

/// a ⊗ b and its negative, with a gap: rows of N outputs, whose rest is stored in fewer lanes or alone.
template <unsigned N>
constexpr auto outer = [](const auto& x) {
    auto result = vec<std::remove_cvref_t<decltype(x[0])>, 3 * N + 1>{};
    for (unsigned k = 0; k < N; ++k) {
        result[k] = x[0] * x[k];
        result[N + 1 + k] = -(x[1] * x[k]);
        result[2 * N + 1 + k] = k == 2 ? x[k] + x[0] : x[2] * x[k];
    }
    result[N] = x[1];
    return result;
};

template <class T, unsigned N>
void check_rows() {
    vec<T, N> x{};
    for (unsigned k = 0; k < N; ++k) x[k] = T(0.1) + static_cast<T>(k) * T(1.7);
    vec<T, 3 * N + 1> engine{}, plain{};
    call(ddx::function<N>(outer<N>), x, engine);
    call(outer<N>, x, plain);
    CAPTURE(N);
    CHECK(engine == plain);
}

template <class T>
void check_all_rows() {
    [&]<unsigned... N>(std::integer_sequence<unsigned, N...>) { (check_rows<T, 4 + N>(), ...); }(std::make_integer_sequence<unsigned, 17>{});
}

}  // namespace

TEST_CASE("rows of any length hold the numbers of one multiplication after the other, in double") { check_all_rows<double>(); }
TEST_CASE("rows of any length hold the numbers of one multiplication after the other, in float") { check_all_rows<float>(); }
TEST_CASE("rows of any length hold the numbers of one multiplication after the other, in long double") { check_rows<long double, 7>(); }
