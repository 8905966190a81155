// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>

namespace ddx::detail {

/// Remembers that the product `result` was made of the given operands.
///
/// Requires  ids does not point into build.scratch(), which grows.
/// Math      the whole coefficient goes to the operand that had one; a sign stays outside, where a sum can subtract.
/// Edges     nothing is remembered of fewer than two operands, or where none can take the coefficient.
template <class Build>
constexpr void associate_product(Build& build, int result, rational coefficient, const int* ids, int count) {
    arena& graph = build.graph();
    buffer<int>& how = build.scratch().ids;
    const int first = how.length;
    if (coefficient.is_negative()) {
        coefficient = -coefficient;
        if (graph[result].what == op::scale) result = build.scale(coefficient, graph[result].b);
    }
    bool given = coefficient.is_one();
    for (int i = 0; i < count; ++i) {
        const int id = ids[i];
        const entry* const entries = graph.entries();
        if (entries[id].made.what == op::scale) {
            const int plain = entries[id].made.b;
            how.push(given ? plain : graph.intern(op::scale, graph.constant(coefficient), plain));
            given = true;
        } else if (!graph.is_exact_constant(id)) {
            how.push(id);
        }
    }
    if (given && how.length > first + 1) graph.associate(result, how.items + first, how.length - first);
    how.truncate(first);
}

}  // namespace ddx::detail
