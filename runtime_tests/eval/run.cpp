// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <ddx/ddx.hpp>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

// At run time too the value of a function is bit for bit what the callable itself computes.
namespace {

using ddx::vec;

template <class T> bool same_bits(T a, T b) {
    return (std::isnan(a) && std::isnan(b)) || (a == b && std::signbit(a) == std::signbit(b));
}
template <class T, std::size_t N> bool same_bits(const vec<T, N>& a, const vec<T, N>& b) {
    for (std::size_t i = 0; i < N; ++i)
        if (!same_bits(a[i], b[i])) return false;
    return true;
}

constexpr auto polynomial = [](const auto& x) { return (x[0] + x[1]) + x[2] - x[0] * x[1] * x[2] + 3 * x[0] / 7 - -x[1]; };
constexpr auto cancelling = [](const auto& x) { return (x[0] + 1e6 + x[1]) - 1e6 - (x[2] + x[0]); };
constexpr auto quotients = [](const auto& x) { return x[0] / x[1] / x[2] + (x[0] + x[1]) / (x[0] * x[2]) + 1 / x[2]; };
constexpr auto powers = [](const auto& x) { return x[0] * x[0] * x[0] + x[1] * x[1] * (x[2] * x[2]) - x[0] * (x[1] * x[0]); };
constexpr auto norms = [](const auto& x) { return norm(x) * dot(x, x) + squared_norm(x) / sum(x) - mean(x) * product(x); };
constexpr auto distributed = [](const auto& x) { return (x[0] + x[1]) * x[2] - (x[0] * x[2] + x[1] * x[2]); };
constexpr auto residual = [](const auto& x) { return vec{x[0] * x[1], x[0] * x[0] + x[1] * x[1], x[0]} - x; };
constexpr auto crossed = [](const auto& x) { return cross(x, vec{x[1], x[2], x[0]}) / norm(x); };

template <class T, class F> void check_bits(F callable, const char* name) {
    constexpr auto f = ddx::function<3>(F{});
    std::mt19937 random(2025);
    std::uniform_real_distribution<double> exponent(-9, 9), sign(-1, 1);
    for (int trial = 0; trial < 2000; ++trial) {
        vec<T, 3> x{};
        for (T& component : x) component = static_cast<T>(std::copysign(std::exp(exponent(random)), sign(random)));
        CAPTURE(name);
        CAPTURE(trial);
        REQUIRE(same_bits(f(x), callable(x)));
    }
    const T special[] = {T(0),
                         -T(0),
                         T(1),
                         std::numeric_limits<T>::infinity(),
                         std::numeric_limits<T>::quiet_NaN(),
                         std::numeric_limits<T>::denorm_min()};
    for (T a : special)
        for (T b : special)
            for (T c : special) CHECK(same_bits(f(vec{a, b, c}), callable(vec{a, b, c})));
}
template <class F> void check_bits_in_all_types(F callable, const char* name) {
    check_bits<double>(callable, name);
    check_bits<float>(callable, name);
    check_bits<long double>(callable, name);
}

}  // namespace

