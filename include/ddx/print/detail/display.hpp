// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/print/detail/composer.hpp>

namespace ddx::detail {

/// The roots of any graph as a person would write them: what text and LaTeX are printed from.
///
/// Math      the same real functions; normal forms become quotients, differences and roots, n-ary again if they were binary.
/// Edges     factors common to all terms of a sum are drawn out, unless they are inputs or the user wrote the sum that way;
///           a `limit_pow`, which is 0 where its base is 0, is written as the power that it is elsewhere.
/// Cost      proportional to the size of the graph, but for the sorting of terms and factors.
template <class Graph>
class display {
public:
    constexpr display(const Graph& source, std::span<const int> roots)
        : source_(source), uses_(count_uses(source, roots)), absorbed_(source.size(), 0), monomials_(source.size()) {
        find_absorbed();
        for (int id = 0; id < source.size(); ++id)
            if (uses_[id] > 0 && !absorbed_[id]) monomials_[id] = translate(id);
        for (int root : roots) roots_.push(write_.node(monomials_[root]));
    }

    constexpr const arena& graph() const { return write_.graph(); }
    constexpr const buffer<int>& roots() const { return roots_; }

private:
    enum class family : unsigned char { none, sum, product };

    constexpr family family_of(int id) const {
        switch (source_[id].what) {
            case op::add:
            case op::sub:
            case op::sum: return family::sum;
            case op::mul:
            case op::div:
            case op::neg:
            case op::scale:
            case op::product: return family::product;
            default: return family::none;
        }
    }

    // a sum that only one other sum uses is part of it, and a product likewise
    constexpr void find_absorbed() {
        for (int id = 0; id < source_.size(); ++id) {
            if (uses_[id] == 0 || family_of(id) == family::none) continue;
            for (int k = 0; k < operand_count(source_, id); ++k)
                if (const int u = operand(source_, id, k); uses_[u] == 1 && family_of(u) == family_of(id)) absorbed_[u] = 1;
        }
    }

    constexpr monomial translate(int id) {
        const node& n = source_[id];
        if (family_of(id) == family::sum) return translate_sum(id);
        if (family_of(id) == family::product) return translate_product(id);
        switch (n.what) {
            case op::constant: return write_.number(source_.constant_of(id));
            case op::input: return write_.single(write_.graph().input(n.a));
            case op::pow_int:
            case op::pow_rat:
            case op::limit_pow:
            case op::pow:
                if (source_[n.b].what == op::constant && source_.constant_of(n.b).is_exact)
                    return write_.power(monomials_[n.a], source_.constant_of(n.b).exact);
                break;
            default: break;
        }
        return translate_function(id);
    }

    constexpr monomial translate_function(int id) {
        const node& n = source_[id];
        buffer<int> ids;
        for (int k = 0; k < operand_count(source_, id); ++k) ids.push(write_.node(monomials_[operand(source_, id, k)]));
        arena& graph = write_.graph();
        if (n.what == op::primitive)
            return write_.single(graph.intern(op::primitive, ids.data(), ids.size(), graph.primitive(source_.primitive(n.c))));
        return write_.single(graph.intern(n.what, ids[0], ids.size() > 1 ? ids[1] : -1, ids.size() > 2 ? ids[2] : -1));
    }

    struct part {
        int id = 0, sign = 1;
    };

    // calls visit(operand, sign) for the operands of a sum or product and of the sums or products that are part of it
    template <class Visit>
    constexpr void for_each_part(int root, Visit visit) const {
        buffer<part> stack;
        stack.push({root, 1});
        while (!stack.empty()) {
            const part p = stack.pop();
            if (p.id != root && !absorbed_[p.id]) {
                visit(p.id, p.sign);
                continue;
            }
            const op what = source_[p.id].what;
            if (what == op::neg) visit(-1, 1);
            for (int k = operand_count(source_, p.id) - 1; k >= 0; --k) {
                const bool inverse = k == 1 && (what == op::sub || what == op::div);
                stack.push({operand(source_, p.id, k), inverse ? -p.sign : p.sign});
            }
        }
    }

    constexpr monomial translate_sum(int id) {
        write_.begin_sum();
        for_each_part(id, [&](int u, int sign) { write_.add(shared(u), sign); });
        buffer<factor> common;
        if (source_[id].what == op::sum) common = write_.common_factors();
        return write_.sum(common);
    }

    constexpr monomial translate_product(int id) {
        buffer<part> parts;
        for_each_part(id, [&](int u, int sign) { parts.push({u, sign}); });
        for (const part& p : parts)
            if (p.id >= 0) monomials_[p.id] = shared(p.id);
        write_.begin_product();
        for (const part& p : parts) write_.multiply(p.id < 0 ? monomial{{-1, 1}, 0, 0} : monomials_[p.id], p.sign);
        return write_.product();
    }

    // a long product that is used again stays one thing, so that it can get a name
    constexpr monomial shared(int id) {
        const monomial m = monomials_[id];
        if (uses_[id] == 1 || m.count <= 4) return m;
        monomial whole = write_.single(write_.node({{1, 1}, m.first, m.count}));
        whole.coefficient = m.coefficient;
        return whole;
    }

    const Graph& source_;
    buffer<int> uses_;
    buffer<char> absorbed_;
    buffer<monomial> monomials_;
    buffer<int> roots_;
    composer write_;
};

}  // namespace ddx::detail
