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

    constexpr rows(const frozen_graph<Extent>& graph, const branches<Extent>& branching) {
        if (!find_multiples(graph, branching)) return;
        for (int k = 0; k + least <= Extent.roots;) {
            const row found = longest_from(k);
            if (found.count >= least) add(found);
            k += found.count >= least ? found.count : 1;
        }
    }

    constexpr bool empty() const { return count_ == 0; }
    constexpr const row& operator[](int i) const { return all_[i]; }
    /// The row of output k, or -1.
    constexpr int row_of(int k) const { return row_of_[k] - 1; }
    /// The other factor of output k in its row; -1 at a gap, and where there is no row.
    constexpr int other(int k) const { return other_[k] - 1; }
    constexpr bool is_gap(int k) const { return row_of_[k] > 0 && other_[k] == 0; }

private:
    static constexpr int least = 4;

    // an output ±a b
    struct multiple {
        int a, b;
        bool negative;
    };

    // whether there are any
    constexpr bool find_multiples(const frozen_graph<Extent>& graph, const branches<Extent>& branching) {
        int count = 0;
        for (int k = 0; k < Extent.roots; ++k) {
            const int id = graph.root_list[k];
            const node& n = graph.entry_list[id].made;
            const bool negative = n.what == op::neg;
            const int product = negative ? n.a : id;
            const node& p = graph.entry_list[product].made;
            if (p.what != op::mul || branching.side(id) >= 0 || branching.side(product) >= 0) {
                multiples_[k].a = multiples_[k].b = -1;
                continue;
            }
            multiples_[k] = {p.a, p.b, negative};
            ++count;
        }
        return count > 0;
    }

    constexpr row longest_from(int first) const {
        const multiple& m = multiples_[first];
        if (m.a < 0) return {first, 0, -1, false};
        const row a = row_from(first, m.a, m.negative);
        const row b = row_from(first, m.b, m.negative);
        return a.count >= b.count ? a : b;
    }
    // a gap of one place at most, between outputs that are multiples
    constexpr row row_from(int first, int factor, bool negative) const {
        const multiple* const all = multiples_;
        int last = first;
        for (int k = first + 1; k < Extent.roots && k <= last + 2; ++k)
            if ((all[k].a == factor || all[k].b == factor) && all[k].negative == negative) last = k;
        return {first, last - first + 1, factor, negative};
    }
    constexpr void add(const row& r) {
        for (int k = r.first; k < r.first + r.count; ++k) {
            const multiple& m = multiples_[k];
            row_of_[k] = count_ + 1;
            if (m.negative == r.negative && (m.a == r.factor || m.b == r.factor)) other_[k] = (m.a == r.factor ? m.b : m.a) + 1;
        }
        all_[count_++] = r;
    }

    multiple multiples_[Extent.roots + 1]{};
    int row_of_[Extent.roots + 1]{}, other_[Extent.roots + 1]{};  // 0 where there is none, else one more
    row all_[Extent.roots / least + 1]{};
    int count_ = 0;
};

}  // namespace ddx::detail
