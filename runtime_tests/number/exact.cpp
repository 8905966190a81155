// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include <ddx/number/exact.hpp>

namespace {

using ddx::exact;

long double approximate(const exact& a) {
    long double total = 0;
    for (int i = 0; i < a.size; ++i) {
        const auto& t = a.terms[i];
        const long double power = static_cast<long double>(t.power.num) / static_cast<long double>(t.power.den);
        total += static_cast<long double>(t.factor.num) / static_cast<long double>(t.factor.den) *
                 std::sqrt(static_cast<long double>(t.root)) * std::exp(power);
    }
    return total;
}

exact random_number(std::mt19937_64& random) {
    exact result;
    const auto integer = [&](int size) { return static_cast<int>(random() % static_cast<unsigned>(2 * size + 1)) - size; };
    for (int i = 0; i < 3; ++i) result = result + exact(integer(20)) / (1 + std::abs(integer(5))) * sqrt(exact(std::abs(integer(6)) * std::abs(integer(2))));
    return result;
}

TEST_CASE("exact arithmetic agrees with long double, and satisfies the laws of an ordered field exactly") {
    std::mt19937_64 random(7);
    int divided = 0, compared = 0;
    for (int i = 0; i < 20000; ++i) {
        const exact a = random_number(random), b = random_number(random), c = random_number(random);
        const long double x = approximate(a), y = approximate(b);
        REQUIRE(a.is_decided());
        if (const exact product = a * b; product.is_decided()) CHECK(std::fabs(approximate(product) - x * y) <= 1e-12L * (1 + std::fabs(x * y) + 1e4L));
        if (const exact left = a * (b + c), right = a * b + a * c; left.is_decided() && right.is_decided()) CHECK(left == right);
        if (const exact quotient = a / b; quotient.is_decided()) {
            ++divided;
            if (const exact back = quotient * b; back.is_decided()) CHECK(back == a);
        }
        if (const exact order = sign(a - b); order.is_decided()) {
            ++compared;
            if (std::fabs(x - y) > 1e-12L) CHECK((a < b) == (x < y));
            CHECK((order == 0) == (a == b));
        }
        CHECK(abs(a) * abs(a) == a * a);
    }
    CHECK(divided > 15000);
    CHECK(compared > 19000);
}

TEST_CASE("what an exact number cannot hold is a state at run time, and comparisons with it are false") {
    const exact undecided = sqrt(1 + sqrt(exact(2)));
    CHECK_FALSE(undecided.is_decided());
    CHECK_FALSE((undecided + 1).is_decided());
    CHECK_FALSE((0 * undecided).is_decided());
    CHECK_FALSE(undecided == undecided);
    CHECK_FALSE(undecided < 1);
    CHECK_FALSE(undecided > 1);
    CHECK_FALSE(max(undecided, exact(1)).is_decided());
    CHECK_FALSE((exact(1) / 0).is_decided());
    CHECK_FALSE(exact(std::nan("")).is_decided());
    CHECK_FALSE(log(exact(0)).is_decided());
}

}  // namespace
