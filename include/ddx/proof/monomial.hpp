// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/buffer.hpp>
#include <ddx/number/rational.hpp>

namespace ddx::proof {

/// A kernel to a rational power.
struct kernel_power {
    int kernel = 0;
    rational exponent{0, 1};

    constexpr bool operator==(const kernel_power&) const = default;
    constexpr bool operator<(const kernel_power& other) const { return kernel < other.kernel; }
};

/// The products of kernels to rational powers, each held once and known by its number; number 0 is the empty product 1.
///
/// Math      Π k_i^{e_i} over distinct kernels in ascending order, no e_i = 0.
/// Edges     an exponent that does not fit sets `overflowed`; the result is then of no use.
/// Cost      a step for each factor of a product; products made before are looked up.
class monomial_table {
public:
    constexpr monomial_table() : heads_(heads, -1), remembered_(products) { intern(nullptr, 0); }

    constexpr int size() const { return entries_.length; }
    constexpr bool overflowed() const { return overflowed_; }
    constexpr int count(int m) const { return entries_.items[m].count; }
    constexpr const kernel_power* factors(int m) const { return pool_.items + entries_.items[m].first; }
    constexpr const kernel_power& factor(int m, int i) const { return pool_.items[entries_.items[m].first + i]; }

    /// The exponent of a kernel in a monomial, 0 if it does not occur.
    constexpr rational exponent_of(int m, int kernel) const {
        for (int i = 0; i < count(m); ++i)
            if (factor(m, i).kernel == kernel) return factor(m, i).exponent;
        return {0, 1};
    }

    constexpr int power_of(int kernel, rational exponent) {
        const kernel_power only{kernel, exponent};
        return intern(&only, exponent.is_zero() ? 0 : 1);
    }

    constexpr int times(int a, int b) {
        if (a == 0) return b;
        if (b == 0) return a;
        if (b < a) return times(b, a);
        remembered& known = remembered_.items[static_cast<int>((static_cast<unsigned>(a) * 0x9e3779b1U ^ static_cast<unsigned>(b)) % products)];
        if (known.a == a && known.b == b) return known.result;
        const int result = merge(a, b);
        known = {a, b, result};
        return result;
    }

    /// Every exponent times the same number.
    constexpr int raised(int m, rational exponent) {
        scratch_.length = 0;
        for (int i = 0; i < count(m); ++i) {
            kernel_power k = factor(m, i);
            if (!multiply(k.exponent, exponent, k.exponent)) overflowed_ = true;
            scratch_.push(k);
        }
        return exponent.is_zero() ? 0 : intern(scratch_.items, scratch_.length);
    }

    /// The monomial without one of its kernels.
    constexpr int without(int m, int kernel) {
        scratch_.length = 0;
        for (int i = 0; i < count(m); ++i)
            if (factor(m, i).kernel != kernel) scratch_.push(factor(m, i));
        return intern(scratch_.items, scratch_.length);
    }

    constexpr int intern(const kernel_power* factors, int count) {
        unsigned hash = 17;
        for (int i = 0; i < count; ++i) {
            const kernel_power& k = factors[i];
            hash = ((hash ^ static_cast<unsigned>(k.kernel)) * 0x9e3779b1U ^ static_cast<unsigned>(k.exponent.num)) * 0x85ebca6bU ^
                   static_cast<unsigned>(k.exponent.den) ^ hash >> 15;
        }
        int& head = heads_.items[static_cast<int>((hash ^ hash >> 16) % heads)];
        for (int m = head; m >= 0; m = entries_.items[m].next)
            if (entries_.items[m].count == count && is_same(m, factors)) return m;
        entries_.push({pool_.length, count, head});
        pool_.append(factors, count);
        head = entries_.length - 1;
        return head;
    }

private:
    static constexpr unsigned heads = 1024, products = 512;

    struct entry {
        int first = 0, count = 0, next = -1;
    };
    struct remembered {
        int a = -1, b = -1, result = -1;
    };

    constexpr bool is_same(int m, const kernel_power* factors) const {
        const kernel_power* const own = this->factors(m);
        for (int i = 0, last = count(m); i < last; ++i)
            if (own[i].kernel != factors[i].kernel || own[i].exponent.num != factors[i].exponent.num || own[i].exponent.den != factors[i].exponent.den)
                return false;
        return true;
    }

    constexpr int merge(int a, int b) {
        scratch_.length = 0;
        int i = 0, k = 0;
        const int last_a = count(a), last_b = count(b), first_a = entries_.items[a].first, first_b = entries_.items[b].first;
        while (i < last_a && k < last_b) {
            const kernel_power &left = pool_.items[first_a + i], &right = pool_.items[first_b + k];
            if (left.kernel != right.kernel) {
                scratch_.push(left.kernel < right.kernel ? left : right);
                ++(left.kernel < right.kernel ? i : k);
                continue;
            }
            kernel_power both = left;
            if (!add(left.exponent, right.exponent, both.exponent)) overflowed_ = true;
            if (!both.exponent.is_zero()) scratch_.push(both);
            ++i, ++k;
        }
        scratch_.append(pool_.items + first_a + i, last_a - i);
        scratch_.append(pool_.items + first_b + k, last_b - k);
        return intern(scratch_.items, scratch_.length);
    }

    buffer<entry> entries_;
    buffer<kernel_power> pool_, scratch_;
    buffer<int> heads_;
    buffer<remembered> remembered_;
    bool overflowed_ = false;
};

}  // namespace ddx::proof
