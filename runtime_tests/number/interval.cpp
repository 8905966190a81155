// SPDX-License-Identifier: MIT
// Intervals against MPFR: at points they hold the exact value and hardly more, over wide intervals the values of all points drawn.
// DDX_LONG=1 in the environment: fifty times as many arguments.
#include "elementary/against_mpfr.hpp"

#include <ddx/number/interval.hpp>

#include <cstdlib>
#include <limits>
#include <string_view>
#include <vector>

namespace {

using namespace against_mpfr;
using ddx::interval;
namespace wide_functions = ddx::elementary::detail;
using wide_functions::wide;

constexpr int precision = 300;
int arguments_for_each_function() { return std::getenv("DDX_LONG") != nullptr ? 50'000 : 1'000; }

template <typename T> T rounded(mpfr_srcptr x, mpfr_rnd_t direction) {
    if constexpr (std::is_same_v<T, float>) return mpfr_get_flt(x, direction);
    else if constexpr (std::is_same_v<T, double>) return mpfr_get_d(x, direction);
    else return mpfr_get_ld(x, direction);
}

/// A number of 300 bits.
class real {
public:
    explicit real(long double x = 0) {
        mpfr_init2(value_, precision);
        mpfr_set_ld(value_, x, MPFR_RNDN);
    }
    real(const real& other) : real() { mpfr_set(value_, other.value_, MPFR_RNDN); }
    real& operator=(const real& other) {
        mpfr_set(value_, other.value_, MPFR_RNDN);
        return *this;
    }
    ~real() { mpfr_clear(value_); }
    operator mpfr_ptr() { return value_; }
    operator mpfr_srcptr() const { return value_; }

private:
    mpfr_t value_;
};

/// The exact value of a function between two numbers of 300 bits, which are one number if that is it.
struct bracket {
    real below, above;

    template <typename Function, typename... Arguments> explicit bracket(Function function, const Arguments&... arguments) {
        function(below, mpfr_srcptr(arguments)..., MPFR_RNDD);
        function(above, mpfr_srcptr(arguments)..., MPFR_RNDU);
    }
    bool is_defined() const { return mpfr_number_p(below) && mpfr_number_p(above); }
};

struct tally {
    long made = 0, lost = 0, loose = 0;
    template <typename T> void note(const interval<T>& around, const bracket& value) {
        if (!value.is_defined()) return;
        const T low = rounded<T>(value.below, MPFR_RNDD), high = rounded<T>(value.above, MPFR_RNDU);
        ++made;
        if (!(around.lower() <= low && high <= around.upper())) ++lost;
        if (!(around.lower() == low && high == around.upper())) ++loose;
    }
};

template <typename T> class numbers {
public:
    T any() {
        const T size = random_.one_in(8) ? random_.anywhere() : random_.one_in(4) ? std::rint(random_(0, 6)) : random_(-20, 8);
        return random_.one_in(2) ? -size : size;
    }
    T moderate() { return (random_.one_in(2) ? -1 : 1) * random_(-6, 5); }
    bool one_in(unsigned n) { return random_.one_in(n); }
    /// From narrow to wide, some with an end at 0 or at infinity.
    interval<T> range() {
        const T centre = moderate(), radius = random_(-40, 3);
        const T low = one_in(16) ? 0 : one_in(32) ? -std::numeric_limits<T>::infinity() : centre - radius;
        const T high = one_in(16) ? 0 : one_in(32) ? std::numeric_limits<T>::infinity() : centre + radius;
        return low < high ? interval<T>(low, high) : interval<T>(centre, centre + radius);
    }
    T inside(const interval<T>& x) {
        if (one_in(8) && std::isfinite(x.lower())) return x.lower();
        if (one_in(8) && std::isfinite(x.upper())) return x.upper();
        const T low = std::max(x.lower(), T(-60)), high = std::min(x.upper(), T(60));
        if (!(low <= high)) return std::isfinite(x.lower()) ? x.lower() : x.upper();
        return std::min(std::max(low + (high - low) * (random_(0, 0) - 1), low), high);
    }

private:
    log_uniform<T> random_;
};

template <typename T> struct unary {
    const char* name;
    interval<T> (*own)(const interval<T>&);
    int (*theirs)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
};

// the argument in the domain, where most numbers lie outside it
template <typename T> T brought_in(const char* name, T x) {
    const bool small = std::string_view(name) == "asin" || std::string_view(name) == "acos" || std::string_view(name) == "atanh";
    return small && std::fabs(x) > 1 ? 1 / x : x;
}

template <typename T> std::vector<unary<T>> functions() {
    return {{"sqrt", ddx::sqrt<T>, mpfr_sqrt},    {"cbrt", ddx::cbrt<T>, mpfr_cbrt},    {"exp", ddx::exp<T>, mpfr_exp},
            {"exp2", ddx::exp2<T>, mpfr_exp2},    {"expm1", ddx::expm1<T>, mpfr_expm1}, {"log", ddx::log<T>, mpfr_log},
            {"log2", ddx::log2<T>, mpfr_log2},    {"log10", ddx::log10<T>, mpfr_log10}, {"log1p", ddx::log1p<T>, mpfr_log1p},
            {"sin", ddx::sin<T>, mpfr_sin},       {"cos", ddx::cos<T>, mpfr_cos},       {"tan", ddx::tan<T>, mpfr_tan},
            {"asin", ddx::asin<T>, mpfr_asin},    {"acos", ddx::acos<T>, mpfr_acos},    {"atan", ddx::atan<T>, mpfr_atan},
            {"sinh", ddx::sinh<T>, mpfr_sinh},    {"cosh", ddx::cosh<T>, mpfr_cosh},    {"tanh", ddx::tanh<T>, mpfr_tanh},
            {"asinh", ddx::asinh<T>, mpfr_asinh}, {"acosh", ddx::acosh<T>, mpfr_acosh}, {"atanh", ddx::atanh<T>, mpfr_atanh},
            {"erf", ddx::erf<T>, mpfr_erf},       {"erfc", ddx::erfc<T>, mpfr_erfc}};
}

template <typename T> struct binary {
    const char* name;
    interval<T> (*own)(const interval<T>&, const interval<T>&);
    int (*theirs)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);
    bool is_exactly_rounded;
};
template <typename T> std::vector<binary<T>> operations() {
    using X = interval<T>;
    return {{"+", [](const X& x, const X& y) { return x + y; }, mpfr_add, true},
            {"-", [](const X& x, const X& y) { return x - y; }, mpfr_sub, true},
            {"*", [](const X& x, const X& y) { return x * y; }, mpfr_mul, true},
            {"/", [](const X& x, const X& y) { return x / y; }, mpfr_div, true},
            {"min", [](const X& x, const X& y) { return min(x, y); }, mpfr_min, true},
            {"max", [](const X& x, const X& y) { return max(x, y); }, mpfr_max, true},
            {"pow", ddx::pow<T>, mpfr_pow, false},
            {"hypot", ddx::hypot<T>, mpfr_hypot, false},
            {"atan2", ddx::atan2<T>, mpfr_atan2, false}};
}

