// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/outputs.hpp>
#include <ddx/eval/primitive.hpp>
#include <ddx/eval/program.hpp>

namespace ddx {

namespace detail {

inline constexpr int steps_in_a_chunk = 64;  // clang refuses folds over more than 256 operands

consteval int fixed(int value) { return value; }

template <class T>
constexpr T number_of(const constant_value& value) {
    if (value.is_exact) return to_number<T>(value.exact);
    if constexpr (std::is_constructible_v<T, long double>)
        return static_cast<T>(value.literal);
    else
        return static_cast<T>(static_cast<double>(value.literal));
}

/// A pack of numbers of a built-in type, one in each lane: its constants are the lanes', a primitive is called lane by lane.
template <class T>
concept OfLanes = std::is_arithmetic_v<typename T::lane_type>;

/// The constants of a program in the arithmetic of T, computed by the compiler where T is built in.
template <class Holder, class T>
inline constexpr auto constants_of = [] {
    constexpr int size = Holder::program.extent.constants;
    vec<T, static_cast<unsigned>(size) + 1> values{};
    for (int i = 0; i < size; ++i) values[static_cast<unsigned>(i)] = number_of<T>(Holder::program.constants[i]);
    return values;
}();

/// The values of a run: numbers and truth values, of which each step writes one.
template <class T, int Size>
struct registers {
    using truth_type = decltype(std::declval<const T&>() < std::declval<const T&>());
    T number[static_cast<unsigned>(Size) + 1];
    truth_type truth[static_cast<unsigned>(Size) + 1];
};

/// u * v and w in one expression: constants round twice, a running program as the compiler's contraction has it.
template <contraction With, class T>
DDX_INLINE constexpr T contracted(const T& u, const T& v, const T& w) {
    if constexpr (std::is_floating_point_v<T>)
        if (std::is_constant_evaluated()) {
            const T product = arithmetic::multiply(u, v);
            return With == contraction::add        ? arithmetic::add(product, w)
                   : With == contraction::subtract ? arithmetic::add(product, -w)
                                                   : arithmetic::add(w, -product);
        }
    if constexpr (OfLanes<T>) {
        if constexpr (With == contraction::add) return multiply_add(u, v, w);
        else if constexpr (With == contraction::subtract) return multiply_add(u, v, -w);
        else return multiply_add(-u, v, w);
    } else if constexpr (With == contraction::add) return u * v + w;
    else if constexpr (With == contraction::subtract) return u * v - w;
    else return w - u * v;
}

template <class Holder, int Place, class T, std::size_t... I>
DDX_INLINE constexpr T call_primitive(const T* number, std::index_sequence<I...>) {
    constexpr instruction now = Holder::program.code[Place];
    if constexpr (OfLanes<T>)
        return by_lanes([](auto... u) { return call<Holder::program.primitives[Holder::program.code[Place].c]>(u...); },
                        number[fixed(Holder::program.pool[now.a + static_cast<int>(I)])]...);
    else
        return call<Holder::program.primitives[now.c]>(number[fixed(Holder::program.pool[now.a + static_cast<int>(I)])]...);
}

/// One step: value `place` from values a, b and c. The places are constants of the caller, so that no value stays in memory;
/// Primitive is the place of a primitive's step, and -1 for the others, so that there is one instance for each operation.
template <op What, contraction With, class Holder, int Primitive, class T, class Inputs, class Registers>
DDX_INLINE constexpr void step(const Inputs& inputs, Registers& r, int place, int a, int b, int c) {
    if constexpr (What == op::input) {
        r.number[place] = inputs[a];
    } else if constexpr (What == op::constant) {
        if constexpr (std::is_arithmetic_v<T>)
            r.number[place] = constants_of<Holder, T>.components[a];
        else if constexpr (OfLanes<T>)
            r.number[place] = T(constants_of<Holder, typename T::lane_type>.components[a]);
        else
            r.number[place] = number_of<T>(Holder::program.constants[a]);
    } else if constexpr (What == op::primitive) {
        constexpr auto count = static_cast<unsigned>(Holder::program.code[Primitive].b);
        r.number[place] = call_primitive<Holder, Primitive>(r.number, std::make_index_sequence<count>{});
    } else if constexpr (What == op::select) {
        using ddx::select;
        r.number[place] = select(r.truth[a], r.number[b], r.number[c]);
    } else if constexpr (What == op::logical_and) {
        r.truth[place] = r.truth[a] && r.truth[b];
    } else if constexpr (What == op::logical_or) {
        r.truth[place] = r.truth[a] || r.truth[b];
    } else if constexpr (What == op::logical_not) {
        r.truth[place] = !r.truth[a];
    } else if constexpr (is_condition(What)) {
        r.truth[place] = operate<What>(r.number[a], r.number[b], r.number[b]);
    } else if constexpr (With != contraction::none) {
        r.number[place] = contracted<With>(r.number[a], r.number[b], r.number[c]);
    } else {
        constexpr int arity = describe(What).arity;
        r.number[place] = operate<What>(r.number[a], r.number[arity > 1 ? b : a], r.number[arity > 2 ? c : a]);
    }
}

template <class Holder, int First, class T, class Inputs, class Registers, int... I>
DDX_INLINE constexpr void run_chunk(const Inputs& inputs, Registers& r, std::integer_sequence<int, I...>) {
    constexpr auto& code = Holder::program.code;
    (step<code[First + I].what, code[First + I].with, Holder, code[First + I].what == op::primitive ? First + I : -1, T>(
         inputs, r, First + I, fixed(code[First + I].a), fixed(code[First + I].b), fixed(code[First + I].c)),
     ...);
}

template <class Holder, int First, class Outputs, class Registers, int... I>
DDX_INLINE constexpr void store_chunk(const Outputs& outputs, const Registers& r, std::integer_sequence<int, I...>) {
    ((outputs.places[fixed(Outputs::array_of(First + I))][fixed(Outputs::index_of(First + I))] =
          r.number[fixed(Holder::program.outputs[First + I])]),
     ...);
}

/// The numbers 0 … of the steps in chunk `Chunk` of `size` steps.
template <int Size, int Chunk>
using chunk_sequence = std::make_integer_sequence<int, (Size - Chunk * steps_in_a_chunk < steps_in_a_chunk
                                                            ? Size - Chunk * steps_in_a_chunk
                                                            : steps_in_a_chunk)>;

template <class Holder, class T, class Inputs, class Registers, int... Chunk>
DDX_INLINE constexpr void run_chunks(const Inputs& inputs, Registers& r, std::integer_sequence<int, Chunk...>) {
    constexpr int size = Holder::program.length;
    (run_chunk<Holder, Chunk * steps_in_a_chunk, T>(inputs, r, chunk_sequence<size, Chunk>{}), ...);
}

template <class Holder, class Outputs, class Registers, int... Chunk>
DDX_INLINE constexpr void store_chunks(const Outputs& outputs, const Registers& r, std::integer_sequence<int, Chunk...>) {
    constexpr int size = Holder::program.extent.outputs;
    (store_chunk<Holder, Chunk * steps_in_a_chunk>(outputs, r, chunk_sequence<size, Chunk>{}), ...);
}

constexpr int chunks_of(int size) { return (size + steps_in_a_chunk - 1) / steps_in_a_chunk; }

}  // namespace detail

/// Runs the program of `Holder` on numbers of the outputs' type T: reads `inputs`, writes `outputs`.
///
/// Math      output k = root k of the graph at the inputs, in the arithmetic of T.
/// Requires  inputs[k] is input k as a T: a pointer will do.
/// Edges     inputs and outputs may be the same array: every output is written after every input is read.
/// Cost      the steps of the program and nothing else: no heap, no exception, no call but those of the elementary functions.
template <class Holder, class Inputs, class Outputs>
DDX_INLINE constexpr void run(const Inputs& inputs, const Outputs& results) {
    using T = typename Outputs::value_type;
    constexpr int size = Holder::program.length, outputs = Holder::program.extent.outputs;
    detail::registers<T, size> r;
    detail::run_chunks<Holder, T>(inputs, r, std::make_integer_sequence<int, detail::chunks_of(size)>{});
    detail::store_chunks<Holder>(results, r, std::make_integer_sequence<int, detail::chunks_of(outputs)>{});
}

}  // namespace ddx
