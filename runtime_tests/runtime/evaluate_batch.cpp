// SPDX-License-Identifier: MIT
// Batches in SIMD lanes against the same programs run at one point after the other.
#include <ddx/runtime/evaluate_batch.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

template <>
struct ddx::primitive<"sinc"> {
    template <class T>
    static T value(T x) {
        return x == 0 ? 1 : std::sin(x) / x;
    }
    static constexpr auto partial(auto y, auto x) { return ddx::select(x == 0.0, 0.0, (cos(x) - y) / x); }
};

namespace {

constexpr unsigned seed = 20240311;
constexpr std::size_t lanes = ddx::detail::lanes_for<double>::count;

/// How many numbers of T lie between two of them; 0 for two NaNs, the largest number for one.
template <class T>
double steps_between(T a, T b) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b) ? 0 : HUGE_VAL;
    if (a == b) return 0;
    if (std::isinf(a) || std::isinf(b)) return HUGE_VAL;
    int exponent = 0;
    (void)std::frexp(std::fmax(std::fabs(a), std::fabs(b)), &exponent);
    using limits = std::numeric_limits<T>;
    return std::ldexp(std::fabs(static_cast<double>(a) - static_cast<double>(b)), limits::digits - std::max(exponent, limits::min_exponent));
}

template <class T>
std::vector<T> draw(std::size_t size, double from, double to, unsigned salt = 0) {
    std::mt19937_64 engine(seed + salt);
    std::uniform_real_distribution<double> uniform(from, to);
    std::vector<T> result(size);
    for (T& number : result) number = static_cast<T>(uniform(engine));
    return result;
}

/// The operation of one row of the table, of as many of three numbers as it takes.
template <ddx::op What>
constexpr auto row_of(const auto& u, const auto& v, const auto& w) {
    using ddx::op;
    if constexpr (What == op::select || What == op::less) return ddx::select(u < v, v, w);
    else if constexpr (What == op::less_equal) return ddx::select(u <= v, v, w);
    else if constexpr (What == op::equal) return ddx::select(u == v, v, w);
    else if constexpr (What == op::logical_and) return ddx::select(u < v && v < w, u, w);
    else if constexpr (What == op::logical_or) return ddx::select(u < v || v < w, u, w);
    else if constexpr (What == op::logical_not) return ddx::select(!(u < v), u, w);
    else if constexpr (What == op::primitive) return ddx::call<"sinc">(u);
    else if constexpr (What == op::pow_int || What == op::limit_pow) return pow(u, 3);
    else if constexpr (What == op::pow_rat) return pow(u, 0.75);
    else if constexpr (What == op::sum) return u + v + w;
    else if constexpr (What == op::product) return u * v * w;
    else if constexpr (What == op::scale) return 3 * u;
    else if constexpr (What == op::constant) return u + 0.1;
    else if constexpr (What == op::input || ddx::is_indexed(What)) return u;  // index notation has no value on numbers
    else return ddx::operate<What>(u, v, w);
}

constexpr std::size_t rows = static_cast<std::size_t>(ddx::op::count);
constexpr auto all_rows = ddx::function<ddx::scalar, ddx::scalar, ddx::scalar>([](auto u, auto v, auto w) {
    return [&]<std::size_t... What>(std::index_sequence<What...>) {
        return ddx::vec{(row_of<static_cast<ddx::op>(What)>(u, v, w))...};
    }(std::make_index_sequence<rows>{});
});
constexpr auto line = ddx::function<ddx::scalar, ddx::scalar, ddx::scalar>([](auto u, auto v, auto w) { return fma(u, v, w); });

template <class T>
void check_rows(double bound) {
    CAPTURE(seed);
    constexpr std::size_t points = 1001;
    const T infinity = std::numeric_limits<T>::infinity(), none = std::numeric_limits<T>::quiet_NaN();
    const T special[]{0, -T(0), infinity, -infinity, none, 1, -1, T(0.5), std::numeric_limits<T>::denorm_min(), std::numeric_limits<T>::max()};
    for (const double size : {1.0, 3.0, 30.0, 1000.0}) {
        std::vector<T> u = draw<T>(points, -size, size, 1), v = draw<T>(points, -size, size, 2), w = draw<T>(points, -size, size, 3);
        for (std::size_t i = 0; i < 100; ++i) u[7 * i] = special[i % 10], v[7 * i] = special[i / 10];
        std::vector<T> in_lanes(rows * points), one_by_one(rows * points);
        REQUIRE(ddx::evaluate_batch(all_rows, in_lanes, u, v, w).ok());
        REQUIRE(ddx::for_each_point(all_rows, one_by_one, u, v, w).ok());
        for (std::size_t row = 0; row < rows; ++row) {
            double worst = 0;
            for (std::size_t p = 0; p < points; ++p)
                worst = std::fmax(worst, steps_between(in_lanes[row * points + p], one_by_one[p * rows + row]));
            CAPTURE(ddx::operation_table[row].name);
            CHECK(worst <= bound);
        }
    }
}

constexpr auto bundle = ddx::value_and_gradient(ddx::function<3, ddx::scalar>([](auto x, auto t) {
    auto n = norm(x);
    return ddx::select(x[0] < t, n * n * n, log(x[1]) * sin(x[2])) + exp(-n) + ddx::select(t == 0.0, 1.0, sin(t) / t);
}));

}  // namespace

