// SPDX-License-Identifier: MIT
#include <limits>

#include <ddx/number/rational.hpp>

namespace {

using ddx::rational;

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max(), lowest = std::numeric_limits<std::int64_t>::min();

consteval rational fraction(std::int64_t num, std::int64_t den) {
    rational result;
    return make_rational(num, den, result) ? result : rational{0, 0};
}

consteval bool fractions_are_in_lowest_terms_with_positive_denominator() {
    return fraction(6, -4) == rational{-3, 2} && fraction(0, -7) == rational{0, 1} && fraction(-6, -4) == rational{3, 2} &&
           fraction(largest, largest) == rational{1, 1};
}
consteval bool what_does_not_fit_is_refused() {
    rational r;
    return !make_rational(1, 0, r) && !make_rational(lowest, 1, r) && !add(rational{largest, 1}, {1, 1}, r) &&
           !multiply({largest, 1}, {2, 1}, r) && !divide({1, 1}, {0, 1}, r) &&
           !add(rational{1, largest}, {1, largest - 1}, r) && !raise({2, 1}, 63, r) && !raise({0, 1}, -1, r);
}
consteval bool addition_and_multiplication_are_those_of_a_field() {
    rational sum, product, quotient, inverse;
    return add(rational{1, 6}, {1, 10}, sum) && sum == rational{4, 15} && multiply({2, 3}, {9, 4}, product) &&
           product == rational{3, 2} && divide({2, 3}, {-4, 9}, quotient) && quotient == rational{-3, 2} &&
           divide({1, 1}, quotient, inverse) && inverse == rational{-2, 3};
}
consteval bool powers_multiply_repeatedly() {
    rational r;
    return raise({-2, 3}, 3, r) && r == rational{-8, 27} && raise({2, 3}, -2, r) && r == rational{9, 4} &&
           raise({5, 7}, 0, r) && r.is_one() && raise({2, 1}, 62, r) && r == rational{std::int64_t{1} << 62, 1} &&
           raise({-1, 1}, largest, r) && r == rational{-1, 1};
}
consteval bool order_is_exact_where_products_would_overflow() {
    return rational{1, 3} < rational{1, 2} && rational{-1, 2} < rational{-1, 3} && !(rational{1, 2} < rational{1, 2}) &&
           rational{largest - 1, largest} < rational{1, 1} &&
           rational{largest - 2, largest - 1} < rational{largest - 1, largest} &&
           !(rational{largest - 1, largest} < rational{largest - 2, largest - 1});
}
consteval bool binary_numbers_are_read_exactly() {
    rational r;
    return exact_value(0.75, r) && r == rational{3, 4} && exact_value(-6.0, r) && r == rational{-6, 1} &&
           exact_value(0x1p61, r) && r == rational{std::int64_t{1} << 61, 1} && exact_value(0.1, r) &&
           r == rational{3602879701896397, 36028797018963968};
}
consteval bool binary_numbers_that_do_not_fit_are_refused() {
    rational r;
    return !exact_value(-0.0, r) && !exact_value(1e300, r) && !exact_value(0x1p-63, r) && !exact_value(0x1p63, r) &&
           !exact_value(std::numeric_limits<double>::infinity(), r) &&
           !exact_value(std::numeric_limits<double>::quiet_NaN(), r);
}
consteval bool numbers_are_rounded_in_their_own_type() {
    return ddx::to_number<double>({1, 3}) == 1.0 / 3 && ddx::to_number<float>({1, 3}) == 1.0F / 3 &&
           ddx::to_number<long double>({1, 3}) == 1.0L / 3 && ddx::to_number<double>({-5, 1}) == -5;
}

static_assert(fractions_are_in_lowest_terms_with_positive_denominator());
static_assert(what_does_not_fit_is_refused());
static_assert(addition_and_multiplication_are_those_of_a_field());
static_assert(powers_multiply_repeatedly());
static_assert(order_is_exact_where_products_would_overflow());
static_assert(binary_numbers_are_read_exactly());
static_assert(binary_numbers_that_do_not_fit_are_refused());
static_assert(numbers_are_rounded_in_their_own_type());

}  // namespace
