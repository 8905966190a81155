// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#include "../support.hpp"

// Problem 2: S(x)_j = e^{x_j} / Σ e^{x_l} and J = diag(S) - S Sᵀ, against values computed with 60 digits.
namespace {

using ddx::exact, ddx::mat, ddx::vec;
using support::within_ulps;

constexpr auto x2 = ddx::variable<"x", 2>;
constexpr auto x3 = ddx::variable<"x", 3>;
constexpr auto traced_2 = ddx::function<2>([](auto x) { return softmax(x); });
constexpr auto traced_3 = ddx::function<3>([](auto x) { return softmax(x); });
constexpr auto written_out = ddx::function<2>([](auto x) {
    const auto e = vec{exp(x[0]), exp(x[1])};
    return e / (e[0] + e[1]);
});

consteval bool at_one_two_three() {
    constexpr vec s{9.003057317038045799802210e-2L, 2.447284710547976524729596e-1L, 6.652409557748218895290183e-1L};
    constexpr mat<long double, 3, 3> j{
        {8.192506906499322844586388e-2L, -2.203304452017429603466754e-2L, -5.989202454481893241119634e-2L,
         -2.203304452017429603466754e-2L, 1.848364465099787200617633e-1L, -1.628034019898044240270957e-1L,
         -5.989202454481893241119634e-2L, -1.628034019898044240270957e-1L, 2.226954265346233564382921e-1L}};
    return within_ulps(softmax(x3)(x3 = {1.0, 2.0, 3.0}), s) &&
           within_ulps(jacobian(softmax(x3), x3)(x3 = {1.0, 2.0, 3.0}), j) && within_ulps(traced_3(vec{1.0, 2.0, 3.0}), s) &&
           within_ulps(jacobian(traced_3)(vec{1.0, 2.0, 3.0}), j);
}
consteval bool at_the_origin_all_are_equal() {
    constexpr mat<double, 2, 2> j{{0.25, -0.25, -0.25, 0.25}};
    return softmax(x2)(x2 = {0.0, 0.0}) == vec{0.5, 0.5} && jacobian(softmax(x2), x2)(x2 = {0.0, 0.0}) == j &&
           traced_2(vec{0.0, 0.0}) == vec{0.5, 0.5} && jacobian(traced_2)(vec{0.0, 0.0}) == j &&
           jacobian(written_out)(vec{0.0, 0.0}) == j;
}
consteval bool where_the_exponentials_overflow() {
    constexpr vec s{7.310585786300048792511592e-1L, 2.689414213699951207488408e-1L};
    constexpr long double p = 1.966119332414818525374247e-1L;
    constexpr mat<long double, 2, 2> j{{p, -p, -p, p}};
    return within_ulps(softmax(x2)(x2 = {1000.0, 999.0}), s) &&
           within_ulps(jacobian(softmax(x2), x2)(x2 = {1000.0, 999.0}), j) && within_ulps(traced_2(vec{1000.0, 999.0}), s) &&
           within_ulps(jacobian(traced_2)(vec{1000.0, 999.0}), j) && within_ulps(written_out(vec{1000.0, 999.0}), s) &&
           within_ulps(jacobian(written_out)(vec{1000.0, 999.0}), j);
}
consteval bool where_one_probability_underflows() {
    constexpr vec s{5.075958897549456765291809e-435L, 1.0L};
    constexpr mat<long double, 2, 2> j{{s[0], -s[0], -s[0], s[0]}};
    return within_ulps(softmax(x2)(x2 = {-1000.0, 0.0}), s) && within_ulps(jacobian(softmax(x2), x2)(x2 = {-1000.0, 0.0}), j) &&
           within_ulps(traced_2(vec{-1000.0, 0.0}), s) && within_ulps(jacobian(traced_2)(vec{-1000.0, 0.0}), j) &&
           within_ulps(written_out(vec{-1000.0, 0.0}), s) && within_ulps(jacobian(written_out)(vec{-1000.0, 0.0}), j);
}
consteval bool of_one_component_is_one() {
    constexpr auto x = ddx::variable<"x", 1>;
    constexpr auto traced = ddx::function<1>([](auto u) { return softmax(u); });
    return softmax(x)(x = {1000.0}) == vec{1.0} && jacobian(softmax(x), x)(x = {1000.0}) == mat<double, 1, 1>{{0.0}} &&
           traced(vec{-1e300}) == vec{1.0} && jacobian(traced)(vec{-1e300}) == mat<double, 1, 1>{{0.0}};
}
consteval bool at_rational_points_it_is_a_quotient_of_powers_of_e() {
    const exact e = exp(exact(1));
    const auto s = traced_3(vec<exact, 3>{1, 1, 1});
    return s == vec<exact, 3>{ddx::rational{1, 3}, ddx::rational{1, 3}, ddx::rational{1, 3}} && e * exp(exact(-1)) == 1;
}

static_assert(at_one_two_three());
static_assert(at_the_origin_all_are_equal());
static_assert(where_the_exponentials_overflow());
static_assert(where_one_probability_underflows());
static_assert(of_one_component_is_one());
static_assert(at_rational_points_it_is_a_quotient_of_powers_of_e());

}  // namespace
