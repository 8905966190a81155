// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/functions.hpp>
#include <ddx/function/evaluate.hpp>

namespace ddx {

/// What an expression meets when it is called with symbols: where its variables and captured literals stand among the inputs.
template <class Variables>
class symbol_environment {
public:
    constexpr explicit symbol_environment(arena& graph)
        : graph_(graph), next_literal_(static_cast<int>(total_size(Variables::shapes))) {}

    constexpr arena& graph() { return graph_; }
    constexpr symbol constant(rational value) { return {graph_, graph_.constant(value)}; }

    template <class Variable>
    constexpr auto value_of() {
        constexpr std::size_t place = Variables::template place_of<Variable>;
        return detail::symbols_from<Variable::value_shape>(graph_, static_cast<int>(total_size(Variables::shapes, place)));
    }

    /// The next captured literal; literals are met in the order in which `collect` writes them.
    template <shape Shape>
    constexpr auto literal() {
        const int first = next_literal_;
        next_literal_ += static_cast<int>(Shape.size());
        if constexpr (Shape.is_matrix()) {
            mat<symbol, Shape.rows, Shape.columns> result{};
            for (std::size_t i = 0; i < Shape.size(); ++i) result.entries[i] = symbol(graph_, graph_.input(first + static_cast<int>(i)));
            return result;
        } else {
            return detail::symbols_from<Shape>(graph_, first);
        }
    }

private:
    arena& graph_;
    int next_literal_;
};

/// An expression as a function of variables, which are its own or more, and of its captured literals: the front end for formulas.
template <class E, class Variables>
struct expression_source {
    static constexpr auto arguments = [] {
        array<shape, Variables::size + E::literal_count> result{};
        for (std::size_t i = 0; i < Variables::size; ++i) result[i] = Variables::shapes[i];
        return result;
    }();
    static constexpr array<shape, 1> results{E::value_shape};

    static constexpr short_name stage{"trace"};
    static constexpr rooted_graph trace() {
        rooted_graph result;
        symbol_environment<Variables> environment(result.graph);
        detail::append_roots(result, E{}.lower(environment));
        return result;
    }
};

}  // namespace ddx
