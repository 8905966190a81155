// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/functions.hpp>
#include <ddx/expr/index.hpp>

namespace ddx {

namespace detail {

/// Whether a variable says nothing of an index that is bound.
template <short_name Index>
struct without_index {
    template <class Variable>
    struct keep {
        static constexpr range_fact fact = fact_of(Variable{});
        static constexpr bool value = !std::is_same_v<Variable, index_variable<Index>> && !(fact.index == Index) && !(fact.other == Index);
    };
    template <class Variable>
    struct linked {
        static constexpr bool value = keep<Variable>::fact.says == range_fact::same && !keep<Variable>::value;
    };
};

/// How many sums an environment is inside of.
template <class Environment>
inline constexpr int depth_of = 0;
template <class Environment>
    requires requires { Environment::depth; }
inline constexpr int depth_of<Environment> = Environment::depth;

/// An environment in which an index stands for a node of its own.
template <class Environment, short_name Index>
class bound_environment {
public:
    static constexpr int depth = depth_of<Environment> + 1;

    constexpr explicit bound_environment(Environment& outer) : outer_(outer) {}

    constexpr auto& graph() { return outer_.graph(); }
    constexpr auto constant(rational value) { return outer_.constant(value); }
    template <shape Shape>
    constexpr auto literal() {
        return outer_.template literal<Shape>();
    }
    template <class Variable>
    constexpr auto value_of() {
        if constexpr (std::is_same_v<Variable, index_variable<Index>>)
            return open_index(graph(), depth);
        else if constexpr (!without_index<Index>::template keep<Variable>::value)
            return constant({0, 1});  // what is said of its range is no number
        else
            return outer_.template value_of<Variable>();
    }

private:
    Environment& outer_;
};

/// What is left of the facts about a bound index: those that had its range have it still.
template <short_name Index, short_name Length, class List>
struct inherited;
template <short_name Index, short_name Length, class... Facts>
struct inherited<Index, Length, variable_list<Facts...>> {
    using type = merged_variables<variable_list<ranges_over<fact_of(Facts{}).index == Index ? fact_of(Facts{}).other : fact_of(Facts{}).index, Length>>...>;
};

}  // namespace detail

/// The sum of an expression over all values of an index, which it binds: Σ_l e.
template <short_name Index, short_name Length, class Body>
struct index_sum_type : expression<index_sum_type<Index, Length, Body>> {
    using bound = detail::without_index<Index>;
    using linked = typename detail::chosen<bound::template linked, typename Body::variables>::type;
    static constexpr shape value_shape{};
    static constexpr std::size_t literal_count = Body::literal_count;
    using variables = merged_variables<typename detail::chosen<bound::template keep, typename Body::variables>::type, variable_list<length_type<Length>>,
                                       typename detail::inherited<Index, Length, linked>::type>;

    [[no_unique_address]] Body body;

    constexpr index_sum_type() = default;
    constexpr explicit index_sum_type(const Body& of) : body(of) {}

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        detail::bound_environment<Environment, Index> inside(environment);
        return index_sum(environment.template value_of<length_type<Length>>(), inside.template value_of<index_variable<Index>>(), body.lower(inside));
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return body.collect(place);
    }
};

/// The sum of an expression over all values of an index: Σ_l e.
///
/// Math      sum(l, x[l]) = x_1 + … + x_K; the index is bound: outside of the sum its name means something else.
/// Requires  l subscripts a variable in e, or states its range: ddx::index<"l", K>.                         (D31, D32)
/// Edges     K may be 0, the sum then is 0. sum(l, 1_q) is K.
template <short_name Index, short_name Range, class Body>
    requires Expression<Body> || Number<Body>
constexpr auto sum(index_type<Index, Range> over, const Body& body) {
    using summand = expression_of<Body>;
    if constexpr (any_failed<Body>) {
        return failed{};
    } else {
        using says = merged_variables<typename summand::variables, typename decltype(over)::variables>;
        constexpr detail::found_range range = detail::range_of<says, Index>;
        if constexpr (!demand<code::D31, (range.count > 0), Index>())
            return failed{};
        else if constexpr (!demand<code::D32, (range.count < 2), Index, range.length, range.second>())
            return failed{};
        else
            return index_sum_type<Index, range.length, summand>(as_expression(body));
    }
}

// The vector functions of vectors of symbolic length; no index of the user's is captured, as theirs is bound within.
template <fixed_string X, short_name K>
constexpr auto sum(array_type<X, K> x) {
    return sum(index<"l">, x[index<"l">]);
}
template <fixed_string X, fixed_string Y, short_name K>
constexpr auto dot(array_type<X, K> x, array_type<Y, K> y) {
    return sum(index<"l">, x[index<"l">] * y[index<"l">]);
}
template <fixed_string X, short_name K>
constexpr auto squared_norm(array_type<X, K> x) {
    return dot(x, x);
}
template <fixed_string X, short_name K>
constexpr auto norm(array_type<X, K> x) {
    return sqrt(squared_norm(x));
}

}  // namespace ddx
