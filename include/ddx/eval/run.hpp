// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/detail/lanes.hpp>
#include <ddx/eval/detail/stores.hpp>
#include <ddx/eval/outputs.hpp>
#include <ddx/eval/primitive.hpp>
#include <ddx/eval/program.hpp>

namespace ddx {

namespace detail {

/// Longer programs are compiled as a function for each 64 steps, whose values are kept in memory: the time that an optimiser takes
/// for one function grows faster than its length (the gradient of 4 000 operations, 6 409 steps, on g++ 12: 4.2 s and 9.8 us a call
/// so, 6.3 s and 7.9 us in one function; 1 000 operations take 1.9 us in one function, and 2.7 so).
inline constexpr int steps_in_one_function = 4096, steps_in_a_part = 64;

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

/// What registers are made of whose values nobody has written yet.
struct unwritten {};

/// The values of a run: numbers and truth values, of which each step writes one.
template <class T, int Size>
struct registers {
    using truth_type = decltype(std::declval<const T&>() < std::declval<const T&>());
    T number[static_cast<unsigned>(Size) + 1];
    truth_type truth[static_cast<unsigned>(Size) + 1];

    DDX_INLINE constexpr explicit registers(unwritten) {}
};

/// u * v and w in one expression: constants round twice, a running program as the compiler's contraction has it.
template <form How, class T>
DDX_INLINE constexpr T contracted(const T& u, const T& v, const T& w) {
    if constexpr (std::is_floating_point_v<T>)
        if (__builtin_is_constant_evaluated()) {
            const T product = arithmetic::multiply(u, v);
            return How == form::add        ? arithmetic::add(product, w)
                   : How == form::subtract ? arithmetic::add(product, -w)
                                           : arithmetic::add(w, -product);
        }
    if constexpr (OfLanes<T>) {
        if constexpr (How == form::add) return multiply_add(u, v, w);
        else if constexpr (How == form::subtract) return multiply_add(u, v, -w);
        else return multiply_add(-u, v, w);
    } else if constexpr (How == form::add) return u * v + w;
    else if constexpr (How == form::subtract) return u * v - w;
    else return w - u * v;
}

/// The program of a holder that suits numbers of type T: with branches where the outcome of a comparison is one `bool`.
template <class Holder, class T>
struct suited {
    static constexpr const auto& program = [] () -> const auto& {
        if constexpr (std::is_same_v<typename registers<T, 0>::truth_type, bool>)
            return Holder::program;
        else
            return Holder::without_branches::program;
    }();
    template <bool Holds>
    using side = typename Holder::template side<Holds>;
};

template <class Code, int Place, class T, std::size_t... I>
DDX_INLINE constexpr T call_primitive(const T* number, std::index_sequence<I...>) {
    constexpr instruction now = Code::program.code[Place];
    if constexpr (OfLanes<T>)
        return by_lanes([](auto... u) { return call<Code::program.primitives[Code::program.code[Place].c]>(u...); },
                        number[fixed(Code::program.pool[now.a + static_cast<int>(I)])]...);
    else
        return call<Code::program.primitives[now.c]>(number[fixed(Code::program.pool[now.a + static_cast<int>(I)])]...);
}

template <class Code, class Inputs, class Outputs>
DDX_INLINE constexpr void run_all(const Inputs& inputs, const Outputs& outputs);

template <class Code, int First, class T, class Registers, class Inputs, class Outputs, class Given, int... I>
DDX_INLINE constexpr void run_steps(const Inputs& inputs, const Outputs& outputs, Given& given, std::integer_sequence<int, I...>);

/// One step: value `place` from values a, b and c; of a pair, `place` is the second. The places are constants of the caller, so that
/// no value stays in memory; Own is the step's own place where it names itself, and -1 for the others, so that these have one
/// instance for each operation.
template <op What, form How, class Code, int Own, class T, class Inputs, class Outputs, class Registers>
DDX_INLINE constexpr void step(const Inputs& inputs, const Outputs& outputs, Registers& r, int place, int a, int b, int c) {
    // in groups of forms and operations, as these are enumerated, since a compiler takes time for each condition that it passes
    if constexpr (How == form::plain) {
        if constexpr (What == op::input) {
            r.number[place] = inputs[a];
        } else if constexpr (What == op::constant) {
            if constexpr (std::is_arithmetic_v<T>)
                r.number[place] = constants_of<Code, T>.components[a];
            else if constexpr (OfLanes<T>)
                r.number[place] = T(constants_of<Code, typename T::lane_type>.components[a]);
            else
                r.number[place] = number_of<T>(Code::program.constants[a]);
        } else if constexpr (What < op::select) {
            constexpr int arity = describe(What).arity;
            r.number[place] = operate<What>(r.number[a], r.number[arity > 1 ? b : a], r.number[arity > 2 ? c : a]);
        } else if constexpr (What == op::select) {
            using ddx::select;
            r.number[place] = select(r.truth[a], r.number[b], r.number[c]);
        } else if constexpr (What == op::logical_and) {
            r.truth[place] = r.truth[a] && r.truth[b];
        } else if constexpr (What == op::logical_or) {
            r.truth[place] = r.truth[a] || r.truth[b];
        } else if constexpr (What == op::logical_not) {
            r.truth[place] = !r.truth[a];
        } else if constexpr (What == op::primitive) {
            constexpr auto count = static_cast<unsigned>(Code::program.code[Own].b);
            r.number[place] = call_primitive<Code, Own>(r.number, std::make_index_sequence<count>{});
        } else {
            r.truth[place] = operate<What>(r.number[a], r.number[b], r.number[b]);
        }
    } else if constexpr (How <= form::subtract_from) {
        r.number[place] = contracted<How>(r.number[a], r.number[b], r.number[c]);
    } else if constexpr (How == form::greater) {
        if constexpr (std::is_floating_point_v<T>)
            r.number[place] = r.number[a] > r.number[b] ? r.number[a] : r.number[b];
        else
            r.number[place] = operate<What>(r.number[a], r.number[b], r.number[b]);
    } else if constexpr (How == form::store) {
        outputs.places[b][c] = r.number[a];
        if constexpr (What != op::constant && std::is_floating_point_v<T> && are_stored_alone<Code>)
            if (!__builtin_is_constant_evaluated()) machine::leave_in_place(outputs.places[b][c]);
    } else if constexpr (How == form::pair) {
        store_pair(r.number[a], r.number[place], outputs.places[b] + c);
    } else if constexpr (How == form::copy) {
        r.number[b] = r.number[a];
    } else if constexpr (How == form::branch) {
        constexpr instruction now = Code::program.code[Own];
        if (r.truth[a])
            run_steps<Code, now.b, T, Registers&>(inputs, outputs, r, std::make_integer_sequence<int, now.c - now.b>{});
        else
            run_steps<Code, now.c, T, Registers&>(inputs, outputs, r, std::make_integer_sequence<int, now.d - now.c>{});
    } else if constexpr (How == form::fork) {
        if (r.truth[a])
            run_all<typename Code::template side<true>>(inputs, outputs);
        else
            run_all<typename Code::template side<false>>(inputs, outputs);
    } else if constexpr (How == form::together) {
        calls_together<What, Code, Own>(r.number, std::make_integer_sequence<int, Code::program.code[Own].b>{});
    } else if constexpr (How == form::row) {
        multiples<Code, Own, T>(outputs, r.number, std::make_integer_sequence<int, Code::program.code[Own].b>{});
    } else if constexpr (How == form::fill) {
        fill<Code, Own, T>(outputs, r.number[a], std::make_integer_sequence<int, Code::program.code[Own].b>{});
    }
}

/// The steps First + I on the values of a caller, or on values of their own, in the function that writes them: g++ 12 finds at once
/// that nobody else does (1 600 steps: .8 s of optimising, 2.0 s with values of the caller).
template <class Code, int First, class T, class Registers, class Inputs, class Outputs, class Given, int... I>
DDX_INLINE constexpr void run_steps(const Inputs& inputs, const Outputs& outputs, Given& given, std::integer_sequence<int, I...>) {
    constexpr const resolved_step* now = resolved_steps<Code, Outputs, runs_in_pairs<Code, T>()>.items + First;
    Registers r(given);
    [[maybe_unused]] evaluations done{(step<now[I].what, now[I].how, Code, now[I].own, T>(
                                        inputs, outputs, r, now[I].place, now[I].a, now[I].b, now[I].c),
                                    '\0')...,
                                   '\0'};
}

/// The steps of part `Part` as a function of its own.
template <class Code, class T, int Part, class Inputs, class Outputs, class Registers>
DDX_OUTLINE constexpr void run_part(const Inputs& inputs, const Outputs& outputs, Registers& r) {
    constexpr int first = Part * steps_in_a_part, rest = Code::program.main - first, size = rest < steps_in_a_part ? rest : steps_in_a_part;
    run_steps<Code, first, T, Registers&>(inputs, outputs, r, std::make_integer_sequence<int, size>{});
}

template <class Code, class Inputs, class Outputs>
DDX_INLINE constexpr void run_all(const Inputs& inputs, const Outputs& outputs) {
    using T = typename Outputs::value_type;
    constexpr int size = Code::program.main, parts = (size + steps_in_a_part - 1) / steps_in_a_part;
    using values = registers<T, Code::program.length>;
    unwritten none;
    if constexpr (size > steps_in_one_function) {
        values r(none);
        [&]<int... Part>(std::integer_sequence<int, Part...>) {
            [[maybe_unused]] evaluations done{(run_part<Code, T, Part>(inputs, outputs, r), '\0')...};
        }(std::make_integer_sequence<int, parts>{});
    } else {
        run_steps<Code, 0, T, values>(inputs, outputs, none, std::make_integer_sequence<int, size>{});
    }
}

/// Not forced into its caller: a compiler knows that the places lie apart where they are parameters of a function of its own.
template <class Code, class Outputs, class Inputs, class... Places>
constexpr void run_apart(Inputs inputs, Places* __restrict... places) {
    run_all<Code>(inputs, Outputs{{places...}});
}

/// The same for a program that forks, whose sides are straight-line code.
template <class Code, class Outputs, class Inputs, class... Places>
DDX_NARROW constexpr void run_forked(Inputs inputs, Places* __restrict... places) {
    run_all<Code>(inputs, Outputs{{places...}});
}

template <short_name Name, class T, std::size_t... I>
constexpr bool has_value(std::index_sequence<I...>) {
    return requires(const T* number) { primitive<Name>::value(number[I]...); };
}

/// The number of operands of primitive number `which` of a program.
template <class Holder>
consteval std::size_t operands_of_primitive(int which) {
    for (int i = 0; i < Holder::program.length; ++i)
        if (const instruction& now = Holder::program.code[i]; now.what == op::primitive && now.c == which) return static_cast<std::size_t>(now.b);
    return 0;
}

/// The number of the first primitive of a program that has no value on numbers of type T; -1 if there is none.
template <class Holder, class T, int... Which>
consteval int primitive_without_value(std::integer_sequence<int, Which...>) {
    int first = -1;
    ((first < 0 && !has_value<Holder::program.primitives[Which], T>(std::make_index_sequence<operands_of_primitive<Holder>(Which)>{})
          ? void(first = Which)
          : void()),
     ...);
    return first;
}

}  // namespace detail

/// Runs the program of `Holder` on numbers of the outputs' type T: reads `inputs`, writes `outputs`.
///
/// Math      output k = root k of the graph at the inputs, in the arithmetic of T.
/// Requires  inputs[k] is input k as a T: a pointer will do.
///           The outputs lie apart from the inputs: each is written as soon as it is known.
/// Cost      the steps of the program and nothing else: no heap, no exception, no call but those of the elementary functions.
template <class Holder, class Inputs, class Outputs>
DDX_INLINE constexpr void run(const Inputs& inputs, const Outputs& outputs) {
    detail::run_all<detail::suited<Holder, typename Outputs::value_type>>(inputs, outputs);
}
template <class Holder, class Inputs, class T, std::size_t... Sizes>
DDX_INLINE constexpr void run(const Inputs& inputs, const output_places<T, Sizes...>& outputs) {
    using program_of_numbers = detail::suited<Holder, T>;
    if constexpr (program_of_numbers::program.length <= detail::steps_in_caller && !is_forked(program_of_numbers::program))
        detail::run_all<program_of_numbers>(inputs, outputs);
    else
        [&]<std::size_t... Result>(std::index_sequence<Result...>) {
            if constexpr (is_forked(program_of_numbers::program))
                detail::run_forked<program_of_numbers, output_places<T, Sizes...>>(inputs, outputs.places[Result]...);
            else
                detail::run_apart<program_of_numbers, output_places<T, Sizes...>>(inputs, outputs.places[Result]...);
        }(std::make_index_sequence<sizeof...(Sizes)>{});
}

}  // namespace ddx
