// SPDX-License-Identifier: MIT
#pragma once
#include <concepts>
#include <type_traits>

#include <ddx/base/diagnostic.hpp>
#include <ddx/expr/vector_functions.hpp>
#include <ddx/graph/arena.hpp>

namespace ddx {

class symbol;

template <class T>
concept Arithmetic = std::is_arithmetic_v<T>;

/// The outcome of comparing symbols: a node that `select` can choose by, but no `bool`.
class condition {
public:
    constexpr condition() = default;
    constexpr condition(bool value) : value_(value) {}
    constexpr condition(arena& graph, int id) : graph_(&graph), id_(id) {}

    template <std::same_as<bool> Bool>
    explicit constexpr operator Bool() const {
        return complaint<code::D11, !std::same_as<Bool, bool>>::holds;
    }

    constexpr arena* graph() const { return graph_; }
    constexpr int id() const { return id_; }
    constexpr bool value() const { return value_; }

    friend constexpr condition operator&&(condition a, condition b) {
        if (!a.graph_) return a.value_ ? b : a;
        if (!b.graph_) return b.value_ ? a : b;
        return {*a.graph_, a.graph_->intern(op::logical_and, a.id_, b.id_)};
    }
    friend constexpr condition operator||(condition a, condition b) {
        if (!a.graph_) return a.value_ ? a : b;
        if (!b.graph_) return b.value_ ? b : a;
        return {*a.graph_, a.graph_->intern(op::logical_or, a.id_, b.id_)};
    }
    friend constexpr condition operator!(condition a) {
        if (!a.graph_) return !a.value_;
        return {*a.graph_, a.graph_->intern(op::logical_not, a.id_)};
    }

private:
    arena* graph_ = nullptr;
    int id_ = -1;
    bool value_ = false;
};

class symbol;
/// What can stand where a symbol is wanted: a symbol or a number.
template <class T>
concept SymbolOperand = std::is_convertible_v<T, symbol>;

/// A number that records what is computed with it: the arithmetic type that front ends are called with.
///
/// Math      a node of a graph, or a constant that belongs to no graph yet; every operation makes a node, exactly as written.
/// Edges     constants meet a graph as exact fractions where they fit, else with their exact binary value.
class symbol {
private:
    // first, because clang cannot evaluate a member template whose body stands behind its use
    constexpr void set_literal(long double value) {
        const double rounded = static_cast<double>(value);
        if (static_cast<long double>(rounded) != value || !exact_value(rounded, constant_.exact)) constant_ = {{0, 1}, value, false};
    }

    /// Whether what(a, b) of exact constants is exact; if so it becomes `result`.
    static constexpr bool fold_exactly(op what, rational u, rational v, rational& result) {
        return (what == op::add && add(u, v, result)) || (what == op::sub && add(u, -v, result)) || (what == op::mul && multiply(u, v, result)) ||
               (what == op::div && divide(u, v, result)) || (what == op::neg && multiply(u, {-1, 1}, result)) ||
               (what == op::pow_int && raise(u, v.num, result));
    }

    /// What(a, b, c) of constants that belong to no graph, exact where it can be.
    template <op What>
    static constexpr symbol fold(const symbol& a, const symbol& b, const symbol& c) {
        const constant_value &u = a.constant_, &v = b.constant_;
        symbol result;
        if (!u.is_exact || !v.is_exact || !fold_exactly(What, u.exact, v.exact, result.constant_.exact))
            result.set_literal(operate<What == op::pow_int || What == op::pow_rat ? op::pow : What>(u.value(), v.value(), c.constant_.value()));
        return result;
    }

    /// What(a, b, c) as a node of the graph that one of the operands belongs to; constants alone are folded.
    template <op What, class... Symbols>
    static constexpr symbol apply(Symbols... operands) {
        arena* graph = nullptr;
        ((graph = graph ? graph : operands.graph_), ...);
        if (!graph) {
            const symbol padded[3]{operands...};
            return fold<What>(padded[0], padded[1], padded[2]);
        }
        return {*graph, graph->intern(What, operands.node_in(*graph)...)};
    }

