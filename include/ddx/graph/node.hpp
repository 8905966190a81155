// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/operation_table.hpp>
#include <ddx/number/rational.hpp>

namespace ddx {

/// What is known of a node's value for all inputs, found once when the node is made: a set of the bits in namespace `fact`.
using facts = unsigned;

namespace fact {
inline constexpr facts nonnegative = 1;       // value >= 0 wherever it is defined
inline constexpr facts positive = 2;          // value > 0 for every finite argument
inline constexpr facts sum_of_squares = 4;    // value >= 0, and where it is 0 its gradient is 0 too
inline constexpr facts masked = 8;            // a selection with a branch that is the constant 0, or a sum of such
inline constexpr facts shifted = 32;          // an exponential of a stable sum (eval/stable_sums.hpp), or a maximum for its shift
inline constexpr facts exponential_sum = 16;  // a sum of two terms or more, each e^u or, once, the constant 1 = e^0
}  // namespace fact

/// One value of a graph: an operation and the numbers of its operands, all smaller than its own.
///
/// Math      operands are (a, b, c); of an n-ary operation the b numbers from place a of the graph's operand list;
///           of `constant` the number a in the list of constants; of `input` the input's number a, below 0 for a bound index; of `pow_int`, `pow_rat`,
///           `limit_pow` a base a and a constant b; of `scale` a constant a and a term b; of `primitive` as of an
///           n-ary operation, and c is the number of the primitive; of `element` an array and an index; of `image` an unknown
///           function and an array; of `partial` such an image, or a derivative of one, and the index of the component it is
///           differentiated by; of `index_sum` a length, a bound index and the body. Images and their derivatives are arrays. What is not there is -1.
/// Cost      trivial, so that a compiler keeps no record of the unused nodes of an array.
struct node {
    op what;
    facts known;
    int a, b, c;
};

/// How a sum or product was put together before it was flattened: `count` operands from place `first` of the operand list.
///
/// Following it when code is emitted keeps what a reverse sweep shares; count = 0 where nothing was flattened.
struct association {
    int first, count;
};

/// What a graph keeps of each node: also how it was put together, its hash, and an older node in the same chain of the hash table.
struct entry {
    node made;
    association how;
    unsigned hash;
    int next;
};

/// A constant of a graph: an exact fraction, or the binary value of a literal which does not fit in one.
struct constant_value {
    rational exact;  // 0 if it does not fit
    long double literal;
    bool is_exact;

    constexpr long double value() const { return is_exact ? to_number<long double>(exact) : literal; }
    constexpr bool operator==(const constant_value&) const = default;
};

constexpr bool is_nary(op what) { return what == op::sum || what == op::product || what == op::primitive; }
namespace detail {

template <class Visit>
constexpr void visit_operands(const node& n, const int* pool, Visit& visit) {
    if (n.what <= op::input) return;
    if (n.what >= op::primitive && n.what <= op::product) {
        for (int i = 0; i < n.b; ++i) visit(pool[n.a + i]);
        return;
    }
    visit(n.a);
    if (n.b >= 0) visit(n.b);
    if (n.c >= 0) visit(n.c);
}

}  // namespace detail

constexpr bool is_power(op what) { return what == op::pow_int || what == op::pow_rat || what == op::limit_pow; }

}  // namespace ddx
