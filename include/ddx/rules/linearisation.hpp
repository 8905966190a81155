// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>

#include <ddx/graph/frozen_graph.hpp>
#include <ddx/rules/accumulation.hpp>
#include <ddx/rules/derivative_table.hpp>
#include <ddx/rules/kink.hpp>

namespace ddx {

/// The local partial derivatives of every node between chosen inputs and roots, and tangents; for adjoints see reverse_sweep.
///
/// Math      edges (n, k, ∂n/∂k) of the computational graph. forward: ṅ = Σ_k ∂n/∂k k̇.
/// Edges     a node that does not depend on the chosen inputs has no edges: its derivatives are structural zeros (-1).
/// Cost      each edge is made once from the derivative table; a sweep is a product for each edge and a sum for each node.
/// Source    Griewank & Walther, Evaluating Derivatives, 2nd ed., section 3.1.
class linearisation {
public:
    /// For snapshots between two nodes; what is made from one has no other members yet.
    template <class Each>
    constexpr void keep(Each& each) {
        each(one_), each(size_), each(active_), each(edges_.first), each(edges_.all), each(next_);
    }
    constexpr explicit linearisation(simplifier& build) : build_(build), graph_(build.graph()) {}

    /// `chosen[i]` says whether input i is differentiated with respect to; the edges are made by `advance`.
    constexpr linearisation(simplifier& build, const buffer<int>& roots, const buffer<char>& chosen)
        : build_(build), graph_(build.graph()), one_(build.graph().constant(1)) {
        for (int root : roots) size_ = root >= size_ ? root + 1 : size_;
        graph_.spend(size_ + size_ / 2);  // for the passes over the nodes that there are
        mark(roots, chosen);
        edges_.first.resize(size_ + 1, 0);
    }

    /// Makes the edges of further nodes as long as the work done on the graph is not more than `allowed`.
    constexpr void advance(std::int64_t allowed) {
        for (; next_ < size_ && graph_.work() <= allowed; ++next_) {
            edges_.first.items[next_] = edges_.all.length;
            if (active_.items[next_] == 1 || (active_.items[next_] && graph_[next_].what != op::input)) add_edges(next_);
        }
        edges_.first.items[next_] = edges_.all.length;
    }
    constexpr bool has_all_edges() const { return next_ == size_ && !graph_.is_exhausted(); }

    /// The tangents of the roots for given tangents of the inputs; -1 stands for a structural zero.
    constexpr buffer<int> forward(const buffer<int>& roots, const buffer<int>& input_tangents) {
        buffer<int> tangents(size_, -1), terms;
        for (int id = 0; id < size_; ++id) {
            if (!active_.items[id]) continue;
            if (active_.items[id] == has_own_tangent) {
                const int tangent = tangent_of_leaf(id, input_tangents, tangents);
                tangents.items[id] = tangent;
                continue;
            }
            const int end = edges_.first.items[id + 1];
            for (int e = edges_.first.items[id]; e < end; ++e)
                if (const edge& in = edges_.all.items[e]; in.operand >= 0 && tangents.items[in.operand] >= 0)
                    terms.push(times(in.partial, tangents.items[in.operand]));
            if (terms.length == 0) continue;
            tangents.items[id] = total(terms);
            terms.length = 0;
            if (graph_.is_exhausted()) break;
        }
        buffer<int> result;
        for (int root : roots) result.push(tangents.items[root]);
        return result;
    }

    /// The edges, for those who change them before a sweep.
    constexpr edge_list& edges() { return edges_; }

    /// The nodes of the chosen inputs.
    constexpr buffer<int> inputs() const {
        buffer<int> result;
        for (int id = 0; id < size_; ++id)
            if (active_.items[id] && graph_[id].what == op::input) result.push(id);
        return result;
    }

    /// Whether elements or sums of index notation depend on the chosen inputs: they have tangents only.
    constexpr bool has_indices() const { return has_indices_; }

    /// Of each node that derivatives are taken of, whether it depends on the chosen inputs.
    constexpr const buffer<char>& active() const { return active_; }

    constexpr simplifier& build() { return build_; }

