// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/number/arithmetic.hpp>

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

private:
    T sum_ = 0, errors_ = 0;
};

}  // namespace ddx
