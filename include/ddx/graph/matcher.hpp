// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>
#include <ddx/graph/identity_table.hpp>

namespace ddx {

namespace detail {

inline constexpr int identity_count = static_cast<int>(sizeof(identity_table) / sizeof(identity_row));

/// The rows of the identity table that the matcher applies, chained by the operation at their root, and the operation that the first
/// operand of each must be: `input` for a letter, which any operand fits.
struct identity_index {
    signed char first[static_cast<unsigned>(op::count)];
    signed char next[identity_count];
    op operand[identity_count];
};

/// The operation of a formula's first operand.
constexpr op first_operand(const formula& f) {
    int place = f.size - 2;
    for (int missing = describe(f.root().what).arity - 1; missing > 0; --place) missing += describe(f.tokens[place].what).arity - 1;
    return f.tokens[place].what;
}

inline constexpr identity_index identities_by_root = [] {
    identity_index index{};
    for (auto& head : index.first) head = -1;
    for (int i = identity_count - 1; i >= 0; --i) {
        if (identity_table[i].how != applied_by::matching) continue;
        signed char& head = index.first[static_cast<unsigned>(identity_table[i].left.root().what)];
        index.next[i] = head;
        index.operand[i] = first_operand(identity_table[i].left);
        head = static_cast<signed char>(i);
    }
    return index;
}();

}  // namespace detail

/// The reader of the identity table: rewrites one operation by the first row whose left side and proviso fit.
template <class Builder>
class matcher {
public:
    constexpr matcher(Builder& build, const arena& graph) : build_(build), graph_(graph) {}

    /// The node that replaces what(operands…), or -1 if no row applies.
    constexpr int rewrite(op what, const int* operands, int arity) {
        for (int i = detail::identities_by_root.first[static_cast<unsigned>(what)]; i >= 0; i = detail::identities_by_root.next[i]) {
            const op needed = detail::identities_by_root.operand[i];
            if (needed != op::input && needed != graph_[operands[0]].what) continue;
            if (fits(identity_table[i], operands, arity)) return read(identity_table[i].right, *this);
        }
        return -1;
    }

    constexpr int letter(int index) const { return bound_.to[index]; }
    constexpr int constant(rational value) { return build_.graph().constant(value); }
    constexpr int apply(op what, const int* operands) { return build_.make(what, operands); }

private:
    constexpr bool fits(const identity_row& row, const int* operands, int arity) {
        bound_ = {{-1, -1, -1, -1}};
        int place = row.left.size - 2;
        for (int i = arity - 1; i >= 0; --i)
            if (!matches(row.left, place, operands[i])) return false;
        if (row.holds != proviso::u_nonnegative && row.holds != proviso::u_positive) return true;
        return graph_[bound_.to[0]].known & (row.holds == proviso::u_positive ? fact::positive : fact::nonnegative);
    }

    // postfix read backwards: the root, then its operands from the last to the first
    constexpr bool matches(const formula& pattern, int& place, int id) {
        const formula::token& t = pattern.tokens[place--];
        if (t.what == op::input) {
            int& node = bound_.to[t.num];
            if (node < 0) node = id;
            return node == id;
        }
        const node& n = graph_[id];
        if (t.what == op::constant) return graph_.is_exact_constant(id) && graph_.constant_of(id).exact == rational{t.num, t.den};
        if (n.what != t.what) return false;
        const int arity = describe(t.what).arity;
        return (arity < 3 || matches(pattern, place, n.c)) && (arity < 2 || matches(pattern, place, n.b)) &&
               matches(pattern, place, n.a);
    }

    Builder& build_;
    const arena& graph_;
    struct letters {
        int to[4];
    };
    letters bound_{{-1, -1, -1, -1}};
};

}  // namespace ddx
