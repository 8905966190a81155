// SPDX-License-Identifier: MIT
#pragma once
#include <cmath>
#include <cstdint>
#include <limits>

/// Numbers that know how wrong they may be: where the tolerances of the random tests come from. Test code.
namespace random_test {

/// A long double together with a bound of its error.
///
/// Math      first-order running error analysis: each operation adds its own rounding and its operands' errors times its slopes.
/// Edges     a comparison that the errors leave open sets `comparison_is_open`; every comparison is added to `branch_trace`.
/// Source    Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 3.3.
struct measured {
    long double value = 0, error = 0;

    constexpr measured() = default;
    constexpr measured(long double exact) : value(exact) {}
    constexpr measured(long double v, long double e) : value(v), error(e) {}
};

inline bool comparison_is_open = false;
inline std::uint64_t branch_trace = 0;

inline constexpr long double unit = std::numeric_limits<long double>::epsilon();
inline constexpr long double library_error = 4;  // ulps, above the largest that glibc documents for the functions used (erfc: 5/2 eps)

/// value with its own rounding error of so many units, and what its operands bring along.
inline measured rounded(long double value, long double inherited, long double units = 1) {
    return {value, inherited + units * unit * std::fabs(value)};
}

inline measured operator+(measured a, measured b) { return rounded(a.value + b.value, a.error + b.error); }
inline measured operator-(measured a, measured b) { return rounded(a.value - b.value, a.error + b.error); }
inline measured operator-(measured a) { return {-a.value, a.error}; }
inline measured operator*(measured a, measured b) {
    return rounded(a.value * b.value, std::fabs(a.value) * b.error + std::fabs(b.value) * a.error + a.error * b.error);
}
inline measured operator/(measured a, measured b) {
    const long double quotient = a.value / b.value, least = std::fabs(b.value) - b.error;
    const long double infinite = std::numeric_limits<long double>::infinity();
    return rounded(quotient, least > 0 ? (a.error + std::fabs(quotient) * b.error) / least : infinite);
}

inline bool decided(bool outcome, measured a, measured b) {
    if (std::fabs(a.value - b.value) <= a.error + b.error && a.error + b.error > 0) comparison_is_open = true;
    branch_trace = branch_trace * 3 + (outcome ? 2 : 1);
    return outcome;
}
inline bool operator<(measured a, measured b) { return decided(a.value < b.value, a, b); }
inline bool operator<=(measured a, measured b) { return decided(a.value <= b.value, a, b); }
inline bool operator==(measured a, measured b) { return decided(a.value == b.value, a, b); }

/// a and b may be the same real number: they differ by no more than both errors; twice, for what is of second order.
inline bool consistent(measured a, measured b) { return std::fabs(a.value - b.value) <= 2 * (a.error + b.error); }

}  // namespace random_test
