// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#include "../support.hpp"

// Problem 1.2: f(σ) = (σ₁σ₂, σ₁² + σ₂², σ₁), h(σ) = ½ ‖f(σ) - y‖³ at σ = (1, 2), y = (1, 1, 1), line by line.
namespace {

using namespace ddx::literals;
using ddx::exact, ddx::mat, ddx::rational, ddx::vec;
using support::within_ulps;

inline constexpr long double root_17 = 4.123105625617660549821410L;

// ---- as formulas

constexpr auto sigma = ddx::variable<"sigma", 2>;
constexpr auto y = ddx::variable<"y", 3>;
constexpr auto f = ddx::vector(sigma[0_c] * sigma[1_c], pow(sigma[0_c], 2_q) + pow(sigma[1_c], 2_q), sigma[0_c]);
constexpr auto r = f - y;
constexpr auto h = 1_q / 2_q * pow(norm(r), 3_q);
constexpr auto weighted = transpose(jacobian(f, sigma)) * r;
constexpr auto dh = gradient(h, sigma);

constexpr auto exactly(auto e) { return e(y = {1_q, 1_q, 1_q}, sigma = {1_q, 2_q}); }
constexpr auto in_double(auto e) { return e(y = {1.0, 1.0, 1.0}, sigma = {1.0, 2.0}); }

consteval bool values_are_exact() {
    return f(sigma = {1_q, 2_q}) == ddx::vector(2_q, 5_q, 1_q) && exactly(r) == ddx::vector(1_q, 4_q, 0_q) &&
           exactly(norm(r)) == sqrt(17_q) && exactly(squared_norm(r)) == 17_q && exactly(h) == 17_q / 2_q * sqrt(17_q);
}
consteval bool derivatives_are_exact() {
    return jacobian(f, sigma)(sigma = {1_q, 2_q}) == mat<exact, 3, 2>{{2, 1, 2, 4, 1, 0}} &&
           exactly(weighted) == ddx::vector(10_q, 17_q) && exactly(dh) == 3_q / 2_q * sqrt(17_q) * ddx::vector(10_q, 17_q) &&
           exactly(dh) == ddx::vector(15_q, 51_q / 2_q) * sqrt(17_q);
}
consteval bool gradient_is_three_halves_norm_times_transposed_jacobian_times_r() {
    return exactly(dh) == exactly(3_q / 2_q * norm(r) * weighted) &&
           exactly(dh) == exactly(3_q / 2_q * norm(r) * vjp(f, sigma, r));
}
// (3/2) (‖r‖ JᵀJ + Jᵀr rᵀJ / ‖r‖ + ‖r‖ Σ r_i ∇²f_i)
consteval bool hessian_is_exact() {
    return exactly(hessian(h, sigma)) ==
           sqrt(exact(17)) * mat<exact, 2, 2>{{rational{1167, 34}, rational{63, 2}, rational{63, 2}, 63}};
}
consteval bool wrong_versions_differ() {
    constexpr auto j = jacobian(f, sigma);
    return exactly(dh) != exactly(norm(r) * weighted) && exactly(dh) != exactly(-3_q / 2_q * norm(r) * weighted) &&
           exactly(dh) != exactly(3_q / 2_q * norm(r) * (transpose(j) * f)) && exactly(h) != exactly(pow(norm(r), 3_q));
}
consteval bool values_in_double_are_near() {
    return in_double(r) == vec{1.0, 4.0, 0.0} && within_ulps(in_double(norm(r)), root_17) &&
           within_ulps(in_double(h), 17 * root_17 / 2);
}
consteval bool derivatives_in_double_are_near() {
    return jacobian(f, sigma)(sigma = {1.0, 2.0}) == mat<double, 3, 2>{{2, 1, 2, 4, 1, 0}} &&
           in_double(weighted) == vec{10.0, 17.0} && within_ulps(in_double(dh), vec{15 * root_17, 51 * root_17 / 2}) &&
           within_ulps(in_double(hessian(h, sigma)),
                       mat<long double, 2, 2>{{1167 * root_17 / 34, 63 * root_17 / 2, 63 * root_17 / 2, 63 * root_17}});
}
consteval bool value_and_gradient_in_double_are_near() {
    const auto [value, slope] = in_double(value_and_gradient(h, sigma));
    return within_ulps(value, 17 * root_17 / 2) && within_ulps(slope, vec{15 * root_17, 51 * root_17 / 2});
}
consteval bool decimals_of_the_sheet_are_right() {
    const auto value = in_double(h);
    const auto slope = in_double(dh);
    return value > 35.04639781 && value < 35.04639783 && slope[0] > 61.84658437 && slope[0] < 61.84658439 &&
           slope[1] > 105.13919344 && slope[1] < 105.13919346;
}

static_assert(values_are_exact());
static_assert(derivatives_are_exact());
static_assert(gradient_is_three_halves_norm_times_transposed_jacobian_times_r());
static_assert(hessian_is_exact());
static_assert(wrong_versions_differ());
static_assert(values_in_double_are_near());
static_assert(derivatives_in_double_are_near());
static_assert(value_and_gradient_in_double_are_near());
static_assert(decimals_of_the_sheet_are_right());

// ---- as a callable

constexpr auto traced_f = ddx::function<2>([](auto s) { return vec{s[0] * s[1], s[0] * s[0] + s[1] * s[1], s[0]}; });
constexpr auto energy = ddx::function<2, 3>([](auto s, auto t) {
    const auto image = vec{s[0] * s[1], s[0] * s[0] + s[1] * s[1], s[0]};
    return 0.5 * pow(norm(image - t), 3);
});
constexpr vec point{1.0, 2.0};
constexpr vec ones{1.0, 1.0, 1.0};
constexpr vec<exact, 2> exact_point{1, 2};
constexpr vec<exact, 3> exact_ones{1, 1, 1};
constexpr exact exact_root_17 = sqrt(exact(17));

consteval bool callable_has_the_exact_values() {
    return traced_f(exact_point) == vec<exact, 3>{2, 5, 1} &&
           energy(exact_point, exact_ones) == rational{17, 2} * exact_root_17;
}
consteval bool callable_has_the_exact_derivatives() {
    return jacobian(traced_f)(exact_point) == mat<exact, 3, 2>{{2, 1, 2, 4, 1, 0}} &&
           vjp(traced_f)(exact_point, vec<exact, 3>{1, 4, 0}) == vec<exact, 2>{10, 17} &&
           gradient(energy)(exact_point, exact_ones) == vec<exact, 2>{15, rational{51, 2}} * exact_root_17 &&
           hessian(energy)(exact_point, exact_ones) ==
               exact_root_17 * mat<exact, 2, 2>{{rational{1167, 34}, rational{63, 2}, rational{63, 2}, 63}};
}
consteval bool callable_in_double_is_near() {
    return traced_f(point) == vec{2.0, 5.0, 1.0} && within_ulps(energy(point, ones), 17 * root_17 / 2) &&
           within_ulps(gradient(energy)(point, ones), vec{15 * root_17, 51 * root_17 / 2});
}
consteval bool callable_gives_value_and_gradient_together() {
    const auto [value, slope] = value_and_gradient(energy)(point, ones);
    return within_ulps(value, 17 * root_17 / 2) && within_ulps(slope, vec{15 * root_17, 51 * root_17 / 2});
}
consteval bool gradient_by_y_is_that_by_sigma_without_the_jacobian() {
    return gradient<1>(energy)(exact_point, exact_ones) == rational{-3, 2} * exact_root_17 * vec<exact, 3>{1, 4, 0} &&
           exactly(gradient(h, y)) == -3_q / 2_q * sqrt(17_q) * ddx::vector(1_q, 4_q, 0_q);
}

static_assert(callable_has_the_exact_values());
static_assert(callable_has_the_exact_derivatives());
static_assert(callable_in_double_is_near());
static_assert(callable_gives_value_and_gradient_together());
static_assert(gradient_by_y_is_that_by_sigma_without_the_jacobian());

}  // namespace
