// SPDX-License-Identifier: MIT
// A gradient called from code without exceptions and run-time types.
#include <ddx/ddx.hpp>

constexpr auto energy = ddx::function<2, 3>([](auto s, auto y) {
    auto f = ddx::vec{s[0] * s[1], s[0] * s[0] + s[1] * s[1], s[0]};
    return 0.5 * pow(norm(f - y), 3);
});
constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto slope = ddx::gradient(log_sum_exp(sigma), sigma);

#ifdef DDX_PLANT_HEAP
double* planted(int count) { return new double[static_cast<unsigned>(count)]; }
#endif

int main(int count, char**) {
    const double x = count;
    const auto g = ddx::gradient(energy)(ddx::vec{x, 2.0}, ddx::vec{1.0, 1.0, 1.0});
    const auto s = slope(sigma = {x, 1.0});
    return g[0] > 61.8 && g[0] < 61.9 && s[0] == 0.5 && s[1] == 0.5 ? 0 : 1;
}
