// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <ddx/ddx.hpp>

#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace {

using ddx::mat, ddx::vec;

constexpr auto residual(const auto& s, const auto& t) { return vec{s[0] * s[1], s[0] * s[0] + s[1] * s[1], s[0]} - t; }

constexpr auto power_of_the_norm = ddx::function<2, 3>([](auto s, auto t) { return 0.5 * pow(norm(residual(s, t)), 3); });
constexpr auto product_of_norms = ddx::function<2, 3>([](auto s, auto t) {
    const auto n = norm(residual(s, t));
    return 0.5 * (n * n * n);
});
constexpr auto power_of_the_dot_product = ddx::function<2, 3>([](auto s, auto t) {
    const auto r = residual(s, t);
    return 0.5 * pow(dot(r, r), 1.5);
});
constexpr auto norm_times_the_dot_product = ddx::function<2, 3>([](auto s, auto t) {
    const auto r = residual(s, t);
    return 0.5 * (norm(r) * dot(r, r));
});

/// What the compiler cannot know.
template <class T> T hidden(T value) {
    volatile T kept = value;
    return kept;
}
template <class T, std::size_t N> vec<T, N> hidden(vec<T, N> x) {
    for (T& component : x) component = hidden(component);
    return x;
}
bool near(double value, double expected, double ulps = 4) {
    return std::abs(value - expected) <= ulps * 0x1p-52 * std::abs(expected);
}

template <class T> void check_zero_residual(auto f) {
    const vec<T, 2> s = hidden(vec<T, 2>{1, 0});
    const vec<T, 3> t = hidden(vec<T, 3>{0, 1, 1});
    CHECK(f(s, t) == 0);
    CHECK(gradient(f)(s, t) == vec<T, 2>{});
    CHECK(hessian(f)(s, t) == mat<T, 2, 2>{});
    const auto both = value_and_gradient(f)(s, t);
    CHECK(both.value == 0);
    CHECK(both.gradient == vec<T, 2>{});
}
void check_worked_values(auto f) {
    const double root = std::sqrt(17.0);
    const vec s = hidden(vec{1.0, 2.0});
    const vec t = hidden(vec{1.0, 1.0, 1.0});
    const auto both = value_and_gradient(f)(s, t);
    CHECK(near(f(s, t), 8.5 * root));
    CHECK(near(both.value, 8.5 * root));
    CHECK(near(both.gradient[0], 15 * root));
    CHECK(near(both.gradient[1], 25.5 * root));
    const auto h = hessian(f)(s, t);
    CHECK(near(h(0, 0), 1167 * root / 34));
    CHECK(near(h(0, 1), 31.5 * root));
    CHECK(h(0, 1) == h(1, 0));
    CHECK(near(h(1, 1), 63 * root));
}

}  // namespace