// 0/0, and the angle of the origin, to which MPFR gives a value
bool is_defined(const char* name, long double x, long double y) { return std::string_view(name) != "atan2" || x != 0 || y != 0; }

}  // namespace

TEST_CASE_TEMPLATE("at points a function's interval holds the exact value, and is the narrowest but for few", T, float, double, long double) {
    for (const auto& f : functions<T>()) {
        CAPTURE(f.name);
        numbers<T> random;
        tally t;
        for (int i = 0; i < arguments_for_each_function(); ++i) {
            const T x = brought_in(f.name, random.any());
            t.note(f.own(x), bracket(f.theirs, real(x)));
        }
        CHECK(t.lost == 0);
        CHECK(t.made > arguments_for_each_function() / 5);
        CHECK(t.loose < t.made / 5);
        if (t.loose > 0) std::printf("  %-5s %2d bits: %ld of %ld wider than needed\n", f.name, std::numeric_limits<T>::digits, t.loose, t.made);
    }
}

TEST_CASE_TEMPLATE("sums, products, quotients of points are rounded outwards exactly; powers, lengths, angles hold the exact value", T, float, double, long double) {
    for (const auto& f : operations<T>()) {
        CAPTURE(f.name);
        numbers<T> random;
        tally t;
        for (int i = 0; i < arguments_for_each_function(); ++i) {
            const T x = random.any(), y = f.theirs == mpfr_pow ? random.moderate() : random.any();
            const T v = f.theirs == mpfr_pow && random.one_in(4) ? std::rint(y) : y;
            t.note(f.own(x, v), bracket(f.theirs, real(x), real(v)));
        }
        CHECK(t.lost == 0);
        CHECK(t.made > arguments_for_each_function() / 3);
        if (f.is_exactly_rounded) CHECK(t.loose == 0);
        if (t.loose > 0) std::printf("  %-5s %2d bits: %ld of %ld wider than needed\n", f.name, std::numeric_limits<T>::digits, t.loose, t.made);
    }
}

TEST_CASE_TEMPLATE("fma of points is rounded outwards once", T, float, double, long double) {
    numbers<T> random;
    tally t;
    for (int i = 0; i < arguments_for_each_function(); ++i) {
        const T x = random.moderate(), y = random.moderate(), z = random.one_in(2) ? -x * y : random.any();
        t.note(fma(interval<T>(x), interval<T>(y), interval<T>(z)), bracket(mpfr_fma, real(x), real(y), real(z)));
    }
    CHECK(t.loose == 0);
}

