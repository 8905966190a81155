// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/frozen_graph.hpp>
#include <ddx/graph/simplifier.hpp>
#include <ddx/proof/normal_form.hpp>

namespace ddx::proof {

/// What a proof attempt found.
enum class decision : unsigned char {
    identical,       // both sides agree wherever both are defined
    different_form,  // the normal forms differ: not proved, and for rational functions not true
    too_wide,        // undecided: a number does not fit
    too_long         // undecided: more work than the budget
};

constexpr bool is_undecided(decision d) { return d == decision::too_wide || d == decision::too_long; }

/// How much work one attempt may do: four units for each pair of terms multiplied, one for each term added or sorted, a few for
/// each kernel and each new product.
///
/// Cost      a unit is at most about 80 of clang's steps; 1 048 576 of them are its default limit for one constant evaluation.
inline constexpr int default_budget = 10000;

/// The decision procedure for "two nodes of a graph are equal as functions wherever both are defined".
///
/// Math      identical if NF(a) - NF(b), multiplied by its denominators, is the zero polynomial over the kernels: first with sums of
///           products kept together, which is cheap and often enough, then multiplied out.
/// Edges     sound before complete: √(x²) = x, log(x²) = 2 log x are not proved; x/x = 1, (√x)² = x, e^{log x} = x are.
/// Source    Buchberger & Loos, Algebraic simplification, in Computer Algebra (Springer 1982), for normal forms over kernels.
class comparison {
public:
    constexpr comparison(arena& graph, expansion how, int budget = default_budget)
        : simplify_(graph), forms_(graph, how, budget), how_(how) {}

    constexpr index_algebra& algebra() { return forms_.algebra(); }

    /// Takes what node `id` is as known of its sign for all inputs; before anything is decided.
    constexpr void assume(claim what, int id) { algebra().assume(what, form_of(id)); }

    constexpr polynomial form_of(int id) { return forms_.of(simplify_.canonical(id)); }

    constexpr decision decide(int a, int b) {
        if (simplify_.canonical(a) == simplify_.canonical(b)) return decision::identical;
        polynomial p = form_of(a), q = form_of(b);
        while (algebra().take_finer_angles() && !algebra().is_undecided()) {
            forms_.forget();
            p = form_of(a), q = form_of(b);
        }
        polynomial difference = algebra().is_undecided() ? p : algebra().sum(p, q, -1);
        if (how_ == expansion::complete) difference = algebra().cleared(difference);
        if (algebra().has_delta()) difference = algebra().contracted(difference);
        switch (algebra().reached()) {
            case limit::size_of_numbers: return decision::too_wide;
            case limit::work: return decision::too_long;
            default: return difference.is_zero() ? decision::identical : decision::different_form;
        }
    }

private:
    simplifier simplify_;
    normal_form forms_;
    expansion how_;
};

/// Whether nodes a and b are the same function.
constexpr decision decide(arena& graph, int a, int b, int budget = default_budget) {
    if (comparison(graph, expansion::postponed, budget).decide(a, b) == decision::identical) return decision::identical;
    return comparison(graph, expansion::complete, budget).decide(a, b);
}

}  // namespace ddx::proof
