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

/// One implementation, and how many calls fill a slice.
struct contestant {
    const registration* by;
    benchmark::IterationCount calls;
};

/// The memory that all contestants read and write: the same, from the beginning of a cache line, so that no one is favoured.
class memory {
public:
    memory(const std::vector<double>& point, int numbers_written) : in_(lines(point.size())), all_(in_ + lines(static_cast<std::size_t>(numbers_written))) {
        std::copy(point.begin(), point.end(), all_[0].numbers);
    }
    const double* in() const { return all_[0].numbers; }
    double* out() { return all_[in_].numbers; }

private:
    struct alignas(64) line {
        double numbers[8];
    };
    static std::size_t lines(std::size_t numbers) { return (numbers + 7) / 8; }
    std::size_t in_;
    std::vector<line> all_;
};

/// Nanoseconds for a call of each contestant, timed in the order given.
std::map<std::string, double> time_once(const std::vector<contestant>& order, memory& numbers) {
    for (const contestant& each : order)
        benchmark::RegisterBenchmark(each.by->implementation.c_str(), [run = each.by->run, &numbers](benchmark::State& state) {
            for (auto _ : state) {
                run(numbers.in(), numbers.out());
                benchmark::ClobberMemory();
            }
        })->Iterations(each.calls)->Unit(benchmark::kNanosecond);
    collector found;
    benchmark::RunSpecifiedBenchmarks(&found, ".");
    benchmark::ClearRegisteredBenchmarks();
    return found.times;
}

}  // namespace

rounds_of time_problem(const std::string& problem, int rounds) {
    std::vector<contestant> order;
    for (const std::string& name : implementation_names())
        if (const registration* by = find(problem, name)) order.push_back({by, 1000});
    const layout& shape = order.front().by->shape;
    memory numbers(points(problem, shape.numbers_read)[0], shape.blocks.back());
    time_once(order, numbers);  // warms up
    const std::map<std::string, double> first = time_once(order, numbers);
    for (contestant& each : order)
        each.calls = std::max<benchmark::IterationCount>(100, static_cast<benchmark::IterationCount>(slice / first.at(each.by->implementation)));
    rounds_of found;
    std::mt19937 generator(1);
    for (int round = 0; round < rounds; ++round) {
        std::shuffle(order.begin(), order.end(), generator);
        for (const auto& [name, time] : time_once(order, numbers)) found[name].push_back(time);
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
