// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/index_sum.hpp>

namespace ddx {

namespace detail {

template <class Binding>
inline constexpr bool is_renaming = false;
template <short_name From, short_name To>
inline constexpr bool is_renaming<index_renaming<From, To>> = true;

constexpr short_name renamed_by(short_name name, auto...) { return name; }
template <short_name From, short_name To, class... Renamings>
constexpr short_name renamed_by(short_name name, index_renaming<From, To>, Renamings... others) {
    return name == From ? To : renamed_by(name, others...);
}

/// What a variable becomes where indices are renamed.
template <class Variable, class... Renamings>
struct renamed_variable {
    using type = Variable;
};
template <short_name Name, class... Renamings>
struct renamed_variable<index_variable<Name>, Renamings...> {
    using type = index_variable<renamed_by(Name, Renamings{}...)>;
};
template <short_name Index, short_name Length, class... Renamings>
struct renamed_variable<ranges_over<Index, Length>, Renamings...> {
    using type = ranges_over<renamed_by(Index, Renamings{}...), Length>;
};
template <short_name First, short_name Second, class... Renamings>
struct renamed_variable<same_range<First, Second>, Renamings...> {
    using type = same_range<renamed_by(First, Renamings{}...), renamed_by(Second, Renamings{}...)>;
};

template <class List, class... Renamings>
struct renamed_list;
template <class... Variables, class... Renamings>
struct renamed_list<variable_list<Variables...>, Renamings...> {
    using type = merged_variables<variable_list<typename renamed_variable<Variables, Renamings...>::type>...>;
};

/// An environment in which indices stand for others.
template <class Environment, class... Renamings>
class renaming_environment {
public:
    static constexpr int depth = depth_of<Environment>;

    constexpr explicit renaming_environment(Environment& outer) : outer_(outer) {}

    constexpr auto& graph() { return outer_.graph(); }
    constexpr auto constant(rational value) { return outer_.constant(value); }
    template <shape Shape>
    constexpr auto literal() {
        return outer_.template literal<Shape>();
    }
    template <class Variable>
    constexpr auto value_of() {
        return outer_.template value_of<typename renamed_variable<Variable, Renamings...>::type>();
    }

private:
    Environment& outer_;
};

}  // namespace detail

/// An expression with other names for its free indices, all at once: J(i = j, j = i) is its transpose.
///
/// Math      e[i := j, …]; indices that are bound in e keep their meaning, and none is captured.
template <class E, class... Renamings>
struct renamed_type : expression<renamed_type<E, Renamings...>> {
    using variables = typename detail::renamed_list<typename E::variables, Renamings...>::type;
    static constexpr shape value_shape = E::value_shape;
    static constexpr std::size_t literal_count = E::literal_count;

    [[no_unique_address]] E of;

    constexpr renamed_type() = default;
    constexpr explicit renamed_type(const E& whole) : of(whole) {}

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        detail::renaming_environment<Environment, Renamings...> inside(environment);
        return of.lower(inside);
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return of.collect(place);
    }
};

}  // namespace ddx
