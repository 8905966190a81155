// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/frozen_graph.hpp>

namespace ddx::detail {

/// An array that can be copied as one: in constant evaluation by the compiler itself, and not element by element.
template <int Size>
struct int_list {
    int items[Size + 1]{};
};

/// The operands of the first `count` nodes of a graph, one node's behind the other's, and the uses of each node.
///
/// Math      the operands of node i, in order, are ids[first[i]], …, ids[first[i + 1] - 1]; place 0 is left out.
///           registers[i] is how many registers node i's expression takes, as if nothing were shared; 0 for what has no operands
///           and so is in memory.
/// Cost      one pass over the nodes. Arrays of fixed size are zero without being written, and g++ 12 reads an element of them in
///           half the time that one of a `buffer` takes.
template <graph_extent Extent>
struct operand_lists {
    static constexpr int most = 3 * Extent.nodes + Extent.pool + 1;

    int first[Extent.nodes + 1]{}, ids[most + 1]{};
    int first_use[Extent.nodes + 1]{}, next_use[most + 1]{}, user[most + 1]{};  // of a node its last use; of a use the one before it, or 0
    int_list<Extent.nodes> uses{};
    int registers[Extent.nodes + 1]{};
    int leaves[Extent.nodes + 1]{}, leaf_count = 0, call_count = 0;  // what has no operands; functions of one argument

    constexpr explicit operand_lists(const frozen_graph<Extent>& graph, int count = Extent.nodes) {
        int last = 1;
        for (int id = 0; id < count; ++id) {
            const node& n = graph.entry_list[id].made;
            first[id] = last;
            if (n.what <= op::input) {
                leaves[leaf_count++] = id;
                continue;
            }
            if (n.what >= op::primitive && n.what <= op::product)
                for (int i = n.a; i < n.a + n.b; ++i) ids[last++] = graph.pool_list[i];
            else
                ids[last++] = n.a, n.b >= 0 ? void(ids[last++] = n.b) : n.what > op::sqrt && n.what <= op::erfc ? void(++call_count) : void(),
                n.c >= 0 ? void(ids[last++] = n.c) : void();
            int taken = 1;
            for (int i = first[id]; i < last; ++i) {
                const int operand = ids[i], wanted = registers[operand];
                user[i] = id, next_use[i] = first_use[operand], first_use[operand] = i, ++uses.items[operand],
                taken = wanted < taken ? taken : wanted > taken ? wanted : taken + 1;
            }
            registers[id] = taken;
        }
        first[count] = last;
    }

    constexpr int times_used(int by, int operand) const {
        int times = 0;
        for (int i = first[by], last = first[by + 1]; i < last; ++i)
            if (ids[i] == operand) ++times;
        return times;
    }
};

}  // namespace ddx::detail
