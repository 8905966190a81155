// SPDX-License-Identifier: MIT
// Random expressions in intervals against MPFR: each interval holds the exact value, and half of them are no wider than 8 ulp.
// DDX_SEED chooses the seed, DDX_ENCLOSURES the number of values enclosed.
#include <doctest/doctest.h>
#include <mpfr.h>

#include <ddx/number/interval.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "../random/agreement.hpp"
#include "../random/text.hpp"

namespace random_test {

/// A real number of 200 bits, correctly rounded after each operation.
class real {
public:
    real(long double x = 0) {
        mpfr_init2(value_, 200);
        mpfr_set_ld(value_, x, MPFR_RNDN);
    }
    real(const real& other) : real() { mpfr_set(value_, other.value_, MPFR_RNDN); }
    real(real&& other) noexcept : real() { mpfr_swap(value_, other.value_); }
    real& operator=(const real& other) {
        mpfr_set(value_, other.value_, MPFR_RNDN);
        return *this;
    }
    real& operator=(real&& other) noexcept {
        mpfr_swap(value_, other.value_);
        return *this;
    }
    ~real() { mpfr_clear(value_); }

    template <class Operation, class... Others>
    friend real of(Operation operation, const real& a, const Others&... others) {
        real result;
        operation(result.value_, a.value_, others.value_..., MPFR_RNDN);
        return result;
    }
    friend real operator+(const real& a, const real& b) { return of(mpfr_add, a, b); }
    friend real operator-(const real& a, const real& b) { return of(mpfr_sub, a, b); }
    friend real operator*(const real& a, const real& b) { return of(mpfr_mul, a, b); }
    friend real operator/(const real& a, const real& b) { return of(mpfr_div, a, b); }
    friend real operator-(const real& a) { return of(mpfr_neg, a); }
    friend bool operator<(const real& a, const real& b) { return mpfr_less_p(a.value_, b.value_); }
    friend bool operator<=(const real& a, const real& b) { return mpfr_lessequal_p(a.value_, b.value_); }
    friend bool operator==(const real& a, const real& b) { return mpfr_equal_p(a.value_, b.value_); }

    bool is_finite() const { return mpfr_number_p(value_); }
    double rounded(mpfr_rnd_t direction) const { return mpfr_get_d(value_, direction); }

private:
    mpfr_t value_;
};

using real_function = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
inline real_function function_of(op what) {
    switch (what) {
        case op::sqrt: return mpfr_sqrt;
        case op::cbrt: return mpfr_cbrt;
        case op::exp: return mpfr_exp;
        case op::exp2: return mpfr_exp2;
        case op::expm1: return mpfr_expm1;
        case op::log: return mpfr_log;
        case op::log2: return mpfr_log2;
        case op::log10: return mpfr_log10;
        case op::log1p: return mpfr_log1p;
        case op::sin: return mpfr_sin;
        case op::cos: return mpfr_cos;
        case op::tan: return mpfr_tan;
        case op::asin: return mpfr_asin;
        case op::acos: return mpfr_acos;
        case op::atan: return mpfr_atan;
        case op::sinh: return mpfr_sinh;
        case op::cosh: return mpfr_cosh;
        case op::tanh: return mpfr_tanh;
        case op::asinh: return mpfr_asinh;
        case op::acosh: return mpfr_acosh;
        case op::atanh: return mpfr_atanh;
        case op::erf: return mpfr_erf;
        default: return mpfr_erfc;
    }
}
inline real function(op what, const real& u) { return of(function_of(what), u); }
inline real power(const real& u, const real& v) { return of(mpfr_pow, u, v); }
inline real angle(const real& u, const real& v) { return of(mpfr_atan2, u, v); }

using enclosure = ddx::interval<double>;
template <>
inline enclosure fractional_power(const enclosure& u, ddx::rational p) {
    return pow(u, enclosure::from_rational(p));
}
template <>
inline enclosure from_constant<enclosure>(const ddx::constant_value& c) {
    return c.is_exact ? enclosure::from_rational(c.exact) : enclosure(c.literal);
}

}  // namespace random_test

namespace {

using namespace random_test;

long enclosures_wanted() {
    const char* given = std::getenv("DDX_ENCLOSURES");
    return given ? std::atol(given) : 1'200'000;
}

/// Where a real number lies: inside an interval, outside, or so close to an end that 200 bits do not tell.
enum class place { inside, outside, unknown };
place place_of(const real& value, const enclosure& around) {
    if (!value.is_finite()) return place::unknown;
    const double low = value.rounded(MPFR_RNDD), high = value.rounded(MPFR_RNDU);
    if (around.lower() <= low && high <= around.upper()) return place::inside;
    const real slack = real(0x1p-120L) * (real(1.0L) + (value < real(0.0L) ? -value : value));
    const bool above = real(around.lower()) <= value + slack, below = value - slack <= real(around.upper());
    return above && below ? place::unknown : place::outside;
}

double ulp_of(double x) { return std::nextafter(std::fabs(x), HUGE_VAL) - std::fabs(x); }
double width_in_ulps(const enclosure& x) { return x.width() / ulp_of(std::max(std::fabs(x.lower()), std::fabs(x.upper()))); }

std::vector<int> depths_of(const arena& graph) {
    std::vector<int> result;
    for (int id = 0; id < graph.size(); ++id) {
        int deepest = -1;
        graph.for_each_operand(id, [&](int operand) { deepest = std::max(deepest, result[static_cast<std::size_t>(operand)]); });
        result.push_back(deepest + 1);
    }
    return result;
}

struct tally {
    long inside = 0, outside = 0, unknown = 0, undefined = 0;
    std::vector<double> widths;

