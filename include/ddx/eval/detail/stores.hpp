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

/// A step as it runs: the numbers that `step` needs, found once for all steps, since a compiler takes time for each constant expression.
struct resolved_step {
    op what;
    form how;
    int own;             // its place if `step` names it by that, else -1
    int place, a, b, c;  // of a store, b and c are the array of its output and the place there; of a pair, `place` is its second value
};

/// Whether a step's type says which step it is: whether its operands are more than three, as those of the forms from `fill` on.
constexpr bool names_itself(const instruction& now) { return now.how >= form::fill || now.what == op::primitive; }

/// The steps of a program as it runs, with partners in pairs or without: of two partners the later one stores both outputs.
template <class Code, class Outputs, bool InPairs>
inline constexpr auto resolved_steps = [] {
    constexpr auto& code = Code::program.code;
    array<resolved_step, static_cast<unsigned>(Code::program.length)> steps{};
    for (int i = 0; i < Code::program.length; ++i) {
        const instruction& now = code[i];
        steps.items[i] = {now.what, now.how, names_itself(now) ? i : -1, i, now.a, now.b, now.c};
        if (now.how == form::store) steps.items[i].b = Outputs::array_of(now.b), steps.items[i].c = Outputs::index_of(now.b);
    }
    if constexpr (InPairs)
        for (int i = 0; i < Code::program.length; ++i) {
            const int other = partners<Code, Outputs>.items[i], low = code[i].b < code[other].b ? i : other, high = low == i ? other : i;
            if (other == 0) continue;
            if (i < other)
                steps.items[i].how = form::written;
            else
                steps.items[i] = {op::input, form::pair, -1, code[high].a, code[low].a, steps.items[low].b, steps.items[low].c};
        }
    return steps;
}();

/// Whether a program runs with stores in pairs on numbers of type T.
///
/// Cost      clang++ 19 puts two numbers into one register for a store only if they come from one: the Hessian of Rosenbrock's
///           function of 10 numbers takes .93 of the hand-written code's time with pairs and 1.08 without.
template <class Code, class T>
consteval bool runs_in_pairs() {
    if constexpr (machine::pairs_stores && std::is_same_v<T, double>)
        return waits_for_stores<Code>;
    else
        return false;
}

}  // namespace ddx::detail
