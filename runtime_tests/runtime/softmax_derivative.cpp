// SPDX-License-Identifier: MIT
// The Jacobian of softmax and its products of run-time length against long double, and against the engine for short vectors.
#include <limits>

#include <ddx/function/function.hpp>
#include <ddx/runtime/softmax.hpp>
#include <ddx/runtime/softmax_derivative.hpp>

#include <doctest/doctest.h>

#include "reference.hpp"

namespace {

using reference::seed, reference::spread, reference::spreads;

template <class T, std::size_t K>
void check_against_the_engine() {
    constexpr auto softmax = ddx::function<K>([](auto x) { return ddx::softmax(x); });
    const double few = 8 * static_cast<double>(std::numeric_limits<T>::epsilon());
    CAPTURE(K);
    const auto [x, v] = reference::draw<T>(spread::narrow, K);
    const std::span<const T, K> fixed_x(x.data(), K), fixed_v(v.data(), K);
    std::vector<T> s(K), jacobian(K * K), jacobian_of_s(K * K), jvp(K), vjp(K);
    REQUIRE(ddx::softmax_into(s, x).ok());
    REQUIRE(ddx::softmax_jacobian_into(jacobian, x).ok());
    REQUIRE(ddx::softmax_jacobian_into(jacobian_of_s, ddx::probabilities(s)).ok());
    CHECK(reference::relative_error(jacobian, ddx::jacobian(softmax)(fixed_x)) <= few);
    CHECK(reference::relative_error(jacobian_of_s, ddx::jacobian(softmax)(fixed_x)) <= few);
    REQUIRE(ddx::softmax_jvp_into(jvp, x, v).ok());
    REQUIRE(ddx::softmax_vjp_into(vjp, x, v).ok());
    // the engine does not take v off its value at one place: its error is relative to |v|, of 1000 in these samples
    const T size_of_v = K > 1 ? 1000 : 1;
    const auto engine_jvp = ddx::jvp(softmax)(fixed_x, fixed_v), engine_vjp = ddx::vjp(softmax)(fixed_x, fixed_v);
    for (std::size_t i = 0; i < K; ++i) {
        CHECK(static_cast<double>(std::fabs(jvp[i] - engine_jvp[i])) <= few * static_cast<double>(size_of_v));
        CHECK(static_cast<double>(std::fabs(vjp[i] - engine_vjp[i])) <= few * static_cast<double>(size_of_v));
    }
}

/// J v with one sum after the other, as one would write it first.
std::vector<double> with_plain_sums(const std::vector<double>& x, const std::vector<double>& v) {
    const double shift = *std::max_element(x.begin(), x.end());
    std::vector<double> s(x.size());
    double total = 0, mean = 0;
    for (std::size_t i = 0; i < x.size(); ++i) total += s[i] = std::exp(x[i] - shift);
    for (std::size_t i = 0; i < x.size(); ++i) mean += (s[i] /= total) * v[i];
    for (std::size_t i = 0; i < x.size(); ++i) s[i] *= v[i] - mean;
    return s;
}

/// The largest |error_i| / (u S_i (|v_i - m| + Σ_j S_j |v_j - m|)) of J v, m being the mean, u = 2^-53, beside what underflow of S_i
/// and of the product does.
double error_in_roundings(const std::vector<double>& product, const std::vector<double>& x, const std::vector<double>& v) {
    const std::vector<long double> exact = reference::jacobian_times(x, v), s = reference::softmax(x);
    reference::exact_sum mean, distance;
    for (std::size_t i = 0; i < x.size(); ++i) mean.add(s[i] * v[i]);
    for (std::size_t i = 0; i < x.size(); ++i) distance.add(s[i] * std::fabs(v[i] - mean.value()));
    long double worst = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const long double underflow = 0x1p-1074L * (1 + std::fabs(v[i] - mean.value()));
        const long double error = std::max(0.0L, std::fabs(product[i] - exact[i]) - underflow);
        const long double unit = 0x1p-53L * s[i] * (std::fabs(v[i] - mean.value()) + distance.value());
        if (!(error <= worst * unit)) worst = error / unit;
    }
    return static_cast<double>(worst);
}

