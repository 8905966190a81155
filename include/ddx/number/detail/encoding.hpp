// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/wide.hpp>

#include <bit>
#include <cfloat>
#include <cstdint>
#include <type_traits>

namespace ddx::elementary::detail {

// by the macros of <cfloat>, since to read <limits> takes clang++ .015 s
template <typename T> inline constexpr int digits         = 0;
template <> inline constexpr int digits<float>            = FLT_MANT_DIG;
template <> inline constexpr int digits<double>           = DBL_MANT_DIG;
template <> inline constexpr int digits<long double>      = LDBL_MANT_DIG;

} // namespace ddx::elementary::detail

namespace ddx::elementary {

/// The floating-point types whose numbers have 24, 53 or 64 significant bits in base two.
template <typename T>
concept Real = FLT_RADIX == 2 && (detail::digits<T> == 24 || detail::digits<T> == 53 || detail::digits<T> == 64);

} // namespace ddx::elementary

namespace ddx::elementary::detail {

template <Real T> inline constexpr int largest_exponent   = (digits<T> == 24 ? FLT_MAX_EXP : digits<T> == 53 ? DBL_MAX_EXP : LDBL_MAX_EXP) - 1;
template <Real T> inline constexpr int smallest_exponent  = 1 - largest_exponent<T>;
template <Real T> inline constexpr T infinity             = static_cast<T>(__builtin_inf());
template <Real T> inline constexpr T not_a_number         = static_cast<T>(__builtin_nan(""));

template <Real T>
using bits_of = std::conditional_t<digits<T> == 24, std::uint32_t, std::uint64_t>;

template <Real T> constexpr T signed_zero(bool negative) { return negative ? -T(0) : T(0); }
template <Real T> constexpr T signed_infinity(bool negative) { return negative ? -infinity<T> : infinity<T>; }

enum class kind { zero, finite, infinite, nan };

/// A floating-point number taken apart; `value` holds the sign always and the magnitude if the number is finite.
struct operand {
    kind what;
    wide value;
    constexpr bool negative() const { return value.negative; }
};

constexpr operand decode_finite(u128 significand, int exponent, bool negative) {
    return {significand == 0 ? kind::zero : kind::finite, normalised(significand, exponent, negative)};
}

/// The sign, the kind and the exact value of a floating-point number, read off its bits.
///
/// Math      decode(x).value = x for every finite x.
/// Edges     subnormal numbers are normalised; the sign of zeros, infinities and NaNs is kept.
template <Real T> requires(digits<T> < 64)
constexpr operand decode(T x) {
    auto const bits         = std::bit_cast<bits_of<T>>(x);
    constexpr int stored    = digits<T> - 1;
    constexpr int all_ones  = 2 * largest_exponent<T> + 1;
    auto const fraction     = static_cast<std::uint64_t>(bits & ((bits_of<T>{1} << stored) - 1));
    int const biased        = static_cast<int>(bits >> stored) & all_ones;
    bool const negative     = (bits >> (sizeof(T) * 8 - 1)) != 0;
    if (biased == all_ones) return {fraction != 0 ? kind::nan : kind::infinite, {0, 0, negative}};
    if (biased == 0) return decode_finite(u128{fraction} << (128 - digits<T>), smallest_exponent<T>, negative);
    return {kind::finite, {(u128{fraction} << (128 - digits<T>)) | top_bit, biased - largest_exponent<T>, negative}};
}

/// A number significand 2^(exponent - digits + 1) with as many bits as a format keeps at that exponent.
struct rounded {
    u128 significand;
    int exponent;
};

template <Real T> constexpr rounded rounded_to(wide a) {
    int const lost      = 128 - digits<T> + (a.exponent < smallest_exponent<T> ? smallest_exponent<T> - a.exponent : 0);
    int const exponent  = a.exponent < smallest_exponent<T> ? smallest_exponent<T> : a.exponent;
    if (lost > 128 || a.significand == 0) return {0, smallest_exponent<T>};
    u128 const kept = lost == 128 ? 0 : a.significand >> lost;
    u128 const rest = lost == 128 ? a.significand : a.significand << (128 - lost);
    return {kept + (rest > top_bit || (rest == top_bit && (kept & 1) != 0) ? 1u : 0u), exponent};
}

/// The nearest number of type T, ties to even, of a wide number.
///
/// Math      encode<T>(a) = a (1 + d), |d| <= 2^-digits, or a + d with |d| <= half the smallest positive T.
/// Edges     overflow gives an infinity and underflow the nearest subnormal or zero, each with the sign of a.
template <Real T> requires(digits<T> < 64)
constexpr T encode(wide a) {
    if (a.exponent > largest_exponent<T> && a.significand != 0) return signed_infinity<T>(a.negative);
    rounded const nearest = rounded_to<T>(a);
    auto const biased     = static_cast<bits_of<T>>(nearest.exponent - smallest_exponent<T>); // a carry adds the rest
    auto const sign       = static_cast<bits_of<T>>(bits_of<T>{a.negative} << (sizeof(T) * 8 - 1));
    auto const kept       = static_cast<bits_of<T>>(nearest.significand);
    return std::bit_cast<T>(static_cast<bits_of<T>>(sign + (biased << (digits<T> - 1)) + kept));
}

} // namespace ddx::elementary::detail
