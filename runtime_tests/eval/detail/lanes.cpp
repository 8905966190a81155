// SPDX-License-Identifier: MIT
// Sums of exponentials of every length up to 20, whose lanes fill registers wholly, partly and several at a time, against plain loops.
#include <ddx/ddx.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace {

using ddx::vec;

constexpr auto probabilities = [](auto x) { return softmax(x); };

// not part of their callers, where the compiler would know the numbers
template <class F, class T, std::size_t N, class... Vectors>
[[gnu::noinline]] void call(F f, vec<T, N>& result, const Vectors&... vectors) {
    result = f(vectors...);
}

template <class T>
void check_near(const T* results, const std::vector<long double>& expected) {
    CAPTURE(expected.size());
    for (std::size_t k = 0; k < expected.size(); ++k) {
        CAPTURE(k);
        CHECK(std::fabs(static_cast<long double>(results[k]) - expected[k]) <= 16 * std::numeric_limits<T>::epsilon());
    }
}

/// The product of softmax's Jacobian at x with v, in plain loops: s_k (v_k - Σ_l s_l v_l).
template <class T>
std::vector<long double> plain_product(const T* x, const T* v, std::size_t length) {
    std::vector<long double> result;
    long double sum = 0, mean = 0;
    for (std::size_t k = 0; k < length; ++k) sum += result.emplace_back(std::exp(static_cast<long double>(x[k])));
    for (std::size_t k = 0; k < length; ++k) mean += (result[k] /= sum) * static_cast<long double>(v[k]);
    for (std::size_t k = 0; k < length; ++k) result[k] *= static_cast<long double>(v[k]) - mean;
    return result;
}

template <class T>
struct numbers {
    vec<T, 20> x{}, v{};
    numbers() {
        for (unsigned k = 0; k < 20; ++k) {
            x[k] = static_cast<T>(std::sin(3 * k + 1.0));
            v[k] = static_cast<T>(std::cos(5 * k + 0.0));
        }
    }
};

template <class T, std::size_t K>
void check_products_of_length(const numbers<T>& all) {
    vec<T, K> x{}, v{}, product{};
    for (std::size_t k = 0; k < K; ++k) {
        x[k] = all.x[k];
        v[k] = all.v[k];
    }
    call(jvp(ddx::function<K>(probabilities)), product, x, v);
    check_near(product.data(), plain_product(x.data(), v.data(), K));
}

template <class T>
void check_products() {
    const numbers<T> all;
    [&]<std::size_t... K>(std::index_sequence<K...>) { (check_products_of_length<T, K + 1>(all), ...); }(std::make_index_sequence<20>{});
}

}  // namespace

TEST_CASE("products with the Jacobian of a softmax of any length agree with plain loops, in double") { check_products<double>(); }
TEST_CASE("products with the Jacobian of a softmax of any length agree with plain loops, in float") { check_products<float>(); }
