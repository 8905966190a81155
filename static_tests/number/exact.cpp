// SPDX-License-Identifier: MIT
#include <ddx/function/function.hpp>
#include <ddx/number/exact.hpp>

namespace {

using ddx::exact;
using ddx::rational;

constexpr exact r2 = sqrt(exact(2)), r3 = sqrt(exact(3)), r5 = sqrt(exact(5)), r17 = sqrt(exact(17));
constexpr exact e = exp(exact(1));

consteval bool squares_leave_the_root() {
    return sqrt(exact(8)) == 2 * r2 && sqrt(exact(rational{1, 2})) == r2 / 2 && sqrt(exact(rational{50, 27})) == 5 * sqrt(exact(6)) / 9 &&
           sqrt(exact(49)) == 7 && sqrt(exact(1000003) * 1000003) == 1000003 && sqrt(exact(0)) == 0;
}
consteval bool a_root_squared_is_its_radicand() {
    return r2 * r2 == 2 && (r2 + r3) * (r2 + r3) == 5 + 2 * sqrt(exact(6)) && r2 * r3 * sqrt(exact(6)) == 6;
}
consteval bool equality_is_decided_term_by_term() {
    return r2 + r3 == r3 + r2 && r2 + r3 != r5 && r2 - r2 == 0 && r17 * 15 == 15 * r17 && exact(rational{1, 3}) == rational{1, 3} &&
           r2 != rational{665857, 470832} && exact(0.5) == rational{1, 2} && exact(0.1) != rational{1, 10} && exact(-0.0) == 0;
}
consteval bool division_makes_the_denominator_rational() {
    const exact three = 1 + r2 + r3, four = 2 - r2 + r3 * 5 - sqrt(exact(6));
    return 1 / r2 == r2 / 2 && 1 / (1 + r2) == r2 - 1 && three / three == 1 && (1 / four) * four == 1 &&
           (r5 + r3) / (r5 - r3) == 4 + sqrt(exact(15)) && 1 / (sqrt(exact(6)) + sqrt(exact(10)) + sqrt(exact(15))) * (sqrt(exact(6)) + sqrt(exact(10)) + sqrt(exact(15))) == 1;
}
consteval bool order_is_that_of_the_real_numbers() {
    return r2 < r3 && r2 + r3 < sqrt(exact(10)) && r2 + r3 > r5 + rational{9, 10} && -r17 < -4 && r2 <= r2 && exact(7) / 5 < r2 &&
           r2 < rational{665857, 470832} && r2 > rational{470832, 332929} && sign(r2 - r3) == -1 && sign(exact(0)) == 0 &&
           abs(1 - r2) == r2 - 1 && min(r2, r3) == r2 && max(r2, exact(rational{3, 2})) == rational{3, 2};
}
consteval bool order_is_found_where_bounds_do_not_tell() {
    // near = p/q with p² - 2 q² = -1, so that near and √2 agree to 18 digits
    const exact near = exact(rational{1855077841, 1311738121});
    return near != r2 && near * near - 2 == rational{-1, 1311738121LL * 1311738121LL} && near < r2 && sign(r2 - near) == 1;
}
consteval bool powers_take_rational_exponents() {
    return pow(exact(17), rational{3, 2}) == 17 * r17 && pow(exact(4), rational{-1, 2}) == rational{1, 2} && pow(r2, 4) == 4 &&
           pow(r2, -3) == r2 / 4 && pow(exact(27), rational{2, 3}) == 9 && pow(exact(4), rational{1, 4}) == r2 && pow(exact(-8), 3) == -512 &&
           pow(exact(0), 0) == 1 && cbrt(exact(-8)) == -2 && cbrt(exact(rational{27, 64})) == rational{3, 4} && hypot(exact(1), exact(4)) == r17;
}
consteval bool elementary_functions_have_their_special_values() {
    const exact zero, one = 1;
    return exp(zero) == 1 && expm1(zero) == 0 && log(one) == 0 && log1p(zero) == 0 && exp2(exact(-3)) == rational{1, 8} && exp2(exact(0.5)) == r2 &&
           log2(exact(1024)) == 10 && log10(exact(rational{1, 1000})) == -3 && sin(zero) == 0 && cos(zero) == 1 && tan(zero) == 0 &&
           asin(zero) == 0 && acos(one) == 0 && atan(zero) == 0 && atan2(zero, one) == 0 && sinh(zero) == 0 && cosh(zero) == 1 &&
           tanh(zero) == 0 && asinh(zero) == 0 && acosh(one) == 0 && atanh(zero) == 0 && erf(zero) == 0 && erfc(zero) == 1;
}
consteval bool powers_of_e_are_independent_of_the_rationals() {
    return exp(exact(2)) == e * e && e * exp(exact(-1)) == 1 && log(exp(exact(rational{2, 3}))) == rational{2, 3} && e != rational{271801, 99990} &&
           (e + 1) * (e - 1) == exp(exact(2)) - 1 && sinh(exact(1)) == (e - 1 / e) / 2 && e > 0;
}
consteval bool what_it_cannot_hold_is_undecided() {
    return !sqrt(1 + r2).is_decided() && !(exact(1) / 0).is_decided() && !sqrt(exact(-1)).is_decided() && !log(exact(2)).is_decided() &&
           !sin(exact(1)).is_decided() && !atan2(exact(-1), exact(0)).is_decided() && !(0 * (exact(1) / 0)).is_decided() &&
           !(1 / (1 + e)).is_decided() && !pow(exact(2), r2).is_decided() && !pow(exact(10), 60).is_decided();
}
consteval bool coefficients_beyond_64_bits_are_exact() {
    return pow(exact(10), 30) / pow(exact(10), 29) == 10 && pow(exact(3), 60) - pow(exact(3), 60) == 0 && pow(exact(2), 100) + 1 > pow(exact(2), 100);
}

static_assert(squares_leave_the_root());
static_assert(a_root_squared_is_its_radicand());
static_assert(equality_is_decided_term_by_term());
static_assert(division_makes_the_denominator_rational());
static_assert(order_is_that_of_the_real_numbers());
static_assert(order_is_found_where_bounds_do_not_tell());
static_assert(powers_take_rational_exponents());
static_assert(elementary_functions_have_their_special_values());
static_assert(powers_of_e_are_independent_of_the_rationals());
static_assert(what_it_cannot_hold_is_undecided());
static_assert(coefficients_beyond_64_bits_are_exact());

// ---- the engine evaluates in exact numbers

constexpr auto energy = ddx::function<2, 3>([](auto s, auto y) {
    const auto f = ddx::vec{s[0] * s[1], s[0] * s[0] + s[1] * s[1], s[0]};
    return 0.5 * pow(norm(f - y), 3);
});

consteval bool gradient_of_half_the_cubed_norm_is_exact() {
    return gradient(energy)(ddx::vec{exact(1), exact(2)}, ddx::vec{exact(1), exact(1), exact(1)}) ==
           ddx::vec{15 * r17, exact(rational{51, 2}) * r17};
}
consteval bool its_hessian_at_the_kink_is_zero() {
    return hessian(energy)(ddx::vec{exact(1), exact(0)}, ddx::vec{exact(0), exact(1), exact(1)}) == ddx::mat<exact, 2, 2>{};
}

static_assert(gradient_of_half_the_cubed_norm_is_exact());
static_assert(its_hessian_at_the_kink_is_zero());

template <exact Value>
struct is_a_template_argument {};
static_assert(std::is_same_v<is_a_template_argument<sqrt(exact(8))>, is_a_template_argument<2 * r2>>);

}  // namespace