TEST_CASE_TEMPLATE("an interval's image holds the values at all its points", T, float, double, long double) {
    numbers<T> random;
    for (const auto& f : functions<T>()) {
        CAPTURE(f.name);
        tally t;
        for (int i = 0; i < arguments_for_each_function(); ++i) {
            const interval<T> x = random.range(), image = f.own(x);
            for (int k = 0; k < 4; ++k) t.note(image, bracket(f.theirs, real(random.inside(x))));
        }
        CHECK(t.lost == 0);
    }
    for (const auto& f : operations<T>()) {
        CAPTURE(f.name);
        tally t;
        for (int i = 0; i < arguments_for_each_function(); ++i) {
            const interval<T> x = random.range(), y = random.one_in(4) ? interval<T>(std::rint(random.moderate())) : random.range();
            const interval<T> image = f.own(x, y);
            for (int k = 0; k < 4; ++k) {
                const T u = random.inside(x), v = f.theirs == mpfr_pow && random.one_in(2) ? std::rint(random.inside(y)) : random.inside(y);
                if (y.contains(v) && is_defined(f.name, u, v)) t.note(image, bracket(f.theirs, real(u), real(v)));
            }
        }
        CHECK(t.lost == 0);
    }
}

// What the intervals rest on: 2^-80 is asked for, 2^-85 is what the functions say of themselves.
TEST_CASE("before they are rounded the functions are within 2^-85 of the exact value") {
    struct candidate {
        const char* name;
        wide (*own)(wide);
        int (*theirs)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
        int from, to;
    };
    using namespace wide_functions;
    const candidate candidates[] = {
        {"exp", exp<exp_series>, mpfr_exp, -70, 13},     {"exp2", exp2, mpfr_exp2, -70, 13},         {"expm1", expm1<exp_series>, mpfr_expm1, -70, 13},
        {"log", log<atanh_series>, mpfr_log, -16000, 16000}, {"log", log<atanh_series>, mpfr_log, -1, 1}, {"log1p", log1p<atanh_series>, mpfr_log1p, -70, 70},
        {"sin", [](wide x) { return sin(reduced(x)); }, mpfr_sin, -70, 16000}, {"tan", [](wide x) { return tan(reduced(x)); }, mpfr_tan, -70, 16000},
        {"asin", asin, mpfr_asin, -70, -1},              {"acos", acos, mpfr_acos, -70, -1},         {"atan", [](wide x) { return angle(x, one); }, mpfr_atan, -70, 70},
        {"sinh", sinh<sinh_series>, mpfr_sinh, -70, 13}, {"cosh", cosh, mpfr_cosh, -70, 13},         {"tanh", tanh, mpfr_tanh, -70, 13},
        {"asinh", asinh, mpfr_asinh, -70, 70},           {"atanh", atanh, mpfr_atanh, -70, -1},      {"sqrt", sqrt, mpfr_sqrt, -16000, 16000},
        {"cbrt", cbrt, mpfr_cbrt, -16000, 16000},        {"erf", erf<erf_series>, mpfr_erf, -70, 6}, {"erfc", erfc, mpfr_erfc, -70, 6},
        {"acosh", [](wide x) { return acosh_of_one_plus(x - one); }, mpfr_acosh, 0, 70}};
    log_uniform<long double> random;
    const auto error_of = [](wide y, const real& exactly) {
        real near;
        mpfr_set_ui(near, static_cast<unsigned long>(high_half(y.significand)), MPFR_RNDN);
        mpfr_mul_2ui(near, near, 64, MPFR_RNDN);
        mpfr_add_ui(near, near, static_cast<unsigned long>(low_half(y.significand)), MPFR_RNDN);
        mpfr_mul_2si(near, near, y.exponent - 127, MPFR_RNDN);
        if (y.negative) mpfr_neg(near, near, MPFR_RNDN);
        mpfr_sub(near, near, exactly, MPFR_RNDN);
        mpfr_div(near, near, exactly, MPFR_RNDN);
        return std::fabs(mpfr_get_d(near, MPFR_RNDA));
    };
    for (const candidate& c : candidates) {
        double worst = 0;
        for (int i = 0; i < arguments_for_each_function(); ++i) {
            const long double x = random(c.from, c.to);
            real value(x);
            c.theirs(value, value, MPFR_RNDN);
            worst = std::max(worst, error_of(c.own(decode(x).value), value));
        }
        std::printf("  %-5s before rounding: 2^%.1f\n", c.name, std::log2(worst));
        CHECK(worst < 0x1p-85);
    }
    double worst = 0;
    for (int i = 0; i < arguments_for_each_function(); ++i) {
        const long double x = random(-60, 60), y = random(0, 0) * 11355 / std::fabs(std::log2(x)) * (random.one_in(2) ? 1 : -1);
        real value(x);
        mpfr_pow(value, value, real(y), MPFR_RNDN);
        worst = std::max(worst, error_of(pow(decode(x).value, decode(y).value), value));
    }
    std::printf("  pow   before rounding: 2^%.1f\n", std::log2(worst));
    CHECK(worst < 0x1p-85);
}
