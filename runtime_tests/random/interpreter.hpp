// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/frozen_graph.hpp>
#include <ddx/expr/operate.hpp>

#include <vector>

#include "dual.hpp"

/// Two ways to run a graph: as its nodes say in any numbers (the test's own operations), or by the engine's operations. Test code.
namespace random_test {

using ddx::arena;
using ddx::node;

template <class T>
T from_constant(const ddx::constant_value& c) {
    if (!c.is_exact) return T(c.literal);
    if (c.exact.den == 1) return T(static_cast<long double>(c.exact.num));
    return T(static_cast<long double>(c.exact.num)) / T(static_cast<long double>(c.exact.den));
}
template <>
inline double from_constant<double>(const ddx::constant_value& c) {
    return c.is_exact ? static_cast<double>(c.exact.num) / static_cast<double>(c.exact.den) : static_cast<double>(c.literal);
}

/// u^n by repeated squaring, as documented for integer exponents: x^-n is a power of 1/x.
template <class T>
T whole_power(const T& u, std::int64_t n) {
    if (n < 0) return whole_power(T(1.0L) / u, -n);
    if (n == 0) return T(1.0L);
    if (n == 1) return u;
    if (n % 2 == 1) return whole_power(u, n - 1) * u;
    const T half = whole_power(u, n / 2);
    return half * half;
}

/// u^p for a fraction p: halves by a square root.
template <class T>
T fractional_power(const T& u, ddx::rational p) {
    if (p.is_integer()) return whole_power(u, p.num);
    if (p.den != 2) {
        if constexpr (std::is_floating_point_v<T>)
            return std::pow(u, static_cast<T>(p.num) / static_cast<T>(p.den));
        else
            return power(u, from_constant<T>({p, 0, true}));
    }
    const T root = function(op::sqrt, u), whole = whole_power(u, (p.is_negative() ? -p.num : p.num) / 2);
    const T magnitude = p.num == 1 || p.num == -1 ? root : whole * root;
    return p.is_negative() ? T(1.0L) / magnitude : magnitude;
}

/// what(x[0], x[1], x[2]) by the test's own operations.
template <class T>
T apply(op what, const T* x) {
    const T zero(0.0L), half(0.5L), one(1.0L);
    switch (what) {
        case op::add: return x[0] + x[1];
        case op::sub: return x[0] - x[1];
        case op::scale:
        case op::mul: return x[0] * x[1];
        case op::div: return x[0] / x[1];
        case op::neg: return -x[0];
        case op::fma:
            if constexpr (std::is_floating_point_v<T>) return std::fma(x[0], x[1], x[2]);
            else return x[0] * x[1] + x[2];
        case op::pow:
            if constexpr (std::is_floating_point_v<T>) return std::pow(x[0], x[1]);
            else return power(x[0], x[1]);
        case op::atan2:
            if constexpr (std::is_floating_point_v<T>) return std::atan2(x[0], x[1]);
            else return angle(x[0], x[1]);
        case op::hypot:
            if constexpr (std::is_floating_point_v<T>) return std::hypot(x[0], x[1]);
            else return function(op::sqrt, x[0] * x[0] + x[1] * x[1]);
        case op::abs: return x[0] < zero ? -x[0] : zero < x[0] ? x[0] : zero * x[0];
        case op::sign: return x[0] < zero ? -one : zero < x[0] ? one : zero;
        case op::min: return x[1] < x[0] ? x[1] : x[0] < x[1] ? x[0] : half * (x[0] + x[1]);
        case op::max: return x[1] < x[0] ? x[0] : x[0] < x[1] ? x[1] : half * (x[0] + x[1]);
        default: return function(what, x[0]);
    }
}

/// What comparisons of T yield; a char for a bool, so that a vector holds one for each node.
template <class T>
using truth_of = std::conditional_t<std::is_same_v<decltype(std::declval<T>() < std::declval<T>()), bool>, char,
                                    decltype(std::declval<T>() < std::declval<T>())>;

/// What is computed at every node of a graph: numbers, and truth values of conditions.
template <class T>
struct values {
    std::vector<T> number;
    std::vector<truth_of<T>> truth;
};

template <class Truth, class T>
T chosen(const Truth& condition, const T& if_true, const T& if_false) {
    if constexpr (std::is_same_v<Truth, char>)
        return condition ? if_true : if_false;
    else
        return select(condition, if_true, if_false);
}

template <class T>
void evaluate_condition(const node& n, std::size_t id, values<T>& v) {
    const auto a = static_cast<std::size_t>(n.a), b = static_cast<std::size_t>(n.b < 0 ? 0 : n.b);
    switch (n.what) {
        case op::less: v.truth[id] = v.number[a] < v.number[b]; return;
        case op::less_equal: v.truth[id] = v.number[a] <= v.number[b]; return;
        case op::equal: v.truth[id] = v.number[a] == v.number[b]; return;
        case op::logical_and: v.truth[id] = v.truth[a] && v.truth[b]; return;
        case op::logical_or: v.truth[id] = v.truth[a] || v.truth[b]; return;
        default: v.truth[id] = !v.truth[a]; return;
    }
}

/// A sum or product of any number of operands, from the first to the last.
template <class T>
T fold(const arena& graph, const node& n, const std::vector<T>& number) {
    const int* operands = graph.operands(n);
    T result = number[static_cast<std::size_t>(operands[0])];
    for (int i = 1; i < n.b; ++i) {
        const T next = number[static_cast<std::size_t>(operands[i])];
        result = n.what == op::sum ? result + next : result * next;
    }
    return result;
}

/// u^p where u != 0, else 0.
template <class T>
T limit_power(const T& u, ddx::rational p) {
    return u == T(0.0L) ? T(0.0L) : fractional_power(u, p);
}

/// Runs nodes [0, size) of a graph; Apply(op, operands) computes what has operands that are numbers only.
template <class T, class Apply>
values<T> evaluate(const arena& graph, const std::vector<T>& inputs, Apply apply_operation) {
    const auto size = static_cast<std::size_t>(graph.size());
    values<T> v{std::vector<T>(size), std::vector<truth_of<T>>(size)};
    const auto at = [&](int id) { return v.number[static_cast<std::size_t>(id < 0 ? 0 : id)]; };
    for (std::size_t id = 0; id < size; ++id) {
        const node& n = graph[static_cast<int>(id)];
        if (ddx::is_condition(n.what)) {
            evaluate_condition(n, id, v);
        } else if (n.what == op::input) {
            v.number[id] = inputs[static_cast<std::size_t>(n.a)];
        } else if (n.what == op::constant) {
            v.number[id] = from_constant<T>(graph.constant_of(static_cast<int>(id)));
        } else if (n.what == op::select) {
            v.number[id] = chosen(v.truth[static_cast<std::size_t>(n.a)], at(n.b), at(n.c));
        } else if (n.what == op::pow_int || n.what == op::pow_rat) {
            v.number[id] = fractional_power(at(n.a), graph.constant_of(n.b).exact);
        } else if (n.what == op::limit_pow) {
            v.number[id] = limit_power(at(n.a), graph.constant_of(n.b).exact);
        } else if (n.what == op::sum || n.what == op::product) {
            v.number[id] = fold(graph, n, v.number);
        } else {
            const T operands[] = {at(n.a), at(n.b), at(n.c)};
            v.number[id] = apply_operation(n.what, operands);
        }
    }
    return v;
}

/// A graph as written, by the test's own operations.
template <class T>
values<T> as_written(const arena& graph, const std::vector<T>& inputs) {
    return evaluate(graph, inputs, [](op what, const T* x) { return apply(what, x); });
}

/// A lowered graph by the engine's operations, in double or in intervals.
template <class T>
values<T> by_the_engine(const arena& graph, const std::vector<T>& inputs) {
    return evaluate(graph, inputs, [](op what, const T* x) { return ddx::operate(what, x); });
}

template <class T>
std::vector<T> roots_of(const ddx::rooted_graph& whole, const values<T>& v) {
    std::vector<T> result;
    for (int root : whole.roots) result.push_back(v.number[static_cast<std::size_t>(root)]);
    return result;
}

}  // namespace random_test
