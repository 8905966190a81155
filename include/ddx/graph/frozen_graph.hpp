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
    for (int root : roots) needed.items[root] = 1;
    for (int id = graph.size() - 1; id >= 0; --id) {
        if (!needed.items[id]) continue;
        graph.for_each_operand(id, [&](int operand) { needed.items[operand] = 1; });
        if (!with_associations) continue;
        const association how = graph.association_of(id);
        for (int i = 0; i < how.count; ++i) needed.items[graph.operands(how)[i]] = 1;
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
            for (int i = 0; i < n.b; ++i) ids.push(place.items[source.operands(n)[i]]);
            if (n.what == op::primitive) return target.intern(n.what, ids.data(), n.b, target.primitive(source.primitive(n.c)));
            return target.intern_sorted(n.what, ids.data(), n.b);
        }
        default: return target.intern(n.what, place.items[n.a], n.b < 0 ? -1 : place.items[n.b], n.c < 0 ? -1 : place.items[n.c]);
    }
}

template <class Graph>
constexpr void copy_association(const Graph& source, int id, const buffer<int>& place, arena& target) {
    const association how = source.association_of(id);
    if (how.count == 0) return;
    buffer<int> ids;
    for (int i = 0; i < how.count; ++i) ids.push(place.items[source.operands(how)[i]]);
    target.associate(place.items[id], ids.data(), how.count);
}

/// The numbers of elements of the part of a graph that its roots need.
constexpr graph_extent extent_of(const rooted_graph& whole) {
    const arena& graph = whole.graph;
    const buffer<char> needed = reachable(graph, whole.roots, true);
    graph_extent extent{0, 0, 0, graph.primitives().size(), whole.roots.size()};
    for (int id = 0; id < graph.size(); ++id) {
        if (!needed.items[id]) continue;
        const node& n = graph[id];
        ++extent.nodes;
        if (n.what == op::constant) ++extent.constants;
        extent.pool += (is_nary(n.what) ? n.b : 0) + graph.association_of(id).count;
    }
    return extent;
}

/// The part of a graph that its roots need, renumbered without gaps in the same order.
template <graph_extent Extent>
class freezer {
public:
    constexpr explicit freezer(const rooted_graph& whole) : graph_(whole.graph), place_(whole.graph.size(), -1) {
        const buffer<char> needed = reachable(graph_, whole.roots, true);
        for (int id = 0; id < graph_.size(); ++id)
            if (needed.items[id]) add(id);
        for (int i = 0; i < Extent.roots; ++i) result_.root_list[i] = place_.items[whole.roots[i]];
        for (int i = 0; i < Extent.primitives; ++i) result_.primitive_list[i] = graph_.primitives()[i];
    }

    constexpr const frozen_graph<Extent>& result() const { return result_; }

private:
    constexpr void add(int id) {
        node n = graph_[id];
        if (n.what == op::constant) {
            result_.constant_list[constants_] = graph_.constant_of(id);
            n.a = constants_++;
        } else if (is_nary(n.what)) {
            n.a = add_list(graph_.operands(n), n.b);
        } else if (n.what != op::input) {
            n.a = place_.items[n.a];
            n.b = n.b < 0 ? -1 : place_.items[n.b];
            n.c = n.c < 0 ? -1 : place_.items[n.c];
        }
        if (const association how = graph_.association_of(id); how.count > 0)
            result_.association_list[nodes_] = {add_list(graph_.operands(how), how.count), how.count};
        result_.node_list[nodes_] = n;
        place_.items[id] = nodes_++;
    }
    constexpr int add_list(const int* ids, int count) {
        const int first = pool_;
        for (int i = 0; i < count; ++i) result_.pool_list[pool_++] = place_.items[ids[i]];
        return first;
    }

    const arena& graph_;
    buffer<int> place_;
    frozen_graph<Extent> result_{};
    int nodes_ = 0, pool_ = 0, constants_ = 0;
};

template <graph_extent Extent>
constexpr frozen_graph<Extent> freeze(const rooted_graph& whole) {
    return freezer<Extent>(whole).result();
}

/// Copies a frozen graph into `target`, input i becoming node inputs[i]; the places of its roots.
///
/// Math      substitution: the roots as functions of the given nodes.
template <graph_extent Extent>
constexpr buffer<int> load(const frozen_graph<Extent>& source, arena& target, const buffer<int>& inputs) {
    buffer<int> place(Extent.nodes, -1), roots;
    for (int id = 0; id < Extent.nodes; ++id) {
        place.items[id] = source[id].what == op::input ? inputs[source[id].a] : copy_node(source, id, place, target);
        copy_association(source, id, place, target);
    }
    for (int i = 0; i < Extent.roots; ++i) roots.push(place.items[source.root_list[i]]);
    return roots;
}

}  // namespace ddx
