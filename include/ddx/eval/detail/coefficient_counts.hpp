// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/buffer.hpp>
#include <ddx/number/rational.hpp>

namespace ddx::detail {

/// How many terms of a long sum have each size |c| of their coefficients.
///
/// Cost      constant expected time a term: sums of hundreds of terms, each with its own coefficient, are not to be sorted.
class coefficient_counts {
public:
    /// Forgets all sizes and makes room for those of so many terms.
    constexpr void start(int terms) {
        int chains = 16;
        for (shift_ = 28; chains < terms; chains *= 4) shift_ -= 2;
        heads_.length = counts_.length = 0;
        heads_.resize(chains, -1);
        counts_.reserve(terms);
    }
    constexpr void forget() { counts_.length = 0; }
    constexpr bool empty() const { return counts_.length == 0; }

    /// Notes that so many terms more have the size; fewer if `terms` is negative.
    constexpr void add(rational size, int terms) {
        int& head = heads_.items[chain_of(size)];
        for (int i = head; i >= 0; i = counts_.items[i].next)
            if (counts_.items[i].size == size) {
                counts_.items[i].terms += terms;
                return;
            }
        counts_.push({size, terms, head});
        head = counts_.length - 1;
    }

    constexpr int of(rational size) const {
        for (int i = heads_.items[chain_of(size)]; i >= 0; i = counts_.items[i].next)
            if (counts_.items[i].size == size) return counts_.items[i].terms;
        return 0;
    }

    /// The number of terms of the size that most of them have, 1 aside.
    constexpr int most() const {
        int most = 0;
        for (const count& c : counts_)
            if (c.terms > most && !c.size.is_one()) most = c.terms;
        return most;
    }

private:
    struct count {
        rational size;
        int terms, next;
    };

    constexpr unsigned chain_of(rational size) const {
        return (static_cast<unsigned>(size.num ^ size.num >> 32) * 0x01000193U + static_cast<unsigned>(size.den & 0x7fffffff)) * 0x9e3779b1U >> shift_;
    }

    buffer<int> heads_;
    buffer<count> counts_;
    int shift_ = 28;  // there are 2^(32 - shift_) chains
};

}  // namespace ddx::detail
