// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>

namespace ddx {

/// The numbers of elements of a frozen graph.
struct graph_extent {
    int nodes = 0, pool = 0, constants = 0, primitives = 0, roots = 0;
    constexpr bool operator==(const graph_extent&) const = default;
};

/// Room for a primitive; while there is none, a single zero. clang++ 19 evaluates the constructor of every element of an array,
/// used or not, which each graph would pay for; it may go when an array of primitive_entry adds no steps to static/cost.
union primitive_slot {
    char none;
    primitive_entry entry;
};

/// A finished graph with its roots, in arrays of exactly the right size: what one constant evaluation hands to the next.
template <graph_extent Extent>
struct frozen_graph {
    static constexpr graph_extent extent = Extent;

    // one element more than needed where the count may be 0
    entry entry_list[static_cast<unsigned>(Extent.nodes) + 1]{};
    int pool_list[static_cast<unsigned>(Extent.pool) + 1]{};
    constant_value constant_list[static_cast<unsigned>(Extent.constants) + 1]{};
    primitive_slot primitive_list[static_cast<unsigned>(Extent.primitives) + 1]{};
    int root_list[static_cast<unsigned>(Extent.roots) + 1]{};

    constexpr int size() const { return Extent.nodes; }
    constexpr const node& operator[](int id) const { return entry_list[id].made; }
    constexpr const int* operands(const node& n) const { return pool_list + n.a; }
    constexpr const int* operands(association how) const { return pool_list + how.first; }
    constexpr association association_of(int id) const { return entry_list[id].how; }
    constexpr const constant_value& constant_of(int id) const { return constant_list[entry_list[id].made.a]; }
    constexpr const entry* entries() const { return entry_list; }
    constexpr const int* pool() const { return pool_list; }
    constexpr const primitive_entry& primitive(int index) const { return primitive_list[index].entry; }

    /// Calls visit(operand) for the operands of node `id`, in order.
    template <class Visit>
    constexpr void for_each_operand(int id, Visit visit) const {
        const node& n = entry_list[id].made;
        if (n.what <= op::input) return;
        if (n.what >= op::primitive) return detail::visit_operands(n, pool_list, visit);
        visit(n.a);
        if (n.b >= 0) visit(n.b);
        if (n.c >= 0) visit(n.c);
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
    char* const marks = needed.items;
    const entry* const entries = graph.entries();
    const int* const pool = graph.pool();
    const auto mark_list = [=](int first, int count) {
        for (int i = first; i < first + count; ++i) marks[pool[i]] = 1;
    };
    for (int root : roots) marks[root] = 1;
    for (int id = graph.size() - 1; id >= 0; --id)
        if (marks[id] && entries[id].made.what > op::input) {
            const auto& [n, how, hash, next] = entries[id];
            n.what >= op::primitive && n.what <= op::product ? mark_list(n.a, n.b)
                : void(marks[n.a] = marks[n.b < 0 ? n.a : n.b] = marks[n.c < 0 ? n.a : n.c] = 1),
                with_associations && how.count > 0 ? mark_list(how.first, how.count) : void();
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
/// Edges     `fits` is false where the room or the budget of work does not suffice; the graph is empty then.
struct roomy_graph {
    static constexpr graph_extent room{1 << 15, 1 << 16, 1 << 12, 1 << 10, 1 << 14};

    frozen_graph<room> graph{};
    graph_extent used{};
    int made = 0;  // the nodes that there were, needed or not
    bool fits = true;
};

/// Freezes a graph into a roomy one; `shrink` then gives it arrays of exactly the right size.
class freezer {
public:
    constexpr explicit freezer(const rooted_graph& whole) : graph_(whole.graph), place_(whole.graph.size() + 1, -1) {
        result_.made = graph_.size();
        result_.fits = !graph_.is_exhausted();
        if (!result_.fits) return;
        const buffer<char> needed = reachable(graph_, whole.roots, true);
        used_.primitives = graph_.primitives().size();
        used_.roots = whole.roots.size();
        result_.fits = used_.primitives <= roomy_graph::room.primitives && used_.roots <= roomy_graph::room.roots;
        const entry* const entries = graph_.entries();
        for (int id = 0; id < needed.length && result_.fits; ++id)
            if (needed.items[id]) add(id, entries[id]);
        for (int i = 0; i < used_.roots && result_.fits; ++i) result_.graph.root_list[i] = place_.items[whole.roots[i] + 1];
        for (int i = 0; i < used_.primitives && result_.fits; ++i) result_.graph.primitive_list[i] = {.entry = graph_.primitives()[i]};
        if (result_.fits) result_.used = used_;
    }

    constexpr const roomy_graph& result() const { return result_; }

private:
    constexpr void add(int id, const entry& old) {
        int* const place = place_.items + 1;
        entry& now = result_.graph.entry_list[used_.nodes];
        node& n = now.made;
        now = old;
        if (n.what >= op::primitive && n.what <= op::product)
            n.a = add_list(n.a, n.b), now.hash = arena::hash_of(n.what, result_.graph.pool_list + n.a, n.b, n.c);
        else if (n.what > op::input)
            n.a = place[n.a], n.b = place[n.b], n.c = place[n.c], now.hash = arena::hash_of(n.what, n.a, n.b, n.c);
        else if (n.what == op::constant)
            result_.graph.constant_list[used_.constants] = graph_.constant_of(id), n.a = used_.constants++;
        if (now.how.count > 0) now.how.first = add_list(now.how.first, now.how.count);
        place[id] = used_.nodes++, result_.fits = result_.fits && used_.nodes < room.nodes && used_.constants < room.constants;
    }
    constexpr int add_list(int first, int count) {
        const int* const place = place_.items + 1;
        const int* const ids = graph_.pool() + first;
        int* const list = result_.graph.pool_list + used_.pool;
        if (used_.pool + count > room.pool) return result_.fits = false;
        for (int i = 0; i < count; ++i) list[i] = place[ids[i]];
        return (used_.pool += count) - count;
    }

    static constexpr graph_extent room = roomy_graph::room;
    const arena& graph_;
    buffer<int> place_;  // of node i at i + 1, so that no operand (-1) has a place too
    roomy_graph result_{};
    graph_extent used_{};
};

constexpr roomy_graph freeze(const rooted_graph& whole) { return freezer(whole).result(); }

/// The same graph in arrays of exactly the right size.
template <graph_extent Extent>
constexpr frozen_graph<Extent> shrink(const roomy_graph& roomy) {
    frozen_graph<Extent> result;
    DDX_COPY(result.entry_list, roomy.graph.entry_list, Extent.nodes);
    DDX_COPY(result.pool_list, roomy.graph.pool_list, Extent.pool);
    DDX_COPY(result.constant_list, roomy.graph.constant_list, Extent.constants);
    DDX_COPY(result.root_list, roomy.graph.root_list, Extent.roots);
    for (int i = 0; i < Extent.primitives; ++i) result.primitive_list[i] = roomy.graph.primitive_list[i];
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
