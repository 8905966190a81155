// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>

namespace ddx::detail {

/// The products that a program computes anyway, found by what they are products of.
///
/// Math      a product c Π b_i^{e_i} holds d Π b_j^{k_j} if each b_j is among the b_i, with e_j >= k_j > 0 or e_j <= k_j < 0.
/// Cost      a product is kept under the greatest of its bases, so that few have to be looked at.
class shared_products {
public:
    struct entry {
        int id, product;
        rational coefficient;
        std::uint64_t bases;  // a bit for each base: a product that has a bit which the factors lack need not be looked at
        int next;
    };
    template <class Each>
    constexpr void keep(Each& each) {
        each(entries_), each(first_);
    }

    constexpr explicit shared_products(const arena& graph) : graph_(graph) {}

    /// Notes node `id`, which is a product or a multiple of one; others are none of this list's business, nor are quotients of
    /// exponentials, which are taken together with all their factors.
    constexpr void add(int id) {
        const ddx::entry* const nodes = graph_.entries();
        const node& n = nodes[id].made;
        const int product = n.what == op::scale ? n.b : id;
        const node& p = nodes[product].made;
        if (p.what != op::product || (n.what == op::scale && !graph_.constant_of(n.a).is_exact)) return;
        int greatest = 0;
        std::uint64_t bases = 0;
        const int* const factors = graph_.pool() + p.a;
        for (int i = 0; i < p.b; ++i) {
            const node& f = nodes[factors[i]].made;
            const int base = f.what == op::pow_int || f.what == op::pow_rat || f.what == op::limit_pow ? f.a : factors[i];
            const node& b = nodes[base].made;
            const std::uint64_t bit = std::uint64_t{1} << (static_cast<unsigned>(base) * bits_factor >> 26);
            if (b.what == op::exp || b.known & fact::exponential_sum) return;
            if (i > 0 && factors[i] == factors[i - 1]) return;  // powers whose exponents do not fit in one
            if ((bases & bit) != 0 && repeats(factors, i)) return;
            greatest = base > greatest ? base : greatest, bases |= bit;
        }
        if (greatest >= first_.length) first_.resize(greatest + 1, -1);
        entries_.push({id, product, n.what == op::scale ? graph_.constant_of(n.a).exact : rational{1, 1}, bases, first_.items[greatest]});
        first_.items[greatest] = entries_.length - 1;
    }

    /// The product that has most of the factors given, at least two, and not all of them unless they are the `rest` of a product of
    /// which a part was taken before; -1 if there is none.
    ///
    /// A coefficient in common counts as a factor, another coefficient than 1 is one to be undone; all factors are allowed to
    /// a product that only lacks the coefficient. Of very many candidates the latest are looked at.
    constexpr int largest_among(const int* factors, int count, rational coefficient, bool rest) {
        int best = -1, most = 1;
        if (entries_.length == 0 || count < 2) return best;
        work_ += 2;
        const ddx::entry* const nodes = graph_.entries();
        const entry* const entries = entries_.items;
        std::uint64_t bases = 0;
        chains_.reserve(count), chains_.length = 0;
        for (int i = 0; i < count; ++i)
            if (const int factor = factors[i]; factor >= 0) {
                const node& f = nodes[factor].made;
                const int base = f.what == op::pow_int || f.what == op::pow_rat || f.what == op::limit_pow ? f.a : factor;
                bases |= std::uint64_t{1} << (static_cast<unsigned>(base) * bits_factor >> 26);
                if (base < first_.length && first_.items[base] >= 0) chains_.items[chains_.length++] = first_.items[base];
            }
        const int most_work = work_ + work_of_a_search;
        int visited = 0;
        for (int i = 0; i < chains_.length; ++i)
            for (int e = chains_.items[i]; e >= 0 && work_ < most_work; e = entries[e].next, ++visited)
                if ((entries[e].bases & ~bases) == 0) {
                    const entry& candidate = entries[e];
                    int size = common_size(candidate, factors, count, coefficient, rest);
                    if (size == 0) continue;
                    if (!candidate.coefficient.is_one()) size += candidate.coefficient == coefficient ? 1 : -1;
                    if (size > most) most = size, best = candidate.id;
                }
        work_ += visited / 32;
        return best;
    }

    /// The work done since the last call, in the unit of `arena::work`.
    constexpr int take_work() {
        const int work = work_;
        return work_ = 0, work;
    }

    /// The exponent of a factor as a power of its base, which is 1 for what is no power.
    constexpr rational exponent_of(int factor) const {
        return is_power(graph_[factor].what) ? graph_.constant_of(graph_[factor].b).exact : rational{1, 1};
    }
    constexpr int base_of(int factor) const {
        const node& n = graph_[factor];
        return is_power(n.what) ? n.a : factor;
    }

    /// Whether a factor is a higher power of the same base than `part`, of the same sign; `left` is the exponent of the rest.
    constexpr bool holds(int factor, int part, rational& left) const {
        if (base_of(factor) != base_of(part)) return false;
        if (graph_[factor].what == op::limit_pow || graph_[part].what == op::limit_pow) return false;
        const rational whole = exponent_of(factor), wanted = exponent_of(part);
        const bool higher = whole.is_negative() ? wanted.is_negative() && whole < wanted : !wanted.is_negative() && wanted < whole;
        return higher && ddx::add(whole, -wanted, left);
    }

private:
    static constexpr int work_of_a_search = 512;
    static constexpr unsigned bits_factor = 0x9e3779b1U;  // whose product with a base has the number of its bit in front

    // whether factor number `last` has the base of one before it, which powers have whose exponents do not add up in 64 bits
    constexpr bool repeats(const int* factors, int last) const {
        for (int i = 0; i < last; ++i)
            if (base_of(factors[i]) == base_of(factors[last])) return true;
        return false;
    }

    // the number of factors of a product if it is held by `factors` and is not all of them, else 0
    constexpr int common_size(const entry& candidate, const int* factors, int count, rational coefficient, bool rest) {
        const node& p = graph_.entries()[candidate.product].made;
        work_ += 1 + count / 4;
        if (p.b > count) return 0;
        bool all = !rest && p.b == count;
        for (const int *wanted = graph_.pool() + p.a, *const end = wanted + p.b; wanted != end; ++wanted) {
            int k = 0;
            while (k < count && factors[k] != *wanted) ++k;
            if (k == count) {
                work_ += 1 + count / 8;
                if (!holds_part(factors, count, *wanted)) return 0;
                all = false;
            }
        }
        return all && (coefficient.is_one() || !candidate.coefficient.is_one()) ? 0 : p.b;
    }

    constexpr bool holds_part(const int* factors, int count, int part) const {
        const ddx::entry* const nodes = graph_.entries();
        const int base = base_of(part);
        rational left;
        for (int i = 0; i < count; ++i)
            if (const int factor = factors[i]; factor >= 0 && (factor == base || nodes[factor].made.a == base) && base_of(factor) == base &&
                                               holds(factor, part, left))
                return true;
        return false;
    }

    const arena& graph_;
    buffer<entry> entries_;
    buffer<int> first_, chains_;  // the chains of products under each base, and those under the bases that are asked for
    int work_ = 0;
};

}  // namespace ddx::detail
