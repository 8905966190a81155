// SPDX-License-Identifier: MIT
// The error of every elementary function against MPFR, in units in the last place of the exact result, as a table.
// DDX_LONG=1 in the environment: a million and more arguments a function and type instead of twenty thousand.
#include "against_mpfr.hpp"

#include <ddx/number/elementary.hpp>

#include <cstdlib>
#include <limits>
#include <vector>

namespace {

using namespace against_mpfr;
namespace ours = ddx::elementary;

int arguments_for_each_function() { return std::getenv("DDX_LONG") != nullptr ? 1'000'000 : 20'000; }

using points = std::vector<long double>;

template <typename T> struct unary {
    char const* name;
    T (*own)(T);
    int (*theirs)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
    int from, to;              // the binary exponents between which the function is interesting; a quarter is drawn anywhere
    int radius;                // how many numbers on each side of the hard points are tested
    points hard;               // branches of the implementation, edges of overflow and underflow, zeros of the function
};

points multiples(double step, double from, double to) {
    points v;
    for (double x = from; x <= to; x += step) v.push_back(static_cast<long double>(x));
    return v;
}

/// The numbers of T as close to a multiple of pi/2 as they come: the closest of all, found by continued fractions, and the
/// nearest to (2 k + 1) 2^n pi/2 for exponents over the whole range.
template <typename T> points near_right_angles() {
    points v{0x1.6ac5b262ca1ffp+849L, 0x16c6cbc45dc8dep-47L, 0xf28ab66522546ee1p10531L, 0xea338cba57f34d10p1443L, 0x1p-27L, 0.5L, 0x1p65L, 0x1p66L};
    constexpr int top = std::numeric_limits<T>::max_exponent;
    exact pi, x;
    mpfr_set_prec(pi, 17'000);
    mpfr_const_pi(pi, MPFR_RNDN);
    for (int power = 0; power < top - 20; power += 1 + top / 150) {
        mpfr_mul_ui(x, pi, 2 * static_cast<unsigned long>(power) + 1, MPFR_RNDN);
        mpfr_mul_2si(x, x, power - 1, MPFR_RNDN);
        v.push_back(mpfr_get_ld(x, MPFR_RNDN));
    }
    for (int k = 1; k <= 64; ++k) v.push_back(static_cast<long double>(k) * 0x1.921fb54442d18468p-1L);
    return v;
}

template <typename T> std::vector<unary<T>> functions() {
    auto const angles     = near_right_angles<T>();
    auto const log_points = multiples(1. / 32, 0.625, 2.5);
    constexpr int tiny    = -std::numeric_limits<T>::digits - 10;
    constexpr int top     = std::numeric_limits<T>::max_exponent - 1;
    constexpr int range   = std::numeric_limits<T>::max_exponent > 2000 ? 14 : std::numeric_limits<T>::max_exponent > 200 ? 10 : 7;
    constexpr int wide    = range == 7 ? 3 : range == 10 ? 4 : 6;
    long double const high     = top * 0.6931471805599453;
    return {
        // name   own              theirs        from   to  radius  hard
        {"sqrt",  ours::sqrt<T>,   mpfr_sqrt,   -100,  100, 40, {1, 2, 4, 0.25L}},
        {"cbrt",  ours::cbrt<T>,   mpfr_cbrt,   -100,  100, 40, {1, 2, 4, 8, 27, 0.125L}},
        {"exp",   ours::exp<T>,    mpfr_exp,    tiny,  range, 40, {0x1p-54L, 0.02166L, 0.04332L, 0.6931471805599453L, high, high + 0.6931L, -high, -high - 16, -745.133L}},
        {"exp2",  ours::exp2<T>,   mpfr_exp2,   tiny,  range, 40, {0x1p-54L, 1, 0.5L, 0.0625L, top, top + 1, -top, -1074, -149}},
        {"expm1", ours::expm1<T>,  mpfr_expm1,  tiny,  range, 40, {0x1p-5L, 0x1p-54L, 0.04332L, 0.6931471805599453L, high, 37.4L, 44}},
        {"log",   ours::log<T>,    mpfr_log,    -60,   60, 40, log_points},
        {"log2",  ours::log2<T>,   mpfr_log2,   -60,   60, 40, log_points},
        {"log10", ours::log10<T>,  mpfr_log10,  -60,   60, 40, log_points},
        {"log1p", ours::log1p<T>,  mpfr_log1p,  tiny,  60, 40, multiples(1. / 32, -0.96875, 1.5)},
        {"sin",   ours::sin<T>,    mpfr_sin,    -30,   60, 3,  angles},
        {"cos",   ours::cos<T>,    mpfr_cos,    -30,   60, 3,  angles},
        {"tan",   ours::tan<T>,    mpfr_tan,    -30,   60, 3,  angles},
        {"asin",  ours::asin<T>,   mpfr_asin,   -30,   0, 40, multiples(1. / 32, 0, 1)},
        {"acos",  ours::acos<T>,   mpfr_acos,   -30,   0, 40, multiples(1. / 32, 0, 1)},
        {"atan",  ours::atan<T>,   mpfr_atan,   -30,   60, 40, multiples(1. / 32, 0.03125, 1.5)},
        {"sinh",  ours::sinh<T>,   mpfr_sinh,   -30,   range, 40, {0.5L, 20, high, high + 0.6931L, high + 1.386L}},
        {"cosh",  ours::cosh<T>,   mpfr_cosh,   -30,   range, 40, {0.5L, 20, high, high + 0.6931L, high + 1.386L}},
        {"tanh",  ours::tanh<T>,   mpfr_tanh,   -30,   6, 40, {0x1p-6L, 0.5L, 9, 19, 22}},
        {"asinh", ours::asinh<T>,  mpfr_asinh,  -30,   60, 40, {0x1p-6L, 0x1p-5L, 1, 0x1p28L}},
        {"acosh", ours::acosh<T>,  mpfr_acosh,  0,     60, 40, {1, 1.0004882L, 1.0009765625L, 2}},
        {"atanh", ours::atanh<T>,  mpfr_atanh,  -30,   -1, 40, {0x1p-6L, 0.5L, 1, 0.96875L}},
        {"erf",   ours::erf<T>,    mpfr_erf,    -30,   3, 5,  multiples(0.125, 0.125, 8.5)},
        {"erfc",  ours::erfc<T>,   mpfr_erfc,   -30,   wide,  5,  multiples(0.125, 0.125, 30)},
    };
}

template <typename T> double error_of(unary<T> const& f, T x) {
    exact e(x);
    f.theirs(e, e, MPFR_RNDN);
    return error_in_ulps(f.own(x), e);
}

template <typename T> worst<T> worst_of(unary<T> const& f, int count) {
    worst<T> w;
    log_uniform<T> random;
    auto const both = [&](T x) { w.note(error_of(f, x), x); w.note(error_of(f, -x), -x); };
    for (int i = 0; i < count; ++i) {
        T const x = random.one_in(4) ? random.anywhere() : random(f.from, f.to);
        T const signed_x = random.one_in(2) ? -x : x;
        w.note(error_of(f, signed_x), signed_x);
    }
    for (long double const centre : f.hard) {
        T below = static_cast<T>(centre), above = below;
        for (int i = 0; i < f.radius && std::isfinite(above); ++i) {
            both(below);
            both(above);
            below = std::nextafter(below, T(-1));
            above = std::nextafter(above, std::numeric_limits<T>::infinity());
        }
    }
    T least = 0, least_normal = std::numeric_limits<T>::min(), greatest = std::numeric_limits<T>::max();
    for (int i = 0; i < f.radius; ++i) {
        both(least = std::nextafter(least, T(1)));
        both(least_normal = std::nextafter(least_normal, T(0)));
        both(greatest = std::nextafter(greatest, T(0)));
    }
    return w;
}

TEST_CASE_TEMPLATE("functions of one argument are within 0.52 ulp", T, float, double, long double) {
    for (auto const& f : functions<T>()) worst_of(f, arguments_for_each_function()).report(f.name);
}

TEST_CASE_TEMPLATE("pow is within 0.52 ulp", T, float, double, long double) {
    worst<T> w;
    log_uniform<T> random;
    for (int i = 0; i < arguments_for_each_function(); ++i) {
        T const x     = random.one_in(3) ? random(-1, 1) : random.one_in(3) ? random.anywhere() : 1 + random(-40, -3) * (random.one_in(2) ? 1 : -1);
        T const limit = std::numeric_limits<T>::max_exponent / std::fabs(std::log2(x));
        T const size  = random.one_in(8) ? std::rint(random(0, 8)) : std::isfinite(limit) ? limit * random(-12, 0) * T(0.55) : random(-60, 60);
        T const y     = random.one_in(2) ? -size : size;
        T const base  = std::rint(y) == y && random.one_in(2) ? -x : x;
        exact a(base), b(y);
        mpfr_pow(a, a, b, MPFR_RNDN);
        w.note(error_in_ulps(ours::pow(base, y), a), base, y);
    }
    w.report("pow");
}

TEST_CASE_TEMPLATE("hypot and atan2 are within 0.52 ulp", T, float, double, long double) {
    worst<T> length, angle;
    log_uniform<T> random;
    for (int i = 0; i < arguments_for_each_function(); ++i) {
        T const x = (random.one_in(2) ? 1 : -1) * (random.one_in(4) ? random.anywhere() : random(-3, 3));
        T const y = (random.one_in(2) ? 1 : -1) * (random.one_in(4) ? random.anywhere() : random.one_in(2) ? random(-3, 3) : x * random(-40, 40));
        exact a(x), b(y), c;
        mpfr_hypot(c, a, b, MPFR_RNDN);
        length.note(error_in_ulps(ours::hypot(x, y), c), x, y);
        mpfr_atan2(c, b, a, MPFR_RNDN);
        angle.note(error_in_ulps(ours::atan2(y, x), c), y, x);
    }
    length.report("hypot");
    angle.report("atan2");
}

TEST_CASE_TEMPLATE("fma is rounded once", T, float, double, long double) {
    worst<T> w;
    log_uniform<T> random;
    for (int i = 0; i < arguments_for_each_function(); ++i) {
        T const x = random.one_in(4) ? random.anywhere() : random(-3, 3);
        T const y = random.one_in(4) ? random.anywhere() : random(-3, 3);
        T const z = random.one_in(4) ? random.anywhere() : random.one_in(2) ? -std::nextafter(x * y, T(0)) : -x * y * random(-70, 70);
        if (!std::isfinite(z)) continue;
        exact a(x), b(y), c(z), e;
        mpfr_set_prec(e, 40'000);
        mpfr_fma(e, a, b, c, MPFR_RNDN);
        w.note(error_in_ulps(ours::fma(x, y, z), e), x, y, z);
        CHECK(ours::fma(x, y, z) == std::fma(x, y, z));
    }
    w.report("fma");
}

} // namespace
