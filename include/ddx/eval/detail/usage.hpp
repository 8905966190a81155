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
    int count = 0;
    buffer<char> all_wanted;
    buffer<int> all_uses;  // of node i at i + 1, so that no operand (-1) has a place too
    char* wanted = nullptr;
    int* uses = nullptr;

    constexpr usage() = default;
    constexpr explicit usage(const rooted_graph& whole)
        : count(whole.graph.size()), all_wanted(count + 1, 0), all_uses(count + 1, 0), wanted(all_wanted.items + 1), uses(all_uses.items + 1) {
        const entry* const nodes = whole.graph.entries();
        const int* const pool = whole.graph.pool();
        for (int root : whole.roots) wanted[root] = 1, ++uses[root];
        for (int id = count - 1; id >= 0; --id)
            if (const node& n = nodes[id].made; n.what > op::input && (uses[id] > 0 || wanted[id])) {
                const association& how = nodes[id].how;
                const char want = how.count == 0 && !(n.what == op::scale && nodes[n.b].made.what == op::product);
                if (n.what >= op::primitive && n.what <= op::product)
                    for (const int *i = pool + n.a, *end = i + n.b; i != end; ++i) wanted[*i] |= want, ++uses[*i];
                else
                    wanted[n.a] |= want, wanted[n.b] |= want, wanted[n.c] |= want, ++uses[n.a], ++uses[n.b], ++uses[n.c];
                if (how.count > 0)
                    for (const int *i = pool + how.first, *end = i + how.count; i != end; ++i) wanted[*i] = 1;
            }
    }
    usage(const usage&) = delete;
    template <class Each>
    constexpr void keep(Each& each) {
        each(count), each(all_wanted), each(all_uses);
        if constexpr (Each::restores) wanted = all_wanted.items + 1, uses = all_uses.items + 1;
    }
};

}  // namespace ddx::detail
