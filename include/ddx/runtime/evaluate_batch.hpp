// SPDX-License-Identifier: MIT
#pragma once
#include <array>

#include <ddx/runtime/detail/lanes.hpp>
#include <ddx/runtime/for_each_point.hpp>

namespace ddx {

namespace detail {

/// The components of some points in a row: component c of the first of them is first[c * stride].
template <class T>
struct columns {
    using lanes = lanes_for<std::remove_const_t<T>>;
    T* first;
    std::size_t stride;

    struct place {
        T* first;
        DDX_INLINE constexpr void operator=(const typename lanes::type& numbers) const { lanes::store(numbers, first); }
    };
    DDX_INLINE constexpr auto operator[](std::integral auto c) const {
        T* const column = first + static_cast<std::size_t>(c) * stride;
        if constexpr (std::is_const_v<T>)
            return lanes::load(column);
        else
            return place{column};
    }
    DDX_INLINE constexpr columns from(std::size_t point) const { return {first + point, stride}; }
};

/// Numbers that are the same for all points.
template <class T>
struct standing_numbers {
    const T* first;

    DDX_INLINE constexpr typename lanes_for<T>::type operator[](std::size_t c) const { return first[c]; }
    DDX_INLINE constexpr standing_numbers from(std::size_t) const { return *this; }
};

/// The places of a program's outputs in columns, as output_places has them behind one another.
template <class T, std::size_t... Sizes>
struct output_columns : output_places<typename lanes_for<T>::type, Sizes...> {
    columns<T> places[sizeof...(Sizes)];
};

/// Runs the program of F at the points 0, …, points - 1, whose number is a multiple of the lanes.
template <class F, class T, std::size_t... R, std::size_t... A, class... Arguments>
[[gnu::noinline]] constexpr void run_lanes(std::index_sequence<R...>, std::index_sequence<A...>, std::size_t points,
                                           const std::array<columns<T>, sizeof...(R)> results, const standing_numbers<T> literals,
                                           const Arguments... arguments) {
    using call = program_call<F>;
    using lanes = typename lanes_for<T>::type;
    using inputs = chunk_sizes<lanes, call::argument_size(A)..., call::inputs - call::argument_place(call::arguments)>;
    for (std::size_t p = 0; p < points; p += lanes_for<T>::count) {
        // all of them before the first result is written, which may be their memory
        const auto where = inputs::of(arguments.from(p)..., literals);
        lanes loaded[call::inputs + 1];
        for (std::size_t k = 0; k < call::inputs; ++k) loaded[k] = where[static_cast<int>(k)];
        ddx::run<program_of<typename call::source>>(static_cast<const lanes*>(loaded), output_columns<T, call::result_size(R)...>{{}, {results[R].from(p)...}});
    }
}

/// The last points of a batch, fewer than there are lanes, in columns of their own that are filled up with the very last.
template <class F, class T>
class remaining_points {
public:
    using call = program_call<F>;
    static constexpr std::size_t lanes = lanes_for<T>::count;
    static constexpr std::size_t outputs = total_size(call::source::results);

    constexpr remaining_points(std::size_t points, std::size_t rest) : points_(points), rest_(rest) {}

    template <std::size_t A>
    constexpr columns<const T> argument(std::span<const T> values) {
        T* const column = inputs_ + call::argument_place(A) * lanes;
        for (std::size_t c = 0; c < call::argument_size(A); ++c)
            for (std::size_t lane = 0; lane < lanes; ++lane)
                column[c * lanes + lane] = values[(c + 1) * points_ - (lane < rest_ ? rest_ - lane : 1)];
        return {column, lanes};
    }
    constexpr columns<T> result(std::size_t r) { return {outputs_ + total_size(call::source::results, r) * lanes, lanes}; }
    constexpr void copy_result(std::size_t r, std::span<T> values) {
        for (std::size_t c = 0; c < call::result_size(r); ++c)
            for (std::size_t lane = 0; lane < rest_; ++lane) values[(c + 1) * points_ - rest_ + lane] = result(r).first[c * lanes + lane];
    }

private:
    std::size_t points_, rest_;
    T inputs_[call::inputs * lanes + 1]{}, outputs_[outputs * lanes]{};
};

template <class F, class T, class Results, std::size_t... A, class... Arguments>
constexpr status evaluate_columns(const F& f, const Results& results, std::index_sequence<A...> order, const Arguments&... arguments) {
    using call = program_call<F>;
    const std::size_t points = results[0].size() / call::result_size(0), rest = points % lanes_for<T>::count;
    if (const call_error found = points_error<F, T>(results, points, order, arguments...); found.code != error_code::none) return found;
    T standing[call::inputs + 1];
    call::collect_literals(f, standing);
    ((Arguments::is_shared ? call::template load<A>(standing, arguments.values.data()) : void()), ...);
    const standing_numbers<T> literals{standing + call::argument_place(call::arguments)};

    // an argument in columns: where it stands, or what `moved` gives
    const auto column = [&]<std::size_t Place>(std::integral_constant<std::size_t, Place>, const auto& argument, auto moved) {
        if constexpr (std::remove_cvref_t<decltype(argument)>::is_shared)
            return standing_numbers<T>{standing + call::argument_place(Place)};
        else
            return moved(argument.values);
    };
    [&]<std::size_t... R>(std::index_sequence<R...> all) {
        run_lanes<F, T>(all, order, points - rest, std::array{columns<T>{results[R].data(), points}...}, literals,
                        column(std::integral_constant<std::size_t, A>{}, arguments,
                               [&](std::span<const T> values) { return columns<const T>{values.data(), points}; })...);
        if (rest == 0) return;
        remaining_points<F, T> last(points, rest);
        run_lanes<F, T>(all, order, lanes_for<T>::count, std::array{last.result(R)...}, literals,
                        column(std::integral_constant<std::size_t, A>{}, arguments,
                               [&](std::span<const T> values) { return last.template argument<A>(values); })...);
        (last.copy_result(R, results[R]), ...);
    }(std::make_index_sequence<call::results>{});
    return {};
}

}  // namespace detail

/// The values of a compiled function at many points, computed in SIMD lanes: evaluate_batch(f, result…, argument…), one component
/// after the other in memory.
///
/// Math      result[p] = f(argument[p]…) for every point p; an argument marked ddx::shared is the same for all of them.
///           Component c of point p, entry c of a matrix row by row, is number c * points + p of its result or argument.
/// Requires  lengths as for_each_point: the first result tells the number of points, of which any number will do.
/// Returns   R01 R02 R03 R04 for a wrong length, R06 R07 for shared memory; nothing is written then.
/// Edges     no points: nothing happens. A result may be the very memory of an argument that is as long as it and not shared.
///           Nothing outside the results is written and nothing outside the arguments read, nor aligned. Functions of packs are
///           within 1 ulp, as are most of the C library's: each operation is within 2 ulp of the scalar one where the latter is.
/// Cost      the program once for each register of points, float and double; other numbers one point after the other. No heap;
///           the points that remain are copied to the stack, which takes the inputs and outputs of a register of points.
template <Compiled F, class First, class... Rest>
constexpr status evaluate_batch(const F& f, First&& first, Rest&&... rest) {
    using T = detail::number_in_t<First>;
    return detail::with_views<F, T>(
        [&](const auto& results, const auto&... arguments) {
            return detail::evaluate_columns<F, T>(f, results, std::index_sequence_for<decltype(arguments)...>{},
                                                  detail::argument_of_points<T>(arguments)...);
        },
        first, rest...);
}

}  // namespace ddx
