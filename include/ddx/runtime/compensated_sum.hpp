// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/runtime/detail/lanes.hpp>

namespace ddx {

/// The exact difference a - b = rounded + remainder of two numbers.
///
/// Math      rounded is a - b rounded; the remainder is exact wherever `rounded` and the steps to it are finite.
/// Source    Knuth, The Art of Computer Programming, vol. 2, 3rd ed., section 4.2.2, theorem B.
template <class T>
struct exact_difference {
    T rounded, remainder;

    constexpr exact_difference(T a, T b) : rounded(arithmetic::add(a, -b)) {
        const T virtual_b = arithmetic::add(a, -rounded);
        const T virtual_a = arithmetic::add(rounded, virtual_b);
        remainder = arithmetic::add(arithmetic::add(a, -virtual_a), arithmetic::add(virtual_b, -b));
    }
};

/// A sum whose rounding errors are added up beside it.
///
/// Math      |value - Σ x| <= u |Σ x| + n² u² Σ |x|, u = 2^-53 in double: for n below 10^7 as if rounded once.
/// Edges     an infinite or NaN term, or an overflow on the way, makes the value NaN.
/// Cost      seven additions a term, one of which waits for the term before.
/// Source    Ogita, Rump & Oishi, Accurate sum and dot product, SIAM J. Sci. Comput. 26 (2005), algorithm 4.4.
template <class T>
class compensated_sum {
public:
    constexpr void add(T term) {
        const exact_difference<T> grown(sum_, -term);
        sum_ = grown.rounded;
        errors_ = arithmetic::add(errors_, grown.remainder);
    }
    constexpr T value() const { return arithmetic::add(sum_, errors_); }
    /// The sum rounded, and the errors beside it.
    constexpr const T& rounded() const { return sum_; }
    constexpr const T& errors() const { return errors_; }

private:
    T sum_ = 0, errors_ = 0;
};

namespace detail {

/// A compensated sum of numbers and of packs of them, each lane added up for itself.
///
/// Math      as compensated_sum, but that the registers of a wide pack are added plainly first: u Σ |x| more for four of them.
template <class T>
class sum_in_lanes {
public:
    DDX_INLINE constexpr void add(const T& term) { one_.add(term); }
    template <int N>
    DDX_INLINE constexpr void add(const pack<T, N>& terms) {
        all_.add(sum_of_registers(terms));
    }
    constexpr T value() const {
        compensated_sum<T> total = one_;
        if constexpr (lanes_for<T>::count > 1) {
            for (const T lane : all_.rounded().lanes().lanes) total.add(lane);
            for (const T lane : all_.errors().lanes().lanes) total.add(lane);
        }
        return total.value();
    }

private:
    compensated_sum<T> one_;
    compensated_sum<typename lanes_for<T>::type> all_;
};

}  // namespace detail

}  // namespace ddx
