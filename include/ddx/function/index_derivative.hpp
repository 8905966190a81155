// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/index_sum.hpp>
#include <ddx/function/expression_derivative.hpp>
#include <ddx/graph/indexed_symbol.hpp>

namespace ddx {

/// The derivative of a source with respect to component j of an array: arguments number Array and Index. Again a source.
template <Traceable Source, std::size_t Array, std::size_t Index>
struct index_differentiated {
    static constexpr auto arguments = Source::arguments;
    static constexpr auto results = Source::results;

    static constexpr short_name stage{"differentiate"};
    static constexpr rooted_graph trace() {
        rooted_graph whole = thaw(graph_of<Source>::graph);
        simplifier build(whole.graph);
        const int inputs = static_cast<int>(total_size(arguments)), array = static_cast<int>(total_size(arguments, Array));
        const int index = whole.graph.input(static_cast<int>(total_size(arguments, Index)));
        whole.roots = derivatives(build, whole.roots, inputs, {array, 1}).tangents(array, index);
        return whole;
    }
};

/// A derivative of an expression with respect to a component of a vector of symbolic length: again an expression.
template <class E, class Array, class Index>
struct index_derivative_type : expression<index_derivative_type<E, Array, Index>> {
    using variables = merged_variables<typename E::variables, typename element_type<Array, Index>::variables>;
    using own_source = index_differentiated<expression_source<E, variables>, variables::template place_of<Array>,
                                            variables::template place_of<index_variable<Index::name>>>;
    static constexpr shape value_shape = E::value_shape;
    static constexpr std::size_t literal_count = E::literal_count;

    [[no_unique_address]] E of;

    constexpr index_derivative_type() = default;
    constexpr explicit index_derivative_type(const E& whole) : of(whole) {}

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return detail::loaded<own_source, value_shape>(environment.graph(), detail::input_nodes<literal_count>(environment, variables{}));
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return of.collect(place);
    }
};

namespace detail {

template <class E, class Element>
constexpr bool is_differentiable_by_component() {
    using variables = merged_variables<typename E::variables, typename Element::variables>;
    if constexpr (!ranges_agree(variables{})) {
        return false;
    } else {
        constexpr missing_rule missing = find_missing_rule<expression_source<E, variables>>(0, total_size(variables::shapes), 1);
        return demand<code::D16, !missing.exists, missing.name>();
    }
}

}  // namespace detail

/// The derivative of an expression by a component of a vector of symbolic length.
///
/// Math      ∂x_i/∂x_j = δ_ij, by the same derivative table: derivative(e, x[j]) is ∂e/∂x_j for every j, and for every length.
/// Requires  each index ranges over one length.                                                           (D16, D32)
/// Returns   an expression in normal form whose free indices are those of e, then j. An index that e binds is another one.
/// Edges     as for derivative by a scalar.
/// Cost      one forward sweep: a few operations for each operation of e.
template <Expression E, class Array, class Index>
    requires(!std::is_same_v<E, failed>)
constexpr auto derivative(const E& e, const element_type<Array, Index>&) {
    if constexpr (!demand<code::D24, requires { E::value_shape; }>())
        return failed{};
    else if constexpr (detail::is_differentiable_by_component<E, element_type<Array, Index>>())
        return index_derivative_type<E, Array, Index>(e);
    else
        return failed{};
}

}  // namespace ddx
