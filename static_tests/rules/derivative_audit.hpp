// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/rules/derivative_table.hpp>

#include "../elementary_series.hpp"

/// What is asked of a row of the derivative table: its shape, and that it is the derivative of its operation's power series.
namespace derivative_audit {

using ddx::derivative_row;
using ddx::formula;
using ddx::op;
using series_test::coefficient;
using series_test::number;
using series_test::series;

/// The operations that are functions of numbers, so that each must have a row; sum, product, primitive and index notation have their own.
constexpr bool needs_row(op what) {
    switch (what) {
        case op::constant:
        case op::input:
        case op::primitive:
        case op::element:
        case op::image:
        case op::partial:
        case op::delta:
        case op::index_sum:
        case op::sum:
        case op::product: return false;
        default: return !ddx::is_condition(what);
    }
}

/// Operands that no derivative is taken by: constant exponents, the constant of a scaled term, a condition.
constexpr bool is_parameter(op what, int operand) {
    switch (what) {
        case op::pow_int:
        case op::pow_rat:
        case op::limit_pow: return operand == 1;
        case op::scale:
        case op::select: return operand == 0;
        default: return false;
    }
}

/// A formula whose letters stand for operands that exist, or for the result.
constexpr bool letters_exist(const formula& f, int arity) {
    for (int i = 0; i < f.size; ++i)
        if (f.tokens[i].what == op::input && f.tokens[i].num != 3 && f.tokens[i].num >= arity) return false;
    return true;
}

constexpr bool shape_is_right(const derivative_row& row) {
    const int arity = ddx::describe(row.what).arity;
    for (int i = 0; i < 3; ++i) {
        if (row.partial[i].exists() != (i < arity && !is_parameter(row.what, i))) return false;
        if (!letters_exist(row.partial[i], arity)) return false;
    }
    return row.source != nullptr && row.source[0] != '\0' && row.source[1] != '\0';
}

/// One row for each operation that needs one, none for the others.
template <int Size>
constexpr bool rows_are_complete(const derivative_row (&table)[Size]) {
    int count[static_cast<unsigned>(op::count)]{};
    for (const derivative_row& row : table) ++count[static_cast<unsigned>(row.what)];
    for (unsigned i = 0; i < static_cast<unsigned>(op::count); ++i)
        if (count[i] != (needs_row(static_cast<op>(i)) ? 1 : 0)) return false;
    return true;
}

/// A point about which operands are expanded, as fractions u, v, w.
struct point {
    ddx::rational at[3];
};

/// The points at which a row is proved, all inside its domain and with coefficients in Q[log 2, log 10, √π].
struct points {
    point list[6]{};
    int count = 0;

    template <class... Points>
    constexpr points(const Points&... all) : list{all...}, count(sizeof...(all)) {}
};

constexpr point p(std::int64_t u, std::int64_t v = 0, std::int64_t w = 0) { return {{{u, 1}, {v, 1}, {w, 1}}}; }
constexpr point fraction(ddx::rational u, ddx::rational v = {}) { return {{u, v, {}}}; }

constexpr points points_of(op what) {
    switch (what) {
        case op::div: return {p(3, 1), p(-2, 2)};
        case op::scale: return {p(3, 2), fraction({-5, 2}, {1, 3})};
        case op::pow_int: return {p(1, 3), p(2, 4), p(1, -2), p(-1, -3), p(3, 1), p(2, 0)};
        case op::pow_rat: return {fraction({1, 1}, {1, 2}), fraction({1, 1}, {-3, 2}), fraction({1, 1}, {2, 3})};
        case op::limit_pow: return {p(1, -2), fraction({1, 1}, {-1, 2}), p(2, -1)};
        case op::pow: return {p(1, 2), fraction({1, 1}, {-1, 2})};
        case op::sqrt: return {p(1), p(4), fraction({1, 4})};
        case op::cbrt: return {p(1), p(-1), p(8)};
        case op::log: return {p(1), p(2), p(10)};
        case op::log2:
        case op::log10: return {p(1), p(2)};
        case op::acosh: return {fraction({5, 4})};
        case op::asinh: return {p(0), fraction({3, 4})};
        case op::atan2: return {p(0, 1), p(0, -1), p(1, 0), p(-1, 0)};
        case op::hypot: return {p(0, 1), p(0, -2), p(1, 0)};
        case op::abs:
        case op::sign: return {p(2), p(-3)};
        case op::min:
        case op::max: return {p(1, 2), p(2, 1), p(-1, -2)};
        case op::select: return {p(1, 2, 3), p(0, 2, 3)};
        case op::add:
        case op::sub:
        case op::mul:
        case op::fma: return {p(2, 3, 5), p(-1, 0, 2)};
        case op::neg: return {p(0), p(7)};
        default: return {p(0)};
    }
}

/// A formula of a row read as power series: letters u, v, w, y.
struct series_reader {
    const series* letters;
    constexpr series letter(int index) const { return letters[index]; }
    constexpr series constant(ddx::rational value) const { return coefficient(value); }
    constexpr series apply(op what, const series* operands) const { return series_test::apply(what, operands); }
};

/// ∂y/∂s and ∂y/∂t to degree 8, where operand `first` is its point + s, operand `second` its point + t, others are constant.
constexpr bool holds_along(const derivative_row& row, const point& about, int first, int second) {
    series letters[4];
    for (int i = 0; i < 3; ++i) {
        const coefficient c(about.at[i]);
        letters[i] = i == first ? variable(c, 0) : i == second ? variable(c, 1) : series(c);
    }
    letters[3] = series_test::apply(row.what, letters);
    const auto proved = [&](int operand, int which) {
        return agree(derivative(letters[3], which), read(row.partial[operand], series_reader{letters}));
    };
    return proved(first, 0) && (second < 0 || proved(second, 1));
}

/// Each partial derivative of the row equals the derivative of the operation's power series, to degree 8 in every pair of operands.
constexpr bool series_prove_at(const derivative_row& row, const point& about) {
    const int arity = ddx::describe(row.what).arity;
    int active[3]{}, count = 0;
    for (int i = 0; i < arity && i < 3; ++i) {
        if (is_parameter(row.what, i)) continue;
        if (!row.partial[i].exists()) return false;
        active[count++] = i;
    }
    if (count == 1) return holds_along(row, about, active[0], -1);
    for (int i = 0; i < count; ++i)
        for (int k = i + 1; k < count; ++k)
            if (!holds_along(row, about, active[i], active[k])) return false;
    return count > 0;
}

constexpr bool series_prove(const derivative_row& row) {
    const points where = points_of(row.what);
    for (int i = 0; i < where.count; ++i)
        if (!series_prove_at(row, where.list[i])) return false;
    return where.count > 0;
}

}  // namespace derivative_audit
