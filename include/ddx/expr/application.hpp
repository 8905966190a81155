// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/variable.hpp>

namespace ddx {

/// A number captured when the formula was written: a value of its own, kept in the expression.
///
/// Math      a parameter of the formula; its derivatives are not asked for.
template <class T>
struct literal_type : expression<literal_type<T>> {
    static constexpr shape value_shape = shape_of<T>;
    static constexpr std::size_t literal_count = value_shape.size();
    using variables = variable_list<>;

    T value{};

    constexpr literal_type() = default;
    constexpr explicit literal_type(const T& captured) : value(captured) {}

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return environment.template literal<value_shape>();
    }
    template <class To>
    constexpr To* collect(To* place) const {
        for (std::size_t i = 0; i < literal_count; ++i) *place++ = static_cast<To>(detail::entries_of(value)[i]);
        return place;
    }
};

namespace detail {

template <class Function, class... Operands>
concept Applicable = requires(const shaped_t<double, Operands::value_shape>&... values) { Function::apply(values...); };

}  // namespace detail

/// A function applied to expressions.
///
/// Math      Function::apply(operands…), on numbers as on symbols.
template <class Function, class... Operands>
struct application : expression<application<Function, Operands...>> {
    static constexpr shape value_shape =
        shape_of<std::remove_cvref_t<decltype(Function::apply(std::declval<const shaped_t<double, Operands::value_shape>&>()...))>>;
    static constexpr std::size_t literal_count = (std::size_t{0} + ... + Operands::literal_count);
    using variables = merged_variables<typename Operands::variables...>;

    [[no_unique_address]] hana::basic_tuple<Operands...> operands;

    constexpr application() = default;
    constexpr explicit application(const Operands&... of) : operands(of...) {}

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return hana::unpack(operands, [&](const auto&... operand) {
            // braces, so that literals are met from left to right
            const hana::basic_tuple<decltype(operand.lower(environment))...> values{operand.lower(environment)...};
            return hana::unpack(values, [](const auto&... value) { return Function::apply(value...); });
        });
    }
    template <class T>
    constexpr T* collect(T* place) const {
        hana::unpack(operands, [&](const auto&... operand) { ((place = operand.collect(place)), ...); });
        return place;
    }
};

/// A vector of scalar expressions: (e_0, …, e_{n-1}).
template <class... Entries>
struct vector_type : expression<vector_type<Entries...>> {
    static constexpr shape value_shape{sizeof...(Entries), 0};
    static constexpr std::size_t literal_count = (std::size_t{0} + ... + Entries::literal_count);
    using variables = merged_variables<typename Entries::variables...>;

    [[no_unique_address]] hana::basic_tuple<Entries...> entries;

    constexpr vector_type() = default;
    constexpr explicit vector_type(const Entries&... of) : entries(of...) {}

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return hana::unpack(entries, [&](const auto&... entry) { return vec{entry.lower(environment)...}; });
    }
    template <class T>
    constexpr T* collect(T* place) const {
        hana::unpack(entries, [&](const auto&... entry) { ((place = entry.collect(place)), ...); });
        return place;
    }
};

/// Whatever can stand in a formula beside an expression: a number, a vector or matrix of numbers.
template <class T>
concept Operand = (Expression<T> && requires { T::value_shape; }) || (!Expression<T> && (Numeric<T> || !is_number<T>));

/// An operand as an expression: numbers are captured by value.
template <class T>
constexpr auto as_expression(const T& operand) {
    if constexpr (Expression<T>)
        return operand;
    else
        return literal_type<T>(operand);
}

template <class T>
using expression_of = decltype(as_expression(std::declval<const T&>()));

/// Function(operands…) as an expression.
template <class Function, class... Operands>
constexpr auto apply(const Operands&... operands) {
    if constexpr (any_failed<Operands...>)
        return failed{};
    else if constexpr (!demand<code::D21, (Operand<Operands> && ...)>())
        return failed{};
    else if constexpr (demand<code::D09, detail::Applicable<Function, expression_of<Operands>...>>())
        return application<Function, expression_of<Operands>...>(as_expression(operands)...);
    else
        return failed{};
}

/// The vector (e_0, …, e_{n-1}) of expressions and numbers.
template <class... Entries>
    requires(Expression<Entries> || ...)
constexpr auto vector(const Entries&... entries) {
    if constexpr (any_failed<Entries...>)
        return failed{};
    else if constexpr (!demand<code::D21, (Operand<Entries> && ...)>())
        return failed{};
    else if constexpr (demand<code::D10, (expression_of<Entries>::value_shape.is_scalar() && ...)>())
        return vector_type<expression_of<Entries>...>(as_expression(entries)...);
    else
        return failed{};
}

}  // namespace ddx