    static constexpr condition compare(op what, symbol a, symbol b) {
        arena* graph = a.graph_ ? a.graph_ : b.graph_;
        if (graph) return {*graph, graph->intern(what, a.node_in(*graph), b.node_in(*graph))};
        const long double u = a.constant_.value(), v = b.constant_.value();
        return what == op::less ? u < v : what == op::less_equal ? u <= v : u == v;
    }

public:
    constexpr symbol() = default;
    template <Arithmetic T>
    constexpr symbol(T value) {
        if constexpr (std::is_integral_v<T>) {
            constant_.exact = {static_cast<std::int64_t>(value), 1};
            if (static_cast<T>(constant_.exact.num) != value || (constant_.exact.num < 0) != (value < T(0)) || constant_.exact.num == INT64_MIN)
                constant_ = {{0, 1}, static_cast<long double>(value), false};
        } else {
            set_literal(static_cast<long double>(value));
        }
    }
    constexpr symbol(arena& graph, int id) : graph_(&graph), id_(id) {}
    static constexpr symbol from_rational(rational value) {
        symbol result;
        result.constant_.exact = value;
        return result;
    }

    constexpr arena* graph() const { return graph_; }
    constexpr const constant_value& constant() const { return constant_; }

    /// The node of this symbol in `graph`; a constant becomes one.
    constexpr int node_in(arena& graph) const {
        if (graph_) return id_;
        return constant_.is_exact ? graph.constant(constant_.exact) : graph.literal(constant_.literal);
    }

    constexpr symbol& operator+=(symbol other) { return *this = *this + other; }
    constexpr symbol& operator-=(symbol other) { return *this = *this - other; }
    constexpr symbol& operator*=(symbol other) { return *this = *this * other; }
    constexpr symbol& operator/=(symbol other) { return *this = *this / other; }

    friend constexpr symbol operator+(symbol a, symbol b) { return apply<op::add>(a, b); }
    friend constexpr symbol operator-(symbol a, symbol b) { return apply<op::sub>(a, b); }
    friend constexpr symbol operator*(symbol a, symbol b) { return apply<op::mul>(a, b); }
    friend constexpr symbol operator/(symbol a, symbol b) { return apply<op::div>(a, b); }
    friend constexpr symbol operator-(symbol a) { return apply<op::neg>(a); }
    friend constexpr symbol operator+(symbol a) { return a; }

    friend constexpr condition operator<(symbol a, symbol b) { return compare(op::less, a, b); }
    friend constexpr condition operator>(symbol a, symbol b) { return compare(op::less, b, a); }
    friend constexpr condition operator<=(symbol a, symbol b) { return compare(op::less_equal, a, b); }
    friend constexpr condition operator>=(symbol a, symbol b) { return compare(op::less_equal, b, a); }
    friend constexpr condition operator==(symbol a, symbol b) { return compare(op::equal, a, b); }
    friend constexpr condition operator!=(symbol a, symbol b) { return !compare(op::equal, a, b); }

    // these four have namesakes for numbers that are called as ddx::select, ddx::min, …
    friend constexpr symbol select(condition c, symbol if_true, symbol if_false);
    friend constexpr symbol min(symbol a, symbol b);
    friend constexpr symbol max(symbol a, symbol b);
    friend constexpr symbol sign(symbol a);

