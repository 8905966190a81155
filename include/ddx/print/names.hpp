// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/array.hpp>
#include <ddx/base/fixed_string.hpp>
#include <ddx/expr/shape.hpp>
#include <ddx/print/detail/characters.hpp>

namespace ddx {

/// What a user calls one argument of a printed function: a scalar (length 0) or a vector of `length` components.
///
/// Math      input k of a graph is entry k of all arguments in order.
struct input_name {
    short_name name{};
    int length = 0;

    constexpr int entries() const { return length == 0 ? 1 : length; }
};

/// The shape of one printed result: a scalar (rows = columns = 0), a vector (columns = 0) or a matrix, row by row.
struct printed_shape {
    int rows = 0, columns = 0;

    constexpr int entries() const { return rows == 0 ? 1 : columns == 0 ? rows : rows * columns; }
};

/// The names x0, x1, … for arguments without names, of the given lengths (0 for a scalar).
template <std::size_t N>
constexpr array<input_name, N> numbered_names(const array<int, N>& lengths) {
    array<input_name, N> result{};
    for (std::size_t i = 0; i < N; ++i) {
        buffer<char> name;
        name.push('x');
        detail::append_integer(name, static_cast<std::int64_t>(i));
        for (int k = 0; k < name.size(); ++k) result[i].name.text[k] = name[k];
        result[i].length = lengths[i];
    }
    return result;
}

/// The names of arguments of given shapes; those without one are x0, x1, …
template <std::size_t N>
constexpr array<input_name, N> names_of_inputs(const array<shape, N>& shapes, const array<short_name, N>& names) {
    array<int, N> lengths{};
    for (std::size_t i = 0; i < N; ++i) lengths[i] = static_cast<int>(shapes[i].rows);
    array<input_name, N> result = numbered_names(lengths);
    for (std::size_t i = 0; i < N; ++i)
        if (!(names[i] == short_name{})) result[i].name = names[i];
    return result;
}

namespace detail {

/// One input of a graph: its argument's name, and which component it is; component -1 for a scalar.
struct input_place {
    const char* name = "?";
    int component = -1;
};

template <class Names>
constexpr input_place place_of(const Names& names, int input) {
    for (const input_name& argument : names) {
        if (input < argument.entries()) return {argument.name.c_str(), argument.length == 0 ? -1 : input};
        input -= argument.entries();
    }
    return {"?", input};
}

/// Writes the name of a bound index: the letter number `number` of l, m, k, … that no input is called.
template <class Names>
constexpr void append_bound_index(buffer<char>& sink, const Names& names, int number) {
    for (const char letter : {'l', 'm', 'k', 'n', 'r', 's', 'i', 'j', 'p', 'q', 'a', 'b', 'c', 'd'}) {
        bool taken = false;
        for (const input_name& argument : names) taken = taken || (argument.name.text[0] == letter && argument.name.text[1] == '\0');
        if (taken || --number > 0) continue;
        return sink.push(letter);
    }
    sink.push('l');
    append_integer(sink, number);
}

/// Writes input number `input` as it stands in a program: sigma[0].
template <class Names>
constexpr void append_input(buffer<char>& sink, const Names& names, int input) {
    if (input < 0) return append_bound_index(sink, names, -input);
    const input_place place = place_of(names, input);
    append(sink, place.name);
    if (place.component < 0) return;
    sink.push('[');
    append_integer(sink, place.component);
    sink.push(']');
}

}  // namespace detail

}  // namespace ddx
