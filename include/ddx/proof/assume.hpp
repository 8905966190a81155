// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/function/expression_derivative.hpp>
#include <ddx/function/function.hpp>
#include <ddx/proof/attempt.hpp>

namespace ddx {

/// A statement about the sign of an expression, or of a function of the engine: what `assume` takes.
template <proof::claim What, class Of>
struct assumption {
    static constexpr proof::claim what = What;
    using of = Of;
};

/// The statements e > 0, e >= 0 and e != 0, for all inputs at which the two sides of a proof are compared; of a vector for each entry.
template <Expression E>
constexpr assumption<proof::claim::positive, E> positive(const E&) {
    return {};
}
template <Expression E>
constexpr assumption<proof::claim::nonnegative, E> nonnegative(const E&) {
    return {};
}
template <Expression E>
constexpr assumption<proof::claim::nonzero, E> nonzero(const E&) {
    return {};
}
template <class Source>
constexpr assumption<proof::claim::positive, engine_function<Source>> positive(engine_function<Source>) {
    return {};
}
template <class Source>
constexpr assumption<proof::claim::nonnegative, engine_function<Source>> nonnegative(engine_function<Source>) {
    return {};
}
template <class Source>
constexpr assumption<proof::claim::nonzero, engine_function<Source>> nonzero(engine_function<Source>) {
    return {};
}

/// Statements taken as true in a proof.
template <class... Statements>
struct assumptions {};

/// The last argument of `identical`: what may be taken as true.
///
/// Math      identical(f, g, assume(positive(x))): f = g wherever both are defined and x > 0.
/// Edges     used as far as the statement is about a variable or a sum, as positive(x) and nonnegative(x - y) are; others are of no use.
template <proof::claim... What, class... Of>
constexpr assumptions<assumption<What, Of>...> assume(assumption<What, Of>...) {
    return {};
}

}  // namespace ddx
