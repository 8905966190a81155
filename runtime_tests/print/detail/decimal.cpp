// SPDX-License-Identifier: MIT
#include <ddx/print/detail/decimal.hpp>

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

template <class T>
std::string decimal_of(T value) {
    ddx::buffer<char> sink;
    ddx::detail::append_binary(sink, value);
    return {sink.data(), static_cast<std::size_t>(sink.size())};
}

int digits_of(const std::string& text) {
    int count = 0, zeros = 0;
    for (const char c : text.substr(0, text.find('e'))) {
        if (c < '0' || c > '9' || (count == 0 && c == '0')) continue;
        ++count;
        zeros = c == '0' ? zeros + 1 : 0;
    }
    return count - zeros;
}

}  // namespace

TEST_CASE("a double is printed with the fewest digits that read back as it") {
    std::uint64_t state = 20240229;
    for (int i = 0; i < 5000; ++i) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        double value = std::fabs(std::bit_cast<double>(state));
        if (i % 3 == 0) value = std::ldexp(static_cast<double>(state % 1000000007), -static_cast<int>(state % 70));
        if (!std::isnormal(value)) continue;
        const std::string text = decimal_of(value);
        CAPTURE(text);
        REQUIRE(std::strtod(text.c_str(), nullptr) == value);
        char shorter[40];
        std::snprintf(shorter, sizeof shorter, "%.*e", digits_of(text) - 2, value);
        if (digits_of(text) > 1 && std::bit_cast<std::uint64_t>(value) << 12 != 0) REQUIRE(std::strtod(shorter, nullptr) != value);
    }
}

TEST_CASE("a long double reads back as it") {
    for (long double value = 1e-30L; value < 1e30L; value *= 1.7L) REQUIRE(std::strtold(decimal_of(value).c_str(), nullptr) == value);
}

TEST_CASE("numbers are written as people write them") {
    CHECK(decimal_of(0.1) == "0.1");
    CHECK(decimal_of(2.75) == "2.75");
    CHECK(decimal_of(100.0) == "100");
    CHECK(decimal_of(1e-300) == "1e-300");
    CHECK(decimal_of(1.25e22) == "1.25e22");
    CHECK(decimal_of(0.00015) == "0.00015");
    CHECK(decimal_of(5e-324) == "4.9406564584124654e-324");
    CHECK(decimal_of(HUGE_VAL) == "inf");
}
