// SPDX-License-Identifier: MIT
// Branches not taken and kinks: a NaN or an infinity that no value depends on leaves derivatives as they are; ties follow the policy.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

#include "agreement.hpp"
#include "text.hpp"

namespace {

using namespace random_test;

int sample_count() {
    const char* given = std::getenv("DDX_SAMPLES");
    return given ? std::atoi(given) : 5'000;
}

/// A number that is NaN or infinite at every point, and whose derivative is too.
symbol without_value(dice& random, symbol x) {
    const symbol square = x * x + 1;
    switch (random.below(10)) {
        case 0: return log(-square);
        case 1: return sqrt(-square);
        case 2: return x / (square - square);
        case 3: return asin(square + 1);
        case 4: return acosh(-square);
        case 5: return exp(square * 100'000);
        case 6: return exp(square * 100'000) - exp(square * 200'000);
        case 7: return pow(-square, symbol::from_rational({1, 3}) + x - x);
        case 8: return atanh(square * 2) * x;
        default: return pow(square - square, -2) * log1p(-square - 1);
    }
}

/// A condition whose outcome at the point is `outcome`.
ddx::condition decided_condition(dice& random, symbol x, double at, bool outcome) {
    const ddx::condition c = random.one_in(2) ? x < symbol(at + (outcome ? 1 : -1)) : symbol(at - (outcome ? 1 : -1)) <= x;
    return random.one_in(3) ? !!c : random.one_in(3) ? c && (outcome ? x == x : x < x) : c;
}

symbol guarded(dice& random, symbol value, symbol x, double at) {
    const bool outcome = random.one_in(2);
    const ddx::condition c = decided_condition(random, x, at, outcome);
    const symbol other = random.one_in(3) ? without_value(random, value) : without_value(random, x);
    return outcome ? select(c, value, other) : select(c, other, value);
}

/// Something computed with a guarded value, so that adjoints pass through it in many ways.
symbol around(dice& random, symbol g, symbol x) {
    switch (random.below(8)) {
        case 0: return g;
        case 1: return g * g + x;
        case 2: return sin(g) * x;
        case 3: return tanh(g) / (x * x + 1);
        case 4: return g * x + g * sin(x);
        case 5: return hypot(g, x * x + 1);
        case 6: return exp(tanh(g * x)) - g;
        default: return fma(g, x, g);
    }
}

/// A random expression with its first root guarded once or twice, as its only root.
sample guarded_sample(dice& random) {
    sample s = random_sample(random);
    arena& graph = s.whole.graph;
    const int which = random.below(static_cast<int>(s.at.size()));
    const symbol x(graph, graph.input(which)), root(graph, s.whole.roots[0]);
    const double at = s.at[static_cast<std::size_t>(which)];
    symbol g = around(random, guarded(random, root, x, at), x);
    if (random.one_in(2)) g = around(random, guarded(random, g, x, at), x);
    s.whole.roots = buffer<int>();
    s.whole.roots.push(g.node_in(graph));
    return s;
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
        CHECK(all_consistent(run_measured(engine.graph, engine.hessian, at), dual_hessian(s)));
        CHECK(all_finite(lowered(with_roots(engine.graph, engine.reverse)), s.at));
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
