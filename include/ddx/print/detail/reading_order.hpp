// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>
#include <ddx/graph/detail/terms.hpp>
#include <ddx/print/detail/operands.hpp>

namespace ddx::detail {

/// A product c Π b^e of powers of nodes: `count` factors from place `first` of a list.
struct monomial {
    rational coefficient{1, 1};
    int first = 0, count = 0;
};

/// Sorts stably; precedes(a, b) says whether a comes before b.
template <class T, class Precedes>
constexpr void merge_sort(T* items, int count, Precedes precedes) {
    if (count < 2) return;
    const int half = count / 2;
    merge_sort(items, half, precedes);
    merge_sort(items + half, count - half, precedes);
    buffer<T> left;
    left.append(items, half);
    for (int i = 0, k = half, to = 0; i < half; ++to) {
        const bool take_right = k < count && precedes(items[k], left[i]);
        items[to] = take_right ? items[k++] : left[i++];
    }
}

/// The order in which the parts of a formula are read: it depends on what they are, never on the numbers of their nodes.
///
/// Math      numbers, inputs in the user's order, functions, selections, sums; within each the first operands that differ decide.
class reading_order {
public:
    constexpr explicit reading_order(const arena& graph) : graph_(graph) {}

    /// Negative, 0 or positive as node a comes before b, is b, or comes after b.
    constexpr int compare(int a, int b) const {
        while (a != b) {
            if (rank(a) != rank(b)) return rank(a) - rank(b);
            const node &m = graph_[a], &n = graph_[b];
            if (m.what != n.what) return static_cast<int>(m.what) - static_cast<int>(n.what);
            if (m.what == op::input) return m.a - n.a;
            if (m.what == op::primitive && m.c != n.c) return compare(graph_.primitive(m.c), graph_.primitive(n.c));
            if (m.what == op::constant) return graph_.constant_of(a).value() < graph_.constant_of(b).value() ? -1 : 1;
            const int count = operand_count(graph_, a), other = operand_count(graph_, b);
            int k = 0;
            while (k < count && k < other && operand(graph_, a, k) == operand(graph_, b, k)) ++k;
            if (k == count || k == other) return count != other ? count - other : a - b;
            const int next_a = operand(graph_, a, k), next_b = operand(graph_, b, k);
            a = next_a, b = next_b;
        }
        return 0;
    }

    /// Equal bases stand together, the higher power first.
    constexpr bool precedes(const factor& a, const factor& b) const {
        const int bases = compare(a.base, b.base);
        return bases != 0 ? bases < 0 : b.exponent < a.exponent;
    }

    /// Sums are read by falling degree, then in the order of their factors; pure numbers are last.
    constexpr bool precedes(const monomial& a, const monomial& b, const factor* factors, const buffer<int>& degrees) const {
        if ((a.count == 0) != (b.count == 0)) return b.count == 0;
        const int degree_a = degree(a, factors, degrees), degree_b = degree(b, factors, degrees);
        if (degree_a != degree_b) return degree_a > degree_b;
        for (int k = 0; k < a.count && k < b.count; ++k) {
            const factor &f = factors[a.first + k], &g = factors[b.first + k];
            if (f.base != g.base) return compare(f.base, g.base) < 0;
            if (f.exponent != g.exponent) return g.exponent < f.exponent;
        }
        return a.count < b.count;
    }

    /// The degree in the inputs, functions counting as numbers; cut off at ±1000.
    static constexpr int degree(const monomial& m, const factor* factors, const buffer<int>& degrees) {
        std::int64_t total = 0;
        for (int k = 0; k < m.count; ++k) total += power_degree(degrees[factors[m.first + k].base], factors[m.first + k].exponent);
        return bounded(total);
    }
    static constexpr int power_degree(int degree, rational exponent) {
        return degree == 0 ? 0 : bounded(degree * bounded(exponent.num / exponent.den));
    }

    /// The degree of node `id`, where those of its operands are known.
    constexpr int degree_of(int id, const buffer<int>& degrees) const {
        const node& n = graph_[id];
        switch (n.what) {
            case op::input:
            case op::element: return 1;
            case op::neg: return degrees[n.a];
            case op::div: return bounded(degrees[n.a] - degrees[n.b]);
            case op::pow_rat: return power_degree(degrees[n.a], graph_.constant_of(n.b).exact);
            case op::sum: {
                int highest = -1000;
                for (int k = 0; k < n.b; ++k)
                    if (const int d = degrees[graph_.operands(n)[k]]; d > highest) highest = d;
                return highest;
            }
            case op::product: {
                int total = 0;
                for (int k = 0; k < n.b; ++k) total = bounded(total + degrees[graph_.operands(n)[k]]);
                return total;
            }
            default: return 0;
        }
    }

private:
    static constexpr int bounded(std::int64_t degree) {
        return degree > 1000 ? 1000 : degree < -1000 ? -1000 : static_cast<int>(degree);
    }

    static constexpr int compare(const primitive_entry& a, const primitive_entry& b) {
        int i = 0;
        while (a.name.text[i] == b.name.text[i] && a.name.text[i] != '\0') ++i;
        return a.name.text[i] != b.name.text[i] ? a.name.text[i] - b.name.text[i] : a.which.compare(b.which);
    }

    constexpr int rank(int id) const {
        for (;;) switch (const node& n = graph_[id]; n.what) {
            case op::constant: return 0;
            case op::input:
            case op::element: return 1;
            case op::pow_rat: id = n.a; break;
            case op::select: return 3;
            case op::sum: return 4;
            default: return 2;
        }
    }

    const arena& graph_;
};

}  // namespace ddx::detail
