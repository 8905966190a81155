// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/detail/index_ranges.hpp>
#include <ddx/proof/assume.hpp>
#include <ddx/proof/failure.hpp>

namespace ddx {

namespace detail {

template <std::size_t N, std::size_t M>
constexpr bool are_equal(const array<shape, N>& a, const array<shape, M>& b) {
    bool equal = N == M;
    for (std::size_t i = 0; i < N && equal; ++i) equal = a[i] == b[i];
    return equal;
}

template <Traceable SourceA, Traceable SourceB, auto Names, class... Assumed>
constexpr auto identical_sources() {
    if constexpr (demand<code::D27, are_equal(SourceA::arguments, SourceB::arguments) && are_equal(SourceA::results, SourceB::results)>())
        return verdict_of<attempt<SourceA, SourceB, Names, Assumed...>>();
    else
        return failed{};
}

}  // namespace detail

/// Whether two functions are the same function of their arguments, decided exactly by the compiler.
///
/// Math      true only if f(x) = g(x) for all x where both are defined and what is assumed holds. Where both are rational functions
///           of the arguments it is true also if; over roots, exponentials and the like a true identity may not be found.
/// Requires  f and g have arguments of the same shapes and a value of the same shape; assumptions are about functions of these. (D27)
/// Returns   `proved`, which is true; or `disproved`, `not_proved` or `undecided`, which are no bools and whose names hold both sides
///           and a point where they differ (D22, D30). !identical(f, g) is a bool, but if undecided.
/// Edges     √(x²) = x and log(x²) = 2 log x need assume(positive(x)); x/x = 1, (√x)² = x and e^{log x} = x do not.
/// Cost      one constant evaluation for all roots; one more for each root where products of sums must be multiplied out.
template <class SourceA, class SourceB, proof::claim... What, class... Of>
constexpr auto identical(engine_function<SourceA>, engine_function<SourceB>, assumptions<assumption<What, engine_function<Of>>...> = {}) {
    constexpr array<short_name, SourceA::arguments.size()> no_names{};
    if constexpr (demand<code::D27, (detail::are_equal(SourceA::arguments, Of::arguments) && ...)>())
        return detail::identical_sources<SourceA, SourceB, no_names, detail::assumed<What, Of, 0>...>();
    else
        return failed{};
}

/// Whether two expressions have the same value for all values of their variables, decided exactly by the compiler.
///
/// Math      as for functions, over the variables of both sides; captured literals are parameters of their own.
template <Expression A, Expression B, proof::claim... What, Expression... Of>
constexpr auto identical(const A&, const B&, assumptions<assumption<What, Of>...> = {}) {
    if constexpr (any_failed<A, B, Of...>) {
        return failed{};
    } else {
        using variables = merged_variables<typename A::variables, typename B::variables, typename Of::variables...>;
        if constexpr (!detail::ranges_agree(variables{}))
            return failed{};
        else
            return detail::identical_sources<expression_source<A, variables>, expression_source<B, variables>,
                                             detail::names_of<variables, A::literal_count>,
                                             detail::assumed<What, expression_source<Of, variables>, Of::literal_count>...>();
    }
}

}  // namespace ddx
