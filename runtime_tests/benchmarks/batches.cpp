// SPDX-License-Identifier: MIT
// Nanoseconds a point of derivatives at many points: hand-written scalar code called for each, and ddx::evaluate_batch.
#include <ddx/runtime.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <vector>

#include "implementations/ddx_engine.hpp"
#include "implementations/hand.hpp"

namespace {

using namespace benchmarks;

constexpr std::size_t points = 1000;

/// The least time of one of many rounds, in nanoseconds a point: other processes can only add to it.
template <class Work>
double nanoseconds_a_point(Work work) {
    double least = 1e300;
    for (int round = 0; round < 200; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work();
        asm volatile("" ::: "memory");
        least = std::min(least, std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count());
    }
    return least / static_cast<double>(points);
}

template <class Problem>
constexpr auto derived_row_by_row() {
    constexpr auto f = traced<Problem>();
    if constexpr (Problem::want == wanted::value_and_jacobian)
        return value_and_jacobian(f);
    else
        return value_and_gradient(f);
}

/// Where the hand-written code writes what the batch writes as component k.
template <class Problem>
std::size_t place_by_hand(std::size_t k) {
    constexpr std::size_t values = Problem::results, variables = Problem::variables;
    if (k < values) return k;
    return values + static_cast<std::size_t>(place<Problem>(static_cast<int>((k - values) / variables), static_cast<int>((k - values) % variables)));
}

/// Prints the times of a problem; whether the results of both agree.
template <class Problem>
bool measure(const char* name) {
    constexpr std::size_t variables = Problem::variables, inputs = variables + Problem::data;
    constexpr std::size_t values = Problem::results, outputs = values * (1 + variables), room = 64;
    std::mt19937_64 engine(1);
    std::uniform_real_distribution<double> uniform(0.1, 1);
    std::vector<double> by_points(inputs * points), by_components(inputs * points), out(room * points), batch(outputs * points);
    for (std::size_t p = 0; p < points; ++p)
        for (std::size_t c = 0; c < inputs; ++c) by_points[p * inputs + c] = by_components[c * points + p] = uniform(engine);

    void (*volatile by_hand)(const double*, double*) = [](const double* in, double* to) { hand::derive<Problem>(in, to); };
    const double scalar = nanoseconds_a_point([&] {
        for (std::size_t p = 0; p < points; ++p) by_hand(&by_points[p * inputs], &out[p * room]);
    });
    const std::span<double> results(batch);
    const std::span<const double> arguments(by_components);
    const double lanes = nanoseconds_a_point([&] {
        (void)ddx::evaluate_batch(derived_row_by_row<Problem>(), results.first(values * points), results.subspan(values * points),
                                  arguments.first(variables * points), arguments.subspan(variables * points));
    });
    double worst = 0;
    for (std::size_t p = 0; p < points; ++p) {
        double error = 0, size = 0;
        for (std::size_t k = 0; k < outputs; ++k) {
            error = std::max(error, std::fabs(batch[k * points + p] - out[p * room + place_by_hand<Problem>(k)]));
            size = std::max(size, std::fabs(out[p * room + k]));
        }
        worst = std::max(worst, error / size);
    }
    std::printf("%-20s %6.2f by hand %6.2f in lanes: %.2f times the throughput, largest difference %.1e of a point's results\n", name, scalar,
                lanes, scalar / lanes, worst);
    return worst < 1e-12;
}

}  // namespace

int main() {
    std::printf("%d lanes of double, fma: %s; nanoseconds a point, %zu points\n", ddx::pack<double>::size(),
                ddx::machine::has_fma ? "yes" : "no", points);
    const bool agree[] = {measure<cubed_norm>("cubed_norm"), measure<bundle_adjustment>("bundle_adjustment"), measure<network>("network")};
    return std::find(agree, agree + 3, false) == agree + 3 ? 0 : 1;
}
