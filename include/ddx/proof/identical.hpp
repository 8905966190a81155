// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/detail/index_ranges.hpp>
#include <ddx/function/expression_derivative.hpp>
#include <ddx/function/function.hpp>
#include <ddx/proof/decide.hpp>
#include <ddx/proof/verdict.hpp>

namespace ddx {

namespace detail {

/// The graphs of two sources over the same inputs: the roots of the first, then those of the second.
template <Traceable SourceA, Traceable SourceB>
constexpr rooted_graph side_by_side() {
    rooted_graph result = thaw(graph_of<SourceA>::graph);
    buffer<int> inputs;
    for (std::size_t i = 0; i < total_size(SourceA::arguments); ++i) inputs.push(result.graph.input(static_cast<int>(i)));
    const buffer<int> second = load(graph_of<SourceB>::graph, result.graph, inputs);
    result.roots.append(second.data(), second.size());
    return result;
}

/// What was found for each root: first cheaply, then multiplied out; what is too much at once has a constant evaluation of its own.
template <Traceable SourceA, Traceable SourceB>
struct proof_of {
    static constexpr std::size_t count = total_size(SourceA::results);
    using decisions = std::array<proof::decision, count>;

    static constexpr decisions attempt(proof::expansion how, decisions known, std::size_t first, std::size_t last) {
        rooted_graph both = side_by_side<SourceA, SourceB>();
        proof::comparison compare(both.graph, how);
        for (std::size_t i = first; i < last; ++i)
            if (known[i] != proof::decision::identical)
                known[i] = compare.decide(both.roots[static_cast<int>(i)], both.roots[static_cast<int>(count + i)]);
        return known;
    }
    static constexpr bool is_proved(const decisions& known) {
        for (const proof::decision d : known)
            if (d != proof::decision::identical) return false;
        return true;
    }

    static constexpr decisions quick = [] {
        decisions nothing{};
        for (proof::decision& d : nothing) d = proof::decision::undecided;
        return attempt(proof::expansion::postponed, nothing, 0, count);
    }();

    static constexpr decisions together = [] {
        if constexpr (is_proved(quick))
            return quick;
        else
            return attempt(proof::expansion::complete, quick, 0, count);
    }();

    template <std::size_t Root>
    static constexpr proof::decision of() {
        if constexpr (count > 1 && together[Root] == proof::decision::undecided) {
            constexpr decisions alone = attempt(proof::expansion::complete, together, Root, Root + 1);
            return alone[Root];
        } else {
            return together[Root];
        }
    }

    template <std::size_t... Root>
    static constexpr decisions of_all(std::index_sequence<Root...>) {
        return {of<Root>()...};
    }

    static constexpr decisions roots = of_all(std::make_index_sequence<count>{});

    /// The first decision that is not `identical`.
    static constexpr proof::decision all = [] {
        for (const proof::decision d : roots)
            if (d != proof::decision::identical) return d;
        return proof::decision::identical;
    }();
};

/// Whether two sources over the same inputs have the same values, root by root.
template <Traceable SourceA, Traceable SourceB>
constexpr proof::decision decide_sources() {
    return proof_of<SourceA, SourceB>::all;
}

template <std::size_t N, std::size_t M>
constexpr bool are_equal(const std::array<shape, N>& a, const std::array<shape, M>& b) {
    bool equal = N == M;
    for (std::size_t i = 0; i < N && equal; ++i) equal = a[i] == b[i];
    return equal;
}

template <Traceable SourceA, Traceable SourceB>
constexpr auto identical_sources() {
    if constexpr (demand<code::D27, are_equal(SourceA::arguments, SourceB::arguments) && are_equal(SourceA::results, SourceB::results)>())
        return verdict_of<decide_sources<SourceA, SourceB>() == proof::decision::identical, code::D22>();
    else
        return failed{};
}

}  // namespace detail

/// Whether two functions are the same function of their arguments, decided exactly by the compiler.
///
/// Math      true only if f(x) = g(x) for all x where both are defined. Where both are rational functions of the arguments it is
///           true also if; over roots, exponentials and the like a true identity may not be found.
/// Requires  f and g have arguments of the same shapes and a value of the same shape.
/// Returns   `proved`, which is true, or a type that is no bool and says so in the compiler's message; !identical(f, g) is a bool.
/// Edges     √(x²) = x and log(x²) = 2 log x are not identical; x/x = 1, (√x)² = x and e^{log x} = x are.
/// Cost      one constant evaluation for all roots; one more for each root where products of sums must be multiplied out.
template <class SourceA, class SourceB>
constexpr auto identical(engine_function<SourceA>, engine_function<SourceB>) {
    return detail::identical_sources<SourceA, SourceB>();
}

/// Whether two expressions have the same value for all values of their variables, decided exactly by the compiler.
///
/// Math      as for functions, over the variables of both sides; captured literals are parameters of their own.
template <Expression A, Expression B>
constexpr auto identical(const A&, const B&) {
    if constexpr (any_failed<A, B>) {
        return failed{};
    } else {
        using variables = merged_variables<typename A::variables, typename B::variables>;
        if constexpr (!detail::ranges_agree(variables{}))
            return failed{};
        else
            return detail::identical_sources<expression_source<A, variables>, expression_source<B, variables>>();
    }
}

}  // namespace ddx
