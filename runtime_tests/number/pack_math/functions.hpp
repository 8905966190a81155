// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/pack_math.hpp>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <vector>

#include "../elementary/against_mpfr.hpp"

/// The functions that packs compute in all lanes at once, and how to measure them.
namespace pack_math {

using against_mpfr::error_in_ulps, against_mpfr::exact, against_mpfr::log_uniform, against_mpfr::worst;

inline constexpr double bound = 1;  // ulp

inline int arguments_for_each_function() { return std::getenv("DDX_LONG") != nullptr ? 1'000'000 : 20'000; }

/// A function of one number: in lanes, by MPFR, and where its polynomials are at their worst.
template <class T, int N>
struct function {
    using lanes = ddx::pack<T, N>;
    const char* name;
    lanes (*ours)(const lanes&);
    int (*theirs)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
    T from, to;
};

template <class T, int N>
std::vector<function<T, N>> functions() {
    using lanes = ddx::pack<T, N>;
    return {
        {"sqrt", [](const lanes& x) { return sqrt(x); }, mpfr_sqrt, 0, 4},
        {"exp", [](const lanes& x) { return exp(x); }, mpfr_exp, -2, 2},
        {"exp2", [](const lanes& x) { return exp2(x); }, mpfr_exp2, -2, 2},
        {"expm1", [](const lanes& x) { return expm1(x); }, mpfr_expm1, -1, 1},
        {"log", [](const lanes& x) { return log(x); }, mpfr_log, T(0.5), 2},
        {"log2", [](const lanes& x) { return log2(x); }, mpfr_log2, T(0.5), 2},
        {"log10", [](const lanes& x) { return log10(x); }, mpfr_log10, T(0.5), 2},
        {"log1p", [](const lanes& x) { return log1p(x); }, mpfr_log1p, T(-0.5), 1},
        {"sin", [](const lanes& x) { return sin(x); }, mpfr_sin, -4, 4},
        {"cos", [](const lanes& x) { return cos(x); }, mpfr_cos, -4, 4},
        {"sinh", [](const lanes& x) { return sinh(x); }, mpfr_sinh, -1, 1},
        {"cosh", [](const lanes& x) { return cosh(x); }, mpfr_cosh, -1, 1},
        {"tanh", [](const lanes& x) { return tanh(x); }, mpfr_tanh, -1, 1},
    };
}

/// Arguments of four kinds: where the polynomials are at their worst, up to the edges of overflow, of any exponent, and special.
template <class T>
std::vector<T> arguments(T from, T to, int count) {
    using limits = std::numeric_limits<T>;
    std::mt19937_64 engine{against_mpfr::seed};
    std::uniform_real_distribution<T> uniform(from, to), wide(T(-750), T(750));
    log_uniform<T> random;
    std::vector<T> result{0, -T(0), 1, -1, limits::infinity(), -limits::infinity(), limits::quiet_NaN(), limits::denorm_min(), limits::min(),
                          limits::max(), -limits::max(), T(1e6), -T(1e6), T(0x1.6ac5b262ca1ffp+849), T(0x16c6cbc45dc8dep-47),
                          T(709.782712893384), T(-745.1332191019412), T(710.4758600739439), T(710.475860073944), T(-37.4), T(88.72284), T(-103.97)};
    for (int k = 1; k <= 64; ++k) result.push_back(static_cast<T>(k * 0x1.921fb54442d18p-1));
    while (static_cast<int>(result.size()) < count) {
        result.push_back(uniform(engine));
        result.push_back(uniform(engine));
        result.push_back(wide(engine));
        const T size = random(-40, 20);
        result.push_back(random.one_in(2) ? size : -size);
        if (random.one_in(8)) result.push_back(random.one_in(2) ? random.anywhere() : -random.anywhere());
    }
    result.resize(result.size() / 64 * 64);
    return result;
}

/// The largest error of a function in lanes, in ulps; the sign of a zero counts.
template <class T, int N>
worst<T> largest_error(const function<T, N>& f, const std::vector<T>& x) {
    worst<T> found;
    for (std::size_t i = 0; i < x.size(); i += N) {
        const ddx::pack<T, N> y = f.ours(ddx::pack<T, N>::load(&x[i]));
        for (int lane = 0; lane < N; ++lane) {
            const T argument = x[i + static_cast<std::size_t>(lane)];
            exact e(static_cast<long double>(argument));
            f.theirs(e, e, MPFR_RNDN);
            const bool is_other_zero = y[lane] == 0 && mpfr_zero_p(e) && std::signbit(y[lane]) != (mpfr_signbit(e) != 0);
            found.note(is_other_zero ? HUGE_VAL : error_in_ulps(y[lane], e), argument);
        }
    }
    return found;
}

}  // namespace pack_math
