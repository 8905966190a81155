// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/buffer.hpp>
#include <ddx/base/fixed_string.hpp>
#include <ddx/graph/detail/terms.hpp>
#include <ddx/graph/node.hpp>

namespace ddx {

class arena;

/// A user's operation as the graph knows it: its name, and how to write one of its partial derivatives into a graph.
struct primitive_entry {
    short_name name{};
    int (*partial)(arena&, const int* arguments, int which, int result) = nullptr;

    constexpr bool operator==(const primitive_entry& other) const { return name == other.name; }
};

/// How a sum or product was put together before it was flattened: `count` operands from place `first` of the operand list.
///
/// Following it when code is emitted keeps what a reverse sweep shares; count = 0 where nothing was flattened.
struct association {
    int first, count;
};

/// A hash-consed graph under construction: equal expressions over equal operands are one node.
///
/// Math      node i depends on nodes < i only, so that the numbers are a topological order.
/// Edges     operands of a commutative operation are stored in ascending order; a + b and b + a are one node.
/// Cost      constant expected time a node; the same code runs in constant evaluation and at run time.
class arena {
public:
    constexpr arena() : heads_(256, -1) {}

    constexpr int size() const { return entries_.length; }
    constexpr const node& operator[](int id) const { return entries_.items[id].made; }
    constexpr const int* operands(const node& n) const { return pool_.data() + n.a; }
    constexpr const int* operands(association how) const { return pool_.data() + how.first; }
    constexpr const constant_value& constant_of(int id) const { return constants_.items[entries_.items[id].made.a]; }
    constexpr association association_of(int id) const { return entries_.items[id].how; }
    constexpr const buffer<primitive_entry>& primitives() const { return primitives_; }

    /// Calls visit(operand) for the operands of node `id`, in order.
    template <class Visit>
    constexpr void for_each_operand(int id, Visit visit) const {
        detail::visit_operands(entries_.items[id].made, pool_.data(), visit);
    }

    constexpr bool is_exact_constant(int id) const {
        return entries_.items[id].made.what == op::constant && constants_.items[entries_.items[id].made.a].is_exact;
    }
    constexpr bool is_zero(int id) const { return is_exact_constant(id) && constant_of(id).exact.is_zero(); }
    constexpr bool is_one(int id) const { return is_exact_constant(id) && constant_of(id).exact.is_one(); }

    constexpr int input(int index) { return intern(op::input, index); }
    constexpr int constant(rational value) { return intern_constant({value, 0, true}); }
    constexpr int constant(std::int64_t num, std::int64_t den = 1) { return constant(rational{num, den}); }
    constexpr int literal(long double value) {
        rational exact;
        const double rounded = static_cast<double>(value);
        if (static_cast<long double>(rounded) == value && exact_value(rounded, exact)) return constant(exact);
        return intern_constant({{}, value, false});
    }
    constexpr const primitive_entry& primitive(int index) const { return primitives_[index]; }
    constexpr int primitive(const primitive_entry& wanted) {
        for (int i = 0; i < primitives_.size(); ++i)
            if (primitives_[i] == wanted) return i;
        primitives_.push(wanted);
        return primitives_.size() - 1;
    }

    /// Remembers how node `id` was put together, unless that is known already or would not be older than the node.
    constexpr void associate(int id, const int* ids, int count) {
        if (entries_.items[id].how.count != 0) return;
        for (int i = 0; i < count; ++i)
            if (ids[i] >= id) return;
        entries_.items[id].how = {pool_.length, count};
        pool_.append(ids, count);
    }

    /// The node (what; a, b, c), made if it does not exist yet.
    constexpr int intern(op what, int a, int b = -1, int c = -1) {
        if (a > b && b >= 0 && describe(what).commutes) return intern(what, b, a, c);
        const unsigned hash = spread(((static_cast<unsigned>(what) * 31U + static_cast<unsigned>(a)) * 0x01000193U + static_cast<unsigned>(b)) *
                                         0x01000193U + static_cast<unsigned>(c));
        for (int id = heads_.items[static_cast<int>(hash & mask_)]; id >= 0; id = entries_.items[id].next)
            if (const node& n = entries_.items[id].made; n.a == a && n.b == b && n.what == what && n.c == c) return id;
        return append({what, facts_of(what, a, b, c), a, b, c}, hash);
    }

    /// The n-ary node (what; ids[0], …, ids[count - 1]), made if it does not exist yet.
    constexpr int intern(op what, const int* ids, int count, int kind = -1) {
        unsigned sum = static_cast<unsigned>(what) * 31U + static_cast<unsigned>(kind);
        for (int i = 0; i < count; ++i) sum = sum * 0x01000193U + static_cast<unsigned>(ids[i]);
        const unsigned hash = spread(sum);
        for (int id = heads_.items[static_cast<int>(hash & mask_)]; id >= 0; id = entries_.items[id].next)
            if (const node& n = entries_.items[id].made; n.what == what && n.b == count && n.c == kind && same(pool_.data() + n.a, ids, count))
                return id;
        const int first = pool_.length;
        pool_.append(ids, count);
        return append({what, facts_of_nary(what, ids, count), first, count, kind}, hash);
    }

