// SPDX-License-Identifier: MIT
// The coefficients of the power series are what their definitions say, to the last bit, and one unit more is noticed.
#include <ddx/number/elementary.hpp>

#include <initializer_list>

namespace {

using namespace ddx::elementary::detail;

/// Math      floor(c / n) = q if and only if 0 <= c - q n < n.
constexpr bool is_quotient(u128 q, u128 c, u128 n) { return q * n <= c && c - q * n < n; }

/// Math      coefficient[0] = 1 and coefficient[k] = coefficient[k - 1] / ((first + (k - 1) step + 1) ... (first + k step))
template <int N> consteval bool are_inverse_factorials(series<N> s, unsigned first, unsigned step) {
    bool right = s.coefficient[0] == top_bit;
    for (unsigned k = 1; k < N; ++k) {
        u128 factors = 1;
        for (unsigned n = first + (k - 1) * step + 1; n <= first + k * step; ++n) factors *= n;
        right = right && is_quotient(s.coefficient[k], s.coefficient[k - 1], factors);
    }
    return right;
}

/// Math      coefficient[k] = 1 / (first + k step)
template <int N> consteval bool are_reciprocals(series<N> s, unsigned first, unsigned step) {
    bool right = true;
    for (unsigned k = 0; k < N; ++k) right = right && is_quotient(s.coefficient[k], top_bit, first + k * step);
    return right;
}

/// Whether a claim that holds of a series fails as soon as any one coefficient is off by one unit.
template <int N, typename Claim> consteval bool holds_and_bites(series<N> const& s, Claim claim) {
    bool right = claim(s);
    for (u128 const unit : {u128{1}, ~u128{0}})
        for (int k = 0; k < N; ++k) {
            series<N> planted = s;
            planted.coefficient[k] += unit;
            right = right && !claim(planted);
        }
    return right;
}

consteval bool exp_series_is_one_over_k_plus_one_factorial() {
    return holds_and_bites(exp_series, [](auto const& s) consteval { return are_inverse_factorials(s, 1, 1); });
}
static_assert(exp_series_is_one_over_k_plus_one_factorial());

consteval bool sin_and_sinh_series_are_inverse_odd_factorials() {
    auto const claim = [](auto const& s) consteval { return are_inverse_factorials(s, 1, 2); };
    return holds_and_bites(sin_series, claim) && holds_and_bites(sinh_series, claim);
}
static_assert(sin_and_sinh_series_are_inverse_odd_factorials());

consteval bool cos_series_is_inverse_even_factorials() {
    return holds_and_bites(cos_series, [](auto const& s) consteval { return are_inverse_factorials(s, 0, 2); });
}
static_assert(cos_series_is_inverse_even_factorials());

consteval bool atan_and_atanh_series_are_inverse_odd_numbers() {
    auto const claim = [](auto const& s) consteval { return are_reciprocals(s, 1, 2); };
    return holds_and_bites(atan_series, claim) && holds_and_bites(atanh_series, claim);
}
static_assert(atan_and_atanh_series_are_inverse_odd_numbers());

/// Math      coefficient[k] (2 k + 1) k! = 1
consteval bool erf_series_is_inverse_factorials_over_odd_numbers() {
    return holds_and_bites(erf_series, [](auto const& s) consteval {
        bool right     = true;
        u128 factorial = 1;
        for (unsigned k = 0; k < 20; ++k) {
            factorial *= k == 0 ? 1 : k;
            right = right && is_quotient(s.coefficient[k], top_bit, factorial * (2 * k + 1));
        }
        return right;
    });
}
static_assert(erf_series_is_inverse_factorials_over_odd_numbers());

consteval bool a_power_of_the_sixteenth_root_of_two_is_the_square_of_its_half() {
    bool right = powers_of_sixteenth_root_of_2[0] == u128{1} << 126;
    for (int j = 0; j < 16; ++j) {
        u128 const root    = powers_of_sixteenth_root_of_2[j];
        u128 const square  = high_product(root, root); // 124 bits after the point
        u128 const doubled = powers_of_sixteenth_root_of_2[2 * j % 16] >> (j < 8 ? 2 : 1);
        right = right && (square > doubled ? square - doubled : doubled - square) <= 4;
    }
    return right;
}
static_assert(a_power_of_the_sixteenth_root_of_two_is_the_square_of_its_half());

/// Math      atan(1/n) 2^126, to a few units.
consteval u128 arctangent_of_inverse(unsigned n) {
    u128 power = (u128{1} << 126) / n, sum = power;
    for (unsigned k = 1; power != 0; ++k) {
        power /= n * n;
        sum = k % 2 == 1 ? sum - power / (2 * k + 1) : sum + power / (2 * k + 1);
    }
    return sum;
}

consteval bool pi_is_machins_sum() {
    u128 const quarter = 4 * arctangent_of_inverse(5) - arctangent_of_inverse(239);
    u128 const claimed = pi.significand >> 2; // pi/4 = significand 2^-128
    return (quarter > claimed ? quarter - claimed : claimed - quarter) <= 128 && pi.exponent == 1;
}
static_assert(pi_is_machins_sum());

} // namespace
