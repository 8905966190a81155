// SPDX-License-Identifier: MIT
// Softmax of run-time length against long double, and against the compile-time engine for short vectors.
#include <limits>

#include <ddx/function/function.hpp>
#include <ddx/runtime/softmax.hpp>

#include <doctest/doctest.h>

#include "reference.hpp"

namespace {

using reference::seed, reference::spread, reference::spreads;

template <class T, std::size_t K>
void check_against_the_engine() {
    constexpr auto softmax = ddx::function<K>([](auto x) { return ddx::softmax(x); });
    constexpr auto log_softmax = ddx::function<K>([](auto x) { return ddx::log_softmax(x); });
    constexpr auto engine_log_sum = ddx::function<K>([](auto x) { return ddx::log_sum_exp(x); });
    const double few = 6 * static_cast<double>(std::numeric_limits<T>::epsilon());
    CAPTURE(K);
    for (const spread how : {spread::normal, spread::wide, spread::narrow}) {
        const auto [x, v] = reference::draw<T>(how, K);
        const std::span<const T, K> fixed(x.data(), K);
        std::vector<T> s(K), logs(K);
        REQUIRE(ddx::softmax_into(s, x).ok());
        REQUIRE(ddx::log_softmax_into(logs, x).ok());
        CHECK(reference::relative_error(s, softmax(fixed)) <= few);
        if constexpr (K > 1) CHECK(reference::relative_error(logs, log_softmax(fixed)) <= few);
        const T sum = *ddx::log_sum_exp(x), scale = *std::max_element(x.begin(), x.end());
        CHECK(static_cast<double>(std::fabs(sum - engine_log_sum(fixed))) <= few * static_cast<double>(1 + std::fabs(scale)));
    }
}

template <class T>
void check_against_long_double(std::size_t size) {
    const double more = sizeof(T) == sizeof(long double) ? 2 : 1;  // the reference has errors of its own
    for (const spread how : spreads) {
        CAPTURE(seed);
        CAPTURE(static_cast<int>(how));
        CAPTURE(size);
        const std::vector<T> x = reference::draw<T>(how, size).x;
        std::vector<T> s(size), logs(size);
        REQUIRE(ddx::softmax_into(s, x).ok());
        CHECK(reference::error_in_ulps(s, reference::softmax(x)) <= 3 * more);
        REQUIRE(ddx::log_softmax_into(logs, x).ok());
        CHECK(reference::error_in_ulps(logs, reference::log_softmax(x)) <= 2 * more);
    }
}

}  // namespace

TEST_CASE_TEMPLATE("softmax agrees with the engine", T, float, double, long double) {
    check_against_the_engine<T, 1>();
    check_against_the_engine<T, 2>();
    check_against_the_engine<T, 3>();
    check_against_the_engine<T, 4>();
    check_against_the_engine<T, 5>();
    check_against_the_engine<T, 6>();
    check_against_the_engine<T, 7>();
    check_against_the_engine<T, 8>();
}

TEST_CASE_TEMPLATE("each component of a softmax is right to 3 ulp and of its logarithm to 2", T, float, double, long double) {
    for (const std::size_t size : {2U, 7U, 1000U, 100'000U}) check_against_long_double<T>(size);
}

TEST_CASE_TEMPLATE("each component of a softmax is right to 3 ulp wherever on the line the arguments are", T, float, double) {
    std::mt19937_64 engine(seed);
    std::uniform_real_distribution<double> uniform(-30, 30);
    for (const double middle : {0.0, 700.0, -700.0, 2018.0, -2018.0, 2048.0, -2048.0, 2078.0, -2078.0, 1e4, -1e6, 1e12}) {
        CAPTURE(middle);
        std::vector<T> x(1000), s(1000);
        for (T& argument : x) argument = static_cast<T>(middle + uniform(engine));
        REQUIRE(ddx::softmax_into(s, x).ok());
        CHECK(reference::error_in_ulps(s, reference::softmax(x)) <= 3);
    }
}

TEST_CASE("softmax of a million components") {
    check_against_long_double<double>(1'000'000);
    const std::vector<double> x = reference::draw<double>(spread::wide, 1'000'000).x;
    std::vector<double> s(x.size()), in_place = x;
    REQUIRE(ddx::softmax_into(s, x).ok());
    REQUIRE(ddx::softmax_into(in_place, in_place).ok());
    CHECK(s == in_place);
    reference::exact_sum total;
    for (const double probability : s) total.add(probability);
    CHECK(std::fabs(total.value() - 1) <= 4e-16L);
}

TEST_CASE("a softmax does not change when all arguments are shifted") {
    std::vector<double> x(1000), shifted(1000), s(1000), of_shifted(1000);
    for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<double>((i * 37) % 101) / 8, shifted[i] = x[i] - 4096;
    REQUIRE(ddx::softmax_into(s, x).ok());
    REQUIRE(ddx::softmax_into(of_shifted, shifted).ok());
    CHECK(s == of_shifted);
}

TEST_CASE("the largest finite arguments at run time") {
    const double greatest = std::numeric_limits<double>::max();
    std::vector<double> x{greatest, -greatest, 1e308, 0}, s(4), logs(4);
    REQUIRE(ddx::softmax_into(s, x).ok());
    CHECK(s == std::vector<double>{1, 0, 0, 0});
    REQUIRE(ddx::log_softmax_into(logs, x).ok());
    CHECK(logs == std::vector<double>{0, -std::numeric_limits<double>::infinity(), 1e308 - greatest, -greatest});
    CHECK(*ddx::log_sum_exp(x) == greatest);
}

TEST_CASE("one NaN or infinity among a thousand components makes all NaN at run time") {
    for (const double bad : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        for (const std::size_t place : {0U, 500U, 999U}) {
            CAPTURE(bad);
        CAPTURE(place);
            std::vector<double> x(1000, 1.0), s(1000);
            x[place] = bad;
            REQUIRE(ddx::softmax_into(s, x).ok());
            CHECK(std::all_of(s.begin(), s.end(), [](double p) { return std::isnan(p); }));
            CHECK(std::isnan(*ddx::log_sum_exp(x)));
        }
}

TEST_CASE("no components, wrong lengths and overlaps at run time") {
    std::vector<double> none, three{1, 2, 3}, two{7, 8};
    CHECK(ddx::softmax_into(none, none).error().code == ddx::error_code::no_components);
    CHECK(ddx::softmax_into(two, three).error() == ddx::call_error{ddx::error_code::result_length, 0, 0, 3, 2});
    CHECK(two == std::vector<double>{7, 8});
    const std::span all(three);
    CHECK(ddx::softmax_into(all.first(2), all.last(2)).error().code == ddx::error_code::argument_overlaps);
    CHECK(three == std::vector<double>{1, 2, 3});
}
