// SPDX-License-Identifier: MIT
// What the derivatives of the benchmark problems cost: a transformation lost, or a rule grown slow, does not build.
#include "../../../runtime_tests/benchmarks/implementations/ddx_engine.hpp"

namespace {

/// operations(…).total() and .live of what the benchmarks run.
template <class Problem>
consteval bool costs(int total, int live) {
    constexpr auto counts = ddx::operations(benchmarks::derivative_of<Problem>);
    return counts.total() <= total && counts.live <= live;
}

static_assert(costs<benchmarks::cubed_norm>(31, 5));
static_assert(costs<benchmarks::softmax_4>(131, 9));
static_assert(costs<benchmarks::softmax_10>(360, 13));
static_assert(costs<benchmarks::softmax_32>(1856, 37));
static_assert(costs<benchmarks::bundle_adjustment>(394, 35));
static_assert(costs<benchmarks::log_sum_exp>(408, 21));
static_assert(costs<benchmarks::rosenbrock_gradient>(115, 7));
static_assert(costs<benchmarks::rosenbrock_hessian>(160, 8));
static_assert(costs<benchmarks::powell>(37, 9));
static_assert(costs<benchmarks::network>(315, 11));

}  // namespace