/// Arguments of which the first are no guide to the others: what is largest, in size or in weight, comes first, last or in between.
std::vector<reference::sample<double>> misleading_samples(std::size_t size) {
    std::vector<reference::sample<double>> samples;
    const auto add = [&](auto change) {
        samples.push_back(reference::draw<double>(spread::normal, size));
        for (std::size_t i = 0; i < size; ++i) change(i, samples.back().x[i], samples.back().v[i]);
    };
    add([](std::size_t i, double& x, double& v) { x = static_cast<double>(i), v += x; });
    add([](std::size_t i, double& x, double& v) { x = -static_cast<double>(i), v += x; });
    add([](std::size_t i, double& x, double&) { x += 1e3 * static_cast<double>(i); });
    add([=](std::size_t i, double& x, double& v) { if (i + 1 == size) x = 170, v = 1e5; });
    add([=](std::size_t i, double& x, double& v) { if (i + 1 == size) x = 400, v = 1e5; });
    add([=](std::size_t i, double& x, double& v) { if (i + 1 == size) x = 1e300, v = 1e5; });
    add([](std::size_t i, double& x, double& v) { if (i == 7) x = -60, v = 1e9; });
    add([](std::size_t i, double& x, double& v) { if (i == 7) x = -5e3, v = 1e250; });
    add([=](std::size_t i, double& x, double&) { if (i < 300 && i + 1 != size) x = -std::numeric_limits<double>::infinity(); });
    add([](std::size_t, double& x, double& v) { v = x *= 20; });
    add([](std::size_t, double&, double& v) { v = 1e200 * (v + 1e8); });
    add([](std::size_t, double&, double& v) { v = 1e-200 * (v + 1e8); });
    return samples;
}

bool all_nan(const std::vector<double>& x) {
    return std::all_of(x.begin(), x.end(), [](double number) { return std::isnan(number); });
}

}  // namespace

TEST_CASE_TEMPLATE("the Jacobian of softmax and its products agree with the engine", T, float, double, long double) {
    check_against_the_engine<T, 1>();
    check_against_the_engine<T, 2>();
    check_against_the_engine<T, 3>();
    check_against_the_engine<T, 4>();
    check_against_the_engine<T, 5>();
    check_against_the_engine<T, 6>();
    check_against_the_engine<T, 7>();
    check_against_the_engine<T, 8>();
}

TEST_CASE("J v of a million components is within 1e-15 of long double") {
    for (const spread how : spreads) {
        CAPTURE(seed);
        CAPTURE(static_cast<int>(how));
        const auto [x, v] = reference::draw<double>(how, 1'000'000);
        const std::vector<long double> exact = reference::jacobian_times(x, v);
        std::vector<double> s(x.size()), product(x.size()), transposed(x.size()), of_s(x.size()), in_place = v;
        REQUIRE(ddx::softmax_jvp_into(product, x, v).ok());
        CHECK(reference::relative_error(product, exact) <= 1e-15);
        REQUIRE(ddx::softmax_vjp_into(transposed, x, v).ok());
        CHECK(transposed == product);
        REQUIRE(ddx::softmax_into(s, x).ok());
        REQUIRE(ddx::softmax_jvp_into(of_s, ddx::probabilities(s), v).ok());
        CHECK(reference::relative_error(of_s, exact) <= 1e-15);
        REQUIRE(ddx::softmax_jvp_into(in_place, x, in_place).ok());
        CHECK(in_place == product);
    }
}

TEST_CASE("plain sums would not be within 1e-15 of long double") {
    const auto [x, v] = reference::draw<double>(spread::wide, 1'000'000);
    CHECK(reference::relative_error(with_plain_sums(x, v), reference::jacobian_times(x, v)) > 1e-15);
}

