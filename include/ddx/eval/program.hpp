// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/fixed_string.hpp>
#include <ddx/graph/arena.hpp>

namespace ddx {

/// What a step does beside its operation.
enum class form : unsigned char {
    plain,
    add,            // u * v + w: a multiplication with the addition that is its only use
    subtract,       // u * v - w
    subtract_from,  // w - u * v
    greater,        // the greater of u and v by one comparison; either if one is NaN
    copy,           // value b becomes value a
    written,        // nothing: the step before it, with those of its form between, has written this value
    store,          // value a goes to output b; the operation is `constant` if that is one, else `input`
    pair,           // values a and c go to output b and the next one, as one store; the program itself has two
    fill,           // the constant a goes to the b outputs from number c on
    row,            // value d times each of the b values in the list from place a on, to the outputs from number c on
    together,       // the function of the b values in the list from place a on, to the values of the steps that follow; in SIMD
                    // lanes if c is 1
    branch,         // runs the steps [b, c) where truth value a holds, else the steps [c, d)
    fork            // runs the one of two programs that is for truth value a
};

/// One step of a program: its operation and the numbers of earlier steps; see `node` for what a, b and c mean.
///
/// Math      a contracted multiplication is u * v and the addition in one expression, which a compiler may round once (clang++
///           contracts within an expression only) and which is no more than both otherwise.
/// Cost      trivial, so that a compiler keeps no record of the unused steps of an array.
struct instruction {
    op what;
    form how;
    int a, b, c, d;
};

/// The numbers of elements of a program.
struct program_extent {
    int code = 0, pool = 0, constants = 0, primitives = 0, outputs = 0;
    constexpr bool operator==(const program_extent&) const = default;
};

/// Straight-line code in static single assignment: step i writes value i; each output is stored as soon as it is known.
///
/// Math      steps [0, main) run one after the other; those from `main` to `length` are the sides of branches, run by these.
template <program_extent Extent>
struct program {
    static constexpr program_extent extent = Extent;

    int main = 0, length = 0;

    // one element more than needed where the count may be 0
    instruction code[3 * static_cast<unsigned>(Extent.code + Extent.outputs) + 1]{};
    int pool[static_cast<unsigned>(Extent.pool + Extent.code + Extent.outputs) + 1]{};
    constant_value constants[static_cast<unsigned>(Extent.constants) + 1]{};
    short_name primitives[static_cast<unsigned>(Extent.primitives) + 1]{};
};

namespace detail {

/// Programs up to this length are always part of their caller; longer ones are a function of their own, which a compiler may take
/// into a caller once it has been optimised: only there clang++ 19 knows that results lie apart from arguments (the gradient of
/// Rosenbrock's function of 10 numbers: 82 instructions and the time of the hand-written code, against 133 and 1.27 times).
inline constexpr int steps_in_caller = 64;

}  // namespace detail

/// Whether a program only decides which of two others runs.
template <program_extent Extent>
constexpr bool is_forked(const program<Extent>& steps) {
    return steps.length > 0 && steps.code[steps.length - 1].how == form::fork;
}

}  // namespace ddx
