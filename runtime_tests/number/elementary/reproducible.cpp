// SPDX-License-Identifier: MIT
// What the compiler proved is what the program executes, also where the processor has a fused multiply-add.
#include <ddx/number/reproducible.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <limits>

namespace {

/// A chain of products and sums that a fused multiply-add would change in almost every step, and one of each kind of function.
template <typename T> constexpr T chain(T x) {
    T y = 1, z = x;
    for (int i = 0; i < 12; ++i) {
        y = (y * x - z * z) / (1 + y * y);
        z = (z * x + y * y) / (1 + z * z);
    }
    return y * sin(z) + exp(-x * x) * pow(2 + x, z) - sqrt(1 + x * x) / log(3 + z * z);
}

template <typename T> constexpr T argument(std::size_t i) { return (2 * static_cast<T>(i) - 15) / 8; }

template <typename T> constexpr auto proved = [] {
    std::array<T, 16> y{};
    for (std::size_t i = 0; i < y.size(); ++i) y[i] = chain(ddx::reproducible<T>(argument<T>(i))).value();
    return y;
}();

TEST_CASE_TEMPLATE("the proved number is the executed number", T, float, double, long double) {
    for (std::size_t i = 0; i < 16; ++i) {
        T volatile x = argument<T>(i);
        CHECK(chain(ddx::reproducible<T>(x)).value() == proved<T>[i]);
        CHECK(proved<T>[i] - proved<T>[i] == 0); // finite
    }
}

TEST_CASE_TEMPLATE("a product does not fuse with a sum, whoever made it", T, float, double) {
    constexpr T epsilon   = std::numeric_limits<T>::epsilon();
    T volatile given      = 1 + epsilon;
    T volatile subtrahend = 1 + 2 * epsilon;
    ddx::reproducible<T> const x = T(given), y = T(subtrahend);
    CHECK((x * x - y).value() == 0);
    T const plain = given;
    CHECK((ddx::reproducible<T>(plain * plain) - y).value() == 0);
    CHECK((fma(x, x, -y)).value() == epsilon * epsilon);
}

} // namespace
