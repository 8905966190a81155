// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/index.hpp>
#include <ddx/expr/unknown.hpp>

namespace ddx {

/// An unknown function as a variable of formulas: what is known of it is its name.
template <fixed_string Name, short_name Result, short_name Argument>
struct unknown_variable {
    static constexpr auto name = Name;
    static constexpr short_name result = Result;
    static constexpr shape value_shape{};
};

/// Component i of an unknown function of a vector of symbolic length, or of one of its partial derivatives.
template <class Function, class Array, class Index, class... By>
struct image_element : expression<image_element<Function, Array, Index, By...>> {
    static constexpr shape value_shape{};
    static constexpr std::size_t literal_count = 0;
    using variables = merged_variables<variable_list<typename Function::variable, Array>, typename Index::variables, typename By::variables...,
                                       variable_list<detail::ranges_over<Index::name, Function::result>>,
                                       variable_list<detail::ranges_over<By::name, Function::argument>>...>;

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        auto array = image(environment.template value_of<typename Function::variable>(), environment.template value_of<Array>());
        ((array = partial(array, environment.template value_of<index_variable<By::name>>())), ...);
        return element(array, environment.template value_of<index_variable<Index::name>>());
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return place;
    }
};

/// The value of an unknown function at a vector of symbolic length: f(x)[i] is its component i.
template <class Function, class Array, class... By>
struct image_type {
    template <short_name Index, short_name Range>
    constexpr auto operator[](index_type<Index, Range>) const {
        return image_element<Function, Array, index_type<Index, Range>, By...>{};
    }
};

/// A function f: R^m -> R^n of which only the name and the symbolic lengths n and m are known, or one of its partial derivatives.
///
/// Math      f(x)[i] is f_i(x), and f.partial(j, k)(x)[i] is ∂²f_i/∂x_j∂x_k at x. f is as often continuously differentiable as it is
///           differentiated, so that partial derivatives commute.
template <fixed_string Name, short_name Result, short_name Argument, class... By>
struct symbolic_unknown {
    static constexpr short_name result = Result, argument = Argument;
    using variable = unknown_variable<Name, Result, Argument>;

    template <fixed_string X, short_name Length>
    constexpr auto operator()(array_type<X, Length>) const {
        if constexpr (demand<code::D20, Length == Argument, std::size_t{0}, Length, Argument>())
            return image_type<symbolic_unknown, array_type<X, Length>, By...>{};
        else
            return failed{};
    }
    template <short_name... Indices, short_name... Ranges>
    constexpr auto partial(index_type<Indices, Ranges>...) const {
        return symbolic_unknown<Name, Result, Argument, By..., index_type<Indices, Ranges>...>{};
    }
};

namespace detail {

template <fixed_string Name, auto Result, auto Argument>
    requires is_length<std::remove_const_t<decltype(Result)>> && is_length<std::remove_const_t<decltype(Argument)>>
struct unknown_named<Name, Result, Argument> {
    using type = symbolic_unknown<Name, Result.name, Argument.name>;
};

template <class Variable>
inline constexpr bool is_unknown_variable = false;
template <fixed_string Name, short_name Result, short_name Argument>
inline constexpr bool is_unknown_variable<unknown_variable<Name, Result, Argument>> = true;

/// The name of the first unknown function in a list of variables; empty if there is none.
template <class... Variables>
constexpr short_name unknown_among(variable_list<Variables...>) {
    short_name result{};
    ((is_unknown_variable<Variables> && result == short_name{} ? void(result = short_name(Variables::name)) : void()), ...);
    return result;
}

}  // namespace detail

}  // namespace ddx
