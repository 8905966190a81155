// SPDX-License-Identifier: MIT
// Seeded random expressions: forward = reverse = dual numbers = difference quotients, Hessians, and values bit for bit.
// DDX_SEED chooses the seed, DDX_SAMPLES the number of expressions.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

#include "agreement.hpp"
#include "text.hpp"

namespace {

using namespace random_test;

int sample_count() {
    const char* given = std::getenv("DDX_SAMPLES");
    return given ? std::atoi(given) : 10'000;
}

/// How many comparisons were made, and how many with a bound too loose to mean much.
struct tally {
    long made = 0, loose = 0, wrong = 0, skipped = 0;

    void compare(measured a, measured b) {
        const long double bound = a.error + b.error;
        ++made;
        if (!(bound <= 1e-9L * (1 + std::fabs(a.value)))) ++loose;
        if (consistent(a, b)) return;
        ++wrong;
        std::printf("  %.20Lg (error < %.2Lg) is not %.20Lg (error < %.2Lg)\n", a.value, a.error, b.value, b.error);
    }
    void compare(const std::vector<measured>& a, const std::vector<measured>& b) {
        for (std::size_t i = 0; i < a.size(); ++i) compare(a[i], b[i]);
    }
    void print(const char* what) const { std::printf("  %-28s %8ld compared %6ld loose %6ld skipped %4ld wrong\n", what, made, loose, skipped, wrong); }
};

/// Calls visit(sample) for each random expression; the seed is printed.
template <class Visit>
void for_each_sample(std::uint64_t stream, int count, Visit visit) {
    const std::uint64_t seed = seed_or(20'240'229) + stream;
    std::printf("DDX_SEED %llu, %d expressions\n", static_cast<unsigned long long>(seed - stream), count);
    dice random(seed);
    for (int i = 0; i < count; ++i) {
        const sample s = random_sample(random);
        INFO("expression ", i, "\n", text_of(s));
        visit(s);
    }
}

std::vector<measured> transposed(const std::vector<measured>& square, std::size_t n) {
    std::vector<measured> result(square.size());
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) result[j * n + i] = square[i * n + j];
    return result;
}

void compare_quotients(const sample& s, const std::vector<measured>& jacobian, tally& t) {
    const std::size_t inputs = s.at.size();
    for (std::size_t j = 0; j < inputs; ++j) {
        const long double h = 0x1p-9L;
        const quotient d1 = central_quotient(s, j, h), d2 = central_quotient(s, j, h / 2), d3 = central_quotient(s, j, h / 4);
        for (std::size_t i = 0; i < d1.of_roots.size(); ++i) {
            const measured expected = jacobian[i * inputs + j];
            const measured found = extrapolated(d1.of_roots[i], d2.of_roots[i], d3.of_roots[i]);
            const bool well_conditioned = found.error <= 1e-6L * (1 + std::fabs(found.value));
            if (d1.same_branches && well_conditioned)
                t.compare(found, expected);
            else
                ++t.skipped;
        }
    }
}

}  // namespace

TEST_CASE("forward, reverse, dual numbers and difference quotients agree on random expressions") {
    tally sweeps, eliminated, duals, quotients;
    for_each_sample(0, sample_count(), [&](const sample& s) {
        const engine_derivatives engine(s);
        const auto at = measured_point(s);
        const auto forward = run_measured(engine.graph, engine.forward, at), reverse = run_measured(engine.graph, engine.reverse, at);
        const auto expected = dual_jacobian(s);
        const long before = sweeps.wrong + eliminated.wrong + duals.wrong + quotients.wrong;
        sweeps.compare(forward, reverse);
        eliminated.compare(run_measured(engine.graph, engine.cheapest, at), expected);
        duals.compare(reverse, expected);
        compare_quotients(s, expected, quotients);
        CHECK(sweeps.wrong + eliminated.wrong + duals.wrong + quotients.wrong == before);
    });
    sweeps.print("forward = reverse");
    eliminated.print("cheapest = dual numbers");
    duals.print("reverse = dual numbers");
    quotients.print("dual numbers = quotients");
    CHECK(sweeps.loose + eliminated.loose + duals.loose < (sweeps.made + eliminated.made + duals.made) / 100);
    CHECK(quotients.skipped < quotients.made / 10);
}

TEST_CASE("Hessians are symmetric and equal the dual numbers of dual numbers on random expressions") {
    tally symmetric, duals;
    for_each_sample(1, sample_count(), [&](const sample& s) {
        const engine_derivatives engine(s);
        const auto at = measured_point(s);
        const auto half = run_measured(engine.graph, engine.hessian, at), whole = run_measured(engine.graph, engine.whole_hessian, at);
        const long before = symmetric.wrong + duals.wrong;
        symmetric.compare(whole, transposed(whole, s.at.size()));
        symmetric.compare(half, whole);
        duals.compare(half, dual_hessian(s));
        CHECK(symmetric.wrong + duals.wrong == before);
    });
    symmetric.print("symmetric");
    duals.print("Hessian = dual of dual");
    CHECK(symmetric.loose + duals.loose < (symmetric.made + duals.made) / 100);
}

TEST_CASE("values are bit for bit what the expression says, with and without derivatives beside them") {
    tally alone, beside, stabilised;
    for_each_sample(2, sample_count(), [&](const sample& s) {
        const auto written = roots_of(s.whole, as_written(s.whole.graph, s.at));
        if (has_exponential_sum(s)) {
            stabilised.compare(run_measured(s.whole.graph, s.whole.roots, measured_point(s)),
                               roots_of(s.whole, as_written(s.whole.graph, measured_point(s))));
            return;
        }
        const rooted_graph code = lowered(s.whole);
        const engine_derivatives engine(s);
        buffer<int> both = s.whole.roots;
        both.append(engine.reverse.data(), engine.reverse.size());
        const rooted_graph code_of_both = lowered(with_roots(engine.graph, both));
        const auto values = roots_of(code, by_the_engine(code.graph, s.at));
        const auto values_beside = roots_of(code_of_both, by_the_engine(code_of_both.graph, s.at));
        for (std::size_t i = 0; i < written.size(); ++i) {
            CHECK(same_bits(values[i], written[i]));
            CHECK(same_bits(values_beside[i], written[i]));
            ++alone.made, ++beside.made;
            alone.wrong += same_bits(values[i], written[i]) ? 0 : 1;
            beside.wrong += same_bits(values_beside[i], written[i]) ? 0 : 1;
        }
    });
    alone.print("values alone");
    beside.print("values beside a Jacobian");
    stabilised.print("sums of exponentials");
    CHECK(stabilised.wrong == 0);
}

TEST_CASE("every operation occurs in hundreds of random expressions") {
    long count[static_cast<unsigned>(op::count)]{};
    for_each_sample(0, sample_count(), [&](const sample& s) {
        const auto needed = ddx::reachable(s.whole.graph, s.whole.roots, false);
        for (int id = 0; id < s.whole.graph.size(); ++id)
            if (needed[id]) ++count[static_cast<unsigned>(s.whole.graph[id].what)];
    });
    for (unsigned i = 0; i < static_cast<unsigned>(op::element); ++i) {
        CAPTURE(ddx::operation_table[i].name);
        CHECK(count[i] > sample_count() / 100);
    }
}
