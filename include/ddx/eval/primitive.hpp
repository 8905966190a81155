// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/symbol.hpp>

namespace ddx {

/// A user's own operation: specialise it for a name to tell the value and the partial derivatives.
///
/// Math      y = f(u…). A specialisation has two static members:
///             value(u…)         f on numbers of any type,
///             partial(y, u…)    its partial derivatives on symbols: one symbol, or a vec of as many as there are operands.
/// Requires  the partial derivatives may use y, the operands, every operation of the library and other primitives.
/// Returns   ddx::call<"name">(u…) applies it, to numbers, traced symbols and expressions alike.
template <short_name Name>
struct primitive;

namespace detail {

template <short_name Name, std::size_t... I>
constexpr int primitive_partial(arena& graph, const int* arguments, int which, int result, std::index_sequence<I...>) {
    const auto partials = primitive<Name>::partial(symbol(graph, result), symbol(graph, arguments[I])...);
    if constexpr (sizeof...(I) == 1 && std::is_convertible_v<decltype(partials), symbol>)
        return symbol(partials).node_in(graph);
    else
        return partials[static_cast<std::size_t>(which)].node_in(graph);
}

template <short_name Name, std::size_t Arity>
constexpr int partial_of(arena& graph, const int* arguments, int which, int result) {
    return primitive_partial<Name>(graph, arguments, which, result, std::make_index_sequence<Arity>{});
}

}  // namespace detail

/// The value of the user's operation `Name` at u….
template <short_name Name, Number... Operands>
constexpr auto call(const Operands&... u) {
    if constexpr ((std::is_same_v<Operands, symbol> || ...)) {
        arena* graph = nullptr;
        ((graph = graph ? graph : symbol(u).graph()), ...);
        const int ids[] = {symbol(u).node_in(*graph)...};
        int (*partial)(arena&, const int*, int, int) = nullptr;
        if constexpr (requires { primitive<Name>::partial(symbol{}, symbol(u)...); }) partial = &detail::partial_of<Name, sizeof...(Operands)>;
        const int entry = graph->primitive({Name, partial});
        return symbol(*graph, graph->intern(op::primitive, ids, sizeof...(Operands), entry));
    } else {
        return primitive<Name>::value(u...);
    }
}

}  // namespace ddx
