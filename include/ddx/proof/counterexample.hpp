// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/operate.hpp>
#include <ddx/graph/frozen_graph.hpp>
#include <ddx/number/exact.hpp>
#include <ddx/number/reproducible.hpp>

namespace ddx::proof {

/// The number of points at which two sides that are not proved identical are compared.
inline constexpr int point_count = 7;

/// The largest graph whose values are looked for, so that one point fits in a constant evaluation.
inline constexpr int largest_evaluated = 600;

/// Input number `input` of the point `which`: small rational numbers of both signs, distinct for distinct inputs but in the last two.
constexpr rational point_entry(int which, int input) {
    const std::int64_t n = input + 1, alternating = input % 2 == 0 ? n : -n;
    switch (which) {
        case 0: return {n, 1};
        case 1: return {-n, 1};
        case 2: return {alternating, 1};
        case 3: return {-alternating, 1};
        case 4: return {1, n + 1};
        case 5: return {0, 1};
        default: return {1, 1};
    }
}

/// A value that may not exist.
template <class T>
struct partial_value {
    T value{};
    bool is_defined = false;
};

template <class T>
constexpr bool is_number(const T& value) {
    if constexpr (requires { value.is_decided(); })
        return value.is_decided();
    else
        return value == value && value - value == 0;
}

namespace detail {

/// The order of u and v: -1, 0 or 1, if the type can tell.
template <class T>
constexpr partial_value<int> order_of(const T& u, const T& v) {
    if constexpr (requires { u.is_decided(); }) {
        const exact order = sign(u - v);
        return {order.is_zero() ? 0 : order.is_decided() && order.terms[0].factor.is_negative() ? -1 : 1, order.is_decided()};
    } else {
        return {u < v ? -1 : u == v ? 0 : 1, true};
    }
}

template <class T>
constexpr bool is_rational_value(const T& value) {
    rational ignored;
    if constexpr (requires { value.is_rational(ignored); }) return value.is_rational(ignored);
    return true;
}

template <class T>
constexpr partial_value<T> truth(partial_value<int> order, op what) {
    const bool holds = what == op::less ? order.value < 0 : what == op::less_equal ? order.value <= 0 : order.value == 0;
    return {T(holds ? 1 : 0), order.is_defined};
}

/// what(u, v, w) in the arithmetic of T, where it is certain what that means: no 0^negative, no kink's agreed value.
template <class T>
constexpr partial_value<T> applied(op what, const T* operands) {
    const T &u = operands[0], &v = operands[1];
    if (what == op::less || what == op::less_equal || what == op::equal) return truth<T>(order_of(u, v), what);
    if (what == op::logical_and) return {u * v, true};
    if (what == op::logical_or) return {u + v - u * v, true};
    if (what == op::logical_not) return {T(1) - u, true};
    const partial_value<int> sign = order_of(u, T(0));
    if (!sign.is_defined) return {};
    if (what == op::limit_pow && sign.value == 0) return {};
    if (what == op::pow && sign.value <= 0) return {};
    if ((what == op::log || what == op::log2 || what == op::log10) && (sign.value <= 0 || !is_rational_value(u))) return {};
    const bool is_product = what == op::scale;
    const T value = operate(is_product ? op::mul : is_power(what) ? op::pow : what, operands);
    return {value, is_number(value)};
}

}  // namespace detail

/// The values of the nodes of a graph at one point.
///
/// Math      value(id) in the arithmetic of T, where every operation on the way is defined and T can hold it; of a selection
///           only the branch taken.
/// Edges     primitives and sums over symbolic lengths have no value here; a `limit_pow` has none where its base is 0.
template <class T, class Graph>
class values_at {
public:
    constexpr values_at(const Graph& graph, int which) : graph_(graph) {
        values_.resize(graph.size());
        for (int id = 0; id < graph.size(); ++id) values_[id] = made(id, which);
    }

    constexpr const partial_value<T>& operator[](int id) const { return values_[id]; }

private:
    constexpr partial_value<T> made(int id, int which) const {
        const node n = graph_[id];
        switch (n.what) {
            case op::constant: return constant(graph_.constant_of(id));
            case op::input: return {to_number<T>(point_entry(which, n.a)), true};
            case op::primitive: return {};
            case op::sum:
            case op::product: return folded(n);
            case op::select: {
                const partial_value<T>& condition = values_[n.a];
                if (!condition.is_defined) return {};
                return values_[condition.value == T(0) ? n.c : n.b];
            }
            default: break;
        }
        if (is_indexed(n.what)) return {};
        const partial_value<T> u = values_[n.a], v = n.b < 0 ? u : values_[n.b], w = n.c < 0 ? u : values_[n.c];
        if (!u.is_defined || !v.is_defined || !w.is_defined) return {};
        const T operands[] = {u.value, v.value, w.value};
        return detail::applied(n.what, operands);
    }

    static constexpr partial_value<T> constant(const constant_value& c) {
        if (c.is_exact) return {to_number<T>(c.exact), true};
        const T value(static_cast<double>(c.literal));
        return {value, is_number(value)};
    }

    constexpr partial_value<T> folded(const node& n) const {
        T result(n.what == op::sum ? 0 : 1);
        for (int i = 0; i < n.b; ++i) {
            const partial_value<T>& operand = values_[graph_.operands(n)[i]];
            if (!operand.is_defined) return {};
            result = n.what == op::sum ? result + operand.value : result * operand.value;
        }
        return {result, is_number(result)};
    }

    const Graph& graph_;
    buffer<partial_value<T>> values_;
};

}  // namespace ddx::proof
