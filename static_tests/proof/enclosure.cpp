// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/proof.hpp>

#include <array>
#include <limits>

#include "../support.hpp"

// Theorems about real numbers, by bounds: the worked problems, and what encloses says of right and of wrong numbers.
namespace {

using namespace ddx::literals;
using ddx::enclose, ddx::encloses, ddx::exact, ddx::interval, ddx::vec;

constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto y = ddx::variable<"y", 3>;
constexpr auto f = ddx::vector(sigma[0_c] * sigma[1_c], pow(sigma[0_c], 2_q) + pow(sigma[1_c], 2_q), sigma[0_c]);
constexpr auto h = 1_q / 2_q * pow(norm(f - y), 3_q);
constexpr auto dh = ddx::gradient(h, sigma);

constexpr auto x = ddx::variable<"x", 3>;
constexpr auto t = ddx::variable<"t">;
constexpr auto S = softmax(x);
constexpr auto J = ddx::jacobian(S, x);

// ---- the worked problems

consteval bool half_the_cubed_norm_is_seventeen_halves_times_the_root_of_seventeen() {
    const interval<> around = enclose(h, sigma = {1, 2}, y = {1, 1, 1});
    return encloses(around, exact(17) / 2 * sqrt(exact(17))) && encloses(around, 35.0463978177501) && around.width() < 5e-14;
}
static_assert(half_the_cubed_norm_is_seventeen_halves_times_the_root_of_seventeen());

consteval bool its_gradient_is_three_halves_of_the_root_times_ten_and_seventeen() {
    return encloses(enclose(dh, sigma = {1, 2}, y = {1, 1, 1}), vec{15 * sqrt(exact(17)), exact(51) / 2 * sqrt(exact(17))}) &&
           encloses(dh(sigma = {1, 2}, y = {1, 1, 1})[0_c], 61.84658438426491) && encloses(dh(sigma = {1, 2}, y = {1, 1, 1})[1_c], 105.13919345325035);
}
static_assert(its_gradient_is_three_halves_of_the_root_times_ten_and_seventeen());

static_assert(ddx::encloses(S(x = {1, 2, 3})[0_c], 0.09003057317038046));
static_assert(ddx::encloses(S(x = {1, 2, 3})[1_c], 0.24472847105479765));
static_assert(ddx::encloses(S(x = {1, 2, 3})[2_c], 0.6652409557748219));

consteval bool softmax_and_its_jacobian_are_within_five_ulps_of_their_decimals() {
    const auto s = enclose(S, x = {1, 2, 3});
    const auto j = enclose(J, x = {1, 2, 3});
    for (std::size_t i = 0; i < 3; ++i) {
        if (s[i].width() > 5 * static_cast<double>(support::ulp<double>(static_cast<long double>(s[i].lower())))) return false;
        for (std::size_t k = 0; k < 3; ++k)
            if (j(i, k).width() > 0x1p-51) return false;
    }
    return encloses(j(0, 0), 0.08192506906499323) && encloses(j(2, 1), -0.16280340198980442) && encloses(s, vec{9.003057317038046e-2L, 0.24472847105479764L, 0.6652409557748219L});
}
static_assert(softmax_and_its_jacobian_are_within_five_ulps_of_their_decimals());

consteval bool at_a_zero_residual_value_and_gradient_are_exactly_zero() {
    const auto g = enclose(dh, sigma = {1, 0}, y = {0, 1, 1});
    return enclose(h, sigma = {1, 0}, y = {0, 1, 1}).is_point() && g[0].is_point() && g[1].is_point() && encloses(g, vec{0, 0});
}
static_assert(at_a_zero_residual_value_and_gradient_are_exactly_zero());

// ---- what a proof says

consteval bool a_number_that_is_wrong_in_its_fourteenth_digit_is_not_enclosed() {
    return !encloses(S(x = {1, 2, 3})[0_c], 0.0900305731703814) && !encloses(S(x = {1, 2, 3})[0_c], 0.0900305731703795) &&
           !encloses(S(x = {1, 2, 3})[0_c], S(x = {1, 2, 3})[1]) && !encloses(S(x = {1, 2, 3})[0_c], std::numeric_limits<double>::quiet_NaN());
}
static_assert(a_number_that_is_wrong_in_its_fourteenth_digit_is_not_enclosed());

// e^t - e^t t: at 1 the terms cancel, and the bounds hold 0 and much more
consteval bool wide_bounds_prove_no_number() {
    constexpr auto cancelling = ddx::vector(exp(t) - exp(1_q) * t * 1.0, t);
    const auto around = enclose(cancelling, t = 1);
    return around[0].contains(0) && !around[0].is_point() && !encloses(cancelling(t = 1)[0_c], 0.0) && encloses(cancelling(t = 1)[1_c], 1);
}
static_assert(wide_bounds_prove_no_number());

consteval bool an_exact_number_is_enclosed_by_its_terms() {
    const exact root = h(sigma = {1_q, 2_q}, y = {1_q, 1_q, 1_q});
    return encloses(root, 35.04639781775011) && !encloses(root, 35.04639781776) && encloses(exp(exact(1)) - sqrt(exact(2)) / 3, 2.2468773076680137) &&
           enclose(exact(-3) / 4).is_point() && encloses(exact(), 0) && enclose(log(exact(2))).width() == support::infinity<double> &&
           !encloses(log(exact(2)), 0.6931471805599453);
}
static_assert(an_exact_number_is_enclosed_by_its_terms());

// ---- what can be bound

consteval bool literals_and_bound_numbers_are_the_binary_fractions_that_they_are() {
    constexpr auto tenth = 0.1 * t;
    return enclose(tenth, t = 1).is_point() && encloses(enclose(tenth, t = 1), 0.1) && !encloses(enclose(tenth, t = 1), exact(1) / 10) &&
           encloses(enclose(0.1_q * t, t = 1), exact(1) / 10) && !enclose(0.1_q * t, t = 1).is_point() && enclose(t * 3.0, t = 0.1).width() > 0;
}
static_assert(literals_and_bound_numbers_are_the_binary_fractions_that_they_are());

consteval bool exact_numbers_intervals_and_other_formats_can_be_bound() {
    return encloses(enclose(exp(t), t = 1_q), 2.718281828459045) && encloses(enclose(exp(t), t = 1_q / 3_q), 1.3956124250860895) &&
           enclose(exp(t), t = interval(0.0, 1.0)).contains({1, 2.718281828459045}) && encloses(exp(t)(t = interval(1.0)), 2.718281828459045) &&
           std::is_same_v<decltype(enclose(exp(t), t = 1.0f)), interval<float>> && std::is_same_v<decltype(enclose(exp(t), t = 1.0L)), interval<long double>> &&
           std::is_same_v<decltype(enclose(S, x = {1, 2, 3})), vec<interval<double>, 3>> && encloses(enclose(sqrt(17_q) * 2_q), 8.246211251235321);
}
static_assert(exact_numbers_intervals_and_other_formats_can_be_bound());

consteval bool ranges_prove_inequalities() {
    constexpr auto bell = exp(-t * t);
    return bool(enclose(bell, t = interval(-3.0, 3.0)) > 0) && bool(enclose(ddx::derivative(bell, t), t = interval(0.5, 3.0)) < 0) &&
           !bool(enclose(ddx::derivative(bell, t), t = interval(-0.5, 3.0)) < 0);
}
static_assert(ranges_prove_inequalities());

consteval bool an_open_selection_gives_both_branches() {
    constexpr auto step = select(t < 0_q, -1_q, 1_q);
    const auto both = enclose(step, t = interval(-1.0, 1.0));
    return both.lower() == -1 && both.upper() == 1 && enclose(step, t = 2).is_point();
}
static_assert(an_open_selection_gives_both_branches());

consteval bool functions_are_enclosed_at_their_arguments() {
    constexpr auto length = ddx::function<2, ddx::scalar>([](auto u, auto s) { return s * norm(u); });
    constexpr float floats[] = {3, 4};
    return enclose(length, vec{3, 4}, 2).is_point() && encloses(enclose(length, vec{1, 1}, 1), 1.4142135623730951) &&
           encloses(enclose(gradient(length), std::array{1.0, 1.0}, 1), vec{0.7071067811865476, 0.7071067811865476}) &&
           std::is_same_v<decltype(enclose(length, floats, 1.0f)), interval<float>> &&
           enclose(length, vec{interval(3.0, 4.0), interval(4.0, 5.0)}, 1).contains({5, 6.4}) && encloses(enclose(length, vec{exact(1) / 3, exact(0)}, 3), 1);
}
static_assert(functions_are_enclosed_at_their_arguments());

// ---- a vector formula at integers is a vector of double

consteval bool a_vector_at_integers_is_used_as_any_other() {
    constexpr auto norm_of = ddx::function<3>([](auto u) { return norm(u); });
    const auto [a, b, c] = S(x = {1, 2, 3});
    const vec<double, 3> s = S(x = {1, 2, 3}), plain = S(x = {1.0, 2.0, 3.0});
    return s == plain && S(x = {1, 2, 3}) == plain && a == s[0] && b == s[1] && c == s[2] && S(x = {1, 2, 3})[0] == s[0] &&
           2.0 * S(x = {1, 2, 3}) == 2.0 * s && S(x = {1, 2, 3}) + s == s + s && norm_of(S(x = {1, 2, 3})) == norm_of(s) &&
           (S(x = {1, 2, 3}) + x)(x = {1.0, 0.0, 0.0})[1] == s[1] && S(x = {1, 2, 3})[0_c] == s[0] && dot(S(x = {1, 2, 3}), s) == dot(s, s);
}
static_assert(a_vector_at_integers_is_used_as_any_other());

consteval bool only_integers_are_remembered() {
    return std::is_same_v<decltype(S(x = {1.0, 2.0, 3.0})), vec<double, 3>> && std::is_same_v<decltype(norm(x)(x = {1, 2, 3})), double> &&
           std::is_same_v<decltype(S(x = {1L << 60, 0L, 0L})), vec<double, 3>>;
}
static_assert(only_integers_are_remembered());

}  // namespace
