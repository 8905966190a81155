// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/detail/exact.hpp>
#include <ddx/number/detail/extended_encoding.hpp>

namespace ddx::elementary {

/// The product and sum x y + z, rounded once.
///
/// Math      the number of type T nearest to x y + z, ties to even (0.5 ulp, proved: the sum is exact up to an odd last bit).
/// Edges     fma(0, inf, z) and inf - inf = NaN, NaN if one is NaN; an exact zero sum of opposite signs is +0.
/// Source    ISO C 17, F.10.10.1.
template <Real T> constexpr T fma(T x, T y, T z) {
    using detail::kind, detail::decode, detail::encode, detail::exact_product, detail::not_a_number, detail::operand, detail::signed_infinity, detail::signed_zero, detail::sum_to_odd, detail::wide;
    operand const a = decode(x);
    operand const b = decode(y);
    operand const c = decode(z);
    if (a.what == kind::nan) return x;
    if (b.what == kind::nan) return y;
    if (c.what == kind::nan) return z;
    bool const negative = a.negative() != b.negative();
    if (a.what == kind::infinite || b.what == kind::infinite) {
        bool const times_zero = a.what == kind::zero || b.what == kind::zero;
        bool const opposed    = c.what == kind::infinite && c.negative() != negative;
        return times_zero || opposed ? not_a_number<T> : signed_infinity<T>(negative);
    }
    if (c.what == kind::infinite) return z;
    wide const sum = sum_to_odd(exact_product(a.value, b.value), c.value);
    if (sum.significand == 0) return signed_zero<T>(negative && c.negative());
    return encode<T>(sum);
}

} // namespace ddx::elementary
