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

/// A value together with its gradient and its Hessian.
template <class T, class Gradient, class Hessian>
struct value_gradient_and_hessian_result {
    T value;
    Gradient gradient;
    Hessian hessian;
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
template <Traceable Source, class Inputs, class Outputs>
constexpr void load_roots(arena& graph, const Inputs& inputs, const Outputs& results) {
    buffer<int> ids;
    for (std::size_t k = 0; k < total_size(Source::arguments); ++k) ids.push(inputs[static_cast<int>(k)].node_in(graph));
    const buffer<int> roots = load(graph_of<Source>::graph, graph, ids);
    for (int i = 0; i < roots.size(); ++i) results[i] = symbol(graph, roots[i]);
}

/// The name of the first unknown function that a graph calls; empty if it calls none.
template <graph_extent Extent>
constexpr short_name unknown_in(const frozen_graph<Extent>& graph) {
    for (int id = 0; id < graph.size() && Extent.primitives > 0; ++id)
        if (graph[id].what == op::primitive && graph.primitive(graph[id].c).is_unknown) return graph.primitive(graph[id].c).name;
    return {};
}

/// Whether a source can be computed on numbers of type T, said with the name of an unknown function or of a primitive that has
/// no value on them; symbols are traced, not computed.
template <Traceable Source, class T>
constexpr bool is_computable() {
    constexpr short_name unknown_name = unknown_in(graph_of<Source>::graph);
    if constexpr (std::is_same_v<T, symbol>) {
        return true;
    } else if constexpr (!demand<code::D37, unknown_name == short_name{}, unknown_name>()) {
        return false;
    } else if constexpr (program_of<Source>::program.extent.primitives == 0) {
        return true;
    } else {
        constexpr auto& program = program_of<Source>::program;
        constexpr int missing = primitive_without_value<program_of<Source>, T>(std::make_integer_sequence<int, program.extent.primitives>{});
        constexpr short_name name = program.primitives[missing < 0 ? 0 : missing];
        return demand<code::D28, (missing < 0), name>();
    }
}

/// Computes the results of a source: on symbols by loading its graph, on numbers by running its program.
template <Traceable Source, class T, std::size_t... Result, class Inputs, class... Values>
DDX_INLINE constexpr void compute(std::index_sequence<Result...>, const Inputs& inputs, Values&... values) {
    const output_places<T, Source::results[Result].size()...> results{{entries_of(values)...}};
    if constexpr (std::is_same_v<T, symbol>)
        if (arena* graph = graph_among(inputs, total_size(Source::arguments)))
            return load_roots<Source>(*graph, inputs, results);
    run<program_of<Source>>(inputs, results);
}

/// The type of what a source computes: one value, or a value and its derivatives by their names.
template <class First, class... Rest>
struct results_together;
template <class Value>
struct results_together<Value> {
    using type = Value;
};
template <class Value, class Gradient>
struct results_together<Value, Gradient> {
    using type = value_and_gradient_result<Value, Gradient>;
};
template <class Value, class T, std::size_t R, std::size_t C>
struct results_together<Value, mat<T, R, C>> {
    using type = value_and_jacobian_result<Value, mat<T, R, C>>;
};
template <class Value, class Gradient, class Hessian>
struct results_together<Value, Gradient, Hessian> {
    using type = value_gradient_and_hessian_result<Value, Gradient, Hessian>;
};

/// Returns a type that is written out: clang++ 19 makes the result of a template that returns `auto` elsewhere and copies it.
template <Traceable Source, class T, std::size_t... Result, class Inputs>
DDX_INLINE constexpr auto computed_results(std::index_sequence<Result...> all, const Inputs& inputs) ->
    typename results_together<shaped_t<T, Source::results[Result]>...>::type {
    typename results_together<shaped_t<T, Source::results[Result]>...>::type result;
    if constexpr (sizeof...(Result) == 1) {
        compute<Source, T>(all, inputs, result);
    } else if constexpr (sizeof...(Result) == 2) {
        auto& [value, derivative] = result;
        compute<Source, T>(all, inputs, value, derivative);
    } else {
        compute<Source, T>(all, inputs, result.value, result.gradient, result.hessian);
    }
    return result;
}

}  // namespace detail

/// The value of a source at its inputs, one number after the other, in the arithmetic of T.
template <Traceable Source, class T, class Inputs>
DDX_INLINE constexpr auto evaluate_source(const Inputs& inputs) {
    return detail::computed_results<Source, T>(std::make_index_sequence<Source::results.size()>{}, inputs);
}

}  // namespace ddx
