// SPDX-License-Identifier: MIT
// What only constant evaluation uses, against what the processor does.
#include <ddx/number/elementary.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

namespace {

namespace ours  = ddx::elementary;
namespace parts = ddx::elementary::detail;

template <typename T> class any_number {
public:
    T operator()() {
        using limits = std::numeric_limits<T>;
        switch (engine_() % 16) {
        case 0: return 0;
        case 1: return limits::infinity();
        case 2: return limits::denorm_min() * static_cast<T>(engine_() % 8);
        case 3: return limits::max();
        case 4: return limits::quiet_NaN();
        case 5: return T(1) - limits::epsilon() * static_cast<T>(engine_() % 4);
        default: break;
        }
        int const exponent = std::uniform_int_distribution<int>(limits::min_exponent - limits::digits, limits::max_exponent)(engine_);
        T const size       = std::ldexp(static_cast<T>(engine_()) * T(0x1p-64), exponent);
        return engine_() % 2 != 0 ? -size : size;
    }

private:
    std::mt19937_64 engine_{7};
};

template <typename T> bool same(T x, T y) {
    return std::isnan(x) ? std::isnan(y) : x == y && std::signbit(x) == std::signbit(y);
}

TEST_CASE_TEMPLATE("sums, products and quotients in integers are the processor's", T, float, double, long double) {
    any_number<T> next;
    for (int i = 0; i < 50'000; ++i) {
        T const x = next();
        T const y = i % 3 == 0 ? std::nextafter(-x, next()) : next();
        parts::operand const a = parts::decode(x), b = parts::decode(y);
        CAPTURE(x);
        CAPTURE(y);
        CHECK(same(parts::sum_of<T>(a, b, x != x ? x : y), x + y));
        CHECK(same(parts::product_of<T>(a, b, x != x ? x : y), x * y));
        CHECK(same(parts::quotient_of<T>(a, b, x != x ? x : y), x / y));
        CHECK(same(ours::sum(x, y), x + y));
        CHECK(same(ours::product(x, y), x * y));
        CHECK(same(ours::quotient(x, y), x / y));
    }
}

TEST_CASE_TEMPLATE("the square root in integers is the processor's", T, float, double, long double) {
    any_number<T> next;
    for (int i = 0; i < 100'000; ++i) {
        T const x = i % 4 == 0 ? static_cast<T>(i) * static_cast<T>(i) : std::fabs(next());
        if (!std::isfinite(x) || x == 0) continue;
        CAPTURE(x);
        CHECK(parts::encode<T>(parts::rounded_sqrt<T>(parts::decode(x).value)) == std::sqrt(x));
    }
    for (int n = std::numeric_limits<T>::min_exponent; n < std::numeric_limits<T>::max_exponent; ++n) {
        T const power = std::ldexp(T(1), n);
        for (T const x : {power, std::nextafter(power, T(0)), std::nextafter(power, 2 * power)})
            CHECK(parts::encode<T>(parts::rounded_sqrt<T>(parts::decode(x).value)) == std::sqrt(x));
    }
}

TEST_CASE("a long double taken apart by products is the long double in memory") {
    any_number<long double> next;
    for (int i = 0; i < 100'000; ++i) {
        long double const x = std::fabs(next());
        if (!std::isfinite(x) || x == 0) continue;
        parts::wide const a = parts::decode_by_products(x), b = parts::decode_bits(x).value;
        CAPTURE(x);
        CHECK(a.exponent == b.exponent);
        CHECK((a.significand == b.significand));
        CHECK(parts::encode<long double>(a) == x);
    }
}

TEST_CASE_TEMPLATE("rounding to integers agrees with the standard library", T, float, double, long double) {
    any_number<T> next;
    for (int i = 0; i < 50'000; ++i) {
        T const x = i % 2 == 0 ? next() : std::ldexp(std::rint(std::ldexp(T(i), 40) / 7), -44);
        CAPTURE(x);
        CHECK(same(ours::floor(x), std::floor(x)));
        CHECK(same(ours::ceil(x), std::ceil(x)));
        CHECK(same(ours::trunc(x), std::trunc(x)));
        CHECK(same(ours::round(x), std::round(x)));
        CHECK(same(ours::rint(x), std::rint(x)));
        CHECK(same(ours::abs(x), std::fabs(x)));
        CHECK(same(ours::ldexp(x, i % 2000 - 1000), std::ldexp(x, i % 2000 - 1000)));
    }
}

} // namespace
