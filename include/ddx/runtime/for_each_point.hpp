// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/runtime/detail/program_call.hpp>

namespace ddx {

/// An argument of for_each_point that is the same for all points.
template <class View>
struct shared_argument {
    View values;
};

/// Marks an argument of for_each_point, memory or one number, as the same for all points; memory is referred to, not copied.
template <class R>
constexpr auto shared(const R& argument) {
    using view = decltype(detail::argument_view<detail::number_in_t<const R>>(argument));
    return shared_argument<view>{detail::argument_view<detail::number_in_t<const R>>(argument)};
}

namespace detail {

/// An argument together with whether it stands still from point to point.
template <class View, bool IsShared>
struct point_argument {
    static constexpr bool is_shared = IsShared;
    View values;
};

template <class T, class R>
constexpr auto argument_of_points(const R& argument) {
    static_assert(Viewable<const R>, "ddx: one number for all points is written ddx::shared(number)");
    return point_argument<std::span<const T>, false>{argument_view<T>(argument)};
}
template <class T, class View>
constexpr auto argument_of_points(const shared_argument<View>& argument) {
    if constexpr (Viewable<const View>)
        return point_argument<std::span<const T>, true>{argument_view<T>(argument.values)};
    else
        return point_argument<single_number<T>, true>{{static_cast<T>(argument.values.number)}};
}

/// What is wrong with argument number A, if anything.
template <class F, class T, std::size_t A, class Results, class Argument>
constexpr call_error argument_error(const Results& results, std::size_t points, const Argument& argument) {
    constexpr std::size_t size = program_call<F>::argument_size(A);
    const std::size_t needed = Argument::is_shared ? size : bounded_product(points, size), given = argument.values.size();
    if (given != needed) return {Argument::is_shared ? error_code::argument_length : error_code::argument_points, 0, A, needed, given};
    if constexpr (std::is_same_v<decltype(argument.values), std::span<const T>>) {
        for (std::size_t r = 0; r < Results{}.size(); ++r) {
            const bool in_place = !Argument::is_shared && are_the_same<T>(results[r], argument.values);
            if (!in_place && share_memory<T>(results[r], argument.values)) return {error_code::argument_overlaps, r, A};
        }
    }
    return {};
}

template <class F, class T, class Results, std::size_t... A, class... Arguments>
constexpr call_error points_error(const Results& results, std::size_t points, std::index_sequence<A...>, const Arguments&... arguments) {
    using call = program_call<F>;
    if (results[0].size() % call::result_size(0) != 0)
        return {error_code::result_points, 0, 0, call::result_size(0), results[0].size()};
    for (std::size_t r = 1; r < call::results; ++r)
        if (const std::size_t needed = bounded_product(points, call::result_size(r)); results[r].size() != needed)
            return {error_code::result_length, r, 0, needed, results[r].size()};
    call_error found;
    const bool right =
        (... && ((found = argument_error<F, T, A>(results, points, arguments)).code == error_code::none));
    return right ? overlap_of_results<T>(results) : found;
}

template <class F, class T, class Results, std::size_t... A, class... Arguments>
constexpr status evaluate_points(const F& f, const Results& results, std::index_sequence<A...> order, const Arguments&... arguments) {
    using call = program_call<F>;
    const std::size_t points = results[0].size() / call::result_size(0);
    if (const call_error found = points_error<F, T>(results, points, order, arguments...); found.code != error_code::none) return found;
    T inputs[call::inputs + 1];
    call::collect_literals(f, inputs);
    ((Arguments::is_shared ? call::template load<A>(inputs, arguments.values.data()) : void()), ...);
    for (std::size_t p = 0; p < points; ++p) {
        ((Arguments::is_shared ? void() : call::template load<A>(inputs, arguments.values.data() + p * call::argument_size(A))), ...);
        call::run(static_cast<const T*>(inputs), results, p);
    }
    return {};
}

}  // namespace detail

/// The values of a compiled function at many points: for_each_point(f, result…, argument…), one point after the other in memory.
///
/// Math      result[p] = f(argument[p]…) for every point p; an argument marked ddx::shared is the same for all of them.
/// Requires  a result of M entries has M times the number of points, which the first result tells; an argument of N
///           components N times as many, a shared one N. Scalars have M = N = 1.
/// Returns   R01 R02 R03 R04 for a wrong length, R06 R07 for shared memory; nothing is written then.
/// Edges     no points: nothing happens. A result may be the very memory of an argument that is as long as it and not shared.
/// Cost      as evaluate_into for each point, but lengths are checked once.
template <Compiled F, class First, class... Rest>
constexpr status for_each_point(const F& f, First&& first, Rest&&... rest) {
    using T = detail::number_in_t<First>;
    return detail::with_views<F, T>(
        [&](const auto& results, const auto&... arguments) {
            return detail::evaluate_points<F, T>(f, results, std::index_sequence_for<decltype(arguments)...>{},
                                                 detail::argument_of_points<T>(arguments)...);
        },
        first, rest...);
}

}  // namespace ddx
