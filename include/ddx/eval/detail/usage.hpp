// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/frozen_graph.hpp>

namespace ddx::detail {

/// What the roots of a graph need, how often each node is an operand, and the values that a node is put together from.
///
/// Math      `wanted` are the nodes whose value is computed: of a node with an association its parts instead of its operands, of a
///           multiple of a product the product's factors.
/// Cost      one sweep from the last node to the first.
struct usage {
    buffer<char> wanted;
    buffer<int> uses;

    constexpr bool is_needed(int id) const { return uses.items[id] > 0 || wanted.items[id]; }

    constexpr explicit usage(const rooted_graph& whole) : wanted(whole.graph.size(), 0), uses(whole.graph.size(), 0) {
        const int count = whole.graph.size();
        const entry* const nodes = whole.graph.entries();
        const int* const pool = whole.graph.pool();
        char* const wants = wanted.items;
        int* const times = uses.items;
        for (int i = 0; i < whole.roots.length; ++i) {
            const int root = whole.roots.items[i];
            wants[root] = 1;
            ++times[root];
        }
        for (int id = count - 1; id >= 0; --id) {
            const entry& e = nodes[id];
            const node& n = e.made;
            if (n.what <= op::input || (times[id] == 0 && !wants[id])) continue;
            const char want = e.how.count == 0 && !(n.what == op::scale && nodes[n.b].made.what == op::product);
            if (n.what >= op::primitive && n.what <= op::product) {
                for (int i = n.a; i < n.a + n.b; ++i) {
                    const int operand = pool[i];
                    wants[operand] |= want;
                    ++times[operand];
                }
            } else {
                wants[n.a] |= want;
                ++times[n.a];
                if (n.b >= 0) {
                    wants[n.b] |= want;
                    ++times[n.b];
                }
                if (n.c >= 0) {
                    wants[n.c] |= want;
                    ++times[n.c];
                }
            }
            for (int i = e.how.first; i < e.how.first + e.how.count; ++i) wants[pool[i]] = 1;
        }
    }
};

}  // namespace ddx::detail
