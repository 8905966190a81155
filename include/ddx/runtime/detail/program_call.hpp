// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <utility>

#include <ddx/base/hana.hpp>
#include <ddx/function/function.hpp>
#include <ddx/runtime/detail/view.hpp>

namespace ddx {

/// What can be called through spans: a function of the engine, or an expression (an argument for each of its variables).
template <class F>
concept Compiled = Traceable<typename F::source> || requires { typename F::variables; };

namespace detail {

/// The lengths in the program of F, and how F's own captured literals come to its inputs.
template <Compiled F>
struct program_call {
    using source = typename source_of<F>::type;

    static constexpr std::size_t results = source::results.size();
    static constexpr std::size_t arguments = [] {
        if constexpr (requires { typename F::variables; })
            return F::variables::size;
        else
            return source::arguments.size();
    }();
    static constexpr std::size_t inputs = total_size(source::arguments);

    static constexpr std::size_t result_size(std::size_t number) { return source::results[number].size(); }
    static constexpr std::size_t argument_size(std::size_t number) { return source::arguments[number].size(); }
    static constexpr std::size_t argument_place(std::size_t number) { return total_size(source::arguments, number); }

    template <class T>
    static constexpr void collect_literals(const F& f, T* inputs_of_run) {
        if constexpr (inputs > argument_place(arguments)) f.collect(inputs_of_run + argument_place(arguments));
    }
    template <std::size_t Argument, class T>
    DDX_INLINE static constexpr void load(T* inputs_of_run, const T* argument) {
        for (std::size_t i = 0; i < argument_size(Argument); ++i) inputs_of_run[argument_place(Argument) + i] = argument[i];
    }
    /// Runs the program for point number p, whose results are in the views p times their size behind the first.
    template <class T>
    DDX_INLINE static constexpr void run(const T* inputs_of_run, const std::array<std::span<T>, results>& views, std::size_t p) {
        run_into(inputs_of_run, views, p, std::make_index_sequence<results>{});
    }

private:
    template <class T, std::size_t... R>
    DDX_INLINE static constexpr void run_into(const T* inputs_of_run, const std::array<std::span<T>, results>& views, std::size_t p,
                                              std::index_sequence<R...>) {
        ddx::run<program_of<source>>(inputs_of_run, output_places<T, result_size(R)...>{{views[R].data() + p * result_size(R)...}});
    }
};

/// Splits the results and the arguments of a call; calls use(result views as an array, argument views…).
template <class F, class T, class Use, class... Parts>
constexpr auto with_views(Use use, Parts&... parts) {
    constexpr std::size_t results = program_call<F>::results, arguments = program_call<F>::arguments;
    static_assert(sizeof...(Parts) == results + arguments,
                  "ddx: give the function, a place for each of its results, and then all of its arguments");
    if constexpr (is_computable<typename program_call<F>::source, T>())
        return [&]<std::size_t... R, std::size_t... A>(std::index_sequence<R...>, std::index_sequence<A...>, const auto& all) {
            return use(std::array{result_view<T>(*hana::at_c<R>(all))...}, *hana::at_c<results + A>(all)...);
        }(std::make_index_sequence<results>{}, std::make_index_sequence<arguments>{}, hana::make_basic_tuple(&parts...));
    else
        return status{};
}

/// The error of two results that share memory, if they do.
template <class T, std::size_t Results>
constexpr call_error overlap_of_results(const std::array<std::span<T>, Results>& results) {
    for (std::size_t r = 1; r < Results; ++r)
        for (std::size_t other = 0; other < r; ++other)
            if (share_memory<T>(results[other], results[r])) return {error_code::results_overlap, r};
    return {};
}

}  // namespace detail

}  // namespace ddx
