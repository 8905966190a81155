// SPDX-License-Identifier: MIT
#include <ddx/expr/formula.hpp>

namespace {

using ddx::formula, ddx::op, ddx::rational, ddx::read;
using namespace ddx::letters;

/// Reads a formula as a number at u = 2, v = 3, w = 5, y = 7.
struct number_reader {
    constexpr double letter(int index) const { return index == 0 ? 2 : index == 1 ? 3 : index == 2 ? 5 : 7; }
    constexpr double constant(rational value) const { return ddx::to_number<double>(value); }
    constexpr double apply(op what, const double* operands) const {
        switch (what) {
            case op::add:
                return operands[0] + operands[1];
            case op::sub:
                return operands[0] - operands[1];
            case op::mul:
                return operands[0] * operands[1];
            case op::div:
                return operands[0] / operands[1];
            case op::neg:
                return -operands[0];
            case op::select:
                return operands[0] != 0 ? operands[1] : operands[2];
            case op::less:
                return operands[0] < operands[1];
            default:
                return 1000;
        }
    }
};
consteval double value(const formula& f) { return read(f, number_reader{}); }

consteval bool formulas_read_as_they_are_written() {
    return value(u + v * w) == 17 && value((u + v) * w) == 25 && value(u - v - w) == -6 && value(-u / (v - w)) == 1 &&
           value(half * y) == 3.5;
}
consteval bool operands_keep_their_order() { return value(select(u < v, w, y)) == 5 && value(select(v < u, w, y)) == 7; }
consteval bool constants_are_small_fractions() {
    return value(formula(3, 4)) == 0.75 && value(2 * u) == 4 && value(formula(-1)) == -1;
}
consteval bool a_missing_formula_does_not_exist() { return !none.exists() && u.exists() && formula(0).exists(); }
consteval bool the_root_is_the_last_operation() {
    return (u * v + w).root().what == op::add && sin(u * v).root().what == op::sin && u.root().what == op::input;
}
consteval bool tokens_stand_in_postfix_order() {
    constexpr formula f = u * v + 1;
    return f.size == 5 && f.tokens[0].num == 0 && f.tokens[1].num == 1 && f.tokens[2].what == op::mul &&
           f.tokens[3].what == op::constant && f.tokens[4].what == op::add;
}
consteval bool a_quotient_is_its_dividend_beside_the_reciprocal() {
    const formula factor = (-y / v).factor_beside(1 / v);
    return factor.size == 2 && factor.tokens[0].num == 3 && factor.root().what == op::neg;
}
consteval bool beside_another_divisor_or_no_reciprocal_there_is_no_factor() {
    return !(-y / v).factor_beside(1 / u).exists() && !(-y / v).factor_beside(2 / v).exists() && !(-y * v).factor_beside(1 / v).exists() &&
           !(-y / v).factor_beside(formula{}).exists() && !y.factor_beside(1 / v).exists();
}

static_assert(formulas_read_as_they_are_written());
static_assert(operands_keep_their_order());
static_assert(constants_are_small_fractions());
static_assert(a_missing_formula_does_not_exist());
static_assert(the_root_is_the_last_operation());
static_assert(tokens_stand_in_postfix_order());
static_assert(a_quotient_is_its_dividend_beside_the_reciprocal());
static_assert(beside_another_divisor_or_no_reciprocal_there_is_no_factor());

}  // namespace
