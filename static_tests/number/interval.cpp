// SPDX-License-Identifier: MIT
#include <limits>

#include <ddx/expr/operate.hpp>
#include <ddx/number/interval.hpp>

#include "../support.hpp"

namespace {

using ddx::interval, ddx::op, ddx::truth;
using X = interval<>;
using support::infinity;

constexpr double inf = infinity<double>;
constexpr double largest = std::numeric_limits<double>::max(), least = std::numeric_limits<double>::denorm_min();

template <class T>
constexpr bool is(const interval<T>& x, std::type_identity_t<T> lower, std::type_identity_t<T> upper) {
    return x.lower() == lower && x.upper() == upper;
}
constexpr bool is(const X& x, double point) { return is(x, point, point); }
/// Whether the bounds are neighbours, and the real number between them.
constexpr bool is_next_to(const X& x, double nearest) {
    const double step = static_cast<double>(support::ulp<double>(static_cast<long double>(nearest)));
    return x.contains(nearest) && !x.is_point() && x.width() <= step;
}

// ---- numbers

consteval bool a_number_that_fits_is_a_point_and_any_other_lies_between_neighbours() {
    return is(X(3), 3) && is(X(0.1f), 0.1f) && is(X(0.1L), 0.1 - 0x1p-56, 0.1) && is(interval<float>(16777217), 16777216.0f, 16777218.0f) &&
           is(X(9007199254740993), 9007199254740992.0, 9007199254740994.0) && is_next_to(X::from_rational({1, 3}), 1.0 / 3) &&
           is(X::from_rational({-3, 4}), -0.75) && X(std::numeric_limits<double>::quiet_NaN()).is_empty() && is(X(inf), largest, inf) &&
           is(interval<float>(1e300), std::numeric_limits<float>::max(), infinity<float>);
}
static_assert(a_number_that_fits_is_a_point_and_any_other_lies_between_neighbours());

consteval bool an_interval_is_empty_where_its_bounds_cross() { return X(2, 1).is_empty() && !X(1, 1).is_empty() && X(1, support::infinity<double>).upper() == inf; }
static_assert(an_interval_is_empty_where_its_bounds_cross());

consteval bool a_number_is_in_it_between_the_bounds_only() {
    return X(1, 2).contains(1) && X(1, 2).contains(2.0f) && !X(1, 2).contains(0x1.fffffffffffff8p-1L) && X(1, 2).contains({1, 1.5}) &&
           !X(1, 2).contains({1, 3}) && !X(1, 2).contains(X::empty()) && !X::empty().contains(1) && X::whole().contains({-inf, inf});
}
static_assert(a_number_is_in_it_between_the_bounds_only());

// ---- arithmetic

consteval bool exact_results_stay_points() {
    return is(X(1) + 2, 3) && is(X(0.5) * 0.25, 0.125) && is(X(3) / 4, 0.75) && is(X(1) - 0x1p-52, 1 - 0x1p-52) && is(fma(X(3), X(4), X(5)), 17);
}
static_assert(exact_results_stay_points());

consteval bool other_results_move_one_number_outwards_on_one_side() {
    return is(X(0.1) + 0.2, 0.1 + 0.2 - 0x1p-54, 0.1 + 0.2) && is(X(1) + 0x1p-60, 1, 1 + 0x1p-52) && is(X(1) - 0x1p-60, 1 - 0x1p-53, 1) &&
           is_next_to(X(0.1) * 0.1, 0.1 * 0.1) && is_next_to(X(1) / 3, 1.0 / 3) && is(-(X(1) / 3), -(X(1) / 3).upper(), -(X(1) / 3).lower());
}
static_assert(other_results_move_one_number_outwards_on_one_side());

consteval bool overflow_and_underflow_are_enclosed() {
    return is(X(largest) * 2, largest, inf) && is(-X(largest) * 2, -inf, -largest) && is(X(least) / 2, 0.0, least) &&
           is(X(-least) * 0.5, -least, 0.0) && is(X(largest) + largest, largest, inf) && is(exp(X(1000)), largest, inf) &&
           is(exp(X(-1000)), 0.0, least);
}
static_assert(overflow_and_underflow_are_enclosed());

consteval bool products_and_quotients_are_found_at_the_corners() {
    return is(X(-1, 2) * X(-3, 5), -6.0, 10.0) && is(X(1, 2) / X(4, 8), 0.125, 0.5) && is(X(-1, 2) / X(-4, -2), -1.0, 0.5) &&
           is(X(1, 2) - X(1, 2), -1.0, 1.0) && is(X(0, inf) * X(0), 0) && is(X(1, inf) / X(1, inf), 0.0, inf);
}
static_assert(products_and_quotients_are_found_at_the_corners());

consteval bool division_by_what_holds_zero_is_unbounded() {
    return is(1 / X(-1, 1), -inf, inf) && is(1 / X(0, 2), 0.5, inf) && is(1 / X(-2, 0), -inf, -0.5) && (1 / X(0)).is_empty() &&
           is(X(-1, 1) / X(0, 1), -inf, inf) && is(0 / X(-1, 1), 0);
}
static_assert(division_by_what_holds_zero_is_unbounded());

consteval bool what_is_undefined_everywhere_is_empty_and_stays_so() {
    return sqrt(X(-1)).is_empty() && (sqrt(X(-1)) + 1).is_empty() && (0 * log(X(0))).is_empty() && exp(X::empty()).is_empty() && sin(X::empty()).is_empty() &&
           pow(X(0), X(-1)).is_empty() && pow(X(-2), X(0.5)).is_empty() && atan2(X(0), X(0)).is_empty() && min(X::empty(), X(1)).is_empty() &&
           is(select(X(1) < 2, X(3), X::empty()), 3);
}
static_assert(what_is_undefined_everywhere_is_empty_and_stays_so());

// ---- order

consteval bool a_comparison_is_proved_refuted_or_open() {
    return bool(X(1, 2) < 3) && bool(!(X(1, 2) < 1)) && !bool(X(1, 2) < 1.5) && !bool(!(X(1, 2) < 1.5)) && bool(X(1, 2) <= 2) &&
           !bool(X(1, 2) < 2) && bool(X(1) == 1) && !bool(X(1, 2) == 1) && bool(X(1, 2) != 3) && bool(X(3) > 2) && bool(X(3) >= 3) &&
           !bool(X::empty() < 1) && !bool(!(X::empty() < 1));
}
static_assert(a_comparison_is_proved_refuted_or_open());

consteval bool truth_values_are_those_of_kleene() {
    constexpr truth yes{true, false}, no{false, true}, open{true, true};
    return bool(yes && yes) && bool(!(open && no)) && !bool(open && yes) && !bool(!(open && yes)) && bool(open || yes) && bool(!(no || no)) &&
           !bool(open || no) && !bool(!open) && bool(!no);
}
static_assert(truth_values_are_those_of_kleene());

consteval bool an_open_condition_gives_the_hull_of_both_branches() {
    return is(select(X(1, 3) < 2, X(10), X(20)), 10.0, 20.0) && is(select(X(1) < 2, X(10), X(20)), 10) && is(select(X(3) < 2, X(10), X(20)), 20);
}
static_assert(an_open_condition_gives_the_hull_of_both_branches());

consteval bool magnitudes_signs_and_extremes_are_exact() {
    return is(abs(X(-3, 2)), 0.0, 3.0) && is(abs(X(-3, -2)), 2.0, 3.0) && is(sign(X(-3, 2)), -1.0, 1.0) && is(sign(X(0)), 0) &&
           is(min(X(1, 4), X(2, 3)), 1.0, 3.0) && is(max(X(1, 4), X(2, 3)), 2.0, 4.0);
}
static_assert(magnitudes_signs_and_extremes_are_exact());

// ---- functions

consteval bool exact_values_of_functions_stay_points() {
    return is(sqrt(X(4)), 2) && is(sqrt(X(2.25)), 1.5) && is(cbrt(X(-27)), -3) && is(hypot(X(3), X(-4)), 5) && is(exp(X(0)), 1) && is(exp2(X(-3)), 0.125) &&
           is(log(X(1)), 0) && is(log2(X(0.125)), -3) && is(log10(X(1e22)), 22) && is(log1p(X(0)), 0) && is(expm1(X(0)), 0) && is(sin(X(0)), 0) &&
           is(cos(X(0)), 1) && is(tan(X(0)), 0) && is(asin(X(0)), 0) && is(acos(X(1)), 0) && is(atan(X(0)), 0) && is(atan2(X(0), X(2)), 0) &&
           is(sinh(X(0)), 0) && is(cosh(X(0)), 1) && is(tanh(X(0)), 0) && is(asinh(X(0)), 0) && is(acosh(X(1)), 0) && is(atanh(X(0)), 0) &&
           is(erf(X(0)), 0) && is(erfc(X(0)), 1) && is(pow(X(3), X(4)), 81) && is(pow(X(-2), X(-3)), -0.125) && is(pow(X(0), X(0)), 1) &&
           is(pow(X(5), X(0)), 1);
}
static_assert(exact_values_of_functions_stay_points());

consteval bool other_values_lie_between_neighbours() {
    return is_next_to(sqrt(X(17)), 4.123105625617661) && is_next_to(cbrt(X(2)), 1.2599210498948732) && is_next_to(exp(X(1)), 2.718281828459045) &&
           is_next_to(log(X(2)), 0.6931471805599453) && is_next_to(log10(X(2)), 0.30102999566398120) && is_next_to(sin(X(1)), 0.8414709848078965) &&
           is_next_to(cos(X(1)), 0.5403023058681398) && is_next_to(tan(X(1)), 1.5574077246549023) && is_next_to(asin(X(1)), 1.5707963267948966) &&
           is_next_to(acos(X(-1)), 3.141592653589793) && is_next_to(acos(X(0)), 1.5707963267948966) && is_next_to(atan(X(1)), 0.7853981633974483) &&
           is_next_to(atan2(X(-1), X(-1)), -2.356194490192345) && is_next_to(sinh(X(1)), 1.1752011936438014) && is_next_to(erf(X(1)), 0.8427007929497149) &&
           is_next_to(pow(X(2), X(0.5)), 1.4142135623730951) && is_next_to(sin(X(1e22)), -0.8522008497671888);
}
static_assert(other_values_lie_between_neighbours());

consteval bool increasing_functions_map_ends_to_ends() {
    return exp(X(0, 1)).contains(1) && exp(X(0, 1)).contains(2.718281828459045) && exp(X(0, 1)).lower() == 1 && is(sqrt(X(1, 4)), 1.0, 2.0) &&
           is(log(X(0, 1)), -inf, 0.0) && is(sqrt(X(-1, 4)), 0.0, 2.0) && is(exp(X::whole()), 0.0, inf) && is(tanh(X::whole()), -1.0, 1.0) &&
           is(erfc(X::whole()), 0.0, 2.0) && atan(X::whole()).width() < 3.1415926535897940 && is(cosh(X(-1, 0)), 1.0, cosh(X(1)).upper());
}
static_assert(increasing_functions_map_ends_to_ends());

consteval bool sine_and_cosine_reach_one_where_a_right_angle_lies_between() {
    return is(sin(X(0, 4)), sin(X(4)).lower(), 1.0) && is(sin(X(-4, 0)), -1.0, sin(X(-4)).upper()) && is(cos(X(-1, 2)), cos(X(2)).lower(), 1.0) &&
           is(cos(X(3, 4)), -1.0, cos(X(4)).upper()) && is(sin(X(0, 7)), -1.0, 1.0) && is(cos(X(0.1, 6.2)), -1.0, cos(X(6.2)).upper()) &&
           is(sin(X(1, 1.5)), sin(X(1)).lower(), sin(X(1.5)).upper()) && is(cos(X(0, inf)), -1.0, 1.0) && is(cos(X(1e22, 1e22 + 0x1p22)), -1.0, 1.0);
}
static_assert(sine_and_cosine_reach_one_where_a_right_angle_lies_between());

consteval bool the_tangent_is_unbounded_across_a_pole() {
    return is(tan(X(1, 2)), -inf, inf) && is(tan(X(-1, 1)), tan(X(-1)).lower(), tan(X(1)).upper()) && is(tan(X(2, 4)), tan(X(2)).lower(), tan(X(4)).upper());
}
static_assert(the_tangent_is_unbounded_across_a_pole());

consteval bool powers_follow_the_signs_of_base_and_exponent() {
    return is(pow(X(-2, 1), X(2)), 0.0, 4.0) && is(pow(X(-2, 1), X(3)), -8.0, 1.0) && is(pow(X(-2, 4), X(-1)), -inf, inf) &&
           is(pow(X(-2, 4), X(-2)), 0.0625, inf) && is(pow(X(0, 4), X(-1)), 0.25, inf) && is(pow(X(-2, 4), X(0)), 1) && is(pow(X(0.5, 2), X(-1, 2)), 0.25, 4.0) &&
           is(pow(X(-8, 4), X(0.5)), 0.0, pow(X(4), X(0.5)).upper()) && is(pow(X(-2), X(1, 2)), -4.0, 4.0);
}
static_assert(powers_follow_the_signs_of_base_and_exponent());

consteval bool angles_of_a_rectangle_are_those_of_its_corners_but_across_the_cut() {
    return is(atan2(X(0, 1), X(0, 1)), 0.0, atan2(X(1), X(0)).upper()) && atan2(X(-1, 1), X(-2, -1)).contains(3.141592653589793) &&
           atan2(X(-1, 1), X(-2, -1)).contains(-3.141592653589793) && is(atan2(X(1, 2), X(-1, 1)), atan2(X(1), X(1)).lower(), atan2(X(1), X(-1)).upper());
}
static_assert(angles_of_a_rectangle_are_those_of_its_corners_but_across_the_cut());

template <op What>
consteval bool has_an_interval_form() {
    if constexpr (ddx::has_numeric_value(What)) {
        const X one(1);
        return !ddx::operate<What>(one, one, one).is_empty() || What == op::atanh;
    } else if constexpr (What == op::less || What == op::less_equal || What == op::equal) {
        return std::is_same_v<decltype(ddx::operate<What>(X(), X(), X())), truth>;
    } else {
        return true;
    }
}
template <unsigned... I>
consteval bool every_operation_of_the_table_has_an_interval_form(std::integer_sequence<unsigned, I...>) {
    return (has_an_interval_form<static_cast<op>(I)>() && ...);
}
static_assert(every_operation_of_the_table_has_an_interval_form(std::make_integer_sequence<unsigned, static_cast<unsigned>(op::count)>{}));

template <class T>
consteval bool other_formats_are_enclosed_in_the_same_way() {
    using Y = interval<T>;
    return (Y(1) / 3).width() == std::numeric_limits<T>::epsilon() / 4 && exp(Y(1)).width() == std::numeric_limits<T>::epsilon() * 2 &&
           sqrt(Y(4)).is_point() && is(Y(std::numeric_limits<T>::max()) * 2, std::numeric_limits<T>::max(), infinity<T>) &&
           is(Y(std::numeric_limits<T>::denorm_min()) / 2, T(0), std::numeric_limits<T>::denorm_min());
}
static_assert(other_formats_are_enclosed_in_the_same_way<float>());
static_assert(other_formats_are_enclosed_in_the_same_way<double>());
static_assert(other_formats_are_enclosed_in_the_same_way<long double>());

}  // namespace
