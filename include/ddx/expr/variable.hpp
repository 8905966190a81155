// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/constant.hpp>

namespace ddx {

/// A value bound to a variable's name, as in sigma = {1.0, 2.0}.
///
/// Math      Whole tells that integers of the program's own were bound, which T holds as they are.
template <class Variable, class T, bool Whole = false>
struct binding {
    using variable = Variable;
    using number = T;
    static constexpr bool is_whole = Whole;
    static constexpr std::size_t size = Variable::value_shape.size();
    T values[size];
};

namespace detail {

/// The number type in which a bound value is computed: exact constants as exact numbers, integers as double.
template <class T>
struct bound_number {
    using type = std::conditional_t<std::is_integral_v<T>, double, T>;
};
template <std::int64_t Num, std::int64_t Den>
struct bound_number<constant_type<Num, Den>> {
    using type = exact;
};
template <class T>
using bound_number_t = typename bound_number<std::remove_cvref_t<T>>::type;

/// Whether every integer of a type is a double.
template <class T>
inline constexpr bool is_whole = std::is_integral_v<std::remove_cvref_t<T>> && sizeof(std::remove_cvref_t<T>) <= 4;

template <class Variable, class Values>
constexpr auto bind_values(const Values& values) {
    using T = bound_number_t<decltype(values[0])>;
    binding<Variable, T, is_whole<decltype(values[0])>> result{};
    for (std::size_t i = 0; i < Variable::value_shape.rows; ++i) result.values[i] = static_cast<T>(values[i]);
    return result;
}

}  // namespace detail

/// A named variable: a vector of `Length` numbers, or a scalar if Length is 0.
///
/// Math      a coordinate function; x[i_c] is component i, counted from 0.
/// Returns   x = value binds it for one evaluation: a number for a scalar; {…}, ddx::vec, std::array or a fixed span for a vector.
template <fixed_string Name, std::size_t Length>
struct variable_type : expression<variable_type<Name, Length>> {
    static constexpr auto name = Name;
    static constexpr shape value_shape{Length, 0};
    static constexpr std::size_t literal_count = 0;
    using variables = variable_list<variable_type>;

    template <Number T>
    constexpr auto operator=(const T& value) const
        requires(Length == 0)
    {
        using number = detail::bound_number_t<T>;
        if constexpr (demand<code::D21, Numeric<T>>())
            return binding<variable_type, number, detail::is_whole<T>>{{static_cast<number>(value)}};
        else
            return failed{};
    }
    template <std::int64_t Num, std::int64_t Den>
    constexpr auto operator=(constant_type<Num, Den> value) const
        requires(Length == 0)
    {
        return binding<variable_type, exact>{{value}};
    }
    template <class T, std::size_t N>
    constexpr auto operator=(const T (&values)[N]) const
        requires(Length > 0)
    {
        return bind<N>(values);
    }
    template <std::size_t N>
    constexpr auto operator=(const double (&values)[N]) const
        requires(Length > 0)
    {
        return bind<N>(values);
    }
    template <std::size_t N>
    constexpr auto operator=(const exact (&values)[N]) const
        requires(Length > 0)
    {
        return bind<N>(values);
    }
    template <class Values>
    constexpr auto operator=(const Values& values) const
        requires(Length > 0 && static_extent<Values> > 0)
    {
        return bind<static_extent<Values>>(values);
    }

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return environment.template value_of<variable_type>();
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return place;
    }

private:
    template <std::size_t N, class Values>
    static constexpr auto bind(const Values& values) {
        if constexpr (demand<code::D04, N == Length, Name, Length, N>())
            return detail::bind_values<variable_type>(values);
        else
            return failed{};
    }
};

namespace detail {

template <fixed_string Name, auto Length>
struct variable_named {
    using type = variable_type<Name, static_cast<std::size_t>(Length)>;
};

}  // namespace detail

/// The variable of a given name: ddx::variable<"t"> is a scalar, ddx::variable<"sigma", 2> a vector of two.
template <fixed_string Name, auto Length = 0>
inline constexpr typename detail::variable_named<Name, Length>::type variable{};

}  // namespace ddx
