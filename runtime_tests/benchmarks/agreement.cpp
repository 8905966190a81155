// SPDX-License-Identifier: MIT
#include "agreement.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <random>

namespace benchmarks {

namespace {

constexpr int random_points = 8;

std::vector<double> results(const registration& by, const std::vector<double>& point) {
    std::vector<double> out(static_cast<std::size_t>(by.shape.blocks.back()), std::numeric_limits<double>::quiet_NaN());
    by.run(point.data(), out.data());
    return out;
}

/// The largest difference between a[first…last) and b there, relative to the largest |b|; not a number if one of them is none.
double difference(const std::vector<double>& a, const std::vector<double>& b, int first, int last) {
    double largest = 0, apart = 0;
    for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(last); ++i) {
        if (!std::isfinite(a[i]) || !std::isfinite(b[i])) return std::numeric_limits<double>::quiet_NaN();
        largest = std::max(largest, std::abs(b[i]));
        apart = std::max(apart, std::abs(a[i] - b[i]));
    }
    return apart == 0 ? 0 : apart / largest;
}

}  // namespace

std::vector<std::vector<double>> points(const std::string& problem, int numbers_read) {
    std::mt19937 generator(20240229);
    std::uniform_real_distribution<double> component(-1.5, 1.5);
    std::vector<std::vector<double>> all(random_points, std::vector<double>(static_cast<std::size_t>(numbers_read)));
    for (std::vector<double>& point : all)
        for (double& number : point) number = component(generator);
    if (problem == "bundle_adjustment") {  // a camera that does not turn: the other branch
        all.push_back(all.back());
        std::fill_n(all.back().begin(), 3, 0.0);
    }
    return all;
}

std::string disagreement(const registration& tried) {
    static const char* const kinds[] = {"values", "first derivatives", "second derivatives"};
    const registration* const right = find(tried.problem, "hand");
    if (!right) return "nothing to compare with";
    const std::vector<std::vector<double>> where = points(tried.problem, tried.shape.numbers_read);
    for (std::size_t p = 0; p < where.size(); ++p) {
        const std::vector<double> a = results(tried, where[p]), b = results(*right, where[p]);
        const std::size_t blocks = tried.implementation == "value_alone" ? 1 : tried.shape.blocks.size();
        for (std::size_t block = 0; block < blocks; ++block) {
            const double apart = difference(a, b, block == 0 ? 0 : tried.shape.blocks[block - 1], tried.shape.blocks[block]);
            if (apart <= tolerance) continue;
            char sentence[160];
            std::snprintf(sentence, sizeof sentence, "%s: %s disagrees with hand: %s at point %zu by %.1e, allowed %.0e",
                          tried.problem.c_str(), tried.implementation.c_str(), kinds[block % 3], p, apart, tolerance);
            return sentence;
        }
    }
    return "";
}

std::vector<std::string> disagreements(const std::vector<std::string>& problems) {
    std::vector<std::string> found;
    for (const std::string& problem : problems)
        for (const std::string& implementation : implementation_names())
            if (const registration* tried = find(problem, implementation))
                if (const std::string wrong = disagreement(*tried); !wrong.empty()) found.push_back(wrong);
    return found;
}

}  // namespace benchmarks