    void note(const real& value, const enclosure& around) {
        if (!value.is_finite()) {
            ++undefined;
            return;
        }
        switch (place_of(value, around)) {
            case place::inside: ++inside; break;
            case place::outside: ++outside; break;
            default: ++unknown;
        }
    }
    void note_width(const enclosure& around) { widths.push_back(width_in_ulps(around)); }
    double quantile(double part) {
        const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(widths.size() - 1));
        std::nth_element(widths.begin(), middle, widths.end());
        return *middle;
    }
    void print(const char* what) const {
        std::printf("  %-26s %8ld inside %ld outside %ld too close to tell %ld undefined\n", what, inside, outside, unknown, undefined);
    }
};

std::vector<real> reals(const std::vector<double>& at) { return {at.begin(), at.end()}; }
std::vector<enclosure> points(const std::vector<double>& at) { return {at.begin(), at.end()}; }

/// The values of all nodes and of the lowered program's roots at the sample's point, enclosed by `Enclosure`.
template <class Enclose>
void compare(const sample& s, tally& nodes, tally& roots, Enclose enclose) {
    const auto exactly = as_written(s.whole.graph, reals(s.at));
    const auto written = by_the_engine(s.whole.graph, points(s.at));
    const auto depths = depths_of(s.whole.graph);
    for (std::size_t id = 0; id < exactly.number.size(); ++id)
        if (depths[id] > 0 && depths[id] <= 10 && !ddx::is_condition(s.whole.graph[static_cast<int>(id)].what)) {
            nodes.note(exactly.number[id], enclose(written.number[id]));
            if (exactly.number[id].is_finite()) nodes.note_width(written.number[id]);
        }
    const rooted_graph code = lowered(s.whole);
    const auto values = roots_of(code, by_the_engine(code.graph, points(s.at)));
    const auto exact_roots = roots_of(s.whole, exactly);
    for (std::size_t i = 0; i < values.size(); ++i) {
        roots.note(exact_roots[i], enclose(values[i]));
        if (exact_roots[i].is_finite()) roots.note_width(values[i]);
    }
}

/// Compares until so many values have been enclosed; the first expression that escaped.
template <class Enclose>
std::string compare_all(long wanted, tally& nodes, tally& roots, Enclose enclose) {
    const std::uint64_t seed = seed_or(20'240'229);
    std::printf("DDX_SEED %llu\n", static_cast<unsigned long long>(seed));
    dice random(seed);
    std::string escaped;
    while (nodes.inside + nodes.outside + roots.inside + roots.outside < wanted) {
        const sample s = random_sample(random);
        compare(s, nodes, roots, enclose);
        if (escaped.empty() && nodes.outside + roots.outside > 0) escaped = text_of(s);
    }
    return escaped;
}

}  // namespace

TEST_CASE("random expressions of depth up to 10 are enclosed, half of them within 8 ulp") {
    tally nodes, roots;
    const std::string escaped = compare_all(enclosures_wanted(), nodes, roots, [](const enclosure& x) { return x; });
    nodes.print("expressions as written");
    roots.print("programs");
    std::printf("  widths in ulp: median %.2f, of programs %.2f; nine of ten below %.1f, of programs %.1f\n", nodes.quantile(0.5),
                roots.quantile(0.5), nodes.quantile(0.9), roots.quantile(0.9));
    CHECK_MESSAGE(nodes.outside + roots.outside == 0, escaped);
    CHECK(nodes.unknown + roots.unknown < (nodes.inside + roots.inside) / 10);
    CHECK(nodes.quantile(0.5) <= 8);
    CHECK(roots.quantile(0.5) <= 8);
}

TEST_CASE("expressions of wide intervals hold the values at the points in them") {
    tally nodes;
    dice random(seed_or(20'240'229) + 1);
    while (nodes.inside + nodes.outside < enclosures_wanted() / 4) {
        const sample s = random_sample(random);
        std::vector<enclosure> ranges;
        std::vector<real> inside;
        for (double x : s.at) {
            const double radius = random.between(0, 1) * std::ldexp(1.0, -random.below(30)), low = x - radius, high = x + radius;
            ranges.push_back({low, high});
            inside.push_back(std::min(std::max(low + (high - low) * random.between(0, 1), low), high));
        }
        const auto around = by_the_engine(s.whole.graph, ranges);
        const auto exactly = as_written(s.whole.graph, inside);
        const rooted_graph code = lowered(s.whole);
        const auto roots = roots_of(code, by_the_engine(code.graph, ranges));
        const auto exact_roots = roots_of(s.whole, exactly);
        for (std::size_t id = 0; id < exactly.number.size(); ++id)
            if (!ddx::is_condition(s.whole.graph[static_cast<int>(id)].what)) nodes.note(exactly.number[id], around.number[id]);
        for (std::size_t i = 0; i < roots.size(); ++i) nodes.note(exact_roots[i], roots[i]);
        REQUIRE_MESSAGE(nodes.outside == 0, text_of(s));
    }
    nodes.print("wide intervals");
}

TEST_CASE("bounds rounded inwards are found, and so are numbers that are only rounded") {
    const auto inwards = [](const enclosure& x) {
        return x.is_point() ? x : enclosure(std::nextafter(x.lower(), HUGE_VAL), std::nextafter(x.upper(), -HUGE_VAL));
    };
    const auto rounded = [](const enclosure& x) { return enclosure(x.lower()); };
    tally nodes, roots;
    compare_all(20'000, nodes, roots, inwards);
    CHECK(nodes.outside > nodes.inside / 4);
    CHECK(roots.outside > 0);
    nodes = roots = tally{};
    compare_all(20'000, nodes, roots, rounded);
    CHECK(nodes.outside > nodes.inside / 4);
    CHECK(roots.outside > 0);
}
