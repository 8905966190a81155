// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/function/differentiated.hpp>

namespace ddx {

/// A value together with its gradient.
template <class T, class Gradient>
struct value_and_gradient_result {
    T value;
    Gradient gradient;
};

/// A value together with its Jacobian.
template <class T, class Jacobian>
struct value_and_jacobian_result {
    T value;
    Jacobian jacobian;
};

namespace detail {

/// The graph that one of the symbols among the inputs belongs to; none if all are constants.
template <class Inputs>
constexpr arena* graph_among(const Inputs& inputs, std::size_t count) {
    for (std::size_t k = 0; k < count; ++k)
        if (arena* graph = inputs[static_cast<int>(k)].graph()) return graph;
    return nullptr;
}

/// Writes the roots of a source as nodes of the graph that its inputs belong to.
template <Traceable Source, class Inputs>
constexpr void load_roots(arena& graph, const Inputs& inputs, symbol* first, symbol* second) {
    buffer<int> ids;
    for (std::size_t k = 0; k < total_size(Source::arguments); ++k) ids.push(inputs[static_cast<int>(k)].node_in(graph));
    const buffer<int> roots = load(graph_of<Source>::graph, graph, ids);
    const int split = static_cast<int>(Source::results[0].size());
    for (int i = 0; i < roots.size(); ++i) (i < split ? first[i] : second[i - split]) = symbol(graph, roots[i]);
}

/// Computes the results of a source: on symbols by loading its graph, on numbers by running its program.
template <Traceable Source, class T, class Inputs>
DDX_INLINE constexpr void compute(const Inputs& inputs, T* first, T* second) {
    if constexpr (std::is_same_v<T, symbol>)
        if (arena* graph = graph_among(inputs, total_size(Source::arguments)))
            return load_roots<Source>(*graph, inputs, first, second);
    run<program_of<Source>, static_cast<int>(Source::results[0].size())>(inputs, first, second);
}

}  // namespace detail

/// The value of a source at its inputs, one number after the other, in the arithmetic of T.
template <Traceable Source, class T, class Inputs>
DDX_INLINE constexpr auto evaluate_source(const Inputs& inputs) {
    using first_type = shaped_t<T, Source::results[0]>;
    if constexpr (Source::results.size() == 1) {
        first_type result;
        detail::compute<Source>(inputs, detail::entries_of(result), static_cast<T*>(nullptr));
        return result;
    } else {
        using second_type = shaped_t<T, Source::results[1]>;
        if constexpr (Source::results[1].is_matrix()) {
            value_and_jacobian_result<first_type, second_type> result;
            detail::compute<Source>(inputs, detail::entries_of(result.value), detail::entries_of(result.jacobian));
            return result;
        } else {
            value_and_gradient_result<first_type, second_type> result;
            detail::compute<Source>(inputs, detail::entries_of(result.value), detail::entries_of(result.gradient));
            return result;
        }
    }
}

}  // namespace ddx
