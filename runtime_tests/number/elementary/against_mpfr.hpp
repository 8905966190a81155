// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>
#include <mpfr.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <random>

/// What the tests against MPFR share: exact numbers, errors in ulps, random arguments.
namespace against_mpfr {

inline constexpr double bound  = 0.52; // ulp
inline constexpr unsigned seed = 20240229;

template <typename T> inline constexpr char const* name_of = "long double";
template <> inline constexpr char const* name_of<float>  = "float";
template <> inline constexpr char const* name_of<double> = "double";

/// A number of MPFR with 200 bits, enough to hold every argument exactly and every result to far below an ulp.
class exact {
public:
    exact() { mpfr_init2(value_, 200); }
    explicit exact(long double x) : exact() { mpfr_set_ld(value_, x, MPFR_RNDN); }
    exact(exact const&)            = delete;
    exact& operator=(exact const&) = delete;
    ~exact() { mpfr_clear(value_); }
    operator mpfr_ptr() { return value_; }

private:
    mpfr_t value_;
};

/// |y - e| in ulps of e; 0 where both are NaN or e rounds to the infinity that y is; infinity where only one is.
template <typename T> double error_in_ulps(T y, exact& e) {
    using limits = std::numeric_limits<T>;
    if (std::isnan(y) || mpfr_nan_p(e)) return std::isnan(y) && mpfr_nan_p(e) ? 0 : HUGE_VAL;
    exact rounded;
    mpfr_set_prec(rounded, limits::digits);
    mpfr_set(rounded, e, MPFR_RNDN);
    bool const overflows = mpfr_inf_p(rounded) || (!mpfr_zero_p(rounded) && mpfr_get_exp(rounded) > limits::max_exponent);
    if (std::isinf(y) || overflows) return std::isinf(y) && overflows && (y < 0) == ((mpfr_signbit(e) != 0)) ? 0 : HUGE_VAL;
    long const exponent = mpfr_zero_p(e) ? limits::min_exponent : std::max<long>(mpfr_get_exp(e), limits::min_exponent);
    exact difference(y);
    mpfr_sub(difference, difference, e, MPFR_RNDN);
    mpfr_mul_2si(difference, difference, limits::digits - exponent, MPFR_RNDN);
    return std::fabs(mpfr_get_d(difference, MPFR_RNDA));
}

template <typename T> struct worst {
    double error = 0;
    T x = 0, y = 0, z = 0;
    void note(double e, T a, T b = 0, T c = 0) {
        if (!(e <= error)) *this = {e, a, b, c};
    }
    void report(char const* name) const {
        std::printf("| %-5s | %-11s | %.6f | %.21Lg", name, name_of<T>, error, static_cast<long double>(x));
        if (y != 0) std::printf(", %.21Lg", static_cast<long double>(y));
        if (z != 0) std::printf(", %.21Lg", static_cast<long double>(z));
        std::printf(" |\n");
        CHECK_MESSAGE(error <= bound, name);
    }
};

/// Random numbers: every bit of the significand random, the exponent uniform between two bounds.
template <typename T> class log_uniform {
public:
    T operator()(int from, int to) {
        int const exponent = std::uniform_int_distribution<int>(from, to)(engine_);
        T const fraction   = std::ldexp(static_cast<T>(engine_() >> (64 - std::numeric_limits<T>::digits)), 1 - std::numeric_limits<T>::digits);
        return std::ldexp(std::fmod(fraction, T(1)) + 1, exponent);
    }
    T anywhere() {
        using limits = std::numeric_limits<T>;
        return (*this)(limits::min_exponent - limits::digits, limits::max_exponent - 1);
    }
    bool one_in(unsigned n) { return engine_() % n == 0; }

private:
    std::mt19937_64 engine_{seed};
};

} // namespace against_mpfr