TEST_CASE("every row of the operation table is the same in lanes to 2 ulp") {
    check_rows<double>(2);
    check_rows<float>(2);
}

TEST_CASE("a planted difference of three ulps is found") {
    std::vector<double> x = draw<double>(5, 1, 2), other = x;
    other[3] += 3 * 0x1p-52;
    CHECK(steps_between(x[3], other[3]) > 2);
    CHECK(steps_between(x[3], std::numeric_limits<double>::quiet_NaN()) > 2);
}

TEST_CASE("any number of points, shared arguments, and nothing written outside the results") {
    for (std::size_t points = 0; points <= 2 * lanes + 1; ++points) {
        CAPTURE(seed);
        CAPTURE(points);
        std::vector<double> x = draw<double>(3 * points, -2, 2), t = draw<double>(points, -1, 1);
        if (points > 2) x[1] = x[points + 1] = x[2 * points + 1] = 0, t[2] = 0;
        std::vector<double> values(points + 1, 7.0), gradients(3 * points + 1, 7.0);
        const std::span all_values(values), all_gradients(gradients);
        REQUIRE(ddx::evaluate_batch(bundle, all_values.first(points), all_gradients.first(3 * points), x, t).ok());
        CHECK(values[points] == 7.0);
        CHECK(gradients[3 * points] == 7.0);
        for (std::size_t p = 0; p < points; ++p) {
            const auto expected = bundle(ddx::vec{x[p], x[points + p], x[2 * points + p]}, t[p]);
            double error = 0, size = 0;
            for (std::size_t c = 0; c < 3; ++c) {
                const double difference = std::fabs(gradients[c * points + p] - expected.gradient[c]);
                if (!(std::isnan(gradients[c * points + p]) && std::isnan(expected.gradient[c]))) error = std::fmax(error, difference);
                size = std::fmax(size, std::fabs(expected.gradient[c]));
            }
            CHECK(steps_between(values[p], expected.value) <= 8);
            CHECK(error <= 2e-15 * size);
        }
        std::vector<double> shared(points), each(points);
        REQUIRE(ddx::evaluate_batch(line, shared, t, ddx::shared(0.1), ddx::shared(std::vector<double>{0.2})).ok());
        REQUIRE(ddx::evaluate_batch(line, each, t, std::vector<double>(points, 0.1), std::vector<double>(points, 0.2)).ok());
        CHECK(shared == each);
    }
}

TEST_CASE("a NaN in the branch not taken is not seen in any lane, nor by the derivative") {
    constexpr auto safe = ddx::gradient(ddx::function<ddx::scalar>([](auto x) { return ddx::select(x > 0.0, log(x), x); }));
    const std::vector<double> x{-1, 2, -3, 0.5, 0, -5, 7, -8, 9};
    std::vector<double> slopes(x.size());
    REQUIRE(ddx::evaluate_batch(safe, slopes, x).ok());
    for (std::size_t p = 0; p < x.size(); ++p) CHECK(slopes[p] == (x[p] > 0 ? 1 / x[p] : 1));
}

TEST_CASE("the derivative of a user's operation is called lane by lane") {
    constexpr auto slope = ddx::derivative(ddx::function<ddx::scalar>([](auto x) { return ddx::call<"sinc">(x) * x; }));
    const std::vector<double> x = draw<double>(2 * lanes + 1, -3, 3);
    std::vector<double> slopes(x.size());
    REQUIRE(ddx::evaluate_batch(slope, slopes, x).ok());
    for (std::size_t p = 0; p < x.size(); ++p) CHECK(std::fabs(slopes[p] - std::cos(x[p])) < 1e-15);
}

TEST_CASE("results in the very memory of an argument, and lengths and overlaps that are refused") {
    using enum ddx::error_code;
    constexpr auto turned = ddx::function<2>([](auto x) { return ddx::vec{x[1], -x[0]}; });
    for (std::size_t points = 0; points <= 2 * lanes + 1; ++points) {
        const std::vector<double> x = draw<double>(2 * points, -1, 1);
        std::vector<double> in_place = x;
        REQUIRE(ddx::evaluate_batch(turned, in_place, in_place).ok());
        for (std::size_t p = 0; p < points; ++p) {
            CHECK(in_place[p] == x[points + p]);
            CHECK(in_place[points + p] == -x[p]);
        }
    }
    std::vector<double> memory(8, 7.0), odd(5, 7.0);
    const std::span all(memory);
    CHECK(ddx::evaluate_batch(turned, odd, memory).error() == ddx::call_error{result_points, 0, 0, 2, 5});
    CHECK(ddx::evaluate_batch(turned, all.first(6), all.first(4)).error() == ddx::call_error{argument_points, 0, 0, 6, 4});
    CHECK(ddx::evaluate_batch(turned, all.first(6), all.last(6)).error() == ddx::call_error{argument_overlaps, 0, 0});
    CHECK(ddx::evaluate_batch(turned, all.first(2), ddx::shared(all.first(2))).error() == ddx::call_error{argument_overlaps, 0, 0});
    CHECK(ddx::evaluate_batch(bundle, all.first(2), all.subspan(1, 6), odd, ddx::shared(1.0)).error().code == argument_points);
    CHECK(memory == std::vector<double>(8, 7.0));
}
