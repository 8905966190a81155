// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>

namespace ddx {

/// The numbers of elements of a frozen graph.
struct graph_extent {
    int nodes = 0, pool = 0, constants = 0, primitives = 0, roots = 0;
    constexpr bool operator==(const graph_extent&) const = default;
};

/// A finished graph with its roots, in arrays of exactly the right size: what one constant evaluation hands to the next.
template <graph_extent Extent>
struct frozen_graph {
    static constexpr graph_extent extent = Extent;

    // one element more than needed where the count may be 0
    node node_list[static_cast<unsigned>(Extent.nodes) + 1]{};
    association association_list[static_cast<unsigned>(Extent.nodes) + 1]{};
    int pool_list[static_cast<unsigned>(Extent.pool) + 1]{};
    constant_value constant_list[static_cast<unsigned>(Extent.constants) + 1]{};
    primitive_entry primitive_list[static_cast<unsigned>(Extent.primitives) + 1]{};
    int root_list[static_cast<unsigned>(Extent.roots) + 1]{};

    constexpr int size() const { return Extent.nodes; }
    constexpr const node& operator[](int id) const { return node_list[id]; }
    constexpr const int* operands(const node& n) const { return pool_list + n.a; }
    constexpr const int* operands(association how) const { return pool_list + how.first; }
    constexpr association association_of(int id) const { return association_list[id]; }
    constexpr const constant_value& constant_of(int id) const { return constant_list[node_list[id].a]; }
    constexpr const primitive_entry& primitive(int index) const { return primitive_list[index]; }

    /// Calls visit(operand) for the operands of node `id`, in order.
    template <class Visit>
    constexpr void for_each_operand(int id, Visit visit) const {
        detail::visit_operands(node_list[id], pool_list, visit);
    }
};

/// A graph under construction together with its roots, in order.
struct rooted_graph {
    arena graph;
    buffer<int> roots;
};

/// Marks the nodes that `roots` need; with_associations also those of the ways they were put together.
template <class Graph>
constexpr buffer<char> reachable(const Graph& graph, const buffer<int>& roots, bool with_associations) {
    buffer<char> needed(graph.size(), 0);
    for (int root : roots) needed[root] = 1;
    for (int id = graph.size() - 1; id >= 0; --id) {
        if (!needed[id]) continue;
        graph.for_each_operand(id, [&](int operand) { needed[operand] = 1; });
        if (!with_associations) continue;
        const association how = graph.association_of(id);
        for (int i = 0; i < how.count; ++i) needed[graph.operands(how)[i]] = 1;
    }
    return needed;
}

/// Copies node `id` of another graph into `target`; `place` maps the numbers of its operands.
template <class Graph>
constexpr int copy_node(const Graph& source, int id, const buffer<int>& place, arena& target) {
    const node& n = source[id];
    switch (n.what) {
        case op::constant: {
            const constant_value& value = source.constant_of(id);
            return value.is_exact ? target.constant(value.exact) : target.literal(value.literal);
        }
        case op::input: return target.input(n.a);
        case op::sum:
        case op::product:
        case op::primitive: {
            buffer<int> ids;
            for (int i = 0; i < n.b; ++i) ids.push(place[source.operands(n)[i]]);
            if (n.what == op::primitive) return target.intern(n.what, ids.data(), n.b, target.primitive(source.primitive(n.c)));
            return target.intern_sorted(n.what, ids.data(), n.b);
        }
        default: return target.intern(n.what, place[n.a], n.b < 0 ? -1 : place[n.b], n.c < 0 ? -1 : place[n.c]);
    }
}

template <class Graph>
constexpr void copy_association(const Graph& source, int id, const buffer<int>& place, arena& target) {
    const association how = source.association_of(id);
    if (how.count == 0) return;
    buffer<int> ids;
    for (int i = 0; i < how.count; ++i) ids.push(place[source.operands(how)[i]]);
    target.associate(place[id], ids.data(), how.count);
}

/// The part of a graph that its roots need, renumbered without gaps in the same order.
constexpr rooted_graph compacted(const rooted_graph& whole) {
    rooted_graph result;
    const buffer<char> needed = reachable(whole.graph, whole.roots, true);
    buffer<int> place(whole.graph.size(), -1);
    for (int id = 0; id < whole.graph.size(); ++id) {
        if (!needed[id]) continue;
        place[id] = copy_node(whole.graph, id, place, result.graph);
        copy_association(whole.graph, id, place, result.graph);
    }
    for (int root : whole.roots) result.roots.push(place[root]);
    return result;
}

constexpr graph_extent extent_of(const rooted_graph& whole) {
    const arena& graph = whole.graph;
    return {graph.size(), graph.pool().size(), graph.constants().size(), graph.primitives().size(), whole.roots.size()};
}

template <graph_extent Extent>
constexpr frozen_graph<Extent> freeze(const rooted_graph& whole) {
    frozen_graph<Extent> result;
    const arena& graph = whole.graph;
    for (int i = 0; i < Extent.nodes; ++i) result.node_list[i] = graph[i];
    for (int i = 0; i < Extent.nodes; ++i) result.association_list[i] = graph.association_of(i);
    for (int i = 0; i < Extent.pool; ++i) result.pool_list[i] = graph.pool()[i];
    for (int i = 0; i < Extent.constants; ++i) result.constant_list[i] = graph.constants()[i];
    for (int i = 0; i < Extent.primitives; ++i) result.primitive_list[i] = graph.primitives()[i];
    for (int i = 0; i < Extent.roots; ++i) result.root_list[i] = whole.roots[i];
    return result;
}

/// Copies a frozen graph into `target`, input i becoming node inputs[i]; the places of its roots.
///
/// Math      substitution: the roots as functions of the given nodes.
template <graph_extent Extent>
constexpr buffer<int> load(const frozen_graph<Extent>& source, arena& target, const buffer<int>& inputs) {
    buffer<int> place(Extent.nodes, -1), roots;
    for (int id = 0; id < Extent.nodes; ++id) {
        place[id] = source[id].what == op::input ? inputs[source[id].a] : copy_node(source, id, place, target);
        copy_association(source, id, place, target);
    }
    for (int i = 0; i < Extent.roots; ++i) roots.push(place[source.root_list[i]]);
    return roots;
}

}  // namespace ddx
