// SPDX-License-Identifier: MIT
#pragma once
#include <initializer_list>
#include <utility>

#include <ddx/proof/decide.hpp>
#include <ddx/rules/derivatives.hpp>

/// The order of differentiation: ∂²/∂x∂y = ∂²/∂y∂x for outer(inner(x, y), y), of any two operations.
///
/// Requires  a unary inner operation takes the product x y; a unary outer operation takes the inner one alone.
namespace schwarz {

using ddx::op;

inline constexpr op operations[] = {
    op::neg,  op::sqrt, op::cbrt, op::exp,  op::exp2, op::expm1, op::log,   op::log2,  op::log10, op::log1p, op::sin,  op::cos,
    op::tan,  op::asin, op::acos, op::atan, op::sinh, op::cosh,  op::tanh,  op::asinh, op::acosh, op::atanh, op::erf,  op::erfc,
    op::abs,  op::sign, op::add,  op::sub,  op::mul,  op::div,   op::pow,   op::atan2, op::hypot, op::min,   op::max};
inline constexpr std::size_t count = sizeof operations / sizeof *operations;

/// The derivative of node `of` by input `by`, in reverse or forward.
constexpr int derivative_of(ddx::simplifier& build, int of, int by, bool in_reverse) {
    ddx::buffer<int> roots;
    roots.push(of);
    ddx::derivatives all(build, roots, 2, {by, 1});
    if (in_reverse) return all.jacobian_in_reverse()[0];
    return all.jacobian_forward()[0];
}

constexpr ddx::proof::decision order_of_differentiation(op outer, op inner) {
    ddx::arena graph;
    ddx::simplifier build(graph);
    const int x = graph.input(0), y = graph.input(1), product = graph.intern(op::mul, x, y);
    const bool is_binary = ddx::describe(inner).arity == 2;
    const int u = is_binary ? graph.intern(inner, x, y) : graph.intern(inner, product);
    const int whole = build.canonical(ddx::describe(outer).arity == 2 ? graph.intern(outer, u, y) : graph.intern(outer, u));
    const int first = derivative_of(build, derivative_of(build, whole, 0, true), 1, false);
    const int second = derivative_of(build, derivative_of(build, whole, 1, true), 0, false);
    if (!(outer == op::pow && inner == op::abs)) return ddx::proof::decide(graph, first, second);
    ddx::proof::comparison compare(graph, ddx::proof::expansion::complete);  // sign² = 1 is needed, so that x, y != 0
    for (const int input : {x, y}) compare.assume(ddx::proof::claim::nonzero, input);
    return compare.decide(first, second);
}

}  // namespace schwarz
