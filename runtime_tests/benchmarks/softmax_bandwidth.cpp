// SPDX-License-Identifier: MIT
// Softmax of run-time length beside a plain copy of the same bytes, the exponentials alone and its own arithmetic alone, in turns.
#include <ddx/runtime.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <random>
#include <span>
#include <vector>

namespace {

constexpr std::size_t size = 1'000'000;
constexpr int rounds = 61;

template <class Work>
double milliseconds(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    asm volatile("" ::: "memory");
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// The least of some times: other processes can only add to it.
double least(const std::vector<double>& times) { return *std::min_element(times.begin(), times.end()); }

/// `size` exponentials of numbers in the first-level cache.
void exponentials(std::vector<double>& few) {
    for (std::size_t done = 0; done < size; done += few.size())
        for (std::size_t i = 0; i < few.size(); i += static_cast<std::size_t>(ddx::pack<double>::size())) {
            const auto y = exp(ddx::pack<double>::load(&few[i]));
            asm volatile("" ::"v"(y.file.part[0]));
        }
}

/// J v of as many numbers, of which `few` at a time stay in the cache: its arithmetic without the memory.
void products_in_cache(std::span<double> out, std::span<const double> x, std::span<const double> v, std::size_t few) {
    for (std::size_t done = 0; done < size; done += few) (void)ddx::softmax_jvp_into(out.first(few), x.first(few), v.first(few));
}

}  // namespace

int main() {
    std::mt19937_64 engine(1);
    std::normal_distribution<double> normal;
    std::vector<double> x(size), v(size), out(size), few(2000, -1.5), from(3 * size / 2, 1.0), to(3 * size / 2, 1.0);
    for (std::size_t i = 0; i < size; ++i) x[i] = 3 * normal(engine), v[i] = normal(engine);
    std::vector<double> copy, exps, cached, jvp, softmax;
    for (int round = 0; round < rounds; ++round) {
        copy.push_back(milliseconds([&] { std::memcpy(to.data(), from.data(), 12 * size); asm volatile("" ::"r"(to.data()) : "memory"); }));
        jvp.push_back(milliseconds([&] { (void)ddx::softmax_jvp_into(out, x, v); }));
        softmax.push_back(milliseconds([&] { (void)ddx::softmax_into(out, x); }));
        exps.push_back(milliseconds([&] { exponentials(few); }));
        cached.push_back(milliseconds([&] { products_in_cache(out, x, v, few.size()); }));
    }
    const double c = least(copy), e = least(exps), a = least(cached), j = least(jvp), s = least(softmax);
    std::printf("copy of 24 MB %.3f ms (%.1f GB/s); %zu exponentials alone %.3f ms\n", c, 24 / c, size, e);
    std::printf("J v %.3f ms (%.1f GB/s): %.0f %% of the copy, %.0f %% of the exponentials\n", j, 24 / j, 100 * c / j, 100 * e / j);
    std::printf("J v in the cache, %zu numbers at a time, %.3f ms: %.0f %% of J v is arithmetic\n", few.size(), a, 100 * a / j);
    std::printf("softmax %.3f ms (%.1f GB/s)\n", s, 16 / s);
}
