// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/config.hpp>
#include <ddx/expr/operation_table.hpp>
#include <ddx/number/rational.hpp>

namespace ddx {

/// A short formula in the letters u, v, w (operands) and y (result), held as a value: the language of the tables' rows.
///
/// Math      tokens in postfix order; read(formula, reader) is the formula's value in whatever algebra the reader stands for:
///           graph nodes, numbers, power series, text.
struct formula {
    // trivial, so that a compiler keeps no record of the unused tokens of a formula
    struct token {
        op what;
        signed char num, den;  // of a constant; the num of a letter (op::input) is its number
        constexpr bool operator==(const token&) const = default;
    };
    static constexpr int capacity = 20;

    token tokens[capacity]{};
    int size = 0;

    constexpr formula() = default;
    constexpr formula(signed char num, signed char den = 1) : formula(token{op::constant, num, den}) {}
    constexpr explicit formula(token single) : size(1) { tokens[0] = single; }

    /// The formula what(operands…).
    template <class... Operands>
    static constexpr formula apply(op what, const Operands&... operands) {
        formula result;
        (result.append(operands), ...);
        result.tokens[result.size++] = {what, 0, 1};
        return result;
    }

    constexpr bool exists() const { return size > 0; }
    constexpr const token& root() const { return tokens[size - 1]; }

    /// The formula q with this one = q · reciprocal, where both are written as quotients q / d and 1 / d; else no formula.
    constexpr formula factor_beside(const formula& reciprocal) const {
        formula factor;
        const int divisor = reciprocal.size - 1;  // d and the division
        if (!reciprocal.exists() || reciprocal.tokens[0] != token{op::constant, 1, 1} || reciprocal.root().what != op::div) return factor;
        for (int i = 1; i <= divisor; ++i)
            if (divisor >= size || tokens[size - i] != reciprocal.tokens[reciprocal.size - i]) return factor;
        for (; factor.size < size - divisor; ++factor.size) factor.tokens[factor.size] = tokens[factor.size];
        return factor;
    }

private:
    constexpr void append(const formula& operand) {
        DDX_COPY(tokens + size, operand.tokens, operand.size);
        size += operand.size;
    }
};

/// The value of a formula: reader.constant(rational), reader.letter(number) and reader.apply(op, values…) give the parts.
template <class Reader>
constexpr auto read(const formula& f, Reader&& reader) {
    using value = decltype(reader.letter(0));
    value stack[8]{};
    int top = 0;
    for (int i = 0; i < f.size; ++i) {
        const formula::token& t = f.tokens[i];
        if (t.what == op::input) {
            stack[top++] = reader.letter(t.num);
        } else if (t.what == op::constant) {
            stack[top++] = reader.constant(rational{t.num, t.den});
        } else {
            top -= describe(t.what).arity - 1;
            stack[top - 1] = reader.apply(t.what, stack + top - 1);
        }
    }
    return stack[0];
}

/// The letters and functions that rows are written with.
namespace letters {

inline constexpr formula none{};
inline constexpr formula u{formula::token{op::input, 0, 1}};
inline constexpr formula v{formula::token{op::input, 1, 1}};
inline constexpr formula w{formula::token{op::input, 2, 1}};
inline constexpr formula y{formula::token{op::input, 3, 1}};
inline constexpr formula half{1, 2};

constexpr formula operator+(const formula& a, const formula& b) { return formula::apply(op::add, a, b); }
constexpr formula operator-(const formula& a, const formula& b) { return formula::apply(op::sub, a, b); }
constexpr formula operator*(const formula& a, const formula& b) { return formula::apply(op::mul, a, b); }
constexpr formula operator/(const formula& a, const formula& b) { return formula::apply(op::div, a, b); }
constexpr formula operator-(const formula& a) { return formula::apply(op::neg, a); }
constexpr formula operator<(const formula& a, const formula& b) { return formula::apply(op::less, a, b); }
constexpr formula operator==(const formula& a, const formula& b) { return formula::apply(op::equal, a, b); }
constexpr formula operator&&(const formula& a, const formula& b) { return formula::apply(op::logical_and, a, b); }
constexpr formula operator!(const formula& a) { return formula::apply(op::logical_not, a); }
constexpr formula pow(const formula& a, const formula& b) { return formula::apply(op::pow, a, b); }
constexpr formula sqrt(const formula& a) { return formula::apply(op::sqrt, a); }
constexpr formula cbrt(const formula& a) { return formula::apply(op::cbrt, a); }
constexpr formula exp(const formula& a) { return formula::apply(op::exp, a); }
constexpr formula exp2(const formula& a) { return formula::apply(op::exp2, a); }
constexpr formula expm1(const formula& a) { return formula::apply(op::expm1, a); }
constexpr formula log(const formula& a) { return formula::apply(op::log, a); }
constexpr formula log2(const formula& a) { return formula::apply(op::log2, a); }
constexpr formula log10(const formula& a) { return formula::apply(op::log10, a); }
constexpr formula log1p(const formula& a) { return formula::apply(op::log1p, a); }
constexpr formula sin(const formula& a) { return formula::apply(op::sin, a); }
constexpr formula cos(const formula& a) { return formula::apply(op::cos, a); }
constexpr formula tan(const formula& a) { return formula::apply(op::tan, a); }
constexpr formula asin(const formula& a) { return formula::apply(op::asin, a); }
constexpr formula acos(const formula& a) { return formula::apply(op::acos, a); }
constexpr formula atan(const formula& a) { return formula::apply(op::atan, a); }
constexpr formula sinh(const formula& a) { return formula::apply(op::sinh, a); }
constexpr formula cosh(const formula& a) { return formula::apply(op::cosh, a); }
constexpr formula tanh(const formula& a) { return formula::apply(op::tanh, a); }
constexpr formula asinh(const formula& a) { return formula::apply(op::asinh, a); }
constexpr formula acosh(const formula& a) { return formula::apply(op::acosh, a); }
constexpr formula atanh(const formula& a) { return formula::apply(op::atanh, a); }
constexpr formula abs(const formula& a) { return formula::apply(op::abs, a); }
constexpr formula sign(const formula& a) { return formula::apply(op::sign, a); }
constexpr formula min(const formula& a, const formula& b) { return formula::apply(op::min, a, b); }
constexpr formula max(const formula& a, const formula& b) { return formula::apply(op::max, a, b); }
constexpr formula select(const formula& a, const formula& b, const formula& c) { return formula::apply(op::select, a, b, c); }

}  // namespace letters

}  // namespace ddx
