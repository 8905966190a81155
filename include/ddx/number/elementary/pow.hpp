// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/elementary/exp.hpp>
#include <ddx/number/elementary/log.hpp>

namespace ddx::elementary::detail {

constexpr bool is_integer(wide a) {
    return a.significand == 0 || a.exponent >= 127 || (a.exponent >= 0 && a.significand << (a.exponent + 1) == 0);
}
constexpr bool is_odd_integer(wide a) {
    return is_integer(a) && a.exponent <= 127 && ((a.significand >> (127 - a.exponent)) & 1) != 0;
}

constexpr wide pow(wide positive, wide exponent) { return exp(exponent * log(positive)); }

/// Math      lim |x|^y, for x or y zero or infinite: 0 or infinity, by the sign of y log |x|; 1 for |x| = 1.
template <Real T> constexpr T limit_of_pow(operand x, operand y) {
    bool const unit = x.what == kind::finite && is_one(magnitude(x.value));
    bool const less = x.what == kind::zero || (x.what == kind::finite && x.value.exponent < 0);
    return unit ? T(1) : less != y.negative() ? T(0) : infinity<T>;
}

} // namespace ddx::elementary::detail

namespace ddx::elementary {

/// The power x^y.
///
/// Math      e^(y log x) for x > 0, within 0.5001 ulp, from a result with relative error below 2^-86; for x < 0 and an
///           integer y, (-1)^y |x|^y.
/// Edges     x^(+-0) = 1 and 1^y = 1 even for NaN; (-1)^(+-inf) = 1; (x < 0)^y = NaN for finite y not an integer;
///           (+-0)^y = +-0 or +-inf for odd integers y, else 0 or inf; likewise (+-inf)^y; |x|^(+-inf) = 0 or inf.
///           Overflow gives an infinity, underflow the nearest subnormal.
/// Source    ISO C 17, F.10.4.4; DLMF 4.2.26.
template <Real T> constexpr T pow(T x, T y) {
    using detail::kind, detail::decode, detail::encode, detail::is_integer, detail::is_odd_integer, detail::limit_of_pow, detail::magnitude, detail::not_a_number, detail::operand, detail::pow, detail::wide, detail::with_sign;
    operand const a = decode(x);
    operand const b = decode(y);
    if (b.what == kind::zero || (a.what != kind::nan && x == T(1))) return 1;
    if (a.what == kind::nan) return x;
    if (b.what == kind::nan) return y;
    bool const negative = a.negative() && b.what == kind::finite && is_odd_integer(b.value);
    if (a.what != kind::finite || b.what == kind::infinite) {
        T const limit = limit_of_pow<T>(a, b);
        return negative ? -limit : limit;
    }
    if (a.negative() && !is_integer(b.value)) return not_a_number<T>;
    wide const power = pow(magnitude(a.value), b.value);
    return encode<T>(with_sign(power, negative));
}

} // namespace ddx::elementary
