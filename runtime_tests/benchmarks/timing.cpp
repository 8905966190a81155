// SPDX-License-Identifier: MIT
#include "timing.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>

#include "agreement.hpp"

namespace benchmarks {

namespace {

constexpr double slice = 5e5;  // nanoseconds

/// Collects the processor's time for a call, by the benchmark's name.
class collector : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) times[run.run_name.function_name] = run.GetAdjustedCPUTime();
    }
    std::map<std::string, double> times;
};

/// One implementation, the memory that it reads and writes, and how many calls fill a slice.
struct contestant {
    const registration* by;
    std::vector<double> in, out;
    benchmark::IterationCount calls;
};

/// Nanoseconds for a call of each contestant, timed in the order given.
std::map<std::string, double> time_once(std::vector<contestant*> order) {
    for (contestant* each : order)
        benchmark::RegisterBenchmark(each->by->implementation.c_str(), [each](benchmark::State& state) {
            const entry run = each->by->run;
            for (auto _ : state) {
                run(each->in.data(), each->out.data());
                benchmark::ClobberMemory();
            }
        })->Iterations(each->calls)->Unit(benchmark::kNanosecond);
    collector found;
    benchmark::RunSpecifiedBenchmarks(&found, ".");
    benchmark::ClearRegisteredBenchmarks();
    return found.times;
}

}  // namespace

rounds_of time_problem(const std::string& problem, int rounds) {
    std::vector<contestant> contestants;
    for (const std::string& name : implementation_names())
        if (const registration* by = find(problem, name))
            contestants.push_back({by, points(problem, by->shape.numbers_read)[0],
                                   std::vector<double>(static_cast<std::size_t>(by->shape.blocks.back())), 1000});
    std::vector<contestant*> order;
    for (contestant& each : contestants) order.push_back(&each);
    time_once(order);  // warms up
    const std::map<std::string, double> first = time_once(order);
    for (contestant& each : contestants)
        each.calls = std::max<benchmark::IterationCount>(100, static_cast<benchmark::IterationCount>(slice / first.at(each.by->implementation)));
    rounds_of found;
    std::mt19937 generator(1);
    for (int round = 0; round < rounds; ++round) {
        std::shuffle(order.begin(), order.end(), generator);
        for (const auto& [name, time] : time_once(order)) found[name].push_back(time);
    }
    return found;
}

double median(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    return (numbers[(numbers.size() - 1) / 2] + numbers[numbers.size() / 2]) / 2;
}

double median_ratio(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> ratios;
    for (std::size_t round = 0; round < a.size(); ++round) ratios.push_back(a[round] / b[round]);
    return median(ratios);
}

}  // namespace benchmarks
