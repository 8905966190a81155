// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <vector>

/// Softmax in long double, by the textbook, and seeded numbers to try it on.
namespace reference {

inline constexpr unsigned seed = 20240306;

enum class spread { normal, wide, narrow, shifted, spike };
inline constexpr spread spreads[]{spread::normal, spread::wide, spread::narrow, spread::shifted, spread::spike};

template <class T>
struct sample {
    std::vector<T> x, v;
};

/// Arguments x and a direction v of K numbers each, spread over the line in one of several ways.
template <class T>
sample<T> draw(spread how, std::size_t size) {
    std::mt19937_64 engine(seed + static_cast<unsigned>(how));
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform(-10, 10);
    sample<T> result{std::vector<T>(size), std::vector<T>(size)};
    for (std::size_t i = 0; i < size; ++i) {
        const double x = how == spread::normal ? normal(engine)
                         : how == spread::narrow ? 0.1 + 1e-3 * normal(engine)
                         : how == spread::shifted ? 300 + 5 * uniform(engine)
                                                  : uniform(engine);
        const double v = how == spread::narrow ? 1000 + normal(engine) : how == spread::spike ? 0 : normal(engine);
        result.x[i] = static_cast<T>(x), result.v[i] = static_cast<T>(v);
    }
    if (how == spread::spike) result.x[size / 2] = T(-5.123456789), result.v[size / 2] = T(1e9);
    return result;
}

/// A sum of long doubles with its rounding errors added up beside it.
class exact_sum {
public:
    void add(long double term) {
        const long double grown = sum_ + term, shadow = grown - sum_;
        errors_ += (sum_ - (grown - shadow)) + (term - shadow);
        sum_ = grown;
    }
    long double value() const { return sum_ + errors_; }

private:
    long double sum_ = 0, errors_ = 0;
};

template <class T>
std::vector<long double> softmax(const std::vector<T>& x) {
    const long double shift = *std::max_element(x.begin(), x.end());
    std::vector<long double> s(x.size());
    exact_sum total;
    for (std::size_t i = 0; i < x.size(); ++i) total.add(s[i] = std::exp(static_cast<long double>(x[i]) - shift));
    for (long double& probability : s) probability /= total.value();
    return s;
}

/// The logarithm of the softmax, without its cancellation where the softmax is near 1.
template <class T>
std::vector<long double> log_softmax(const std::vector<T>& x) {
    const auto largest = std::max_element(x.begin(), x.end());
    std::vector<long double> logs(x.size());
    exact_sum others;
    for (std::size_t i = 0; i < x.size(); ++i) {
        logs[i] = static_cast<long double>(x[i]) - *largest;
        if (&x[i] != &*largest) others.add(std::exp(logs[i]));
    }
    for (long double& logarithm : logs) logarithm -= std::log1p(others.value());
    return logs;
}

/// J v, taking v off its value at the largest component, where it would cancel.
template <class T>
std::vector<long double> jacobian_times(const std::vector<T>& x, const std::vector<T>& v) {
    std::vector<long double> s = softmax(x);
    const long double origin = v[static_cast<std::size_t>(std::max_element(x.begin(), x.end()) - x.begin())];
    exact_sum mean;
    for (std::size_t i = 0; i < x.size(); ++i) mean.add(s[i] * (static_cast<long double>(v[i]) - origin));
    for (std::size_t i = 0; i < x.size(); ++i) s[i] *= (static_cast<long double>(v[i]) - origin) - mean.value();
    return s;
}

/// max |a_i - e_i| / max |e_i|.
template <class A, class E>
double relative_error(const A& a, const E& e) {
    long double error = 0, largest = 0;
    for (std::size_t i = 0; i < e.size(); ++i) {
        const long double exact = e.data()[i], difference = std::fabs(a.data()[i] - exact);
        if (!(difference <= error)) error = difference;
        largest = std::max(largest, std::fabs(exact));
    }
    return static_cast<double>(largest > 0 ? error / largest : error);
}

/// The largest error of a component in units of its own last place.
template <class T>
double error_in_ulps(const std::vector<T>& a, const std::vector<long double>& e) {
    double worst = 0;
    for (std::size_t i = 0; i < e.size(); ++i) {
        int exponent = 0;
        (void)std::frexp(e[i], &exponent);
        exponent = std::max(exponent, std::numeric_limits<T>::min_exponent);
        worst = std::max(worst, static_cast<double>(std::fabs(std::ldexp(a[i] - e[i], std::numeric_limits<T>::digits - exponent))));
    }
    return worst;
}

}  // namespace reference
