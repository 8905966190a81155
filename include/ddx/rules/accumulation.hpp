// SPDX-License-Identifier: MIT
#pragma once
#include <bit>
#include <cstdint>

#include <ddx/graph/simplifier.hpp>

namespace ddx {

/// The local partial derivatives ∂n/∂k of a graph: those of node n are the elements [first[n], first[n + 1]) of `all`.
struct edge_list {
    struct edge {
        int operand, partial;  // the operand of an edge that was eliminated is -1
    };
    buffer<int> first;
    buffer<edge> all;
};

/// How often the sweeps of a Jacobian come to each node, and the products that they take together.
///
/// Math      a sweep in reverse for each root uses the edge from n to k once for each root that needs n, a sweep forward for each
///           input once for each input that k depends on. An edge of ±1 takes no product.
struct sweeps {
    buffer<int> through;
    std::int64_t products = 0;
};

/// Counts the sweeps of a Jacobian before they are made, and eliminates the vertices that make them dearer.
///
/// Math      eliminating v with the edge from its only user n gives n the edges ∂n/∂k += ∂n/∂v ∂v/∂k to the operands k of v.
/// Requires  edges of which none has been eliminated yet.
/// Cost      what is multiplied here is multiplied once for all sweeps. The counts are made for 64 roots or inputs at a time.
/// Source    Griewank & Walther, Evaluating Derivatives, 2nd ed., sections 9.1 and 9.2.
class accumulation {
public:
    constexpr accumulation(simplifier& build, edge_list& edges) : build_(build), edges_(edges), size_(edges.first.length - 1) {
        for (int e = 0; e < edges.all.length; ++e) weights_.push(weight(edges.all.items[e].partial));
    }

    constexpr sweeps in_reverse(const buffer<int>& roots) const {
        sweeps result{buffer<int>(size_, 0)};
        for (int start = 0; start < roots.length; start += at_a_time) {
            build_.graph().spend(size_ / 4);
            buffer<std::uint64_t> needed(size_, 0);
            for (int i = start; i < roots.length && i < start + at_a_time; ++i) needed.items[roots.items[i]] |= bit(i - start);
            for (int id = size_ - 1; id >= 0; --id) {
                if (needed.items[id] == 0) continue;
                const int count = std::popcount(needed.items[id]);
                result.through.items[id] += count;
                for (int e = edges_.first.items[id]; e < edges_.first.items[id + 1]; ++e) {
                    needed.items[edges_.all.items[e].operand] |= needed.items[id];
                    result.products += count * weights_.items[e];
                }
            }
        }
        return result;
    }
    /// `inputs` are nodes, not numbers of inputs.
    constexpr sweeps forward(const buffer<int>& inputs) const {
        sweeps result{buffer<int>(size_, 0)};
        for (int start = 0; start < inputs.length; start += at_a_time) {
            build_.graph().spend(size_ / 4);
            buffer<std::uint64_t> depends(size_, 0);
            for (int i = start; i < inputs.length && i < start + at_a_time; ++i) depends.items[inputs.items[i]] = bit(i - start);
            for (int id = 0; id < size_; ++id) {
                for (int e = edges_.first.items[id]; e < edges_.first.items[id + 1]; ++e) {
                    const std::uint64_t below = depends.items[edges_.all.items[e].operand];
                    depends.items[id] |= below;
                    result.products += std::popcount(below) * weights_.items[e];
                }
                result.through.items[id] += std::popcount(depends.items[id]);
            }
        }
        return result;
    }

    /// Eliminates the vertices with one user that have one operand or save products, sweeps_through[n] being the sweeps in reverse
    /// that come to user n.
    constexpr void eliminate(const buffer<int>& roots, const buffer<int>& sweeps_through) {
        build_.graph().spend(edges_.all.length + edges_.all.length / 2);
        buffer<int> users(size_, 0);
        for (int e = 0; e < edges_.all.length; ++e) ++users.items[edges_.all.items[e].operand];
        for (int root : roots) users.items[root] = 2;
        const edge_list before = edges_;
        edges_.all.truncate(0);
        for (int id = 0; id < size_ && !build_.graph().is_exhausted(); ++id) {
            const int first = edges_.first.items[id] = edges_.all.length;
            for (int e = before.first.items[id]; e < before.first.items[id + 1]; ++e) {
                const edge_list::edge in = before.all.items[e];
                if (users.items[in.operand] == 1 && pays(before, id, in, sweeps_through.items[id]))
                    join(in, first);
                else
                    add(in, first);
            }
        }
        edges_.first.items[size_] = edges_.all.length;
    }

private:
    static constexpr int at_a_time = 64;

    static constexpr std::uint64_t bit(int i) { return std::uint64_t{1} << i; }
    constexpr int weight(int partial) const {
        const arena& graph = build_.graph();
        if (!graph.is_exact_constant(partial)) return 1;
        const rational value = graph.constant_of(partial).exact;
        return value.den == 1 && (value.num == 1 || value.num == -1) ? 0 : 1;
    }

    // an edge that the node has already costs a sweep no more when a product is added to it
    constexpr bool pays(const edge_list& before, int id, const edge_list::edge& in, int count) const {
        const int own = weight(in.partial);
        int operands = 0, saved = own, made = 0;
        for (int e = edges_.first.items[in.operand]; e < edges_.first.items[in.operand + 1]; ++e) {
            const edge_list::edge& below = edges_.all.items[e];
            if (below.operand < 0) continue;
            ++operands;
            const int factor = weight(below.partial);
            made += own * factor;
            saved += factor - (has(before, id, below.operand) ? 0 : own | factor);
        }
        return operands == 1 || (operands > 1 && count * saved > made);
    }
    static constexpr bool has(const edge_list& edges, int id, int operand) {
        for (int e = edges.first.items[id]; e < edges.first.items[id + 1]; ++e)
            if (edges.all.items[e].operand == operand) return true;
        return false;
    }

    // eliminates the operand of `in`: its edges become edges of the node
    constexpr void join(const edge_list::edge& in, int first) {
        for (int e = edges_.first.items[in.operand]; e < edges_.first.items[in.operand + 1]; ++e) {
            const edge_list::edge below = edges_.all.items[e];
            edges_.all.items[e].operand = -1;
            if (below.operand < 0) continue;
            const int factors[] = {in.partial, below.partial};
            add({below.operand, build_.product(factors, 2)}, first);
        }
    }
    constexpr void add(const edge_list::edge& in, int first) {
        for (int e = first; e < edges_.all.length; ++e) {
            if (edges_.all.items[e].operand != in.operand) continue;
            const int terms[] = {edges_.all.items[e].partial, in.partial};
            const int sum = build_.sum(terms, 2);
            edges_.all.items[e] = {build_.graph().is_zero(sum) ? -1 : in.operand, sum};
            return;
        }
        edges_.all.push(in);
    }

    simplifier& build_;
    edge_list& edges_;
    int size_;
    buffer<int> weights_;
};

}  // namespace ddx
