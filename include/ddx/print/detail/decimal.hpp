// SPDX-License-Identifier: MIT
#pragma once
#include <bit>
#include <limits>

#include <ddx/print/detail/characters.hpp>

namespace ddx::detail {

/// A natural number of any size, as far as printing a binary number in decimal needs it.
class natural {
public:
    constexpr explicit natural(std::uint64_t value) {
        for (; value != 0; value >>= 32) limbs_.push(static_cast<std::uint32_t>(value));
    }

    constexpr void multiply(std::uint32_t factor) {
        std::uint64_t carry = 0;
        for (std::uint32_t& limb : limbs_) {
            carry += std::uint64_t{limb} * factor;
            limb = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        if (carry != 0) limbs_.push(static_cast<std::uint32_t>(carry));
    }
    constexpr void shift(int bits) {
        for (; bits >= 31; bits -= 31) multiply(std::uint32_t{1} << 31);
        multiply(std::uint32_t{1} << bits);
    }
    constexpr void add(const natural& other) {
        std::uint64_t carry = 0;
        for (int i = 0; i < other.limbs_.size() || carry != 0; ++i) {
            if (i == limbs_.size()) limbs_.push(0);
            carry += std::uint64_t{limbs_[i]} + other.limb(i);
            limbs_[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
    }
    /// Requires  *this >= other.
    constexpr void subtract(const natural& other) {
        std::uint64_t borrow = 0;
        for (int i = 0; i < limbs_.size(); ++i) {
            const std::uint64_t next = std::uint64_t{limbs_[i]} - other.limb(i) - borrow;
            limbs_[i] = static_cast<std::uint32_t>(next);
            borrow = next >> 63;
        }
        while (!limbs_.empty() && limbs_.back() == 0) limbs_.truncate(limbs_.size() - 1);
    }
    /// -1, 0 or 1 as *this < other, *this = other or *this > other.
    constexpr int compare(const natural& other) const {
        if (limbs_.size() != other.limbs_.size()) return limbs_.size() < other.limbs_.size() ? -1 : 1;
        for (int i = limbs_.size() - 1; i >= 0; --i)
            if (limbs_[i] != other.limbs_[i]) return limbs_[i] < other.limbs_[i] ? -1 : 1;
        return 0;
    }

private:
    constexpr std::uint32_t limb(int i) const { return i < limbs_.size() ? limbs_[i] : 0; }

    buffer<std::uint32_t> limbs_;  // the lowest first, the highest not 0
};

/// The digits of a positive number 0.d1 d2 d3… times 10^exponent.
struct decimal {
    buffer<char> digits;
    int exponent = 0;
};

/// The shortest decimal number that rounds to mantissa * 2^exponent among the binary numbers of that precision.
///
/// Requires  mantissa has its highest bit, which is bit number `precision` - 1, set.
/// Edges     both neighbours are taken to be as far away as the nearer one, so that a power of two may get one digit more.
/// Source    Steele & White, How to print floating-point numbers accurately, PLDI 1990, section 6 (dragon4).
constexpr decimal shortest_decimal(std::uint64_t mantissa, int exponent) {
    natural rest(mantissa), unit(1), half(1);  // the value is rest/unit, half a place of its last bit is half/unit
    rest.shift(exponent >= 0 ? exponent + 2 : 2);
    half.shift(exponent >= 0 ? exponent + 1 : 1);
    if (std::has_single_bit(mantissa)) half = natural(1), half.shift(exponent >= 0 ? exponent : 0);
    unit.shift(exponent >= 0 ? 2 : 2 - exponent);
    decimal result;
    const int highest_miss = mantissa % 2 == 0 ? -1 : 0;  // halfway to a neighbour still rounds to an even number
    const auto reaches_unit = [&] {
        natural upper = rest;
        upper.add(half);
        return upper.compare(unit) > highest_miss;
    };
    for (; reaches_unit(); ++result.exponent) unit.multiply(10);
    for (rest.multiply(10), half.multiply(10); !reaches_unit(); --result.exponent) rest.multiply(10), half.multiply(10);
    for (bool low = false, high = false; !low && !high;) {
        char digit = '0';
        for (; rest.compare(unit) >= 0; ++digit) rest.subtract(unit);
        low = rest.compare(half) < -highest_miss;
        high = reaches_unit();
        natural twice = rest;
        twice.add(rest);
        if (high && (!low || twice.compare(unit) >= 0)) ++digit;
        result.digits.push(digit);
        rest.multiply(10), half.multiply(10);
    }
    return result;
}

/// Writes a decimal number: 0.1, 2.75, 1e-300.
constexpr void append_decimal(buffer<char>& sink, const decimal& value) {
    const int count = value.digits.size(), point = value.exponent;
    if (point < -4 || point > 17) {
        sink.push(value.digits[0]);
        if (count > 1) sink.push('.');
        for (int i = 1; i < count; ++i) sink.push(value.digits[i]);
        sink.push('e');
        return append_integer(sink, point - 1);
    }
    if (point <= 0) append(sink, "0.");
    for (int i = point; i < 0; ++i) sink.push('0');
    for (int i = 0; i < count; ++i) {
        if (i == point && i > 0) sink.push('.');
        sink.push(value.digits[i]);
    }
    for (int i = count; i < point; ++i) sink.push('0');
}

/// Writes mantissa * 2^exponent in decimal, with the fewest digits that tell it from its neighbours of 53 bits, or of 64.
constexpr void append_binary(buffer<char>& sink, std::uint64_t mantissa, int exponent) {
    const int width = 64 - std::countl_zero(mantissa), scale = width <= 53 ? 53 - width : 64 - width;
    append_decimal(sink, shortest_decimal(mantissa << scale, exponent - scale));
}

/// Writes a number of type T >= 0 in decimal, with the fewest digits that tell it from its neighbours; inf and nan by name.
template <class T>
constexpr void append_binary(buffer<char>& sink, T value) {
    if (value != value) return append(sink, "nan");
    if (value > std::numeric_limits<T>::max()) return append(sink, "inf");
    if (value == 0) return append(sink, "0");
    constexpr T top = static_cast<T>(std::uint64_t{1} << (std::numeric_limits<T>::digits - 1));
    int exponent = 0;
    for (; value >= 2 * top; ++exponent) value /= 2;
    for (; value < top; --exponent) value *= 2;
    append_decimal(sink, shortest_decimal(static_cast<std::uint64_t>(value), exponent));
}

}  // namespace ddx::detail
