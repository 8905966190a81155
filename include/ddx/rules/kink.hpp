// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>

namespace ddx {

/// The policy at kinks: which partial derivatives are replaced by their limit, and what the others answer.
///
/// Math      Where a function has no derivative but a bounded subdifferential, the derivative is the centre of that set:
///             |u| at 0: 0 · max(u, v) and min(u, v) at u = v: 1/2 each · ‖r‖ and hypot at 0: the zero vector.
///           A power q^p of a sum of squares q = Σ r_i² has the bounded gradient p q^(p-1) ∇q for p >= 1/2. At q = 0 also
///           ∇q = 0, so q^(p-1) is taken to be 0 there (a `limit_pow`): the exact limit for p > 1/2, the centre for p = 1/2.
///           A power whose exponent is known only later counts as p >= 1/2.
/// Returns   whether the partial derivatives of what(u, exponent), nodes in normal form, have such limits.
/// Edges     √u and u^p of anything else keep their infinite slope at 0; atan2 at the origin, log and 1/u at 0 answer NaN or
///           ±∞ by IEEE arithmetic: there is no bounded derivative to choose. A branch not taken by `select` adds exactly 0.
/// Source    Clarke, Optimization and Nonsmooth Analysis, section 2.1, for the subdifferential.
constexpr bool has_bounded_limit(const arena& graph, op what, int u, int exponent) {
    switch (what) {
        case op::hypot:
        case op::limit_pow: return true;
        case op::pow:
        case op::sqrt: return graph[u].known & fact::sum_of_squares;
        case op::pow_rat: {
            const rational p = graph.constant_of(exponent).exact;
            return graph[u].known & fact::sum_of_squares && !(p < rational{1, 2});
        }
        default: return false;
    }
}

}  // namespace ddx
