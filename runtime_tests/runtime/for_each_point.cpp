// SPDX-License-Identifier: MIT
#include <ddx/runtime/for_each_point.hpp>

#include <doctest/doctest.h>

#include <random>
#include <vector>

namespace {

constexpr unsigned seed = 20240307;

constexpr auto rosenbrock = ddx::function<2, ddx::scalar>([](auto x, auto t) {
    auto a = 1 - x[0], b = x[1] - x[0] * x[0];
    return a * a + t * b * b;
});
constexpr auto gradient = ddx::gradient(rosenbrock);
constexpr auto both = ddx::value_and_gradient(rosenbrock);

std::vector<double> draw(std::size_t size) {
    std::mt19937_64 engine(seed);
    std::uniform_real_distribution<double> uniform(-3, 3);
    std::vector<double> result(size);
    for (double& number : result) number = uniform(engine);
    return result;
}

}  // namespace

TEST_CASE("many points are one point after the other, for any number of points") {
    for (const std::size_t points : {0U, 1U, 2U, 3U, 4U, 5U, 7U, 8U, 9U, 15U, 16U, 17U, 1000U}) {
        CAPTURE(seed);
        CAPTURE(points);
        const std::vector<double> x = draw(2 * points), t = draw(points);
        std::vector<double> values(points), gradients(2 * points), shared(2 * points), in_place = x;
        REQUIRE(ddx::for_each_point(both, values, gradients, x, t).ok());
        REQUIRE(ddx::for_each_point(gradient, shared, x, ddx::shared(100.0)).ok());
        REQUIRE(ddx::for_each_point(gradient, in_place, in_place, ddx::shared(100.0)).ok());
        CHECK(in_place == shared);
        for (std::size_t p = 0; p < points; ++p) {
            const ddx::vec at{x[2 * p], x[2 * p + 1]};
            const auto expected = both(at, t[p]);
            const auto expected_shared = gradient(at, 100.0);
            CHECK(values[p] == expected.value);
            CHECK(gradients[2 * p] == expected.gradient[0]);
            CHECK(gradients[2 * p + 1] == expected.gradient[1]);
            CHECK(shared[2 * p] == expected_shared[0]);
            CHECK(shared[2 * p + 1] == expected_shared[1]);
        }
    }
}

TEST_CASE("lengths that do not fit are refused and nothing is written") {
    using enum ddx::error_code;
    const std::vector<double> x = draw(6), t = draw(3);
    std::vector<double> out(6, 7.0), odd(5, 7.0), values(2, 7.0);
    CHECK(ddx::for_each_point(gradient, odd, x, t).error() == ddx::call_error{result_points, 0, 0, 2, 5});
    CHECK(ddx::for_each_point(gradient, out, x, x).error() == ddx::call_error{argument_points, 0, 1, 3, 6});
    CHECK(ddx::for_each_point(gradient, out, t, t).error() == ddx::call_error{argument_points, 0, 0, 6, 3});
    CHECK(ddx::for_each_point(gradient, out, x, ddx::shared(t)).error() == ddx::call_error{argument_length, 0, 1, 1, 3});
    CHECK(ddx::for_each_point(both, values, out, x, t).error() == ddx::call_error{result_length, 1, 0, 4, 6});
    CHECK(out == std::vector<double>(6, 7.0));
    CHECK(odd == std::vector<double>(5, 7.0));
    CHECK(values == std::vector<double>(2, 7.0));
}

TEST_CASE("results that overlap arguments in part, or each other, are refused") {
    using enum ddx::error_code;
    std::vector<double> memory = draw(8), t = draw(3);
    const std::vector<double> before = memory;
    const std::span all(memory);
    CHECK(ddx::for_each_point(gradient, all.first(6), all.last(6), t).error() == ddx::call_error{argument_overlaps, 0, 0});
    CHECK(ddx::for_each_point(gradient, all.first(6), t, ddx::shared(all.first(1))).error().code == argument_points);
    CHECK(ddx::for_each_point(gradient, all.first(2), ddx::shared(all.first(2)), ddx::shared(1)).error() == ddx::call_error{argument_overlaps, 0, 0});
    CHECK(ddx::for_each_point(both, all.first(3), all.subspan(2), draw(6), t).error() == ddx::call_error{results_overlap, 1});
    CHECK(memory == before);
}
