// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/exponential_sum.hpp>

namespace ddx::detail {

/// A short cut to the normal form of most sums: terms of different bases, of which at most one is a constant and one a selection.
///
/// Returns   the very node that sum_builder would make; -1 where the sum is none of these.
/// Cost      a few tests for each term instead of collecting the coefficients of each base.
template <class Build>
constexpr int simple_sum(Build& build, const int* ids, int count) {
    constexpr int capacity = 16;
    arena& graph = build.graph();
    const entry* const entries = graph.entries();
    if (const op what = entries[ids[0]].made.what; count == 2 && ids[0] == ids[1] && what != op::constant && what != op::scale)
        return build.scale({2, 1}, ids[0]);
    int terms[capacity], bases[capacity];  // the bases in ascending order
    int found = 0, constants = 0, selections = 0;
    bool opened = false;
    for (int i = 0; i < count; ++i) {
        const node& whole = entries[ids[i]].made;
        const bool opens = whole.what == op::sum;
        const int* const list = opens ? graph.operands(whole) : ids + i;
        const int end = opens ? whole.b : 1;
        opened = opened || opens;
        if (found + end > capacity) return -1;
        for (int k = 0; k < end; ++k) {
            const node& n = entries[list[k]].made;
            const int base = n.what == op::scale ? n.b : list[k];
            const op what = entries[base].made.what;
            if (what == op::sum || (what == op::select && (++selections > 1 || n.what == op::scale))) return -1;
            if (what == op::constant) {
                if (++constants > 1) return -1;
                if (graph.is_zero(list[k])) continue;
            }
            int place = found;
            for (; place > 0 && bases[place - 1] >= base; --place) {
                if (bases[place - 1] == base) return -1;
                bases[place] = bases[place - 1];
            }
            bases[place] = base;
            terms[found++] = list[k];
        }
    }
    if (found < 2) return found == 0 ? graph.constant(0) : terms[0];
    if (graph.has(fact::exponential_sum) && reciprocal_of_exponential_sum_in(graph, bases[0]) >= 0) return -1;
    const int result = graph.intern_sorted(op::sum, terms, found);
    if (opened) graph.associate(result, ids, count);
    return result;
}

}  // namespace ddx::detail
