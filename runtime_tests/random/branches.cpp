// SPDX-License-Identifier: MIT
// Branches not taken and kinks: a NaN or an infinity that no value depends on leaves derivatives as they are; ties follow the policy.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <limits>

#include "agreement.hpp"
#include "guarded.hpp"
#include "text.hpp"

namespace {

using namespace random_test;

int sample_count() {
    const char* given = std::getenv("DDX_SAMPLES");
    return given ? std::atoi(given) : 5'000;
}

bool all_consistent(const std::vector<measured>& a, const std::vector<measured>& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!std::isfinite(a[i].value) || !consistent(a[i], b[i])) return false;
    return true;
}

bool all_finite(const rooted_graph& code, const std::vector<double>& at) {
    for (double x : roots_of(code, by_the_engine(code.graph, at)))
        if (!std::isfinite(x)) return false;
    return true;
}


/// The derivative by x0 of f at a point, forward and reverse; NaN if the two differ.
template <class F>
double slope_of(F f, std::vector<double> at) {
    sample s;
    s.at = at;
    std::vector<symbol> x;
    for (std::size_t i = 0; i < at.size(); ++i) x.push_back(symbol(s.whole.graph, s.whole.graph.input(static_cast<int>(i))));
    s.whole.roots.push(f(x).node_in(s.whole.graph));
    const engine_derivatives engine(s);
    const rooted_graph forward = lowered(with_roots(engine.graph, engine.forward)), reverse = lowered(with_roots(engine.graph, engine.reverse));
    const double a = roots_of(forward, by_the_engine(forward.graph, at))[0], b = roots_of(reverse, by_the_engine(reverse.graph, at))[0];
    return a == b ? a : std::numeric_limits<double>::quiet_NaN();
}

using point = std::vector<symbol>;

}  // namespace

TEST_CASE("a branch not taken adds nothing to Jacobians and Hessians, whatever its value") {
    const std::uint64_t seed = seed_or(20'240'229);
    std::printf("DDX_SEED %llu, %d expressions\n", static_cast<unsigned long long>(seed), sample_count());
    dice random(seed);
    for (int i = 0; i < sample_count(); ++i) {
        const sample s = guarded_sample(random);
        INFO("expression ", i, "\n", text_of(s));
        const engine_derivatives engine(s);
        const auto at = measured_point(s), expected = dual_jacobian(s);
        CHECK(all_consistent(run_measured(engine.graph, engine.forward, at), expected));
        CHECK(all_consistent(run_measured(engine.graph, engine.reverse, at), expected));
        CHECK(all_consistent(run_measured(engine.graph, engine.cheapest, at), expected));
        CHECK(all_consistent(run_measured(engine.graph, engine.hessian, at), dual_hessian(s)));
        CHECK(all_finite(lowered(with_roots(engine.graph, engine.reverse)), s.at));
        CHECK(all_finite(lowered(with_roots(engine.graph, engine.cheapest)), s.at));
    }
}

TEST_CASE("values with a branch not taken are bit for bit what the expression says") {
    dice random(seed_or(20'240'229) + 1);
    for (int i = 0; i < sample_count(); ++i) {
        const sample s = guarded_sample(random);
        if (has_exponential_sum(s)) continue;
        INFO("expression ", i, "\n", text_of(s));
        const rooted_graph code = lowered(s.whole);
        CHECK(same_bits(roots_of(code, by_the_engine(code.graph, s.at))[0], roots_of(s.whole, as_written(s.whole.graph, s.at))[0]));
    }
}

TEST_CASE("at a tie the derivative is the centre of the subdifferential") {
    dice random(seed_or(20'240'229) + 2);
    for (int i = 0; i < 500; ++i) {
        const double c = random.below(64) / 8.0 - 4, a = random.below(32) - 16, b = random.below(32) - 16, d = random.below(32) - 16;
        CAPTURE(c);
        CHECK(slope_of([&](point x) { return a * abs(x[0] - c); }, {c}) == 0);
        CHECK(slope_of([&](point x) { return b * min(x[0], x[1]) + d * max(x[1], x[0]); }, {c, c}) == (b + d) / 2);
        CHECK(slope_of([&](point x) { return a * abs(x[0] - c) + b * min(x[0] * d, symbol(c * d)) + x[0]; }, {c}) == b * d / 2 + 1);
        CHECK(slope_of([&](point x) { return a * hypot(x[0] - c, x[1]) + b * x[0]; }, {c, 0.0}) == b);
        CHECK(slope_of([&](point x) { return a * sqrt((x[0] - c) * (x[0] - c) + x[1] * x[1]) + b * x[0]; }, {c, 0.0}) == b);
        CHECK(slope_of([&](point x) { return a * pow((x[0] - c) * (x[0] - c) + x[1] * x[1], 1.5) + b * x[0]; }, {c, 0.0}) == b);
    }
}
