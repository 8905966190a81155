// SPDX-License-Identifier: MIT
#pragma once
#include <type_traits>

#include <ddx/base/array.hpp>
#include <ddx/eval/program.hpp>

namespace ddx::detail {

/// Whether a program waits for its stores, each of which takes the time of about four operations, and gains by wider ones. Rows and
/// fills, which are stored in lanes anyway, do not count.
template <class Code>
inline constexpr bool waits_for_stores = [] {
    int operations = 0, stores = 0;
    for (int i = 0; i < Code::program.length; ++i) {
        const instruction& now = Code::program.code[i];
        if (now.how == form::store)
            ++stores;
        else if (now.what != op::constant && now.what != op::input)
            ++operations;
    }
    return operations < 4 * stores;
}();

/// Whether the outputs of a program are stored one by one even where they lie side by side.
template <class Code>
inline constexpr bool are_stored_alone = Code::program.length > steps_in_caller && !waits_for_stores<Code>;

/// For each step that stores together with another the number of that; 0 for all others, since the first step stores nothing.
///
/// Math      neighbouring outputs by twos, from the first of several; eight or more are left to the compiler, which fills wide
///           registers with them of its own accord.
/// Edges     outputs that are constants or inputs, that a branch decides, or that lie in different arrays are stored alone.
template <class Code, class Outputs>
inline constexpr auto partners = [] {
    constexpr int most_neighbours = 7, outputs = Code::program.extent.outputs;
    array<int, static_cast<unsigned>(Code::program.length)> partner{};
    int step[static_cast<unsigned>(outputs) + 1]{};  // that stores each output
    for (int i = 0; i < Code::program.main; ++i) {
        const instruction &now = Code::program.code[i], &made = Code::program.code[now.how == form::store ? now.a : i];
        if (now.how == form::store && (made.how != form::plain || (made.what != op::constant && made.what != op::input))) step[now.b] = i;
    }
    for (int k = 0, end = 0; k < outputs; k = end > k ? end : k + 1) {
        for (end = k; end < outputs && step[end] > 0 && Outputs::array_of(end) == Outputs::array_of(k);) ++end;
        for (int i = k; end - k <= most_neighbours && i + 1 < end; i += 2) {
            partner.items[step[i]] = step[i + 1];
            partner.items[step[i + 1]] = step[i];
        }
    }
    return partner;
}();

/// The steps of a program with partners in pairs: of two the later one stores both outputs.
template <class Code, class Outputs>
inline constexpr auto paired_steps = [] {
    constexpr auto& code = Code::program.code;
    array<instruction, static_cast<unsigned>(Code::program.length)> changed{};
    DDX_COPY(changed.items, code, Code::program.length);
    for (int i = 0; i < Code::program.length; ++i) {
        const int other = partners<Code, Outputs>.items[i];
        if (other == 0) continue;
        const instruction &low = code[code[i].b < code[other].b ? i : other], &high = code[code[i].b < code[other].b ? other : i];
        if (i < other)
            changed.items[i].how = form::written;
        else
            changed.items[i] = {op::input, form::pair, low.a, low.b, high.a, -1};
    }
    return changed;
}();

/// The steps of a program as it runs on numbers of type T.
///
/// Cost      clang++ 19 puts two numbers into one register for a store only if they come from one: the Hessian of Rosenbrock's
///           function of 10 numbers takes .93 of the hand-written code's time with pairs and 1.08 without.
template <class Code, class Outputs, class T>
consteval const instruction* steps_to_run() {
    if constexpr (machine::pairs_stores && std::is_same_v<T, double>)
        if constexpr (waits_for_stores<Code>) return paired_steps<Code, Outputs>.items;
    return Code::program.code;
}

}  // namespace ddx::detail
