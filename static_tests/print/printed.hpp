// SPDX-License-Identifier: MIT
#pragma once

#include <ddx/graph/simplifier.hpp>
#include <ddx/graph/symbol.hpp>
#include <ddx/print.hpp>
#include <ddx/rules/derivatives.hpp>

/// What the tests of printing share: formulas in x (a vector of 2) and t (a scalar), printed as written or in normal form.
namespace printed {

using namespace ddx;

inline constexpr ddx::array<input_name, 2> names{{{"x", 2}, {"t", 0}}};

enum class form : unsigned char { as_written, normal, derivative };  // the derivative is that with respect to t

struct roots_of {
    arena graph;
    buffer<int> roots;

    template <class Formula>
    constexpr roots_of(Formula formula, form which) {
        simplifier build(graph);
        const vec<symbol, 2> x{{symbol(graph, graph.input(0)), symbol(graph, graph.input(1))}};
        const symbol t(graph, graph.input(2));
        if constexpr (requires { formula(x, t).size(); })
            for (const symbol& entry : formula(x, t)) roots.push(entry.node_in(graph));
        else
            roots.push(symbol(formula(x, t)).node_in(graph));
        if (which == form::derivative) roots = derivatives(build, roots, 3, {2, 1}).jacobian();
        if (which == form::normal)
            for (int& root : roots) root = build.canonical(root);
    }
    constexpr std::span<const int> list() const { return {roots.data(), static_cast<std::size_t>(roots.size())}; }
};

template <class Formula>
constexpr bool text_is(Formula formula, const char* expected, form which = form::as_written, printed_shape shape = {}) {
    const roots_of r(formula, which);
    return to_text(r.graph, r.list(), names, std::span(&shape, 1)) == expected;
}

template <class Formula>
constexpr bool latex_is(Formula formula, const char* expected, form which = form::as_written, printed_shape shape = {}) {
    const roots_of r(formula, which);
    return to_latex(r.graph, r.list(), names, std::span(&shape, 1)) == expected;
}

}  // namespace printed