    /// The n-ary node of a commutative operation; sorts `ids`.
    constexpr int intern_sorted(op what, int* ids, int count) {
        detail::sort(ids, count);
        return intern(what, ids, count);
    }

private:
    struct entry {
        node made;
        association how;
        unsigned hash;
        int next;
    };

    static constexpr unsigned spread(unsigned sum) { return (sum ^ sum >> 15) * 0x9e3779b1U ^ sum >> 13; }
    static constexpr bool same(const int* a, const int* b, int count) {
        for (int i = 0; i < count; ++i)
            if (a[i] != b[i]) return false;
        return true;
    }

    constexpr int intern_constant(const constant_value& value) {
        const auto low = static_cast<unsigned>(value.is_exact ? value.exact.num ^ value.exact.num >> 32 : 0x5bd1e995);
        const unsigned hash = spread(low * 0x01000193U + static_cast<unsigned>(value.exact.den & 0x7fffffff));
        for (int id = heads_.items[static_cast<int>(hash & mask_)]; id >= 0; id = entries_.items[id].next)
            if (entries_.items[id].made.what == op::constant && constants_.items[entries_.items[id].made.a] == value) return id;
        constants_.push(value);
        facts known{};
        known.nonnegative = value.is_exact ? value.exact.num >= 0 : value.literal >= 0;
        known.positive = value.is_exact ? value.exact.num > 0 : value.literal > 0;
        return append({op::constant, known, constants_.size() - 1, -1, -1}, hash);
    }

    constexpr int append(const node& made, unsigned hash) {
        if (entries_.length >= 2 * heads_.length) rehash();
        int& head = heads_.items[static_cast<int>(hash & mask_)];
        entries_.push({made, {}, hash, head});
        return head = entries_.length - 1;
    }

    constexpr void rehash() {
        heads_ = buffer<int>(4 * heads_.length, -1);
        mask_ = static_cast<unsigned>(heads_.length - 1);
        for (int id = 0; id < entries_.length; ++id) {
            int& head = heads_.items[static_cast<int>(entries_.items[id].hash & mask_)];
            entries_.items[id].next = head;
            head = id;
        }
    }

    // tests rather than a switch: clang++ counts a step for each label that it passes
    constexpr facts facts_of(op what, int a, int b, int c) const {
        if (what == op::pow_int || what == op::limit_pow) return facts_of_power(entries_.items[a].made.known, constant_of(b).exact);
        if (what == op::scale)
            return scaled_facts(entries_.items[b].made.known, constant_of(a).is_exact && constant_of(a).exact.num > 0);
        facts result{};
        if (what == op::select) {
            const facts &if_true = entries_.items[b].made.known, &if_false = entries_.items[c].made.known;
            result.nonnegative = if_true.nonnegative && if_false.nonnegative;
            result.masked = is_zero(b) || is_zero(c) || if_true.masked || if_false.masked;
            return result;
        }
        result.positive = what == op::exp || what == op::exp2 || what == op::cosh;
        result.nonnegative = result.positive || what == op::sqrt || what == op::abs || what == op::hypot || what == op::pow_rat;
        return result;
    }

    static constexpr facts facts_of_power(facts base, rational exponent) {
        const bool even = exponent.den == 1 && exponent.num % 2 == 0;
        facts result{};
        result.nonnegative = even || base.nonnegative;
        result.positive = base.positive;
        result.sum_of_squares = even && exponent.num > 0;
        return result;
    }
    static constexpr facts scaled_facts(facts known, bool by_positive) {
        facts result{};
        if (by_positive) result = known;
        result.exponential_sum = false;
        result.masked = known.masked;
        return result;
    }

    constexpr facts facts_of_nary(op what, const int* ids, int count) const {
        facts result{};
        if (what == op::primitive) return result;
        const bool is_sum = what == op::sum;
        bool all_nonnegative = true, all_positive = true, all_squares = true, any_square = false, all_exponentials = is_sum, all_masked = is_sum;
        for (int i = 0; i < count; ++i) {
            const node& n = entries_.items[ids[i]].made;
            all_nonnegative = all_nonnegative && n.known.nonnegative;
            all_positive = all_positive && n.known.positive;
            all_squares = all_squares && n.known.sum_of_squares;
            any_square = any_square || n.known.sum_of_squares;
            all_masked = all_masked && n.known.masked;
            all_exponentials = all_exponentials && (n.what == op::exp || is_one(ids[i]));
        }
        result.nonnegative = all_nonnegative;
        result.positive = all_positive;
        result.sum_of_squares = is_sum ? all_squares : all_nonnegative && any_square;
        result.masked = all_masked;
        result.exponential_sum = all_exponentials;
        return result;
    }

    buffer<entry> entries_;
    buffer<int> heads_;
    unsigned mask_ = 255;
    buffer<int> pool_;
    buffer<constant_value> constants_;
    buffer<primitive_entry> primitives_;
};

}  // namespace ddx
