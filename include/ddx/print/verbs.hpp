// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/diagnostic.hpp>
#include <ddx/print/c.hpp>
#include <ddx/print/dot.hpp>
#include <ddx/print/fixed_text.hpp>
#include <ddx/print/latex.hpp>
#include <ddx/print/text.hpp>

namespace ddx {

namespace detail {

/// The names of the arguments of a described function; those without one are x0, x1, …
template <class Description>
constexpr auto printed_names() {
    return names_of_inputs(Description::arguments, Description::names);
}

/// The shapes of the results of a described function.
template <class Description>
constexpr auto printed_shapes() {
    array<printed_shape, Description::results.size()> result{};
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = {static_cast<int>(Description::results[i].rows), static_cast<int>(Description::results[i].columns)};
    return result;
}

template <class Description>
constexpr std::span<const int> printed_roots() {
    return {Description::graph.root_list, static_cast<std::size_t>(Description::graph.extent.roots)};
}

template <class Description>
struct text_of {
    static constexpr buffer<char> write() {
        return to_text(Description::graph, printed_roots<Description>(), printed_names<Description>(), printed_shapes<Description>());
    }
};
template <class Description>
struct latex_of {
    static constexpr buffer<char> write() {
        return to_latex(Description::graph, printed_roots<Description>(), printed_names<Description>(), printed_shapes<Description>());
    }
};
template <class Description>
struct dot_of {
    static constexpr buffer<char> write() {
        return to_dot(Description::graph, printed_roots<Description>(), printed_names<Description>());
    }
};
template <class Description, fixed_string Name>
struct c_of {
    static constexpr buffer<char> write() {
        constexpr const auto& lowered = Description::lowered;
        return to_c(lowered, {lowered.root_list, static_cast<std::size_t>(lowered.extent.roots)}, Name.text);
    }
};

/// Whatever has a description: functions of the engine, expressions and their derivatives.
template <class F>
concept Printable = requires(const F& f) { description_of(f); };

}  // namespace detail

/// A function or expression as a person would write it, as a constant string: see to_text on graphs for its form.
template <detail::Printable F>
constexpr const auto& to_text(const F& f) {
    return fixed_text<detail::text_of<decltype(description_of(f))>>::value;
}

/// A function or expression in LaTeX's mathematics, as a constant string.
template <detail::Printable F>
constexpr const auto& to_latex(const F& f) {
    return fixed_text<detail::latex_of<decltype(description_of(f))>>::value;
}

/// The graph of a function or expression for Graphviz, as a constant string.
template <detail::Printable F>
constexpr const auto& to_dot(const F& f) {
    return fixed_text<detail::dot_of<decltype(description_of(f))>>::value;
}

/// The program of a function or expression as a C99 function called `Name`, as a constant string.
///
/// Requires  a number for each length.                                                                                 (D33)
template <fixed_string Name, detail::Printable F>
constexpr const auto& to_c(const F& f) {
    using description = decltype(description_of(f));
    demand<code::D33, description::symbolic_length == short_name{}, description::symbolic_length>();
    return fixed_text<detail::c_of<description, Name>>::value;
}

}  // namespace ddx
