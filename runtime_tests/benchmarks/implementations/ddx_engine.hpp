// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <span>

#include <ddx/ddx.hpp>

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

/// ddx as its users call it: a verb's function, called with spans; its result copied to where it shall go.
struct ddx_engine {
    template <class Problem>
    [[gnu::always_inline]] static void derive(const double* __restrict in, double* __restrict out) {
        static constexpr auto f = traced<Problem>();
        if constexpr (Problem::want == wanted::jacobian) {
            write_jacobian<Problem>(call<Problem>(jacobian(f), in), out);
        } else if constexpr (Problem::want == wanted::value_and_jacobian) {
            const auto [value, derivative] = call<Problem>(value_and_jacobian(f), in);
            std::copy_n(value.data(), Problem::results, out);
            write_jacobian<Problem>(derivative, out + Problem::results);
        } else if constexpr (Problem::want == wanted::gradient) {
            const auto [value, derivative] = call<Problem>(value_and_gradient(f), in);
            out[0] = value;
            std::copy_n(derivative.data(), Problem::variables, out + 1);
        } else {
            const auto [value, derivative, second] = call<Problem>(value_gradient_and_hessian(f), in);
            out[0] = value;
            std::copy_n(derivative.data(), Problem::variables, out + 1);
            std::copy_n(second.data(), second_derivatives<Problem>, out + 1 + Problem::variables);
        }
    }

private:
    template <class Problem, class Function>
    [[gnu::always_inline]] static auto call(const Function& function, const double* in) {
        const std::span<const double, Problem::variables> x(in, Problem::variables);
        if constexpr (Problem::data == 0)
            return function(x);
        else
            return function(x, std::span<const double, Problem::data>(in + Problem::variables, Problem::data));
    }

    template <class Problem, class Matrix>
    [[gnu::always_inline]] static void write_jacobian(const Matrix& derivative, double* __restrict out) {
        for (int i = 0; i < Problem::results; ++i)
            for (int j = 0; j < Problem::variables; ++j) out[place<Problem>(i, j)] = derivative(i, j);
    }
};

}  // namespace benchmarks
