// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/expression.hpp>

namespace ddx {

/// An index as a variable of formulas: free until a sum binds it.
template <short_name Name>
struct index_variable {
    static constexpr auto name = Name;
    static constexpr shape value_shape{};
};

namespace detail {

/// Stands in a list of variables and says: index `Index` counts the components of vectors of length `Length`.
template <short_name Index, short_name Length>
struct ranges_over {
    static constexpr auto name = Index;
    static constexpr shape value_shape{};
};

/// Stands in a list of variables and says: both indices have one range.
template <short_name First, short_name Second>
struct same_range {
    static constexpr auto name = First;
    static constexpr shape value_shape{};
};

template <class Variable>
inline constexpr bool is_index = false;
template <short_name Name>
inline constexpr bool is_index<index_variable<Name>> = true;

/// What a variable of a list says about the range of an index, as a value.
struct range_fact {
    enum : unsigned char { nothing, range, same } says = nothing;
    short_name index{}, other{};  // `other` is a length or a second index
};
template <class Variable>
constexpr range_fact fact_of(Variable) {
    return {};
}
template <short_name Index, short_name Length>
constexpr range_fact fact_of(ranges_over<Index, Length>) {
    return {range_fact::range, Index, Length};
}
template <short_name First, short_name Second>
constexpr range_fact fact_of(same_range<First, Second>) {
    return {range_fact::same, First, Second};
}

/// The lengths that an index is found to range over: none, one, or two that contradict each other.
struct found_range {
    int count = 0;
    short_name length{}, second{};

    constexpr void add(const short_name& found) {
        if (count == 0 || (count == 1 && !(found == length))) (count++ == 0 ? length : second) = found;
    }
};

/// The range of an index by all facts of a list, also those about indices that have its range.
template <class... Variables>
constexpr found_range range_in(variable_list<Variables...>, short_name index) {
    constexpr std::size_t size = sizeof...(Variables) + 1;
    const range_fact facts[size] = {fact_of(Variables{})...};
    short_name linked[size]{index};
    std::size_t count = 1;
    found_range result;
    for (std::size_t k = 0; k < count; ++k)
        for (const range_fact& fact : facts) {
            if (fact.says == range_fact::range && fact.index == linked[k]) result.add(fact.other);
            if (fact.says != range_fact::same || (!(fact.index == linked[k]) && !(fact.other == linked[k]))) continue;
            const short_name& next = fact.index == linked[k] ? fact.other : fact.index;
            bool known = false;
            for (std::size_t i = 0; i < count; ++i) known = known || linked[i] == next;
            if (!known) linked[count++] = next;
        }
    return result;
}

template <class List, short_name Index>
inline constexpr found_range range_of = range_in(List{}, Index);

/// The variables of a list that Keep<Variable>::value chooses.
template <template <class> class Keep, class List>
struct chosen;
template <template <class> class Keep, class... Variables>
struct chosen<Keep, variable_list<Variables...>> {
    using type = merged_variables<std::conditional_t<Keep<Variables>::value, variable_list<Variables>, variable_list<>>...>;
};

template <class Variable, class List>
constexpr bool range_agrees() {
    if constexpr (is_index<Variable>) {
        constexpr found_range range = range_of<List, Variable::name>;
        return demand<code::D32, (range.count < 2), Variable::name, range.length, range.second>();
    } else {
        return true;
    }
}

/// Whether every index of a list has at most one range; if not the compiler stops.
template <class... Variables>
constexpr bool ranges_agree(variable_list<Variables...>) {
    if constexpr ((is_index<Variables> || ...))
        return (range_agrees<Variables, variable_list<Variables...>>() && ...);
    else
        return true;
}

}  // namespace detail

}  // namespace ddx
