// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/node.hpp>
#include <ddx/print/detail/decimal.hpp>

namespace ddx::detail {

/// How a constant is written: an integer, a fraction, or a decimal number where the fraction is that of a binary literal.
enum class constant_form : unsigned char { integer, fraction, decimal };

constexpr constant_form form_of(const constant_value& value) {
    if (!value.is_exact) return constant_form::decimal;
    if (value.exact.is_integer()) return constant_form::integer;
    const auto den = static_cast<std::uint64_t>(value.exact.den);
    return std::has_single_bit(den) && den >= 1024 ? constant_form::decimal : constant_form::fraction;
}

constexpr bool is_negative(const constant_value& value) {
    return value.is_exact ? value.exact.is_negative() : value.literal < 0;
}

/// Writes num / 2^k in decimal, with the fewest digits that tell it from its neighbours among the binary numbers.
constexpr void append_dyadic(buffer<char>& sink, rational value) {
    if (value.is_negative()) sink.push('-');
    const auto num = static_cast<std::uint64_t>(value.is_negative() ? -value.num : value.num);
    append_binary(sink, num, -std::countr_zero(static_cast<std::uint64_t>(value.den)));
}

/// Writes an integer or decimal constant; of a fraction the numerator.
///
/// Edges     0.1 stands for the binary number nearest to 1/10, which is what the literal means.
constexpr void append_constant(buffer<char>& sink, const constant_value& value) {
    if (form_of(value) != constant_form::decimal) return append_integer(sink, value.exact.num);
    if (value.is_exact) return append_dyadic(sink, value.exact);
    if (value.literal < 0) sink.push('-');
    const long double magnitude = value.literal < 0 ? -value.literal : value.literal;
    if (static_cast<long double>(static_cast<double>(magnitude)) == magnitude)
        append_binary(sink, static_cast<double>(magnitude));
    else
        append_binary(sink, magnitude);
}

}  // namespace ddx::detail
