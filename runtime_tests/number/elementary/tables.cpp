// SPDX-License-Identifier: MIT
// Every tabulated constant is the number it claims to be, to the last of its bits.
#include "against_mpfr.hpp"

#include <ddx/number/elementary.hpp>

namespace {

using against_mpfr::exact;
using namespace ddx::elementary::detail;

/// Working numbers of 17 200 bits, for 2/pi.
class precise : public exact {
public:
    precise() { mpfr_set_prec(*this, 17'200); }
};

/// |n - 2^bits e|, in units of the integer n.
double units_off(u128 n, int bits, exact& e) {
    precise difference, scaled;
    mpfr_set_ui(difference, high_half(n), MPFR_RNDN);
    mpfr_mul_2si(difference, difference, 64, MPFR_RNDN);
    mpfr_add_ui(difference, difference, low_half(n), MPFR_RNDN);
    mpfr_mul_2si(scaled, e, bits, MPFR_RNDN);
    mpfr_sub(difference, difference, scaled, MPFR_RNDN);
    return std::fabs(mpfr_get_d(difference, MPFR_RNDN));
}

double units_off(wide a, exact& e) {
    if (a.significand == 0) return mpfr_zero_p(e) ? 0 : HUGE_VAL;
    precise size;
    mpfr_abs(size, e, MPFR_RNDN);
    CHECK(a.negative == (mpfr_signbit(e) != 0));
    return units_off(a.significand, 127 - a.exponent, size);
}

/// A constant is right if it is the nearest; then its neighbours are wrong, so the test would notice one unit.
void check_nearest(u128 n, int bits, exact& e) {
    CHECK(units_off(n, bits, e) <= 0.5);
    CHECK(units_off(n + 1, bits, e) > 0.5);
    CHECK(units_off(n - 1, bits, e) > 0.5);
}

void check_nearest(wide a, exact& e) {
    CHECK(units_off(a, e) <= 0.5);
    if (a.significand != 0 && a.significand != top_bit) CHECK(units_off({a.significand + 1, a.exponent, a.negative}, e) > 0.5);
    if (a.significand != 0 && a.significand != top_bit) CHECK(units_off({a.significand - 1, a.exponent, a.negative}, e) > 0.5);
}

TEST_CASE("the constants of exp are right to the last bit") {
    precise e;
    mpfr_const_log2(e, MPFR_RNDN);
    check_nearest(log_of_2_over_16, 124, e);
    for (int j = 0; j < 16; ++j) {
        mpfr_set_si_2exp(e, j, -4, MPFR_RNDN);
        mpfr_exp2(e, e, MPFR_RNDN);
        check_nearest(powers_of_sixteenth_root_of_2[j], 126, e);
    }
    mpfr_const_log2(e, MPFR_RNDN);
    mpfr_ui_div(e, 16, e, MPFR_RNDN);
    CHECK(units_off(static_cast<u128>(sixteen_over_log_of_2), 58, e) < 1);
}

TEST_CASE("the constants of log are right to the last bit") {
    precise e;
    mpfr_const_log2(e, MPFR_RNDN);
    check_nearest(log_of_2, e);
    mpfr_ui_div(e, 1, e, MPFR_RNDN);
    check_nearest(one_over_log_2, e);
    mpfr_log_ui(e, 10, MPFR_RNDN);
    mpfr_ui_div(e, 1, e, MPFR_RNDN);
    check_nearest(one_over_log_10, e);
    for (int j = 11; j < 24; ++j) {
        mpfr_set_si_2exp(e, j, -4, MPFR_RNDN);
        mpfr_log(e, e, MPFR_RNDN);
        check_nearest(logs_of_sixteenths[j - 11], e);
    }
}

TEST_CASE("pi and the arctangents are right to the last bit") {
    precise e;
    mpfr_const_pi(e, MPFR_RNDN);
    check_nearest(pi, e);
    for (int j = 0; j < 17; ++j) {
        mpfr_set_si_2exp(e, j, -4, MPFR_RNDN);
        mpfr_atan(e, e, MPFR_RNDN);
        check_nearest(arctangents_of_sixteenths[j], e);
    }
}

TEST_CASE("the constants of erfc are right to the last bit") {
    precise e, square;
    mpfr_const_pi(e, MPFR_RNDN);
    mpfr_rec_sqrt(e, e, MPFR_RNDN);
    mpfr_mul_ui(e, e, 2, MPFR_RNDN);
    check_nearest(two_over_sqrt_pi, e);
    mpfr_set_prec(e, 400);
    mpfr_set_prec(square, 400);
    for (int j = 2; j < 33; ++j) {
        mpfr_set_si_2exp(e, j, -2, MPFR_RNDN);
        mpfr_sqr(square, e, MPFR_RNDN);
        mpfr_erfc(e, e, MPFR_RNDN);
        mpfr_exp(square, square, MPFR_RNDN);
        mpfr_mul(e, e, square, MPFR_RNDN);
        check_nearest(scaled_complements[j - 2], e);
    }
}

TEST_CASE("the digits of 2/pi are right to the last of 17 024") {
    precise e;
    mpfr_const_pi(e, MPFR_RNDN);
    mpfr_ui_div(e, 2, e, MPFR_RNDN);
    for (std::uint64_t const word : two_over_pi) {
        mpfr_mul_2si(e, e, 64, MPFR_RNDN);
        CHECK(mpfr_get_ui(e, MPFR_RNDD) == word);
        mpfr_frac(e, e, MPFR_RNDN);
    }
    CHECK(std::size(two_over_pi) * 64 >= 16'384 + 64 + 320);
}

} // namespace
