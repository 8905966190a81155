// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/buffer.hpp>
#include <ddx/number/rational.hpp>

namespace ddx::detail {

/// One term c·t of a sum.
struct term {
    int base;
    rational coefficient;
    int whole = -1;  // the node of c·t, if it is known
    constexpr bool operator<(const term& other) const { return base < other.base; }
};

/// One factor b^e of a product; `limit` where it is 0 at b = 0 (see rules/kink.hpp).
struct factor {
    int base;
    rational exponent;
    bool limit = false;
    int whole = -1;  // the node of b^e, if it is known
    constexpr bool operator<(const factor& other) const {
        return base < other.base || (base == other.base && limit < other.limit);
    }
};

/// An operand of a chain of additions.
struct signed_node {
    int id;
    bool negative;
};

/// The normal form of a node, or -1 where nobody has asked for it; `lossy` if it is defined at more points.
struct normal_form {
    int form;
    bool lossy;
};

/// The lists that sums and products under construction are kept in, one behind the other.
struct scratch {
    buffer<int> ids;
    buffer<term> terms;
    buffer<factor> factors;
};

constexpr bool is_unit(rational c) { return c.den == 1 && (c.num == 1 || c.num == -1); }

/// Sorts in place; linear for the nearly sorted lists that sweeps produce, not stable.
template <class T>
constexpr void sort(T* items, int count) {
    int sorted = 1;
    while (sorted < count && !(items[sorted] < items[sorted - 1])) ++sorted;
    if (sorted >= count) return;
    if (count == 2) {
        const T moved = items[0];
        items[0] = items[1];
        items[1] = moved;
        return;
    }
    for (int gap = count > 32 ? count / 4 : 1; gap > 0; gap /= 2)
        for (int i = gap; i < count; ++i) {
            const T moved = items[i];
            int k = i;
            for (; k >= gap && moved < items[k - gap]; k -= gap) items[k] = items[k - gap];
            items[k] = moved;
        }
}

/// Collects the factors [begin, end) of one base and writes them from place `kept` on; the new end.
///
/// Math      b^p b^n = b^(p+n) unless p + n = 0, where only a positive base may vanish; a limit power absorbs
///           a positive power, and where nothing is left of both the limit of their product is 1.
///           `cancelled` says that exponents of both signs met.
constexpr int merge_powers(factor* all, int begin, int end, int kept, bool positive, bool& cancelled) {
    const int base = all[begin].base;
    rational up{0, 1}, down{0, 1}, limit{0, 1};
    bool has_limit = false;
    for (int i = begin; i < end; ++i) {
        rational& total = all[i].limit ? limit : all[i].exponent.is_negative() ? down : up;
        has_limit = has_limit || all[i].limit;
        if (!add(total, all[i].exponent, total)) {
            for (int k = begin; k < end; ++k) all[kept++] = all[k];
            return kept;
        }
    }
    rational both;
    cancelled = cancelled || (!up.is_zero() && (has_limit || !down.is_zero()));
    if (has_limit && down.is_zero() && add(limit, up, both)) {
        if (!both.is_zero()) all[kept++] = {base, both, both < rational{1, 2}, -1};
        return kept;
    }
    if (add(up, down, both) && (!both.is_zero() || positive)) {
        if (!both.is_zero()) all[kept++] = {base, both, false, -1};
    } else {
        all[kept++] = {base, up, false, -1};
        all[kept++] = {base, down, false, -1};
    }
    if (has_limit) all[kept++] = {base, limit, true, -1};
    return kept;
}

}  // namespace ddx::detail
