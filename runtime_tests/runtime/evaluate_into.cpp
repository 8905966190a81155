// SPDX-License-Identifier: MIT
#include <ddx/runtime/evaluate_into.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace {

constexpr auto energy = ddx::function<2, 3>([](auto s, auto y) {
    auto f = ddx::vec{s[0] * s[1], s[0] * s[0] + s[1] * s[1], s[0]};
    return 0.5 * pow(norm(f - y), 3);
});

}  // namespace

TEST_CASE_TEMPLATE("a function through spans is the function itself", T, float, double, long double) {
    const std::vector<T> s{T(1.5), T(-2.25)}, y{T(0.5), 3, -1};
    const std::span<const T, 2> fixed_s(s.data(), 2);
    const std::span<const T, 3> fixed_y(y.data(), 3);
    std::vector<T> gradient(2), hessian(4);
    T value = 0;
    REQUIRE(ddx::evaluate_into(energy, value, s, y).ok());
    CHECK(value == energy(fixed_s, fixed_y));
    REQUIRE(ddx::evaluate_into(ddx::hessian(energy), hessian, s, y).ok());
    const auto expected_hessian = ddx::hessian(energy)(fixed_s, fixed_y);
    CHECK(std::equal(hessian.begin(), hessian.end(), expected_hessian.begin()));
    REQUIRE(ddx::evaluate_into(ddx::value_and_gradient(energy), value, gradient, s, y).ok());
    const auto expected = ddx::value_and_gradient(energy)(fixed_s, fixed_y);
    CHECK(value == expected.value);
    CHECK(gradient[0] == expected.gradient[0]);
    CHECK(gradient[1] == expected.gradient[1]);
}

TEST_CASE("the error of a wrong length is a sentence with numbers and a cure") {
    const std::vector<double> s{1, 2}, y{1, 1};
    std::vector<double> gradient{7, 8};
    const ddx::status done = ddx::evaluate_into(ddx::gradient(energy), gradient, s, y);
    REQUIRE(!done);
    CHECK(std::strcmp(done.error().text().c_str(),
                      "R02: argument 1 has 2 numbers but needs 3; give each argument as many numbers as it has components") == 0);
    CHECK(gradient == std::vector<double>{7, 8});
}

TEST_CASE("empty spans have the wrong length") {
    const std::vector<double> s{1, 2}, y{1, 1, 1}, none;
    std::vector<double> gradient(2), no_gradient;
    CHECK(ddx::evaluate_into(ddx::gradient(energy), no_gradient, s, y).error() == ddx::call_error{ddx::error_code::result_length, 0, 0, 2, 0});
    CHECK(ddx::evaluate_into(ddx::gradient(energy), gradient, none, y).error() == ddx::call_error{ddx::error_code::argument_length, 0, 0, 2, 0});
}

TEST_CASE("a gradient in place of its argument, and results that share memory, at run time") {
    std::vector<double> s{1, 2}, y{1, 1, 1}, expected(2), memory{7, 8, 9};
    REQUIRE(ddx::evaluate_into(ddx::gradient(energy), expected, s, y).ok());
    REQUIRE(ddx::evaluate_into(ddx::gradient(energy), std::span(y).first(2), s, y).ok());
    CHECK(y[0] == expected[0]);
    CHECK(y[1] == expected[1]);
    const std::span all(memory);
    CHECK(ddx::evaluate_into(ddx::value_and_gradient(energy), all.subspan(1, 1), all.first(2), s, y).error().code == ddx::error_code::results_overlap);
    CHECK(memory == std::vector<double>{7, 8, 9});
    CHECK(ddx::evaluate_into(ddx::value_and_gradient(energy), all.first(1), all.last(2), s, y).ok());
}
