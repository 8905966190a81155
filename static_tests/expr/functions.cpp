// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

namespace {

using namespace ddx::literals;
using ddx::vec;

constexpr auto u = ddx::variable<"u">;
constexpr auto v = ddx::variable<"v">;
constexpr auto x = ddx::variable<"x", 2>;

consteval bool at(auto e, double expected) { return e(u = 0.75, v = 0.5) == expected; }

consteval bool operators_compute_what_they_say() {
    return at(u + v, 1.25) && at(u - v, 0.25) && at(u * v, 0.375) && at(u / v, 1.5) && at(-u + v, -0.25) && at(+u + v, 1.25) &&
           at(1 - u + 2.5F * v, 1.5) && at(u * v / (u + v), 0.375 / 1.25);
}
consteval bool functions_of_two_operands_take_numbers_on_either_side() {
    return at(pow(u, 2) + v, 1.0625) && at(pow(2.0, u - u + v + v) + 0 * v, 2) && at(hypot(u, v * 0) + v, 1.25) &&
           at(min(u, v), 0.5) && at(max(u, v), 0.75) && at(fma(u, v, 1) + 0 * u, 1.375) && at(max(u + v, 2), 2);
}
consteval bool functions_of_one_operand_agree_with_those_on_numbers() {
    namespace m = ddx::math;
    constexpr double p = 0.75;
    const auto agrees = [](auto e, double value) { return e(u = 0.75) == value; };
    return agrees(sqrt(u), m::sqrt(p)) && agrees(cbrt(u), m::cbrt(p)) && agrees(exp(u), m::exp(p)) &&
           agrees(expm1(u), m::expm1(p)) && agrees(log(u), m::log(p)) && agrees(log1p(u), m::log1p(p)) &&
           agrees(sin(u), m::sin(p)) && agrees(acos(u), m::acos(p)) && agrees(tanh(u), m::tanh(p)) &&
           agrees(asinh(u), m::asinh(p)) && agrees(atanh(u), m::atanh(p)) && agrees(erf(u), m::erf(p)) &&
           agrees(erfc(u), m::erfc(p)) && agrees(abs(-u), p) && agrees(sign(-u), -1);
}
consteval bool functions_apply_to_vectors_by_components() {
    return abs(x)(x = {-1.0, 2.0}) == vec{1.0, 2.0} && exp(x)(x = {0.0, 0.0}) == vec{1.0, 1.0} &&
           (x / 2 - x)(x = {2.0, 4.0}) == vec{-1.0, -2.0};
}
consteval bool selection_follows_the_comparison() {
    constexpr auto larger = select(u > v, u, v);
    return larger(u = 1.0, v = 2.0) == 2 && larger(u = 3.0, v = 2.0) == 3 &&
           select(u <= v, 1, 2 * u + v)(u = 1.0, v = 1.0) == 1 && select(u < v, 1, 2)(u = 1.0, v = 1.0) == 2 &&
           select(u >= v, 1, 2)(u = 1.0, v = 1.0) == 1;
}
consteval bool conditions_combine() {
    constexpr auto inside = select(u > 0 && u < 1, 1, 0);
    constexpr auto outside = select(u < 0 || !(u <= 1), 1, 0);
    return inside(u = 0.5) == 1 && inside(u = 1.0) == 0 && outside(u = 0.5) == 0 && outside(u = 1.5) == 1 &&
           outside(u = -1.0) == 1;
}
consteval bool selection_hides_what_the_other_branch_yields() {
    constexpr auto root = select(u > 0, sqrt(u), 0);
    constexpr auto slope = derivative(root, u);
    return root(u = -1.0) == 0 && slope(u = -1.0) == 0 && slope(u = 4.0) == 0.25;
}
consteval bool matrices_act_on_vectors() {
    constexpr auto j = jacobian(ddx::vector(x[0_c] * x[1_c], x[0_c]), x);
    return (j * x)(x = {2.0, 3.0}) == vec{12.0, 2.0} && (transpose(j) * x)(x = {2.0, 3.0}) == vec{9.0, 4.0} &&
           (transpose(j) * j)(x = {2.0, 3.0}) == ddx::mat<double, 2, 2>{{10.0, 6.0, 6.0, 4.0}};
}

static_assert(operators_compute_what_they_say());
static_assert(functions_of_two_operands_take_numbers_on_either_side());
static_assert(functions_of_one_operand_agree_with_those_on_numbers());
static_assert(functions_apply_to_vectors_by_components());
static_assert(selection_follows_the_comparison());
static_assert(conditions_combine());
static_assert(selection_hides_what_the_other_branch_yields());
static_assert(matrices_act_on_vectors());

}  // namespace
