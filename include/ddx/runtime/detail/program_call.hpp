// SPDX-License-Identifier: MIT
#pragma once
#include <utility>

#include <ddx/function/expression_value.hpp>
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
    template <class T>
    DDX_INLINE static constexpr void run(const T* inputs_of_run, T* first, T* second) {
        ddx::run<program_of<source>, static_cast<int>(result_size(0))>(inputs_of_run, first, second);
    }
};

/// Splits the results and the arguments of a call; calls use(result views as an array, argument views…).
template <class F, class T, class Use, class First, class... Rest>
constexpr auto with_views(Use use, First& first, Rest&... rest) {
    static_assert(program_call<F>::results <= 2, "ddx: a program has one result, or a value and its derivative");
    static_assert(1 + sizeof...(Rest) == program_call<F>::results + program_call<F>::arguments,
                  "ddx: give the function, a place for each of its results, and then all of its arguments");
    if constexpr (program_call<F>::results == 1)
        return use(std::array{result_view<T>(first)}, rest...);
    else
        return [&](auto& second, auto&... arguments) {
            return use(std::array{result_view<T>(first), result_view<T>(second)}, arguments...);
        }(rest...);
}

/// The error of two results that share memory, if they do.
template <class T, std::size_t Results>
constexpr call_error overlap_of_results(const std::array<std::span<T>, Results>& results) {
    if constexpr (Results == 2)
        if (share_memory<T>(results[0], results[1])) return {error_code::results_overlap, 1};
    return {};
}

}  // namespace detail

}  // namespace ddx
