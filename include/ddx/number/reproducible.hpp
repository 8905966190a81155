// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/number/elementary.hpp>

#include <compare>
#include <limits>
#include <type_traits>

namespace ddx {

/// A floating-point number whose every operation has the same bits in the compiler and in the program.
///
/// Math      + - * / and sqrt, fma are those of IEEE 754, rounded to nearest; the other functions are ddx::elementary's,
///           within 0.5001 ulp, at run time too, so that a number proved in a static_assert is the number executed.
/// Edges     those of ddx::elementary; in constant evaluation too overflow gives inf and 0/0 gives NaN. Sign and payload of a
///           NaN are not fixed. Excluded: -ffast-math, and other rounding modes (for + - * / sqrt).
/// Cost      one instruction for + - * / and sqrt, without vectorisation; the functions take 50 to 250 ns.
template <elementary::Real T> class reproducible {
public:
    using value_type = T;

    constexpr reproducible() = default;

    /// Implicit from T and from integers; explicit from another floating-point type, which may lose digits.
    template <typename U>
        requires std::is_arithmetic_v<U>
    [[gnu::always_inline]] constexpr explicit(std::is_floating_point_v<U> && !std::is_same_v<U, T>) reproducible(U from)
        : value_(elementary::detail::uncontracted(static_cast<T>(from))) {}

    constexpr T value() const { return value_; }
    constexpr explicit operator T() const { return value_; }

    friend constexpr bool operator==(reproducible, reproducible)  = default;
    friend constexpr auto operator<=>(reproducible, reproducible) = default;

    friend constexpr reproducible operator+(reproducible x) { return x; }
    friend constexpr reproducible operator-(reproducible x) { return -x.value_; }

    friend constexpr reproducible operator+(reproducible x, reproducible y) {
        return __builtin_is_constant_evaluated() ? elementary::sum(x.value_, y.value_) : x.value_ + y.value_;
    }
    friend constexpr reproducible operator-(reproducible x, reproducible y) {
        return __builtin_is_constant_evaluated() ? elementary::difference(x.value_, y.value_) : x.value_ - y.value_;
    }
    friend constexpr reproducible operator*(reproducible x, reproducible y) {
        return __builtin_is_constant_evaluated() ? elementary::product(x.value_, y.value_) : x.value_ * y.value_;
    }
    friend constexpr reproducible operator/(reproducible x, reproducible y) {
        return __builtin_is_constant_evaluated() ? elementary::quotient(x.value_, y.value_) : x.value_ / y.value_;
    }

    constexpr reproducible& operator+=(reproducible y) { return *this = *this + y; }
    constexpr reproducible& operator-=(reproducible y) { return *this = *this - y; }
    constexpr reproducible& operator*=(reproducible y) { return *this = *this * y; }
    constexpr reproducible& operator/=(reproducible y) { return *this = *this / y; }

    friend constexpr reproducible sqrt (reproducible x) { return elementary::sqrt(x.value_); }
    friend constexpr reproducible cbrt (reproducible x) { return elementary::cbrt(x.value_); }
    friend constexpr reproducible exp  (reproducible x) { return elementary::exp(x.value_); }
    friend constexpr reproducible exp2 (reproducible x) { return elementary::exp2(x.value_); }
    friend constexpr reproducible expm1(reproducible x) { return elementary::expm1(x.value_); }
    friend constexpr reproducible log  (reproducible x) { return elementary::log(x.value_); }
    friend constexpr reproducible log2 (reproducible x) { return elementary::log2(x.value_); }
    friend constexpr reproducible log10(reproducible x) { return elementary::log10(x.value_); }
    friend constexpr reproducible log1p(reproducible x) { return elementary::log1p(x.value_); }
    friend constexpr reproducible sin  (reproducible x) { return elementary::sin(x.value_); }
    friend constexpr reproducible cos  (reproducible x) { return elementary::cos(x.value_); }
    friend constexpr reproducible tan  (reproducible x) { return elementary::tan(x.value_); }
    friend constexpr reproducible asin (reproducible x) { return elementary::asin(x.value_); }
    friend constexpr reproducible acos (reproducible x) { return elementary::acos(x.value_); }
    friend constexpr reproducible atan (reproducible x) { return elementary::atan(x.value_); }
    friend constexpr reproducible sinh (reproducible x) { return elementary::sinh(x.value_); }
    friend constexpr reproducible cosh (reproducible x) { return elementary::cosh(x.value_); }
    friend constexpr reproducible tanh (reproducible x) { return elementary::tanh(x.value_); }
    friend constexpr reproducible asinh(reproducible x) { return elementary::asinh(x.value_); }
    friend constexpr reproducible acosh(reproducible x) { return elementary::acosh(x.value_); }
    friend constexpr reproducible atanh(reproducible x) { return elementary::atanh(x.value_); }
    friend constexpr reproducible erf  (reproducible x) { return elementary::erf(x.value_); }
    friend constexpr reproducible erfc (reproducible x) { return elementary::erfc(x.value_); }
    friend constexpr reproducible abs  (reproducible x) { return elementary::abs(x.value_); }
    friend constexpr reproducible sign (reproducible x) { return x.value_ > 0 ? 1 : x.value_ < 0 ? -1 : x.value_ == 0 ? 0 : x.value_; }
    friend constexpr reproducible min  (reproducible x, reproducible y) { return y.value_ < x.value_ || y.value_ != y.value_ ? y : x; }
    friend constexpr reproducible max  (reproducible x, reproducible y) { return x.value_ < y.value_ || y.value_ != y.value_ ? y : x; }
    friend constexpr reproducible floor(reproducible x) { return elementary::floor(x.value_); }
    friend constexpr reproducible ceil (reproducible x) { return elementary::ceil(x.value_); }
    friend constexpr reproducible trunc(reproducible x) { return elementary::trunc(x.value_); }
    friend constexpr reproducible round(reproducible x) { return elementary::round(x.value_); }
    friend constexpr reproducible rint (reproducible x) { return elementary::rint(x.value_); }

    friend constexpr reproducible pow(reproducible x, reproducible y) { return elementary::pow(x.value_, y.value_); }
    friend constexpr reproducible atan2(reproducible y, reproducible x) { return elementary::atan2(y.value_, x.value_); }
    friend constexpr reproducible hypot(reproducible x, reproducible y) { return elementary::hypot(x.value_, y.value_); }
    friend constexpr reproducible copysign(reproducible x, reproducible y) { return elementary::copysign(x.value_, y.value_); }
    friend constexpr reproducible fma(reproducible x, reproducible y, reproducible z) {
        return elementary::fma(x.value_, y.value_, z.value_);
    }
    friend constexpr reproducible ldexp(reproducible x, int n) { return elementary::ldexp(x.value_, n); }
    friend constexpr reproducible frexp(reproducible x, int* n) { return elementary::frexp(x.value_, n); }
    friend constexpr bool signbit(reproducible x) { return elementary::signbit(x.value_); }

private:
    T value_ = 0;
};

template <elementary::Real T> reproducible(T) -> reproducible<T>;

} // namespace ddx

/// The limits of the type in it.
template <ddx::elementary::Real T> struct std::numeric_limits<ddx::reproducible<T>> : std::numeric_limits<T> {};