    constexpr int times(int a, int b) {
        if (a == one_) return b;
        if (b == one_) return a;
        const int factors[] = {a, b};
        return build_.product(factors, 2);
    }
    constexpr int total(const buffer<int>& terms) {
        if (terms.empty()) return -1;
        const int result = terms.length == 1 ? terms[0] : build_.sum(terms.data(), terms.length);
        return graph_.is_zero(result) ? -1 : result;
    }

    /// What the adjoint of the divisor of quotient `id` is, by its row, beside that of the dividend.
    constexpr int factor_beside_reciprocal(int id) {
        const node n = graph_[id];
        return read(beside_reciprocal, row_reader{build_, {n.a, n.b, -1, id}});
    }

private:
    static constexpr formula beside_reciprocal = derivative_of(op::div).partial[1].factor_beside(derivative_of(op::div).partial[0]);
    static_assert(beside_reciprocal.exists(), "the row of a quotient is 1 / d and q / d");
    using edge = edge_list::edge;
    static constexpr char has_own_tangent = 2;  // among `active_`: an input, or an operation of index notation

    /// A formula of the derivative table read as nodes in normal form.
    struct row_reader {
        simplifier& build;
        int letters[4];
        constexpr int letter(int index) const { return build.canonical(letters[index]); }
        constexpr int constant(rational value) const { return build.graph().constant(value); }
        constexpr int apply(op what, const int* operands) const { return build.make(what, operands); }
    };

    constexpr void mark(const buffer<int>& roots, const buffer<char>& chosen) {
        const buffer<char> needed = reachable(graph_, roots, false);
        active_.resize(size_, 0);
        char* const active = active_.items;
        const entry* const entries = graph_.entries();
        const int* const pool = graph_.pool();
        for (int id = 0; id < size_; ++id) {
            const node& n = entries[id].made;
            if (!needed.items[id] || n.what == op::constant || is_condition(n.what)) continue;
            if (n.what == op::input)
                active[id] = n.a >= 0 && n.a < chosen.length && chosen.items[n.a] ? has_own_tangent : 0;
            else if (is_nary(n.what))
                for (int i = 0; i < n.b; ++i) active[id] = active[id] || active[pool[n.a + i]];
            else if (active[n.a] || (n.b >= 0 && active[n.b]) || (n.c >= 0 && active[n.c]))
                active[id] = is_indexed(n.what) ? has_own_tangent : 1;
        }
    }

    /// The tangent of an input or, in index notation, of what has one although no partial derivative is a number.
    ///
    /// Math      the tangent of an array that depends on component j is the index j itself:
    ///           ∂x_i/∂x_j = δ_ij · ∂f_i(x)/∂x_j is a symbol · ∂(Σ_l e)/∂x_j = Σ_l ∂e/∂x_j.
    constexpr int tangent_of_leaf(int id, const buffer<int>& input_tangents, const buffer<int>& tangents) {
        const node n = graph_[id];
        if (n.what == op::input) return input_tangents[n.a];
        const int inner = tangents.items[n.what == op::index_sum ? n.c : n.what == op::image ? n.b : n.a];
        if (inner < 0 || n.what == op::image || n.what == op::partial) return inner;
        const int result = n.what == op::element ? tangent_of_element(n, inner) : made(op::index_sum, normal(n.a), n.b, inner);
        return graph_.is_zero(result) ? -1 : result;
    }
    constexpr int tangent_of_element(const node& n, int index) {
        if (graph_[n.a].what == op::input) return made(op::delta, n.b, index);
        return made(op::element, made(op::partial, normal(n.a), index), n.b);
    }
    constexpr int made(op what, int a, int b, int c = -1) {
        const int operands[] = {a, b, c};
        return build_.make(what, operands);
    }

    constexpr void add_edges(int id) {
        const node n = graph_[id];
        if (n.what == op::sum) return add_sum_edges(n);
        if (n.what == op::product) return add_product_edges(n);
        if (n.what == op::primitive) return add_primitive_edges(id);
        if (active_.items[id] == has_own_tangent) return void(has_indices_ = true);
        const int operands[] = {n.a, n.b, n.c};
        for (int i = 0; i < 3 && operands[i] >= 0; ++i)
            if (active_.items[operands[i]]) add_edge(operands[i], partial(id, n, i));
    }

