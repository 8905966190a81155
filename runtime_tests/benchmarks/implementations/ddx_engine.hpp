// SPDX-License-Identifier: MIT
#pragma once
#include <new>
#include <span>

#include <ddx/function.hpp>

#include "../problems.hpp"

namespace benchmarks {

/// A traced callable takes both branches and selects between their results.
template <>
struct decision<ddx::condition> {
    template <class T, int Count, class First, class Second>
    static constexpr void between(ddx::condition condition, T (&to)[Count], const First& first, const Second& second) {
        T kept[Count];
        first();
        for (int i = 0; i < Count; ++i) kept[i] = to[i];
        second();
        for (int i = 0; i < Count; ++i) to[i] = select(condition, kept[i], to[i]);
    }
};

/// The problem's results for traced numbers.
template <class Problem, class T>
constexpr auto results_of(const T* x, const T* data) {
    ddx::vec<T, Problem::results> y{};
    Problem::value(x, data, y.data());
    if constexpr (Problem::results == 1)
        return y[0];
    else
        return y;
}

/// The problem as a function of the engine: of the variables, and of the data if there is any.
template <class Problem>
constexpr auto traced() {
    if constexpr (Problem::data == 0)
        return ddx::function<Problem::variables>([](auto x) { return results_of<Problem>(x.data(), x.data()); });
    else
        return ddx::function<Problem::variables, Problem::data>(
            [](auto x, auto data) { return results_of<Problem>(x.data(), data.data()); });
}

/// A value and its Jacobian in the order that the problem wants them in memory: traced again, so that the order costs nothing.
template <class Problem>
constexpr auto value_and_jacobian_by_columns() {
    return ddx::function<Problem::variables, Problem::data>([](auto x, auto data) {
        const auto both = value_and_jacobian(traced<Problem>())(x, data);
        ddx::vec<std::remove_cvref_t<decltype(x[0])>, numbers_written<Problem>> result{};
        for (int i = 0; i < Problem::results; ++i) {
            result[i] = both.value[i];
            for (int j = 0; j < Problem::variables; ++j) result[Problem::results + place<Problem>(i, j)] = both.jacobian(i, j);
        }
        return result;
    });
}

/// What is asked of an implementation, as a function of the engine.
template <class Problem>
inline constexpr auto derivative_of = [] {
    if constexpr (Problem::want == wanted::jacobian)
        return jacobian(traced<Problem>());
    else if constexpr (Problem::want == wanted::value_and_jacobian)
        return value_and_jacobian_by_columns<Problem>();
    else if constexpr (Problem::want == wanted::gradient)
        return value_and_gradient(traced<Problem>());
    else
        return value_gradient_and_hessian(traced<Problem>());
}();

/// ddx as its users call it: a verb's function, called with spans; what it returns is made where it shall be.
struct ddx_engine {
    template <class Problem>
    [[gnu::always_inline]] static void derive(const double* __restrict in, double* __restrict out) {
        const std::span<const double, Problem::variables> x(in, Problem::variables);
        if constexpr (Problem::data == 0) {
            ::new (static_cast<void*>(out)) auto(derivative_of<Problem>(x));
        } else {
            const std::span<const double, Problem::data> data(in + Problem::variables, Problem::data);
            ::new (static_cast<void*>(out)) auto(derivative_of<Problem>(x, data));
        }
    }
};

}  // namespace benchmarks
