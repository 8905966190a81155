// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/index_renaming.hpp>
#include <ddx/function/detail/index_lengths.hpp>
#include <ddx/function/expression_derivative.hpp>
#include <ddx/function/operations.hpp>
#include <ddx/graph/indexed_symbol.hpp>

namespace ddx {

/// An expression in index notation whose lengths have numbers, as a function of ordinary variables: again a source.
template <class E, auto Lengths>
struct index_expanded {
    using list = typename E::variables;
    using variables = typename detail::all_with_numbers<list, Lengths>::type;
    static constexpr shape value_shape = detail::shape_over<list, Lengths>(detail::free_indices<list>{}, E::value_shape);
    static constexpr auto arguments = expression_source<E, variables>::arguments;
    static constexpr array<shape, 1> results{value_shape};

    static constexpr short_name stage{"trace"};
    static constexpr rooted_graph trace() {
        rooted_graph result;
        const buffer<indexed_input> inputs = detail::indexed_inputs<Lengths>(list{}, E::literal_count);
        std::size_t longest = 1;
        for (const known_length& known : Lengths.all) longest = known.value > longest ? known.value : longest;
        constexpr const auto& source = graph_of<expression_source<E, list>>::graph;
        index_expansion expand(source, inputs, static_cast<int>(longest), result.graph);
        const std::size_t columns = value_shape.is_matrix() ? value_shape.columns : 1;
        buffer<int> values(2, 0);
        for (std::size_t i = 0; i < value_shape.size(); ++i) {
            const bool has_indices = detail::free_indices<list>::size > 0;
            values[0] = static_cast<int>(i / columns);
            values[1] = static_cast<int>(i % columns);
            result.roots.push(expand.at(source.root_list[has_indices ? 0 : i], values));
        }
        return result;
    }
};

/// An expression in index notation with numbers for its lengths: an ordinary expression of ordinary variables.
///
/// Math      without free indices the same value; with one, i, the vector (e(0), e(1), …); with two, i and j, the matrix (e(i, j)), whose
///           rows belong to the one that appears first in the formula, an index differentiated by coming after those of what is derived.
template <class E, auto Lengths>
struct index_expanded_type : expression<index_expanded_type<E, Lengths>> {
    using source = index_expanded<E, Lengths>;
    using variables = typename source::variables;
    static constexpr shape value_shape = source::value_shape;
    static constexpr std::size_t literal_count = E::literal_count;

    [[no_unique_address]] E of;

    constexpr index_expanded_type() = default;
    constexpr explicit index_expanded_type(const E& whole) : of(whole) {}

    template <class Environment>
    constexpr auto lower(Environment& environment) const {
        return detail::loaded<source, value_shape>(environment.graph(), detail::input_nodes<literal_count>(environment, variables{}));
    }
    template <class T>
    constexpr T* collect(T* place) const {
        return of.collect(place);
    }
};

namespace detail {

template <class E, auto Lengths>
constexpr bool is_expandable() {
    using list = typename E::variables;
    constexpr std::size_t indices = free_indices<list>::size;
    constexpr known_length unfit = Lengths.first_unfit();
    if constexpr (!ranges_agree(list{}))
        return false;
    else if constexpr (!demand<code::D33, (unfit.value > 0), unfit.name>())
        return false;
    else if constexpr (!demand<code::D34, (unfit.count == 1), unfit.name, unfit.value, unfit.second>())
        return false;
    else if constexpr (!demand<code::D35, indices <= 2, indices>())
        return false;
    else
        return demand<code::D10, indices == 0 || E::value_shape.is_scalar()>();
}

template <auto Lengths, class E>
constexpr auto expanded(const E& e) {
    if constexpr (is_expandable<E, Lengths>())
        return index_expanded_type<E, Lengths>(e);
    else
        return failed{};
}

}  // namespace detail

/// An expression in index notation as an ordinary expression: its lengths are given numbers, as in with_lengths(S, K = 3_c).
///
/// Math      every vector of length K becomes a variable of the same name with so many components, Σ_l e the sum e(0) + … + e(K - 1).
/// Requires  a number for each length of e.                                                               (D32, D33, D34, D35)
/// Returns   a scalar, a vector over one free index, or a matrix over two; see index_expanded_type for their order.
/// Edges     the value is what the formula written out for those numbers computes, bit for bit.
template <detail::Symbolic E, short_name... Names, std::size_t... Values>
constexpr auto with_lengths(const E& e, length_value<Names, Values>...) {
    return detail::expanded<detail::lengths_by<typename E::variables, length_value<Names, Values>...>>(e);
}

namespace detail {

/// Evaluates an expression whose lengths have numbers; bindings of lengths, the first Remaining looked at, are not passed on.
template <std::size_t Remaining, class E, class... Bindings>
DDX_INLINE constexpr auto value_at(const E& e, const Bindings&... bindings) {
    if constexpr (Remaining == 0) {
        return evaluate_expression(e, bindings...);
    } else {
        return [&](const auto& first, const auto&... rest) {
            if constexpr (is_length_value<std::remove_cvref_t<decltype(first)>>::value)
                return value_at<Remaining - 1>(e, rest...);
            else
                return value_at<Remaining - 1>(e, rest..., first);
        }(bindings...);
    }
}

}  // namespace detail

/// Operations are counted once lengths have numbers.                                                                   (D33)
template <detail::Symbolic E>
constexpr operation_counts operations(const E&) {
    constexpr auto needed = detail::lengths_of(typename E::variables{});
    demand<code::D33, needed.count == 0, needed.all[0].name>();
    return {};
}

/// The value of an expression in index notation: what S(x = {1.0, 2.0, 3.0}) calls; or, for S(i = j), the expression with indices renamed.
///
/// Math      the lengths follow from the vectors that are bound; lengths of none are bound themselves, K = 3_c. For the shape see
///           index_expanded_type.
/// Requires  a number for each length, each variable bound once.                              (D01, D02, D12, D33, D34, D35, D37)
template <detail::Symbolic E, class... Bindings>
DDX_INLINE constexpr auto evaluate_expression(const E& e, const Bindings&... bindings) {
    if constexpr (any_failed<Bindings...>) {
        return failed{};
    } else if constexpr (sizeof...(Bindings) > 0 && (detail::is_renaming<Bindings> && ...)) {
        return renamed_type<E, Bindings...>(e);
    } else if constexpr (!demand<code::D37, detail::unknown_among(typename E::variables{}) == short_name{},
                                 detail::unknown_among(typename E::variables{})>()) {
        return failed{};
    } else {
        const auto expanded = detail::expanded<detail::lengths_by<typename E::variables, Bindings...>>(e);
        if constexpr (any_failed<std::remove_const_t<decltype(expanded)>>)
            return failed{};
        else
            return detail::value_at<sizeof...(Bindings)>(expanded, bindings...);
    }
}

}  // namespace ddx