TEST_CASE("each component of J v is right to 18 roundings, also where the first numbers are no guide to the others") {
    for (const std::size_t size : {2U, 255U, 256U, 257U, 1023U, 1024U, 1025U, 1057U, 2049U, 5000U}) {
        const auto samples = misleading_samples(size);
        for (std::size_t k = 0; k < samples.size(); ++k) {
            const auto& [x, v] = samples[k];
            CAPTURE(seed);
            CAPTURE(size);
            CAPTURE(k);
            std::vector<double> product(size), over_x = x, over_v = v;
            REQUIRE(ddx::softmax_jvp_into(product, x, v).ok());
            CHECK(error_in_roundings(product, x, v) <= 18);
            REQUIRE(ddx::softmax_jvp_into(over_x, over_x, v).ok());
            CHECK(error_in_roundings(over_x, x, v) <= 18);
            REQUIRE(ddx::softmax_jvp_into(over_v, x, over_v).ok());
            CHECK(over_v == product);
        }
    }
}

TEST_CASE("plain sums would not be right to 18 roundings") {
    const auto [x, v] = reference::draw<double>(spread::narrow, 5000);
    CHECK(error_in_roundings(with_plain_sums(x, v), x, v) > 18);
}

TEST_CASE_TEMPLATE("J v in the precision of its type", T, float, long double) {
    for (const spread how : spreads) {
        CAPTURE(seed);
        CAPTURE(static_cast<int>(how));
        const auto [x, v] = reference::draw<T>(how, 100'000);
        std::vector<T> product(x.size());
        REQUIRE(ddx::softmax_jvp_into(product, x, v).ok());
        CHECK(reference::relative_error(product, reference::jacobian_times(x, v)) <= 6 * static_cast<double>(std::numeric_limits<T>::epsilon()));
    }
}

TEST_CASE("the Jacobian times v is J v, and its rows and columns sum to 0") {
    constexpr std::size_t size = 60;
    const auto [x, v] = reference::draw<double>(spread::normal, size);
    std::vector<double> jacobian(size * size), product(size), expected(size);
    REQUIRE(ddx::softmax_jacobian_into(jacobian, x).ok());
    REQUIRE(ddx::softmax_jvp_into(product, x, v).ok());
    for (std::size_t i = 0; i < size; ++i) {
        double row = 0, column = 0;
        for (std::size_t j = 0; j < size; ++j) {
            expected[i] += jacobian[i * size + j] * v[j];
            row += jacobian[i * size + j], column += jacobian[j * size + i];
        }
        CHECK(std::fabs(row) <= 1e-16);
        CHECK(std::fabs(column) <= 1e-16);
    }
    CHECK(reference::relative_error(product, expected) <= 2e-15);
}

TEST_CASE("J v of one component, of the largest numbers and of numbers that are not finite at run time") {
    const double greatest = std::numeric_limits<double>::max();
    std::vector<double> one{5}, x{greatest, greatest, -greatest}, v{greatest, -greatest, greatest}, product(3);
    REQUIRE(ddx::softmax_jvp_into(one, std::vector<double>{2}, one).ok());
    CHECK(one[0] == 0);
    REQUIRE(ddx::softmax_jvp_into(product, x, v).ok());
    CHECK(product == std::vector<double>{greatest / 2, -greatest / 2, 0});
    for (const double bad : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()})
        for (const std::size_t place : {0U, 1U, 2U}) {
            std::vector<double> direction{1, 2, 3};
            direction[place] = bad;
            REQUIRE(ddx::softmax_jvp_into(product, std::vector<double>{0, 1, 2}, direction).ok());
            CHECK(all_nan(product));
        }
}

TEST_CASE("products and Jacobians of wrong lengths write nothing at run time") {
    const std::vector<double> none, x{1, 2, 3};
    std::vector<double> empty, out{7, 8, 9};
    CHECK(ddx::softmax_jacobian_into(empty, none).error().code == ddx::error_code::no_components);
    CHECK(ddx::softmax_jacobian_into(out, x).error() == ddx::call_error{ddx::error_code::result_length, 0, 0, 9, 3});
    CHECK(ddx::softmax_vjp_into(out, x, none).error() == ddx::call_error{ddx::error_code::argument_length, 0, 1, 3, 0});
    CHECK(out == std::vector<double>{7, 8, 9});
}
