// SPDX-License-Identifier: MIT
// The power series that rows are proved with satisfy the equations that define their functions.
#include "../../elementary_series.hpp"

namespace {

using namespace series_test;

constexpr series at(int num, int den = 1) { return variable(number(num, den), 0); }
constexpr series one(number(1));

constexpr series of(op what, const series& u) { return apply(what, &u); }
constexpr series of(op what, const series& u, const series& v) {
    const series operands[] = {u, v};
    return apply(what, operands);
}

consteval bool roots_are_inverse_to_powers() {
    const series u = at(1), v = at(4);
    return agree(of(op::sqrt, v) * of(op::sqrt, v), v) && agree(of(op::cbrt, u) * of(op::cbrt, u) * of(op::cbrt, u), u);
}
static_assert(roots_are_inverse_to_powers());

consteval bool exponentials_and_logarithms_are_inverse() {
    return agree(of(op::exp, of(op::log, at(1))), at(1)) && agree(of(op::log, of(op::exp, at(0))), at(0)) &&
           agree(of(op::expm1, of(op::log1p, at(0))), at(0)) && agree(of(op::log2, of(op::exp2, at(0))), at(0));
}
static_assert(exponentials_and_logarithms_are_inverse());

consteval bool circular_functions_lie_on_the_circle_and_their_inverses_undo_them() {
    const series u = at(0), s = of(op::sin, u), c = of(op::cos, u);
    return agree(s * s + c * c, one) && agree(of(op::tan, u) * c, s) && agree(of(op::sin, of(op::asin, u)), u) &&
           agree(of(op::tan, of(op::atan, u)), u);
}
static_assert(circular_functions_lie_on_the_circle_and_their_inverses_undo_them());

consteval bool hyperbolic_functions_lie_on_the_hyperbola() {
    const series u = at(0), s = of(op::sinh, u), c = of(op::cosh, u);
    return agree(c * c - s * s, one) && agree(c + s, of(op::exp, u)) && agree(of(op::tanh, u) * c, s);
}
static_assert(hyperbolic_functions_lie_on_the_hyperbola());

consteval bool inverse_hyperbolic_functions_undo_them() {
    const series u = at(0);
    return agree(of(op::sinh, of(op::asinh, u)), u) && agree(of(op::tanh, of(op::atanh, u)), u) && agree(inverse_hyperbolic(u, 1), of(op::asinh, u));
}
static_assert(inverse_hyperbolic_functions_undo_them());

consteval bool a_power_of_two_variables_is_the_exponential_of_a_product() {
    const series u = at(1), v = variable(number(2), 1);
    const series w = v * of(op::log, u);
    return agree(of(op::pow, u, v), of(op::exp, w)) && agree(of(op::pow, u, v) * u, of(op::pow, u, v + one));
}
static_assert(a_power_of_two_variables_is_the_exponential_of_a_product());

consteval bool a_hypotenuse_is_the_root_of_the_sum_of_squares() {
    const series u = at(0), v = variable(number(1), 1), y = of(op::hypot, u, v);
    return agree(y * y, u * u + v * v);
}
static_assert(a_hypotenuse_is_the_root_of_the_sum_of_squares());

consteval bool what_is_not_known_agrees_with_nothing() {
    const coefficient huge = number(2'000'000'000), much = huge * huge * huge * huge, more = much * much;
    return !more.factor.known && !agree(nothing, nothing) && !agree(series(number(0)) * nothing, series(number(0))) &&
           !agree(series(log_of_2 + number(1)), series(log_of_2 + number(1))) && !inverse(number(0)).factor.known;
}
static_assert(what_is_not_known_agrees_with_nothing());

consteval bool series_that_differ_in_one_term_do_not_agree() {
    series u = at(1);
    const series same = u;
    u.at(3, 5) = number(1, 1'000'000);
    return agree(same, at(1)) && !agree(u, same);
}
static_assert(series_that_differ_in_one_term_do_not_agree());

}  // namespace