    // templates, so that the arithmetic which folds constants is only compiled for functions that are called
    friend constexpr symbol pow(SymbolOperand auto base, SymbolOperand auto exponent) {
        const symbol power = exponent;
        const constant_value* known = &power.constant_;
        if (power.graph_) known = power.graph_->is_exact_constant(power.id_) ? &power.graph_->constant_of(power.id_) : nullptr;
        if (!known || !known->is_exact) return apply<op::pow, symbol, symbol>(base, exponent);
        if (known->exact.is_integer()) return apply<op::pow_int, symbol, symbol>(base, exponent);
        return apply<op::pow_rat, symbol, symbol>(base, exponent);
    }
    friend constexpr symbol fma(SymbolOperand auto a, SymbolOperand auto b, SymbolOperand auto c) {
        return apply<op::fma, symbol, symbol, symbol>(a, b, c);
    }
    friend constexpr symbol atan2(SymbolOperand auto a, SymbolOperand auto b) { return apply<op::atan2, symbol, symbol>(a, b); }
    friend constexpr symbol hypot(SymbolOperand auto a, SymbolOperand auto b) { return apply<op::hypot, symbol, symbol>(a, b); }
    friend constexpr symbol sqrt(std::same_as<symbol> auto a) { return apply<op::sqrt>(a); }
    friend constexpr symbol cbrt(std::same_as<symbol> auto a) { return apply<op::cbrt>(a); }
    friend constexpr symbol exp(std::same_as<symbol> auto a) { return apply<op::exp>(a); }
    friend constexpr symbol exp2(std::same_as<symbol> auto a) { return apply<op::exp2>(a); }
    friend constexpr symbol expm1(std::same_as<symbol> auto a) { return apply<op::expm1>(a); }
    friend constexpr symbol log(std::same_as<symbol> auto a) { return apply<op::log>(a); }
    friend constexpr symbol log2(std::same_as<symbol> auto a) { return apply<op::log2>(a); }
    friend constexpr symbol log10(std::same_as<symbol> auto a) { return apply<op::log10>(a); }
    friend constexpr symbol log1p(std::same_as<symbol> auto a) { return apply<op::log1p>(a); }
    friend constexpr symbol sin(std::same_as<symbol> auto a) { return apply<op::sin>(a); }
    friend constexpr symbol cos(std::same_as<symbol> auto a) { return apply<op::cos>(a); }
    friend constexpr symbol tan(std::same_as<symbol> auto a) { return apply<op::tan>(a); }
    friend constexpr symbol asin(std::same_as<symbol> auto a) { return apply<op::asin>(a); }
    friend constexpr symbol acos(std::same_as<symbol> auto a) { return apply<op::acos>(a); }
    friend constexpr symbol atan(std::same_as<symbol> auto a) { return apply<op::atan>(a); }
    friend constexpr symbol sinh(std::same_as<symbol> auto a) { return apply<op::sinh>(a); }
    friend constexpr symbol cosh(std::same_as<symbol> auto a) { return apply<op::cosh>(a); }
    friend constexpr symbol tanh(std::same_as<symbol> auto a) { return apply<op::tanh>(a); }
    friend constexpr symbol asinh(std::same_as<symbol> auto a) { return apply<op::asinh>(a); }
    friend constexpr symbol acosh(std::same_as<symbol> auto a) { return apply<op::acosh>(a); }
    friend constexpr symbol atanh(std::same_as<symbol> auto a) { return apply<op::atanh>(a); }
    friend constexpr symbol erf(std::same_as<symbol> auto a) { return apply<op::erf>(a); }
    friend constexpr symbol erfc(std::same_as<symbol> auto a) { return apply<op::erfc>(a); }
    friend constexpr symbol abs(std::same_as<symbol> auto a) { return apply<op::abs>(a); }
    friend constexpr symbol fabs(std::same_as<symbol> auto a) { return apply<op::abs>(a); }

private:
    arena* graph_ = nullptr;
    int id_ = -1;
    constant_value constant_{{0, 1}, 0, true};
};

constexpr symbol select(condition c, symbol if_true, symbol if_false) {
    if (!c.graph()) return c.value() ? if_true : if_false;
    arena& graph = *c.graph();
    return {graph, graph.intern(op::select, c.id(), if_true.node_in(graph), if_false.node_in(graph))};
}
constexpr symbol min(symbol a, symbol b) { return symbol::apply<op::min>(a, b); }
constexpr symbol max(symbol a, symbol b) { return symbol::apply<op::max>(a, b); }
constexpr symbol sign(symbol a) { return symbol::apply<op::sign>(a); }

template <>
inline constexpr bool stabilises_exponentials<symbol> = true;

}  // namespace ddx
