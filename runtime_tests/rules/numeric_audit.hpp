// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/rules/derivative_table.hpp>

#include "../formula_value.hpp"
#include "../random/generator.hpp"

/// Two numeric audits of a row of the derivative table, at random points inside its domain. Test code.
namespace numeric_audit {

using ddx::derivative_row;
using ddx::op;
using random_test::dice;
using random_test::measured;
using first_order = random_test::dual<measured>;

/// Operands at which the row holds, a margin away from the border of its domain.
struct operands {
    long double at[3];
};

inline long double away_from_zero(dice& random, double margin, double limit) {
    return random.one_in(2) ? random.between(margin, limit) : random.between(-limit, -margin);
}

/// A random first operand in the domain that the row names.
inline long double first_operand(const derivative_row& row, dice& random) {
    using ddx::domain;
    switch (row.holds) {
        case domain::u_positive: return random.between(0.2, 6);
        case domain::u_not_zero: return away_from_zero(random, 0.2, 4);
        case domain::u_above_minus_one: return random.between(-0.9, 5);
        case domain::u_above_one: return random.between(1.1, 6);
        case domain::u_inside_one: return random.between(-0.95, 0.95);
        case domain::cosine_not_zero: return random.between(-1.4, 1.4) + 3.14159265358979 * random.below(4);
        default: return random.between(-4, 4);
    }
}

inline operands random_operands(const derivative_row& row, dice& random) {
    static constexpr long double fractions[] = {0.5L, 1.5L, -0.5L, 2.5L, 0.25L, -0.75L};
    operands x{{first_operand(row, random), random.between(-4, 4), random.between(-4, 4)}};
    switch (row.holds) {
        case ddx::domain::v_not_zero: x.at[1] = away_from_zero(random, 0.2, 4); break;
        case ddx::domain::not_both_zero: x.at[0] = away_from_zero(random, 0.2, 4); break;
        case ddx::domain::u_differs_from_v: x.at[1] = x.at[0] + away_from_zero(random, 0.2, 4); break;
        default: break;
    }
    if (row.what == op::pow_int) x.at[1] = random.below(9) - 4;
    if (row.what == op::pow_rat || row.what == op::limit_pow) x.at[1] = random.one_of(fractions);
    if (row.what == op::select) x.at[0] = random.below(2);
    return x;
}

/// Where a partial derivative is due: operands that are numbers, and no constants by nature.
inline bool is_differentiated(op what, int operand) {
    if (what == op::pow_int || what == op::pow_rat || what == op::limit_pow) return operand == 0;
    return operand < ddx::describe(what).arity && !((what == op::scale || what == op::select) && operand == 0);
}

/// The row's partial derivative by operand `which`, read as a number with its error bound.
inline measured partial_of(const derivative_row& row, const operands& x, int which) {
    measured letters[4] = {x.at[0], x.at[1], x.at[2], {}};
    letters[3] = formula_test::value_of(row.what, letters);
    return formula_test::value_of(row.partial[which], letters);
}

/// The extrapolated central difference quotient by operand `which`; its bound holds rounding and the next term of its expansion.
inline measured quotient_of(const derivative_row& row, const operands& x, int which) {
    const auto central = [&](long double h) {
        measured above[3] = {x.at[0], x.at[1], x.at[2]}, below[3] = {x.at[0], x.at[1], x.at[2]};
        above[which] = x.at[which] + h;
        below[which] = x.at[which] - h;
        const measured difference = formula_test::value_of(row.what, above) - formula_test::value_of(row.what, below);
        return measured(difference.value / (2 * h), difference.error / (2 * h));
    };
    const measured d1 = central(0x1p-7L), d2 = central(0x1p-8L), d3 = central(0x1p-9L), third(1.0L / 3), four(4.0L);
    const measured coarse = (four * d2 - d1) * third, fine = (four * d3 - d2) * third;
    return {fine.value, fine.error + coarse.error + std::fabs(coarse.value - fine.value)};
}

/// The derivative by operand `which` as the test's dual numbers have it.
inline measured dual_of(const derivative_row& row, const operands& x, int which) {
    first_order letters[3];
    for (int i = 0; i < 3; ++i) letters[i] = {measured(x.at[i]), measured(i == which ? 1.0L : 0.0L)};
    return formula_test::value_of(row.what, letters).slope;
}

/// Whether every partial derivative of the row is what `expected` says, at `count` random points.
template <class Expected>
bool agrees(const derivative_row& row, int count, dice& random, Expected expected) {
    for (int i = 0; i < count; ++i) {
        const operands x = random_operands(row, random);
        for (int which = 0; which < 3; ++which) {
            if (!is_differentiated(row.what, which)) continue;
            if (!row.partial[which].exists() || !consistent(partial_of(row, x, which), expected(row, x, which))) return false;
        }
    }
    return true;
}

inline bool differences_agree(const derivative_row& row, int count, dice& random) { return agrees(row, count, random, quotient_of); }
inline bool dual_numbers_agree(const derivative_row& row, int count, dice& random) { return agrees(row, count, random, dual_of); }

/// The largest relative bound of a comparison with difference quotients: how sharp that audit is.
inline long double loosest_bound(const derivative_row& row, int count, dice& random) {
    long double loosest = 0;
    for (int i = 0; i < count; ++i) {
        const operands x = random_operands(row, random);
        for (int which = 0; which < 3; ++which) {
            if (!is_differentiated(row.what, which)) continue;
            const measured found = quotient_of(row, x, which);
            loosest = std::max(loosest, found.error / (1 + std::fabs(found.value)));
        }
    }
    return loosest;
}

}  // namespace numeric_audit
