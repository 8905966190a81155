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
    unsigned hash_list[static_cast<unsigned>(Extent.nodes) + 1]{};
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

/// The part of a graph that its roots need, renumbered without gaps in the same order, and the numbers of its elements.
///
/// Math      the elements behind those numbers are zero; a compiler keeps no record of them, so that ample room costs nothing.
/// Edges     `fits` is false where the room does not suffice; the graph is incomplete then.
struct roomy_graph {
    static constexpr graph_extent room{1 << 15, 1 << 16, 1 << 12, 1 << 10, 1 << 14};

    frozen_graph<room> graph{};
    graph_extent used{};
    bool fits = true;
};

/// Freezes a graph into a roomy one; `shrink` then gives it arrays of exactly the right size.
class freezer {
public:
    constexpr explicit freezer(const rooted_graph& whole) : graph_(whole.graph), place_(whole.graph.size(), -1) {
        const buffer<char> needed = reachable(graph_, whole.roots, true);
        used_.primitives = graph_.primitives().size();
        used_.roots = whole.roots.size();
        if (!has_room(0) || used_.primitives > roomy_graph::room.primitives || used_.roots > roomy_graph::room.roots) return;
        for (int id = 0; id < graph_.size() && result_.fits; ++id)
            if (needed.items[id]) add(id);
        for (int i = 0; i < used_.roots; ++i) result_.graph.root_list[i] = place_.items[whole.roots[i]];
        for (int i = 0; i < used_.primitives; ++i) result_.graph.primitive_list[i] = graph_.primitives()[i];
        result_.used = used_;
    }

    constexpr const roomy_graph& result() const { return result_; }

private:
    constexpr bool has_room(int operands) {
        constexpr graph_extent room = roomy_graph::room;
        return result_.fits = used_.nodes < room.nodes && used_.constants < room.constants && used_.pool + operands <= room.pool;
    }

    constexpr void add(int id) {
        node n = graph_[id];
        const association how = graph_.association_of(id);
        if (!has_room((is_nary(n.what) ? n.b : 0) + how.count)) return;
        unsigned hash = graph_.hash_of(id);
        if (n.what == op::constant) {
            result_.graph.constant_list[used_.constants] = graph_.constant_of(id);
            n.a = used_.constants++;
        } else if (is_nary(n.what)) {
            n.a = add_list(graph_.operands(n), n.b);
            hash = arena::hash_of(n.what, result_.graph.pool_list + n.a, n.b, n.c);
        } else if (n.what != op::input) {
            n.a = place_.items[n.a];
            n.b = n.b < 0 ? -1 : place_.items[n.b];
            n.c = n.c < 0 ? -1 : place_.items[n.c];
            hash = arena::hash_of(n.what, n.a, n.b, n.c);
        }
        result_.graph.hash_list[used_.nodes] = hash;
        if (how.count > 0) result_.graph.association_list[used_.nodes] = {add_list(graph_.operands(how), how.count), how.count};
        result_.graph.node_list[used_.nodes] = n;
        place_.items[id] = used_.nodes++;
    }
    constexpr int add_list(const int* ids, int count) {
        const int first = used_.pool;
        for (int i = 0; i < count; ++i) result_.graph.pool_list[used_.pool++] = place_.items[ids[i]];
        return first;
    }

    const arena& graph_;
    buffer<int> place_;
    roomy_graph result_{};
    graph_extent used_{};
};

constexpr roomy_graph freeze(const rooted_graph& whole) { return freezer(whole).result(); }

/// The same graph in arrays of exactly the right size.
template <graph_extent Extent>
constexpr frozen_graph<Extent> shrink(const roomy_graph& roomy) {
    frozen_graph<Extent> result;
    const auto copy = [](const auto* from, auto* to, int count) {
        for (int i = 0; i < count; ++i) to[i] = from[i];
    };
    copy(roomy.graph.node_list, result.node_list, Extent.nodes);
    copy(roomy.graph.association_list, result.association_list, Extent.nodes);
    copy(roomy.graph.hash_list, result.hash_list, Extent.nodes);
    copy(roomy.graph.pool_list, result.pool_list, Extent.pool);
    copy(roomy.graph.constant_list, result.constant_list, Extent.constants);
    copy(roomy.graph.primitive_list, result.primitive_list, Extent.primitives);
    copy(roomy.graph.root_list, result.root_list, Extent.roots);
    return result;
}

/// The graph that was frozen, ready to grow again; all numbers are as before.
template <graph_extent Extent>
constexpr rooted_graph thaw(const frozen_graph<Extent>& source) {
    rooted_graph result{arena(source), {}};
    result.roots.append(source.root_list, Extent.roots);
    return result;
}

/// Copies a frozen graph into `target`, input i becoming node inputs[i]; the places of its roots.
///
/// Math      substitution: the roots as functions of the given nodes; bound indices stay.
template <graph_extent Extent>
constexpr buffer<int> load(const frozen_graph<Extent>& source, arena& target, const buffer<int>& inputs) {
    buffer<int> place(Extent.nodes, -1), roots;
    for (int id = 0; id < Extent.nodes; ++id) {
        place.items[id] = source[id].what == op::input && source[id].a >= 0 ? inputs[source[id].a] : copy_node(source, id, place, target);
        copy_association(source, id, place, target);
    }
    for (int i = 0; i < Extent.roots; ++i) roots.push(place.items[source.root_list[i]]);
    return roots;
}

}  // namespace ddx