TEST_CASE("the value is bit for bit what the callable computes, in float, double and long double") {
    check_bits_in_all_types(polynomial, "polynomial");
    check_bits_in_all_types(quotients, "quotients");
    check_bits_in_all_types(powers, "powers");
    check_bits_in_all_types(distributed, "distributed");
    check_bits_in_all_types(residual, "residual");
}
TEST_CASE("the value is bit for bit what the callable computes, with literals and roots") {
    check_bits<double>(cancelling, "cancelling");
    check_bits<double>(norms, "norms");
    check_bits<double>(crossed, "crossed");
    check_bits<long double>(norms, "norms");
}
TEST_CASE("value_and_gradient gives the same value bit for bit, and the gradient up to rounding") {
    constexpr auto f = ddx::function<3>(norms);
    std::mt19937 random(7);
    std::uniform_real_distribution<double> uniform(-3, 3);
    for (int trial = 0; trial < 1000; ++trial) {
        const vec x{uniform(random), uniform(random), uniform(random)};
        const auto both = value_and_gradient(f)(x);
        CHECK(same_bits(both.value, norms(x)));
        CHECK(norm(both.gradient - gradient(f)(x)) <= 1e-14 * norm(both.gradient));
    }
}
TEST_CASE("a result may be assigned to its own argument") {
    constexpr auto f = ddx::function<3>([](auto x) { return ddx::vec{x[2], x[0] + x[1], x[0]}; });
    volatile double first = 1, second = 2, third = 4;
    ddx::vec<double, 3> all{first, second, third};
    all = f(all);
    CHECK(all[0] == 4);
    CHECK(all[1] == 3);
    CHECK(all[2] == 1);
}
TEST_CASE("compiler and program compute the same bits of what needs only + - * / and square roots") {
    constexpr auto f = ddx::function<3>(norms);
    constexpr vec x{0.1, -2.5, 1e3};
    constexpr double at_compile_time = f(x);
    volatile double a = x[0], b = x[1], c = x[2];
    CHECK(same_bits(f(vec<double, 3>{a, b, c}), at_compile_time));
}
TEST_CASE("exponentials of a softmax in lanes are within 4 units of those one by one") {
    constexpr auto f = ddx::function<7>([](auto x) { return softmax(x); });
    const vec<double, 7> x{0.5, -1.25, 3, 0, 2, -40, 1e-3};
    const vec<long double, 7> wide{0.5L, -1.25L, 3, 0, 2, -40, 1e-3};
    const auto lanes = f(x);
    const auto expected = f(wide);
    for (unsigned k = 0; k < 7; ++k)
        CHECK(std::fabs(static_cast<long double>(lanes[k]) / expected[k] - 1) <= 4 * std::numeric_limits<double>::epsilon());
}

namespace {

/// x_0 + 1.5, 5 000 times over: more steps than one function is compiled for.
struct long_program {
    static constexpr auto program = [] {
        ddx::program<ddx::program_extent{5000, 0, 1, 0, 2}> result{};
        const auto push = [&](ddx::op what, ddx::form how, int a, int b) { result.code[result.length++] = {what, how, a, b, -1, -1}; };
        result.constants[0] = {{3, 2}, 1.5L, true};
        push(ddx::op::input, ddx::form::plain, 0, -1);
        push(ddx::op::constant, ddx::form::plain, 0, -1);
        push(ddx::op::input, ddx::form::store, 0, 1);
        for (int i = 0; i < 5000; ++i) push(ddx::op::add, ddx::form::plain, i == 0 ? 0 : result.length - 1, 1);
        push(ddx::op::input, ddx::form::store, result.length - 1, 0);
        result.main = result.length;
        return result;
    }();
    using without_branches = long_program;
    template <bool>
    struct side;
};

}  // namespace

TEST_CASE("a program of thousands of steps gives the values that a loop gives") {
    const double x[] = {0.1};
    double first = 0, last = 0, expected = x[0];
    ddx::run<long_program>(x, ddx::output_places<double, 1, 1>{{&first, &last}});
    for (int i = 0; i < 5000; ++i) expected += 1.5;
    CHECK(first == expected);
    CHECK(last == x[0]);
}

TEST_CASE("more calls and outputs than a fold may have operands, in every type of number") {
    constexpr std::size_t n = 260;
    static constexpr auto f = ddx::function<n>([](const auto& x) {
        auto total = 2 * x[0] + log_sum_exp(x);
        for (const auto& u : x) total += sin(u);
        return total;
    });
    static constexpr auto g = ddx::function<n>([](const auto& x) { return sum(x); });
    constexpr auto check = []<class T>(T) {
        vec<T, n> x{};
        for (std::size_t i = 0; i < n; ++i) x[i] = T(i) / 64 - 6;
        T total = 0;
        for (const T u : x) total += std::exp(u);
        const vec<T, n> slope = gradient(f)(x), ones = gradient(g)(x);
        for (std::size_t i = 0; i < n; ++i) {
            const T expected = std::cos(x[i]) + (i == 0 ? 2 : 0) + std::exp(x[i]) / total;
            CHECK(std::abs(slope[i] - expected) <= 64 * std::numeric_limits<T>::epsilon() * (1 + std::abs(expected)));
            CHECK(ones[i] == 1);
        }
    };
    check(1.0);
    check(1.0F);
    check(1.0L);
}
