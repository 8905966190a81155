// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/exact.hpp>
#include <ddx/number/detail/extended_encoding.hpp>

#include <type_traits>

namespace ddx::elementary::detail {

/// A number that the compiler must have rounded before it goes on, so that no product merges with a sum into an fma.
///
/// g++ 12, clang++ 19: with -ffp-contract=fast (the default of g++) x * y + z becomes fma(x, y, z) where the processor has
/// one. An empty assembler statement ends the product; x87 registers need none. The letter x is a floating-point register
/// on x86 and on AArch64. It may go when both compilers have a constexpr function that bars contraction.
template <Real T> [[gnu::always_inline]] constexpr T uncontracted(T x) {
    if constexpr (digits<T> < 64)
        if (!__builtin_is_constant_evaluated() && !__builtin_constant_p(x)) asm("" : "+x"(x));
    return x;
}

/// Whether the sum, the product and the quotient (but by 0) of x and another such number are finite: x = 0 or
/// 2^(-e/2) <= |x| < 2^(e/2).
template <Real T> constexpr bool is_moderate(T x) {
    constexpr T large = encode<T>(scaled(one, largest_exponent<T> / 2 - 1));
    T const size      = x < 0 ? -x : x;
    return size == 0 || (size <= large && size >= 1 / large);
}

template <Real T> constexpr T sum_of(operand a, operand b, T nan) {
    if (a.what == kind::nan || b.what == kind::nan) return nan;
    if (a.what == kind::infinite && b.what == kind::infinite && a.negative() != b.negative()) return not_a_number<T>;
    if (a.what == kind::infinite) return signed_infinity<T>(a.negative());
    if (b.what == kind::infinite) return signed_infinity<T>(b.negative());
    wide const sum = sum_to_odd(a.value, b.value);
    return sum.significand == 0 ? signed_zero<T>(a.negative() && b.negative() && a.what == b.what) : encode<T>(sum);
}

template <Real T> constexpr T product_of(operand a, operand b, T nan) {
    if (a.what == kind::nan || b.what == kind::nan) return nan;
    bool const negative = a.negative() != b.negative();
    if (a.what != kind::infinite && b.what != kind::infinite) return encode<T>(exact_product(a.value, b.value));
    return a.what == kind::zero || b.what == kind::zero ? not_a_number<T> : signed_infinity<T>(negative);
}

template <Real T> constexpr T quotient_of(operand a, operand b, T nan) {
    if (a.what == kind::nan || b.what == kind::nan) return nan;
    bool const negative = a.negative() != b.negative();
    if (a.what == b.what && a.what != kind::finite) return not_a_number<T>;
    if (a.what == kind::zero || b.what == kind::infinite) return signed_zero<T>(negative);
    if (a.what == kind::infinite || b.what == kind::zero) return signed_infinity<T>(negative);
    return encode<T>(quotient_to_odd(a.value, b.value));
}

} // namespace ddx::elementary::detail

/// The sum, the product and the quotient of IEEE 754 as constants that overflow and divide by zero as the processor does.
///
/// Math      each is the number of type T nearest to the exact result, ties to even.
/// Edges     inf - inf, 0 inf, 0/0, inf/inf = NaN; x/0 = +-inf; a zero sum of opposite signs is +0. g++ 12 and clang++ 19
///           refuse the operators themselves there ("overflow in constant expression", "division by zero").
/// Cost      for moderate operands the operator of the language, else about 150 clang steps.
namespace ddx::elementary {

template <Real T> constexpr T sum(T x, T y) {
    if (detail::is_moderate(x) && detail::is_moderate(y)) return x + y;
    return detail::sum_of<T>(detail::decode(x), detail::decode(y), x != x ? x : y);
}

template <Real T> constexpr T difference(T x, T y) { return sum(x, -y); }

template <Real T> constexpr T product(T x, T y) {
    if (detail::is_moderate(x) && detail::is_moderate(y)) return detail::uncontracted(x * y);
    return detail::product_of<T>(detail::decode(x), detail::decode(y), x != x ? x : y);
}

template <Real T> constexpr T quotient(T x, T y) {
    if (detail::is_moderate(x) && detail::is_moderate(y) && y != 0) return x / y;
    return detail::quotient_of<T>(detail::decode(x), detail::decode(y), x != x ? x : y);
}

} // namespace ddx::elementary
