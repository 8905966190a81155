// SPDX-License-Identifier: MIT
#include <ddx/eval/assembly.hpp>

#include "graph_of_roots.hpp"

namespace {

using ddx::selections, ddx::vec;

template <class Program>
constexpr bool are_same(const Program& a, const Program& b) {
    for (int i = 0; i < a.length; ++i) {
        const ddx::instruction &m = a.code[i], &n = b.code[i];
        if (m.what != n.what || m.how != n.how || m.a != n.a || m.b != n.b || m.c != n.c || m.d != n.d) return false;
    }
    for (int i = 0; i < static_cast<int>(sizeof(a.pool) / sizeof(a.pool[0])); ++i)
        if (a.pool[i] != b.pool[i]) return false;
    return a.main == b.main && a.length == b.length && a.length > 0;
}
template <class F, selections How, int Work>
using in_parts = ddx::assembly<support::frozen_roots<5, F>, How, Work>;

/// Whether the program of a callable is the same in at least `Parts` parts of `Work` and in one evaluation.
template <int Work, int Parts, selections How = selections::by_branches, class F>
consteval bool is_same_in_parts(F) {
    constexpr auto whole = ddx::assemble(support::frozen_roots<5, F>, How);
    return in_parts<F, How, Work>::parts() >= Parts && are_same(in_parts<F, How, Work>::program(), whole);
}

/// A node with many users, whose last uses are computed at once, calls that are made together, and a chain.
constexpr auto sums_and_calls = [](auto x) {
    auto total = x[4], u = x[0] * x[1];
    for (int i = 1; i < 8; ++i) {
        total += sin(u + i * x[3]) * x[i % 5] - exp(u * x[i % 4]);
        u = sqrt(u * u + x[i % 3]) * (u - i);
    }
    return vec{u, total};
};
constexpr auto rows_with_gaps = [](auto x) {
    const auto u = exp(x[0] - x[1]), v = sin(x[2]) * u, w = v - u;
    return vec{u * v, u * x[2], w, u * x[3], u * sin(w), std::remove_cvref_t<decltype(u)>(3), w * v, w * x[1], w * cos(v), w * u};
};
constexpr auto branches = [](auto x) {
    const auto low = x[0] < x[1], high = x[2] < x[3];
    const auto u = select(low, exp(x[0]) * tan(x[1]), x[2] / x[3] / x[0]), v = select(low, sin(x[0] * x[1]), exp(x[3]) - 1);
    return vec{u * v, select(high, u * exp(v), log(x[0]) * sin(v) + u), -u, v};
};

consteval bool a_program_made_in_parts_is_that_of_one_evaluation() {
    return is_same_in_parts<1, 20>(sums_and_calls) && is_same_in_parts<2, 20>(sums_and_calls) && is_same_in_parts<7, 8>(sums_and_calls) &&
           is_same_in_parts<1, 10>(rows_with_gaps) && is_same_in_parts<3, 4>(rows_with_gaps) && is_same_in_parts<1, 10>(branches) &&
           is_same_in_parts<5, 3>(branches) && is_same_in_parts<1, 10, selections::as_they_are>(branches);
}
consteval bool enough_work_makes_one_part() { return in_parts<std::remove_const_t<decltype(branches)>, selections::by_branches, 1000>::parts() == 1; }

/// What is too large for one evaluation.
constexpr auto long_sum = [](auto x) {
    auto total = x[0];
    for (int i = 1; i < 900; ++i) total += i * x[i % 5] * x[(i / 5) % 4];
    return vec{total};
};
consteval bool large_graphs_are_assembled_in_parts() {
    constexpr const auto& graph = support::frozen_roots<5, std::remove_const_t<decltype(long_sum)>>;
    return !is_assembled_at_once(graph.extent) &&
           are_same(ddx::assemble<graph, selections::by_branches>(), ddx::assemble(graph, selections::by_branches));
}

static_assert(a_program_made_in_parts_is_that_of_one_evaluation());
static_assert(enough_work_makes_one_part());
static_assert(large_graphs_are_assembled_in_parts());

}  // namespace
