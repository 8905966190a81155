// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/branches.hpp>

namespace ddx::detail {

/// Outputs that follow one another and are all multiples of one value, which SIMD lanes compute and store together.
///
/// Math      output first + k = ±factor other(k) for every place k of the row but its gaps, whose outputs are something else.
/// Edges     outputs that a branch decides belong to no row.
/// Cost      each output is looked at a few times.
template <graph_extent Extent>
class rows {
public:
    struct row {
        int first, count, factor;
        bool negative;
    };

    constexpr rows(const frozen_graph<Extent>& graph, const branches<Extent>& branching)
        : graph_(graph), branching_(branching), row_of_(Extent.roots, -1) {
        for (int k = 0; k + least <= Extent.roots;) {
            const row found = longest_from(k);
            if (found.count >= least) {
                for (int i = 0; i < found.count; ++i) row_of_.items[k + i] = all_.length;
                all_.push(found);
            }
            k += found.count >= least ? found.count : 1;
        }
    }

    constexpr const row& operator[](int i) const { return all_.items[i]; }
    /// The row of output k, or -1.
    constexpr int row_of(int k) const { return row_of_.items[k]; }
    /// The other factor at place k of a row; -1 at a gap.
    constexpr int other(const row& r, int k) const {
        const int id = graph_.root_list[r.first + k];
        return has_factor(id, r.factor, r.negative) ? other_factor(product_of(id), r.factor) : -1;
    }

private:
    static constexpr int least = 4;

    constexpr bool is_negative(int id) const { return graph_[id].what == op::neg; }
    constexpr int product_of(int id) const {
        const int product = is_negative(id) ? graph_[id].a : id;
        return graph_[product].what == op::mul && branching_.side(id) < 0 && branching_.side(product) < 0 ? product : -1;
    }
    constexpr int other_factor(int product, int factor) const {
        const node& n = graph_[product];
        return n.a == factor ? n.b : n.a;
    }
    constexpr bool has_factor(int id, int factor, bool negative) const {
        if (is_negative(id) != negative) return false;
        const int product = product_of(id);
        return product >= 0 && (graph_[product].a == factor || graph_[product].b == factor);
    }

    constexpr row longest_from(int first) const {
        const int id = graph_.root_list[first], product = product_of(id);
        if (product < 0) return {first, 0, -1, false};
        const row a = row_from(first, graph_[product].a, is_negative(id));
        const row b = row_from(first, graph_[product].b, is_negative(id));
        return a.count >= b.count ? a : b;
    }
    // a gap of one place at most, between outputs that are multiples
    constexpr row row_from(int first, int factor, bool negative) const {
        int last = first;
        for (int k = first + 1; k < Extent.roots && k <= last + 2; ++k)
            if (has_factor(graph_.root_list[k], factor, negative)) last = k;
        return {first, last - first + 1, factor, negative};
    }

    const frozen_graph<Extent>& graph_;
    const branches<Extent>& branching_;
    buffer<int> row_of_;
    buffer<row> all_;
};

}  // namespace ddx::detail
