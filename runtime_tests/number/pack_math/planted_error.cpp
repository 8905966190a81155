// SPDX-License-Identifier: MIT
// The accuracy test finds an ulp too much in one lane, a wrong sign of zero, and one wrong special value.
#include "functions.hpp"

namespace {

using lanes = ddx::pack<double, 4>;
using pack_math::bound;

lanes with_lane(const lanes& x, int lane, double number) {
    auto all = x.lanes();
    all.lanes[lane] = number;
    return lanes::from_lanes(all);
}

lanes exp_an_ulp_too_large(const lanes& x) {
    const lanes y = exp(x);
    return with_lane(y, 3, std::nextafter(y[3], HUGE_VAL));
}
lanes sine_of_minus_zero_positive(const lanes& x) { return sin(x) + 0.0; }
lanes logarithm_of_zero_finite(const lanes& x) { return max(log(x), lanes(-1e4)); }

double error_of(lanes (*ours)(const lanes&), int (*theirs)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t), double from, double to) {
    return pack_math::largest_error<double, 4>({"", ours, theirs, from, to}, pack_math::arguments(from, to, 2000)).error;
}

}  // namespace

TEST_CASE("a planted error breaks the bound of functions in lanes") {
    CHECK(error_of([](const lanes& x) { return exp(x); }, mpfr_exp, -2, 2) <= bound);
    CHECK(error_of(exp_an_ulp_too_large, mpfr_exp, -2, 2) > bound);
    CHECK(error_of([](const lanes& x) { return sin(x); }, mpfr_sin, -4, 4) <= bound);
    CHECK(error_of(sine_of_minus_zero_positive, mpfr_sin, -4, 4) > bound);
    CHECK(error_of([](const lanes& x) { return log(x); }, mpfr_log, 0.5, 2) <= bound);
    CHECK(error_of(logarithm_of_zero_finite, mpfr_log, 0.5, 2) > bound);
}
