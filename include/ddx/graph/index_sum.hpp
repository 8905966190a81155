// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>

namespace ddx {

namespace detail {

/// The bound indices in a node: which ones occur outside of their sums, and the largest number of a sum.
struct bound_indices {
    std::uint64_t open = 0;
    int height = 0;
};

constexpr bound_indices bound_indices_of(const arena& graph, int id) {
    buffer<bound_indices> known;
    for (int k = 0; k <= id; ++k) {
        const node& n = graph[k];
        bound_indices here;
        if (n.what == op::input && n.a < 0) here.open = std::uint64_t{1} << -n.a;
        graph.for_each_operand(k, [&](int operand) {
            here.open |= known.items[operand].open;
            if (known.items[operand].height > here.height) here.height = known.items[operand].height;
        });
        if (n.what == op::index_sum) {
            const int number = -graph[n.b].a;
            here.open &= ~(std::uint64_t{1} << number);
            if (number > here.height) here.height = number;
        }
        known.push(here);
    }
    return known.items[id];
}

/// Marks the nodes up to `id` in which the leaf `index` occurs outside of sums that bind it.
constexpr buffer<char> occurrences(const arena& graph, int id, int index) {
    buffer<char> result(id + 1, 0);
    for (int k = index; k <= id; ++k) {
        bool occurs = k == index;
        graph.for_each_operand(k, [&](int operand) { occurs = occurs || result.items[operand]; });
        if (graph[k].what == op::index_sum && graph[k].b == index) occurs = false;
        result.items[k] = occurs;
    }
    return result;
}

/// Node `id` with `index` replaced, its nodes made by make(what, node, operands): the places of an n-ary operation's operands.
template <class Make>
constexpr int replaced(arena& graph, int id, int index, int by, Make make) {
    if (id < index) return id;
    const buffer<char> occurs = occurrences(graph, id, index);
    buffer<int> place(id + 1, -1), operands;
    for (int k = 0; k <= id; ++k) {
        place.items[k] = k == index ? by : k;
        if (!occurs.items[k] || k == index) continue;
        operands.truncate(0);
        const node n = graph[k];
        graph.for_each_operand(k, [&](int operand) { operands.push(place.items[operand]); });
        const int value = make(n, operands);
        place.items[k] = value;
    }
    return place.items[id];
}

/// Node `id` with an index renamed to one that does not occur in it; nothing else changes.
constexpr int renamed(arena& graph, int id, int index, int to) {
    if (index == to) return id;
    return replaced(graph, id, index, to, [&](const node& n, buffer<int>& operands) {
        if (n.what == op::primitive) return graph.intern(n.what, operands.data(), n.b, n.c);
        if (is_nary(n.what)) return graph.intern_sorted(n.what, operands.data(), n.b);
        return graph.intern(n.what, operands[0], n.b < 0 ? -1 : operands[1], n.c < 0 ? -1 : operands[2]);
    });
}

/// The derivative of an array by the component of an index. Derivatives commute, so that their indices stand in ascending order.
constexpr int partial(arena& graph, int array, int index) {
    const node n = graph[array];
    if (n.what != op::partial || n.b <= index) return graph.intern(op::partial, array, index);
    return graph.intern(op::partial, partial(graph, n.a, index), n.b);
}

}  // namespace detail

/// The sum of `body` over all values of a leaf `index`, which it binds: equal sums are one node, whatever their index is called.
///
/// Math      Σ_{index = 1 … length} body. The bound index is input -h, where h - 1 is the largest number of a sum inside.
/// Edges     a sum over no values is 0. An index that is bound inside the body by another sum is not captured.
constexpr int index_sum(arena& graph, int length, int index, int body) {
    const detail::bound_indices known = detail::bound_indices_of(graph, body);
    const int own = graph[index].a < 0 ? -graph[index].a : 0;
    int number = known.height + 1;
    while (number != own && (known.open >> number & 1) != 0) ++number;
    const int bound = graph.input(-number);
    return graph.intern(op::index_sum, length, bound, detail::renamed(graph, body, index, bound));
}

namespace detail {

/// The normal form of one sum over an index.
///
/// Math      Σ_l c e = c Σ_l e for c free of l · Σ_l 1 = length · Σ_l δ_lj e(l) = e(j) · terms in which one of these applies leave the sum.
/// Requires  Build gives graph(), sum, product and make; the body is in normal form.
template <class Build>
class index_sum_builder {
public:
    constexpr explicit index_sum_builder(Build& build) : build_(build), graph_(build.graph()) {}

