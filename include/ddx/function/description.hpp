// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/function/detail/index_lengths.hpp>
#include <ddx/function/expression_derivative.hpp>
#include <ddx/function/function.hpp>

namespace ddx {

namespace detail {

/// The first length that is a symbol in a source, so that it has no program; empty if there is none.
template <class Source>
inline constexpr short_name symbolic_length{};
template <class E, class Variables>
    requires is_symbolic_list<Variables>
inline constexpr short_name symbolic_length<expression_source<E, Variables>> = lengths_of(Variables{}).all[0].name;

}  // namespace detail

/// What can be shown of a function or expression: its graph, its program, the names and shapes of its arguments, its results.
template <Traceable Source, array<short_name, Source::arguments.size()> Names>
struct description {
    using source = Source;
    static constexpr const auto& graph = graph_of<Source>::graph;
    static constexpr const auto& names = Names;  // empty where an argument has no name
    static constexpr const auto& arguments = Source::arguments;
    static constexpr const auto& results = Source::results;
    static constexpr short_name symbolic_length = detail::symbolic_length<Source>;

    /// The graph of binary operations that the program runs.
    static constexpr const auto& lowered = program_of<Source>::lowered;
};

namespace detail {

template <class... Variables, std::size_t Size>
constexpr void put_names(variable_list<Variables...>, array<short_name, Size>& names) {
    std::size_t place = 0;
    ((names[place++] = short_name(Variables::name)), ...);
}

/// The names of an expression's variables; its captured literals are c0, c1, …
template <class Variables, std::size_t Literals>
inline constexpr auto names_of = [] {
    array<short_name, Variables::size + Literals> names{};
    put_names(Variables{}, names);
    for (std::size_t i = 0; i < Literals; ++i) {
        sentence name;
        name.put('c');
        name.put(i);
        for (std::size_t k = 0; k < name.size; ++k) names[Variables::size + i].text[k] = name.text[k];
    }
    return names;
}();

}  // namespace detail

/// The description of a function; its arguments have no names.
template <class Source>
constexpr auto description_of(engine_function<Source>) {
    return description<Source, array<short_name, Source::arguments.size()>{}>{};
}

/// The description of an expression, or of an expression and its derivative together.
template <class E>
    requires requires { typename E::variables; }
constexpr auto description_of(const E&) {
    return description<typename detail::source_of<E>::type, detail::names_of<typename E::variables, E::literal_count>>{};
}

}  // namespace ddx