    constexpr int normal(int id) { return id < 0 ? -1 : build_.canonical(id); }

    constexpr int partial(int id, const node& n, int which) {
        const formula& f = derivative_of(n.what).partial[which];
        const formula::token& first = f.tokens[0];
        if (f.size == 1 && first.what == op::constant && first.num == 1 && first.den == 1) return one_;
        const row_reader reader{build_, {n.a, n.b, n.c, id}};
        const int value = f.size == 1 && first.what == op::input ? reader.letter(first.num) : read(f, reader);
        if (n.what > op::sqrt && n.what != op::hypot && n.what != op::limit_pow) return value;
        return has_bounded_limit(graph_, n.what, build_.canonical(n.a), n.b) ? limited(value) : value;
    }

    constexpr int read_row(op what, int which, int u, int v) {
        return read(derivative_of(what).partial[which], row_reader{build_, {u, v, -1, -1}});
    }

    // every power below 1/2 in a partial derivative that has a bounded limit becomes a limit power
    constexpr int limited(int id) {
        const node n = graph_[id];
        buffer<int> factors;
        if (n.what == op::scale) {
            factors.push(n.a);
            factors.push(limited(n.b));
        } else if (n.what == op::product) {
            factors.append(graph_.operands(n), n.b);
        } else {
            factors.push(id);
        }
        for (int& factor : factors) {
            const node& f = graph_[factor];
            if ((f.what == op::pow_int || f.what == op::pow_rat) && graph_.constant_of(f.b).exact < rational{1, 2})
                factor = build_.limit_power(f.a, graph_.constant_of(f.b).exact);
            else if (f.what == op::pow)
                factor = limit_of_general_power(factor);
        }
        return build_.product(factors.data(), factors.size());
    }

    // select(u == 0 && v < 0, 0, u^v): the limit where the exponent is known only later
    constexpr int limit_of_general_power(int id) {
        const node power = graph_[id];
        const int zero = graph_.constant(0);
        const int at_zero = graph_.intern(op::equal, power.a, zero), is_negative = graph_.intern(op::less, power.b, zero);
        return build_.selection(graph_.intern(op::logical_and, at_zero, is_negative), zero, id);
    }

    constexpr void add_edge(int operand, int value) {
        if (value == one_ || !graph_.is_zero(value)) edges_.all.push({operand, value});
    }

    constexpr void add_sum_edges(const node& n) {
        const int slope = read_row(op::add, 0, -1, -1);
        for (int i = 0; i < n.b; ++i)
            if (const int operand = graph_.operands(n)[i]; active_.items[operand]) add_edge(operand, slope);
    }

    // a product is folded as ((f1 f2) f3) …: prefixes forward, then the rule of a binary product from the last to the first
    constexpr void add_product_edges(const node& n) {
        buffer<int> factors, prefixes;
        factors.append(graph_.operands(n), n.b);
        prefixes.push(factors[0]);
        for (int i = 1; i + 1 < factors.size(); ++i) prefixes.push(times(prefixes.back(), factors[i]));
        int adjoint = graph_.constant(1);
        for (int i = factors.size() - 1; i > 0; --i) {
            if (active_.items[factors[i]]) add_edge(factors[i], times(adjoint, read_row(op::mul, 1, prefixes[i - 1], factors[i])));
            adjoint = times(adjoint, read_row(op::mul, 0, prefixes[i - 1], factors[i]));
        }
        if (active_.items[factors[0]]) add_edge(factors[0], adjoint);
    }

    constexpr void add_primitive_edges(int id) {
        const node n = graph_[id];
        const primitive_entry entry = graph_.primitive(n.c);
        buffer<int> arguments;
        for (int i = 0; i < n.b; ++i) arguments.push(normal(graph_.operands(n)[i]));
        for (int i = 0; i < n.b; ++i)
            if (const int operand = graph_.operands(n)[i]; active_.items[operand])
                add_edge(operand, normal(entry.partial(graph_, arguments.data(), i, normal(id))));
    }

    simplifier& build_;
    arena& graph_;
    int one_ = -1, size_ = 0;
    int next_ = 0;  // the node whose edges come next
    bool has_indices_ = false;
    buffer<char> active_;
    edge_list edges_;
};

}  // namespace ddx