    constexpr int run(int length, int index, int body) {
        if (graph_.is_zero(body)) return body;
        length_ = length, index_ = index;
        return total(body);
    }

private:
    constexpr bool occurs_in(int id) const { return id >= index_ && occurrences(graph_, id, index_).items[id] != 0; }

    constexpr int total(int body) {
        if (!occurs_in(body)) return times(length_, body);
        const node n = graph_[body];
        if (n.what == op::scale) return times(n.a, total(n.b));
        if (n.what == op::sum) return total_of_sum(n);
        if (n.what == op::product) return total_of_product(n);
        return other_index(body) >= 0 ? graph_.constant(1) : index_sum(graph_, length_, index_, body);
    }

    constexpr int times(int a, int b) {
        const int factors[] = {a, b};
        return build_.product(factors, 2);
    }

    /// j where the node is δ_{index j}, or a positive power of it; else -1.
    constexpr int other_index(int id) const {
        const node& n = graph_[id];
        if (n.what == op::pow_int && !graph_.constant_of(n.b).exact.is_negative()) return other_index(n.a);
        if (n.what != op::delta || (n.a != index_ && n.b != index_)) return -1;
        return n.a == index_ ? n.b : n.a;
    }
    constexpr bool has_delta(int id) const {
        const node& n = graph_[id];
        if (n.what == op::scale) return has_delta(n.b);
        bool found = other_index(id) >= 0;
        if (n.what == op::sum || n.what == op::product)
            for (int i = 0; i < n.b; ++i) found = found || has_delta(graph_.operands(n)[i]);
        return found;
    }

    constexpr int total_of_sum(const node& n) {
        buffer<int> terms, kept;
        terms.append(graph_.operands(n), n.b);
        const int count = terms.size();
        for (int i = 0; i < count; ++i) {
            const bool leaves = !occurs_in(terms[i]) || has_delta(terms[i]);
            if (!leaves) kept.push(terms[i]);
            terms[i] = leaves ? total(terms[i]) : graph_.constant(0);
        }
        if (!kept.empty()) terms.push(index_sum(graph_, length_, index_, build_.sum(kept.data(), kept.size())));
        return build_.sum(terms.data(), terms.size());
    }

    constexpr int total_of_product(const node& n) {
        buffer<int> outside, inside;
        int by = -1, sum = -1;
        for (int i = 0; i < n.b; ++i) {
            const int factor = graph_.operands(n)[i];
            if (!occurs_in(factor)) {
                outside.push(factor);
            } else if (by < 0 && other_index(factor) >= 0) {
                by = other_index(factor);
            } else {
                if (graph_[factor].what == op::sum && has_delta(factor)) sum = inside.size();
                inside.push(factor);
            }
        }
        outside.push(by >= 0     ? with_index(build_.product(inside.data(), inside.size()), by)
                     : sum >= 0  ? total_distributed(inside, sum)
                                 : index_sum(graph_, length_, index_, build_.product(inside.data(), inside.size())));
        return build_.product(outside.data(), outside.size());
    }

    constexpr int total_distributed(const buffer<int>& factors, int which) {
        buffer<int> terms;
        terms.append(graph_.operands(graph_[factors[which]]), graph_[factors[which]].b);
        for (int& term : terms) {
            buffer<int> whole = factors;
            whole[which] = term;
            const int product = build_.product(whole.data(), whole.size());
            term = total(product);
        }
        return build_.sum(terms.data(), terms.size());
    }

    /// The normal form of a node in which `by` stands for the index.
    constexpr int with_index(int id, int by) {
        return replaced(graph_, id, index_, by, [&](const node& n, buffer<int>& operands) {
            if (n.what == op::sum) return build_.sum(operands.data(), n.b);
            if (n.what == op::product) return build_.product(operands.data(), n.b);
            if (n.what == op::primitive) return graph_.intern(n.what, operands.data(), n.b, n.c);
            return build_.make(n.what, operands.data());
        });
    }

    Build& build_;
    arena& graph_;
    int length_ = -1, index_ = -1;
};

}  // namespace detail

}  // namespace ddx
