// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/diagnostic.hpp>
#include <ddx/base/hana.hpp>
#include <ddx/expr/shape.hpp>

namespace ddx {

template <class T>
concept Expression = requires { typename std::remove_cvref_t<T>::expression_tag; } || std::is_same_v<std::remove_cvref_t<T>, failed>;

/// The variables of an expression, each once, in the order in which they first appear.
template <class... Variables>
struct variable_list {
    static constexpr std::size_t size = sizeof...(Variables);
    static constexpr array<shape, size> shapes{Variables::value_shape...};

    template <class Variable>
    static constexpr bool contains = (std::is_same_v<Variable, Variables> || ...);

    /// The place of a variable; `size` if it is not there.
    template <class Variable>
    static constexpr std::size_t place_of = [] {
        std::size_t place = 0, found = size;
        ((found = std::is_same_v<Variable, Variables> && found == size ? place : found, ++place), ...);
        return found;
    }();
};

namespace detail {

template <class Left, class Right>
struct merged;
template <class... Left>
struct merged<variable_list<Left...>, variable_list<>> {
    using type = variable_list<Left...>;
};
template <class... Left, class First, class... Rest>
struct merged<variable_list<Left...>, variable_list<First, Rest...>> {
    using type = typename merged<std::conditional_t<variable_list<Left...>::template contains<First>, variable_list<Left...>,
                                                    variable_list<Left..., First>>,
                                 variable_list<Rest...>>::type;
};

template <class... Lists>
struct merged_all {
    using type = variable_list<>;
};
template <class First>
struct merged_all<First> {
    using type = First;
};
template <class First, class Second, class... Rest>
struct merged_all<First, Second, Rest...> {
    using type = typename merged_all<typename merged<First, Second>::type, Rest...>::type;
};

}  // namespace detail

/// The union of lists of variables, in order of first appearance.
template <class... Lists>
using merged_variables = typename detail::merged_all<Lists...>::type;

template <class Of, std::size_t Index>
struct component;

/// The members that all expressions have in common; Self is the expression.
///
/// Math      an expression is a function of named variables; e(x = a, y = b) is its value there.
/// Edges     holds values only, no references and no pointers, so that `auto` is safe.
///           Each Self has: value_shape, variables (a variable_list), literal_count,
///           lower(environment) -> the value on symbols, collect(place) -> writes its captured literals from place on.
template <class Self>
struct expression {
    using expression_tag = void;

    /// Component I of a vector, with an integral constant as the index: sigma[0_c].
    template <class Index>
    constexpr auto operator[](Index) const {
        if constexpr (!demand<code::D05, requires { Index::value; }>()) {
            return failed{};
        } else if constexpr (!demand<code::D06, Self::value_shape.is_vector()>()) {
            return failed{};
        } else {
            constexpr auto index = static_cast<std::size_t>(Index::value);
            if constexpr (demand<code::D07, (index < Self::value_shape.rows), index, Self::value_shape.rows>())
                return component<Self, index>{{}, self()};
            else
                return failed{};
        }
    }

    /// The value at bound variables, in any order: e(x = 1.0, y = {1.0, 2.0}).
    template <class... Bindings>
    DDX_INLINE constexpr auto operator()(const Bindings&... bindings) const {
        return evaluate_expression(self(), bindings...);
    }

    template <std::same_as<bool> Bool>
    explicit constexpr operator Bool() const {
        return complaint<code::D11, !std::same_as<Bool, bool>>::holds;
    }

private:
    constexpr const Self& self() const { return static_cast<const Self&>(*this); }
};

/// One component of a vector expression.
template <class Of, std::size_t Index>
struct component : expression<component<Of, Index>> {
    static constexpr shape value_shape{};
    static constexpr std::size_t literal_count = Of::literal_count;
    using variables = typename Of::variables;

    [[no_unique_address]] Of of;

    constexpr component() = default;
    constexpr component(expression<component>, Of vector) : of(vector) {}

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return of.lower(environment)[Index];
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return of.collect(place);
    }
};

}  // namespace ddx
