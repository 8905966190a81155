// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/detail/index_ranges.hpp>
#include <ddx/expr/variable.hpp>

namespace ddx {

/// A length given as a number: K = 3_c.
template <short_name Name, std::size_t Value>
struct length_value {
    static constexpr auto name = Name;
    static constexpr std::size_t value = Value;
};

/// The length of vectors, known by its name only; in a formula it is a number.
///
/// Returns   K = 3_c gives it a number, for one evaluation or for ddx::with_lengths.
template <short_name Name>
struct length_type : expression<length_type<Name>> {
    static constexpr auto name = Name;
    static constexpr shape value_shape{};
    static constexpr std::size_t literal_count = 0;
    using variables = variable_list<length_type>;

    template <class Number>
    constexpr auto operator=(Number) const
        requires requires { Number::value; }
    {
        return length_value<Name, static_cast<std::size_t>(Number::value)>{};
    }

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return environment.template value_of<length_type>();
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return place;
    }
};

template <class T>
inline constexpr bool is_length = false;
template <short_name Name>
inline constexpr bool is_length<length_type<Name>> = true;

/// One index in the place of another: i = j.
template <short_name From, short_name To>
struct index_renaming {};

/// An index of vectors; its range follows from what it subscripts, or is stated.
///
/// Math      counts the components of vectors of one length. It is free until ddx::sum binds it.
/// Returns   e(i = j, j = i) is e with indices renamed, all at once.
template <short_name Name, short_name Range = short_name{}>
struct index_type {
    static constexpr auto name = Name;
    using variables = std::conditional_t<Range == short_name{}, variable_list<index_variable<Name>>,
                                         variable_list<index_variable<Name>, detail::ranges_over<Name, Range>>>;

    template <short_name To, short_name Other>
    constexpr auto operator=(index_type<To, Other>) const {
        return index_renaming<Name, To>{};
    }
    constexpr index_type() = default;
    constexpr index_type(const index_type&) = default;
    constexpr auto operator=(const index_type&) const { return index_renaming<Name, Name>{}; }
};

template <class Array, class Index>
struct element_type;

/// A vector variable of symbolic length: x[i] is its component i.
///
/// Returns   x = {…} binds it for one evaluation, and gives its length a number.
template <fixed_string Name, short_name Length>
struct array_type {
    static constexpr auto name = Name;
    static constexpr short_name length = Length;
    static constexpr shape value_shape{};

    template <short_name Index, short_name Range>
    constexpr auto operator[](index_type<Index, Range>) const {
        return element_type<array_type, index_type<Index, Range>>{};
    }

    template <class Other>
    constexpr auto operator[](Other) const {
        return complaint<code::D33, std::is_void_v<Other>, Length>::holds ? failed{} : failed{};
    }

    template <class T, std::size_t N>
    constexpr auto operator=(const T (&values)[N]) const {
        return detail::bind_values<variable_type<Name, N>>(values);
    }
    template <std::size_t N>
    constexpr auto operator=(const double (&values)[N]) const {
        return detail::bind_values<variable_type<Name, N>>(values);
    }
    template <std::size_t N>
    constexpr auto operator=(const exact (&values)[N]) const {
        return detail::bind_values<variable_type<Name, N>>(values);
    }
    template <class Values>
    constexpr auto operator=(const Values& values) const
        requires(static_extent<Values> > 0)
    {
        return detail::bind_values<variable_type<Name, static_extent<Values>>>(values);
    }
};

template <class T>
inline constexpr bool is_array = false;
template <fixed_string Name, short_name Length>
inline constexpr bool is_array<array_type<Name, Length>> = true;

namespace detail {

template <fixed_string Name, auto Length>
    requires is_length<std::remove_const_t<decltype(Length)>>
struct variable_named<Name, Length> {
    using type = array_type<Name, Length.name>;
};
template <fixed_string Name, auto Length>
    requires is_length<std::remove_const_t<decltype(Length)>>
constexpr auto index_named() {
    return index_type<short_name(Name), Length.name>{};
}
template <fixed_string Name, auto Length>
constexpr auto index_named() {
    return index_type<short_name(Name)>{};
}

}  // namespace detail

/// The length of a given name: ddx::length<"K">.
template <fixed_string Name>
inline constexpr length_type<short_name(Name)> length{};

/// The index of a given name: ddx::index<"i">, or with its range ddx::index<"i", K>.
template <fixed_string Name, auto Range = nullptr>
inline constexpr auto index = detail::index_named<Name, Range>();

/// Component i of a vector of symbolic length: x_i.
template <class Array, class Index>
struct element_type : expression<element_type<Array, Index>> {
    static constexpr shape value_shape{};
    static constexpr std::size_t literal_count = 0;
    using variables = merged_variables<variable_list<Array>, typename Index::variables,
                                       variable_list<detail::ranges_over<Index::name, Array::length>>>;

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return element(environment.template value_of<Array>(), environment.template value_of<index_variable<Index::name>>());
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return place;
    }
};

/// Kronecker's delta: 1 where both indices are equal, else 0.
template <class First, class Second>
struct delta_type : expression<delta_type<First, Second>> {
    static constexpr shape value_shape{};
    static constexpr std::size_t literal_count = 0;
    using variables = merged_variables<typename First::variables, typename Second::variables,
                                       variable_list<detail::same_range<First::name, Second::name>>>;

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return delta(environment.template value_of<index_variable<First::name>>(), environment.template value_of<index_variable<Second::name>>());
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return place;
    }
};

/// Kronecker's delta δ_ij: 1 if i = j, else 0.
template <short_name I, short_name RangeI, short_name J, short_name RangeJ>
constexpr auto delta(index_type<I, RangeI>, index_type<J, RangeJ>) {
    return delta_type<index_type<I, RangeI>, index_type<J, RangeJ>>{};
}

}  // namespace ddx
