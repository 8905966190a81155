// SPDX-License-Identifier: MIT
// The accuracy test finds an error of one ulp of a double in the leading coefficient of each series.
#include "against_mpfr.hpp"

#include <ddx/number/elementary.hpp>

namespace {

using namespace against_mpfr;
using namespace ddx::elementary::detail;

/// A series whose leading coefficient is wrong by 2^-52 of itself.
template <int N> constexpr series<N> with_error(series<N> s) {
    s.coefficient[0] += s.coefficient[0] >> 52;
    return s;
}

constexpr auto wrong_exp_series   = with_error(exp_series);
constexpr auto wrong_atanh_series = with_error(atanh_series);
constexpr auto wrong_sin_series   = with_error(sin_series);
constexpr auto wrong_cos_series   = with_error(cos_series);
constexpr auto wrong_atan_series  = with_error(atan_series);
constexpr auto wrong_sinh_series  = with_error(sinh_series);
constexpr auto wrong_erf_series   = with_error(erf_series);

struct candidate {
    char const* name;
    wide (*right)(wide);
    wide (*wrong)(wide);
    int (*theirs)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
    int from, to;
};

template <auto const& Series> wide acute_angle(wide x) { return angle<Series>(x, one); }

constexpr candidate candidates[] = {
    {"exp", exp<exp_series>, exp<wrong_exp_series>, mpfr_exp, -10, 5},
    {"expm1", expm1<exp_series>, expm1<wrong_exp_series>, mpfr_expm1, -10, -5},
    {"log", log<atanh_series>, log<wrong_atanh_series>, mpfr_log, -1, 1},
    {"log1p", log1p<atanh_series>, log1p<wrong_atanh_series>, mpfr_log1p, -10, 1},
    {"sin", sin_of_rest<sin_series>, sin_of_rest<wrong_sin_series>, mpfr_sin, -10, -2},
    {"cos", cos_of_rest<cos_series>, cos_of_rest<wrong_cos_series>, mpfr_cos, -10, -2},
    {"atan", acute_angle<atan_series>, acute_angle<wrong_atan_series>, mpfr_atan, -10, 10},
    {"sinh", sinh<sinh_series>, sinh<wrong_sinh_series>, mpfr_sinh, -10, -2},
    {"erf", erf<erf_series>, erf<wrong_erf_series>, mpfr_erf, -10, -2},
};

double worst_error(candidate const& c, wide (*function)(wide)) {
    worst<double> w;
    log_uniform<double> random;
    for (int i = 0; i < 5'000; ++i) {
        double const x = random(c.from, c.to);
        exact e(static_cast<long double>(x));
        c.theirs(e, e, MPFR_RNDN);
        w.note(error_in_ulps(encode<double>(function(decode(x).value)), e), x);
    }
    return w.error;
}

TEST_CASE("one ulp in a leading coefficient breaks the bound") {
    for (candidate const& c : candidates) {
        CAPTURE(c.name);
        CHECK(worst_error(c, c.right) <= bound);
        CHECK(worst_error(c, c.wrong) > bound);
    }
}

} // namespace
