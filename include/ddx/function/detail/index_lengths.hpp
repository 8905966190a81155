// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/index_sum.hpp>
#include <ddx/expr/index_unknown.hpp>
#include <ddx/graph/index_expansion.hpp>

namespace ddx {

/// A length and the number that it is given; a second one where two contradict each other.
struct known_length {
    short_name name{};
    std::size_t value = 0, second = 0;
    int count = 0;

    constexpr void add(std::size_t found) {
        if (count == 0 || (count == 1 && found != value)) (count++ == 0 ? value : second) = found;
    }
};

namespace detail {

/// The length that a variable of index notation is about; no name for other variables.
template <class Variable>
constexpr short_name length_named_by(Variable) {
    return {};
}
template <fixed_string Name, short_name Length>
constexpr short_name length_named_by(array_type<Name, Length>) {
    return Length;
}
template <short_name Name>
constexpr short_name length_named_by(length_type<Name>) {
    return Name;
}
template <short_name Index, short_name Length>
constexpr short_name length_named_by(ranges_over<Index, Length>) {
    return Length;
}
template <fixed_string Name, short_name Result, short_name Argument>
constexpr short_name length_named_by(unknown_variable<Name, Result, Argument>) {
    return Result;
}

template <class Variable>
inline constexpr bool is_of_index_notation = is_index<Variable> || !(length_named_by(Variable{}) == short_name{}) || fact_of(Variable{}).says != range_fact::nothing;

/// Whether an expression is written in index notation, so that it has values only once lengths have numbers.
template <class List>
inline constexpr bool is_symbolic_list = false;
template <class... Variables>
inline constexpr bool is_symbolic_list<variable_list<Variables...>> = (is_of_index_notation<Variables> || ...);
template <class E>
concept Symbolic = is_symbolic_list<typename E::variables>;

/// The lengths of a list of variables, each once; `count` of a list's first entries are used.
template <std::size_t Size>
struct lengths {
    array<known_length, Size> all{};
    std::size_t count = 0;

    constexpr void need(const short_name& name) {
        if (name == short_name{} || find(name) != nullptr) return;
        all[count++].name = name;
    }
    constexpr known_length* find(const short_name& name) {
        for (std::size_t i = 0; i < count; ++i)
            if (all[i].name == name) return &all[i];
        return nullptr;
    }
    constexpr const known_length* find(const short_name& name) const {
        for (std::size_t i = 0; i < count; ++i)
            if (all[i].name == name) return &all[i];
        return nullptr;
    }
    /// The first length without a number, or with two; none if each has one.
    constexpr known_length first_unfit() const {
        for (std::size_t i = 0; i < count; ++i)
            if (all[i].count != 1 || all[i].value == 0) return all[i];
        return {{}, 1, 1, 1};
    }
    constexpr void give(const short_name& name, std::size_t value) {
        if (known_length* known = find(name)) known->add(value);
    }
};

// what a binding says of lengths: K = 3_c of K, x = {…} of the length of the array x
template <class Lengths, short_name Name, std::size_t Value, class... Variables>
constexpr void learn(Lengths& known, length_value<Name, Value>, variable_list<Variables...>) {
    known.give(Name, Value);
}
template <class Array, class Variable>
constexpr bool is_bound_as() {
    if constexpr (is_array<Array>)
        return Array::name == Variable::name;
    else
        return false;
}
template <class Lengths, class Variable, class T, class... Variables>
constexpr void learn(Lengths& known, std::type_identity<binding<Variable, T>>, variable_list<Variables...>) {
    ((is_bound_as<Variables, Variable>() ? known.give(length_named_by(Variables{}), Variable::value_shape.rows) : void()), ...);
}

template <class... Variables>
constexpr auto lengths_of(variable_list<Variables...>) {
    lengths<sizeof...(Variables)> result;
    (result.need(length_named_by(Variables{})), ...);
    return result;
}

template <class T>
struct is_length_value : std::false_type {};
template <short_name Name, std::size_t Value>
struct is_length_value<length_value<Name, Value>> : std::true_type {};

template <class Binding>
constexpr auto lesson_of() {
    if constexpr (is_length_value<Binding>::value)
        return Binding{};
    else
        return std::type_identity<Binding>{};
}

/// The lengths of an expression as its bindings give them.
template <class List, class... Bindings>
inline constexpr auto lengths_by = [] {
    auto result = lengths_of(List{});
    (learn(result, lesson_of<Bindings>(), List{}), ...);
    return result;
}();

/// The variable that stands for a variable of index notation once lengths have numbers; none for lengths and indices.
template <class Variable, auto Lengths>
struct with_numbers {
    using type = std::conditional_t<is_of_index_notation<Variable>, variable_list<>, variable_list<Variable>>;
};
template <fixed_string Name, short_name Length, auto Lengths>
struct with_numbers<array_type<Name, Length>, Lengths> {
    using type = variable_list<variable_type<Name, Lengths.find(Length)->value>>;
};
template <class List, auto Lengths>
struct all_with_numbers;
template <class... Variables, auto Lengths>
struct all_with_numbers<variable_list<Variables...>, Lengths> {
    using type = merged_variables<typename with_numbers<Variables, Lengths>::type...>;
};

/// The free indices of a list of variables, in order of appearance.
template <class Variable>
struct is_free_index {
    static constexpr bool value = is_index<Variable>;
};
template <class List>
using free_indices = typename chosen<is_free_index, List>::type;

/// The ranges of free indices as a shape: one a vector, two a matrix whose rows belong to the first.
template <class List, auto Lengths, class... Indices>
constexpr shape shape_over(variable_list<Indices...>, shape without) {
    if (sizeof...(Indices) == 0) return without;
    const std::size_t sizes[sizeof...(Indices) + 2]{Lengths.find(range_of<List, Indices::name>.length)->value...};
    return {sizes[0], sizes[1]};
}

/// What the inputs of an expression become: one entry of an indexed_input for each.
template <auto Lengths, class... Variables>
constexpr buffer<indexed_input> indexed_inputs(variable_list<Variables...>, std::size_t literals) {
    buffer<indexed_input> result;
    int next = 0, indices = 0;
    const auto add = [&]<class Variable>(Variable) {
        if constexpr (is_index<Variable>) {
            result.push({indexed_input::index, indices++});
        } else if constexpr (is_array<Variable>) {
            const int count = static_cast<int>(Lengths.find(Variable::length)->value);
            result.push({indexed_input::array, next, count});
            next += count;
        } else if constexpr (is_length<Variable>) {
            result.push({indexed_input::length, static_cast<int>(Lengths.find(Variable::name)->value)});
        } else if constexpr (is_unknown_variable<Variable>) {
            const int components = static_cast<int>(Lengths.find(Variable::result)->value);
            result.push({indexed_input::unknown, 0, components, short_name(Variable::name)});
        } else if constexpr (is_of_index_notation<Variable>) {
            result.push({});
        } else {
            for (std::size_t i = 0; i < Variable::value_shape.size(); ++i) result.push({indexed_input::number, next++});
        }
    };
    (add(Variables{}), ...);
    for (std::size_t i = 0; i < literals; ++i) result.push({indexed_input::number, next++});
    return result;
}

}  // namespace detail

}  // namespace ddx
