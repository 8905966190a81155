// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <ddx/ddx.hpp>

#include <cmath>

namespace {

using namespace ddx::literals;
using ddx::mat, ddx::vec;

constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto y = ddx::variable<"y", 3>;
constexpr auto f = ddx::vector(sigma[0_c] * sigma[1_c], pow(sigma[0_c], 2_q) + pow(sigma[1_c], 2_q), sigma[0_c]);
constexpr auto r = f - y;
constexpr auto n = norm(r);
constexpr auto h = 1_q / 2_q * pow(n, 3_q);

/// What the compiler cannot know.
double hidden(double value) {
    volatile double kept = value;
    return kept;
}
auto with_factor(double factor) { return factor * pow(norm(r), 3_q); }
bool near(double value, double expected) { return std::abs(value - expected) <= 4 * 0x1p-52 * std::abs(expected); }

void check_zero_residual(auto e) {
    const double zero = hidden(0), one = hidden(1);
    CHECK(gradient(e, sigma)(sigma = {one, zero}, y = {zero, one, one}) == vec<double, 2>{});
    CHECK(hessian(e, sigma)(sigma = {one, zero}, y = {zero, one, one}) == mat<double, 2, 2>{});
    const auto both = value_and_gradient(e, sigma)(y = {zero, one, one}, sigma = {one, zero});
    CHECK(both.value == 0);
    CHECK(both.gradient == vec<double, 2>{});
}

}  // namespace

TEST_CASE("the worked problem as a formula has its values") {
    const double root = std::sqrt(17.0), one = hidden(1), two = hidden(2);
    const auto [value, slope] = value_and_gradient(h, sigma)(y = {one, one, one}, sigma = {one, two});
    CHECK(near(value, 8.5 * root));
    CHECK(near(slope[0], 15 * root));
    CHECK(near(slope[1], 25.5 * root));
    CHECK(jacobian(f, sigma)(sigma = {one, two}) == mat<double, 3, 2>{{2, 1, 2, 4, 1, 0}});
}
TEST_CASE("where the residual vanishes gradient and Hessian are exactly zero, however the cube is written") {
    check_zero_residual(h);
    check_zero_residual(0.5_q * (n * n * n));
    check_zero_residual(0.5_q * pow(dot(r, r), 1.5_q));
    check_zero_residual(0.5_q * (n * dot(r, r)));
}
TEST_CASE("a literal captured at run time stays right after its function has returned") {
    const auto half = with_factor(hidden(0.5)), three = with_factor(hidden(3));
    const auto slope = gradient(half, sigma);
    const auto at = [](auto e) { return e(sigma = {1.0, 2.0}, y = {1.0, 1.0, 1.0}); };
    CHECK(near(at(half), 8.5 * std::sqrt(17.0)));
    CHECK(near(at(three), 51 * std::sqrt(17.0)));
    CHECK(near(at(slope)[0], 15 * std::sqrt(17.0)));
    CHECK(near(at(gradient(three, sigma))[0], 90 * std::sqrt(17.0)));
}
TEST_CASE("literals in several places keep their places") {
    constexpr auto t = ddx::variable<"t">;
    const double a = hidden(2), b = hidden(3), c = hidden(5);
    const auto e = a * t * t - b * (t + c) / (c - t);
    CHECK(e(t = 1.0) == 2.0 - 3.0 * 6.0 / 4.0);
    CHECK(near(derivative(e, t)(t = hidden(1)), 4 - 3 * 10.0 / 16));
}
TEST_CASE("values in float and long double stay in their type") {
    const auto single = gradient(h, sigma)(sigma = {1.0F, 2.0F}, y = {1.0F, 1.0F, 1.0F});
    const auto wide = gradient(h, sigma)(sigma = {1.0L, 2.0L}, y = {1.0L, 1.0L, 1.0L});
    static_assert(std::is_same_v<decltype(single), const vec<float, 2>> &&
                  std::is_same_v<decltype(wide), const vec<long double, 2>>);
    CHECK(std::abs(single[0] - 15 * std::sqrt(17.0F)) < 1e-4F);
    CHECK(std::abs(wide[0] - 15 * std::sqrt(17.0L)) < 1e-17L * 62);
}
