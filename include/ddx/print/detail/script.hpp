// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/print/greek_table.hpp>
#include <ddx/print/names.hpp>

namespace ddx::detail {

/// How plain text writes mathematics: in UTF-8, with digits below and above the line.
struct text_script {
    static constexpr const char *partial = "∂", *gap = "", *before = "", *between = "/", *after = "", *opening = "(", *closing = ")";

    /// A variable or function, as a Greek letter if it is called so, with the number of its component: σ₂.
    static constexpr void symbol(buffer<char>& sink, const input_place& place) {
        int length = 0;
        while (place.name[length] != '\0') ++length;
        const char* letter = greek_letter(place.name, length);
        append(sink, letter != nullptr ? letter : place.name);
        if (place.component >= 0) subscript(sink, place.component + 1);
    }
    static constexpr void indexed(buffer<char>& sink, const input_place& place, const buffer<char>& index) {
        symbol(sink, place), append(sink, "_"), sink.append(index.data(), index.size());
    }
    static constexpr void subscript(buffer<char>& sink, int number) {
        constexpr const char* digits[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
        append_digits(sink, number, digits);
    }
    static constexpr void power(buffer<char>& sink, int exponent) {
        if (exponent > 1) superscript(sink, exponent);
    }
    static constexpr void primes(buffer<char>& sink, int count) {
        constexpr const char* few[] = {"", "′", "″", "‴"};
        if (count < 4) return append(sink, few[count]);
        append(sink, "⁽"), superscript(sink, count), append(sink, "⁾");
    }

private:
    static constexpr void superscript(buffer<char>& sink, int number) {
        constexpr const char* digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
        append_digits(sink, number, digits);
    }
    static constexpr void append_digits(buffer<char>& sink, int number, const char* const (&digits)[10]) {
        buffer<char> decimal;
        append_integer(decimal, number);
        for (const char c : decimal) append(sink, digits[c - '0']);
    }
};

}  // namespace ddx::detail