TEST_CASE("where the residual vanishes gradient and Hessian of the cubed norm are exactly zero") {
    check_zero_residual<double>(power_of_the_norm);
    check_zero_residual<double>(product_of_norms);
    check_zero_residual<double>(power_of_the_dot_product);
    check_zero_residual<double>(norm_times_the_dot_product);
}
TEST_CASE("where the residual vanishes the same holds in float and long double") {
    check_zero_residual<float>(power_of_the_norm);
    check_zero_residual<float>(product_of_norms);
    check_zero_residual<long double>(power_of_the_norm);
    check_zero_residual<long double>(norm_times_the_dot_product);
}
TEST_CASE("the worked problem has its values however the cube is written") {
    check_worked_values(power_of_the_norm);
    check_worked_values(product_of_norms);
    check_worked_values(power_of_the_dot_product);
    check_worked_values(norm_times_the_dot_product);
}
TEST_CASE("arguments are vectors, arrays and spans") {
    constexpr auto slope = gradient(power_of_the_norm);
    const double s[] = {hidden(1.0), hidden(2.0)};
    const std::vector<double> t(3, hidden(1.0));
    const auto expected = slope(vec{1.0, 2.0}, vec{1.0, 1.0, 1.0});
    const std::span<const double, 3> fixed(t.data(), 3);
    CHECK(near(slope(s, fixed)[0], expected[0]));
    CHECK(near(slope(std::array{s[0], s[1]}, std::array{t[0], t[1], t[2]})[1], expected[1]));
}
TEST_CASE("every verb at run time is the verb at compile time") {
    constexpr auto f = ddx::function<2, ddx::scalar>([](auto x, auto t) { return t * vec{x[0] * x[0] * x[1], x[0] + x[1]}; });
    constexpr auto g = ddx::function<2, ddx::scalar>([](auto x, auto t) { return t * x[0] * x[0] * x[1]; });
    const vec x = hidden(vec{2.0, 3.0}), v = hidden(vec{1.0, -1.0});
    const double t = hidden(10.0);
    CHECK(f(x, t) == vec{120.0, 50.0});
    CHECK(derivative<1>(f)(x, t) == vec{12.0, 5.0});
    CHECK(gradient(g)(x, t) == vec{120.0, 40.0});
    CHECK(jacobian(f)(x, t) == mat<double, 2, 2>{{120.0, 40.0, 10.0, 10.0}});
    CHECK(hessian(g)(x, t) == mat<double, 2, 2>{{60.0, 40.0, 40.0, 0.0}});
    CHECK(jvp(f)(x, t, v) == vec{80.0, 0.0});
    CHECK(vjp(f)(x, t, v) == vec{110.0, 30.0});
    CHECK(hvp(g)(x, t, v) == vec{20.0, 40.0});
    CHECK(value_and_jacobian(f)(x, t).jacobian == jacobian(f)(x, t));
}
TEST_CASE("a branch that is not taken leaks nothing") {
    constexpr auto root = ddx::function<ddx::scalar>([](auto u) { return select(u > 0, sqrt(u), 0 * u); });
    CHECK(derivative(root)(hidden(-1.0)) == 0);
    CHECK(derivative(root)(hidden(0.0)) == 0);
    CHECK(derivative(root)(hidden(4.0)) == 0.25);
    CHECK(std::isinf(derivative(ddx::function<ddx::scalar>([](auto u) { return sqrt(u); }))(hidden(0.0))));
}
TEST_CASE("softmax and its Jacobian are right for huge inputs") {
    constexpr auto softened = ddx::function<2>([](auto x) { return softmax(x); });
    constexpr auto written_out = ddx::function<2>([](auto x) {
        const auto e = vec{exp(x[0]), exp(x[1])};
        return e / (e[0] + e[1]);
    });
    for (const auto& both : {value_and_jacobian(softened)(hidden(vec{1000.0, 999.0})),
                             value_and_jacobian(written_out)(hidden(vec{1000.0, 999.0}))}) {
        CHECK(near(both.value[0], 0.73105857863000487925));
        CHECK(near(both.value[1], 0.26894142136999512075));
        CHECK(near(both.jacobian(0, 0), 0.19661193324148185254));
        CHECK(near(both.jacobian(0, 1), -0.19661193324148185254));
    }
    const auto far = value_and_jacobian(softened)(hidden(vec{-1000.0, 0.0}));
    CHECK(far.value == vec{0.0, 1.0});
    CHECK(far.jacobian == mat<double, 2, 2>{});
    CHECK(softened(hidden(vec{-1e308, 1e308})) == vec{0.0, 1.0});
    CHECK(softened(hidden(vec<float, 2>{200, 200})) == vec{0.5F, 0.5F});
}
TEST_CASE("softmax of 32 has rows and columns of its Jacobian that sum to zero") {
    constexpr auto softened = ddx::function<32>([](auto x) { return softmax(x); });
    vec<double, 32> x{}, ones{};
    for (std::size_t i = 0; i < 32; ++i) x[i] = hidden(static_cast<double>(7 * i % 32) / 8), ones[i] = 1;
    CHECK(std::abs(sum(softened(x)) - 1) < 1e-15);
    for (double entry : jvp(softened)(x, ones)) CHECK(std::abs(entry) < 1e-16);
    for (double entry : vjp(softened)(x, ones)) CHECK(std::abs(entry) < 1e-16);
}
