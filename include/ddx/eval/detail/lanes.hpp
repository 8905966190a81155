// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/program.hpp>
#include <ddx/expr/operate.hpp>
#include <ddx/number/pack_math/exp.hpp>

namespace ddx::detail {

consteval int fixed(int value) { return value; }

/// Initialised by any number of `(expression, '\0')`, it evaluates these in order: clang refuses folds over more than 256 operands.
using evaluations = const char[];

/// The lanes of a register of T, or as few as hold `count` numbers.
template <class T>
constexpr int lanes_for_count(int count) {
    int lanes = 2;
    while (lanes < count && lanes < machine_width<T>) lanes *= 2;
    return lanes;
}

template <op What, class T>
DDX_INLINE constexpr T called(const T& u) {
    return operate<What>(u, u, u);
}

/// The calls of step `Place`, to the values of the steps after it: exponentials of a stable sum in SIMD lanes where T has them.
///
/// Math      e^{u_k} in lanes within 1 ulp; all else, and constants, as the function itself.
template <op What, class Code, int Place, class T, int... I>
DDX_INLINE constexpr void calls_together(T* number, std::integer_sequence<int, I...>) {
    constexpr auto& pool = Code::program.pool;
    constexpr int first = Code::program.code[Place].a, count = static_cast<int>(sizeof...(I));
    if constexpr (Code::program.code[Place].c == 1 && (std::is_same_v<T, double> || std::is_same_v<T, float>)) {
        if (__builtin_is_constant_evaluated()) {
            for (int k = 0; k < count; ++k) number[Place + 1 + k] = called<What>(number[pool[first + k]]);
        } else {
            constexpr int lanes = lanes_for_count<T>(count), registers = (count + lanes - 1) / lanes;
            T arguments[registers * lanes]{number[fixed(pool[first + I])]...};
            T results[registers * lanes];
            for (int k = 0; k < registers; ++k) exp(pack<T, lanes>::gathered(arguments + k * lanes)).scatter(results + k * lanes);
            [[maybe_unused]] evaluations done{(number[fixed(Place + 1 + I)] = results[I], '\0')...};
        }
    } else {
        [[maybe_unused]] evaluations done{(number[fixed(Place + 1 + I)] = called<What>(number[fixed(pool[first + I])]), '\0')...};
    }
}

/// Multiples of a number, to places that follow one another: as many as the lanes of a register at once, then half as many, …
template <class T, int Lanes, int Count>
DDX_INLINE void store_multiples(T factor, const T* others, T* to) {
    constexpr int registers = Count / Lanes, rest = Count % Lanes;
    for (int k = 0; k < registers; ++k) (pack<T, Lanes>(factor) * pack<T, Lanes>::gathered(others + k * Lanes)).store(to + k * Lanes);
    if constexpr (Lanes > 2 && rest > 0)
        store_multiples<T, Lanes / 2, rest>(factor, others + registers * Lanes, to + registers * Lanes);
    else if constexpr (rest > 0)
        to[registers * Lanes] = factor * others[registers * Lanes];
}

/// Whether the outputs of step `Place` are stored in SIMD lanes: where T has them and they lie in one array.
template <class Code, int Place, class T, class Outputs>
inline constexpr bool are_stored_in_lanes = [] {
    constexpr instruction now = Code::program.code[Place];
    return (std::is_same_v<T, double> || std::is_same_v<T, float>) && Outputs::array_of(now.c) == Outputs::array_of(now.c + now.b - 1);
}();

/// The outputs of row `Place`.
template <class Code, int Place, class T, class Outputs, int... I>
DDX_INLINE constexpr void multiples(const Outputs& outputs, const T* number, std::integer_sequence<int, I...>) {
    constexpr auto& pool = Code::program.pool;
    constexpr instruction now = Code::program.code[Place];
    if constexpr (are_stored_in_lanes<Code, Place, T, Outputs>) {
        T* const to = outputs.places[Outputs::array_of(now.c)] + Outputs::index_of(now.c);
        if (__builtin_is_constant_evaluated()) {
            for (int k = 0; k < now.b; ++k) to[k] = operate<op::mul>(number[now.d], number[pool[now.a + k]], number[now.d]);
        } else {
            const T others[]{number[fixed(pool[now.a + I])]...};
            store_multiples<T, lanes_for_count<T>(now.b), now.b>(number[now.d], others, to);
        }
    } else {
        [[maybe_unused]] evaluations done{(outputs.places[fixed(Outputs::array_of(now.c + I))][fixed(Outputs::index_of(now.c + I))] =
                                            operate<op::mul>(number[now.d], number[fixed(pool[now.a + I])], number[now.d]),
                                        '\0')...};
    }
}

/// Two numbers, to places that follow one another.
DDX_INLINE constexpr void store_pair(double first, double second, double* to) {
    if (__builtin_is_constant_evaluated()) {
        to[0] = first;
        to[1] = second;
    } else {
        const double both[]{first, second};
        pack<double, 2>::gathered(both).store(to);
    }
}

/// Copies of a number, to places that follow one another: in registers of 32 bytes at most, which seldom cross a cache line.
template <class T, int Lanes, int Count>
DDX_INLINE void store_copies(T value, T* to) {
    constexpr int registers = Count / Lanes, rest = Count % Lanes;
    pack<T, Lanes> copies(value);
    if constexpr (sizeof(copies) == 32) machine::keep_width(copies.file.part[0]);
    for (int k = 0; k < registers; ++k) copies.store(to + k * Lanes);
    if constexpr (Lanes > 2 && rest > 0)
        store_copies<T, Lanes / 2, rest>(value, to + registers * Lanes);
    else if constexpr (rest > 0)
        to[registers * Lanes] = value;
}

/// The outputs of step `Place`, which are all one constant.
template <class Code, int Place, class T, class Outputs, int... I>
DDX_INLINE constexpr void fill(const Outputs& outputs, const T& value, std::integer_sequence<int, I...>) {
    constexpr instruction now = Code::program.code[Place];
    if constexpr (are_stored_in_lanes<Code, Place, T, Outputs>) {
        constexpr int most = 32 / static_cast<int>(sizeof(T)), lanes = lanes_for_count<T>(now.b);
        T* const to = outputs.places[Outputs::array_of(now.c)] + Outputs::index_of(now.c);
        if (__builtin_is_constant_evaluated())
            for (int k = 0; k < now.b; ++k) to[k] = value;
        else
            store_copies<T, (lanes < most ? lanes : most), now.b>(value, to);
    } else {
        [[maybe_unused]] evaluations done{(outputs.places[fixed(Outputs::array_of(now.c + I))][fixed(Outputs::index_of(now.c + I))] = value, '\0')...};
    }
}

}  // namespace ddx::detail
