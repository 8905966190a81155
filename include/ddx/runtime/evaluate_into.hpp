// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/runtime/detail/program_call.hpp>

namespace ddx {

namespace detail {

template <class F, class T, class Results, std::size_t... A, class... Views>
constexpr call_error length_error(const Results& results, std::index_sequence<A...>, const Views&... views) {
    using call = program_call<F>;
    call_error found;
    for (std::size_t r = 0; r < call::results; ++r)
        if (results[r].size() != call::result_size(r)) return {error_code::result_length, r, 0, call::result_size(r), results[r].size()};
    const bool right = (... && (views.size() == call::argument_size(A) ||
                                (found = {error_code::argument_length, 0, A, call::argument_size(A), views.size()}, false)));
    return right ? overlap_of_results<T>(results) : found;
}

template <class F, class T, class Results, std::size_t... A, class... Views>
constexpr status evaluate_views(const F& f, const Results& results, std::index_sequence<A...> order, const Views&... views) {
    using call = program_call<F>;
    if (const call_error found = length_error<F, T>(results, order, views...); found.code != error_code::none) return found;
    T inputs[call::inputs + 1];
    call::collect_literals(f, inputs);
    (call::template load<A>(inputs, views.data()), ...);
    call::run(static_cast<const T*>(inputs), results, 0);
    return {};
}

}  // namespace detail

/// The value of a compiled function at one point, written where the caller says: evaluate_into(f, result…, argument…).
///
/// Math      result = f(argument…), in the arithmetic of the result's numbers T; a value and its derivative are two results.
/// Requires  each result and argument is contiguous memory of its entries (row by row) or, for a scalar, one number;
///           arguments in the order of the function, or of the variables' first appearance in an expression.
/// Returns   R01 or R02 for a wrong length, R06 for two results that share memory; nothing is written then.
/// Edges     a result may share memory with arguments in any way: they are all read before it is written.
/// Cost      a comparison for each length and the operations of the program; no heap, no exception.
template <Compiled F, class First, class... Rest>
constexpr status evaluate_into(const F& f, First&& first, Rest&&... rest) {
    using T = detail::number_in_t<First>;
    return detail::with_views<F, T>(
        [&](const auto& results, const auto&... arguments) {
            return detail::evaluate_views<F, T>(f, results, std::index_sequence_for<decltype(arguments)...>{},
                                                detail::argument_view<T>(arguments)...);
        },
        first, rest...);
}

}  // namespace ddx
