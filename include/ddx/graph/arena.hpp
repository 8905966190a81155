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
    int first = 0, count = 0;
};

/// A hash-consed graph under construction: equal expressions over equal operands are one node.
///
/// Math      node i depends on nodes < i only, so that the numbers are a topological order.
/// Edges     operands of a commutative operation are stored in ascending order; a + b and b + a are one node.
/// Cost      constant expected time a node; the same code runs in constant evaluation and at run time.
class arena {
public:
    constexpr arena() : heads_(1024, -1) {}

    constexpr int size() const { return nodes_.size(); }
    constexpr const node& operator[](int id) const { return nodes_[id]; }
    constexpr const int* operands(const node& n) const { return pool_.data() + n.a; }
    constexpr const int* operands(association how) const { return pool_.data() + how.first; }
    constexpr const constant_value& constant_of(int id) const { return constants_[nodes_[id].a]; }
    constexpr association association_of(int id) const { return associations_[id]; }
    constexpr const buffer<node>& nodes() const { return nodes_; }
    constexpr const buffer<int>& pool() const { return pool_; }
    constexpr const buffer<constant_value>& constants() const { return constants_; }
    constexpr const buffer<primitive_entry>& primitives() const { return primitives_; }

    /// Calls visit(operand) for the operands of node `id`, in order.
    template <class Visit>
    constexpr void for_each_operand(int id, Visit visit) const {
        detail::visit_operands(nodes_[id], pool_.data(), visit);
    }

    constexpr bool is_exact_constant(int id) const {
        return nodes_[id].what == op::constant && constants_[nodes_[id].a].is_exact;
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
    constexpr int primitive(const primitive_entry& entry) {
        for (int i = 0; i < primitives_.size(); ++i)
            if (primitives_[i] == entry) return i;
        primitives_.push(entry);
        return primitives_.size() - 1;
    }

    /// Remembers how node `id` was put together, unless that is known already or would not be older than the node.
    constexpr void associate(int id, const int* ids, int count) {
        if (associations_[id].count != 0) return;
        for (int i = 0; i < count; ++i)
            if (ids[i] >= id) return;
        associations_[id] = {pool_.size(), count};
        pool_.append(ids, count);
    }

    /// The node (what; a, b, c), made if it does not exist yet.
    constexpr int intern(op what, int a, int b = -1, int c = -1) {
        if (b >= 0 && a > b && describe(what).commutes) return intern(what, b, a, c);
        const unsigned hash = mix(mix(mix(static_cast<unsigned>(what), a), b), c);
        for (int id = heads_[bucket(hash)]; id >= 0; id = next_[id])
            if (const node& n = nodes_[id]; n.what == what && n.a == a && n.b == b && n.c == c) return id;
        return append({what, facts_of(what, a, b, c), a, b, c}, hash);
    }

    /// The n-ary node (what; ids[0], …, ids[count - 1]), made if it does not exist yet.
    constexpr int intern(op what, const int* ids, int count, int kind = -1) {
        unsigned hash = mix(static_cast<unsigned>(what), kind);
        for (int i = 0; i < count; ++i) hash = mix(hash, ids[i]);
        for (int id = heads_[bucket(hash)]; id >= 0; id = next_[id])
            if (const node& n = nodes_[id]; n.what == what && n.b == count && n.c == kind && same(pool_.data() + n.a, ids, count))
                return id;
        const int first = pool_.size();
        pool_.append(ids, count);
        return append({what, facts_of_nary(what, ids, count), first, count, kind}, hash);
    }

    /// The n-ary node of a commutative operation; sorts `ids`.
    constexpr int intern_sorted(op what, int* ids, int count) {
        detail::sort(ids, count);
        return intern(what, ids, count);
    }

private:
    static constexpr unsigned mix(unsigned hash, int value) {
        return (hash ^ static_cast<unsigned>(value)) * 0x9e3779b1U ^ hash >> 15;
    }
    constexpr int bucket(unsigned hash) const {
        return static_cast<int>((hash ^ hash >> 16) & static_cast<unsigned>(heads_.size() - 1));
    }
    static constexpr bool same(const int* a, const int* b, int count) {
        for (int i = 0; i < count; ++i)
            if (a[i] != b[i]) return false;
        return true;
    }

    constexpr int intern_constant(const constant_value& value) {
        const auto low = static_cast<unsigned>(value.is_exact ? value.exact.num ^ value.exact.num >> 32 : 0x5bd1e995);
        const unsigned hash = mix(mix(low, static_cast<int>(value.exact.den & 0x7fffffff)), 0);
        for (int id = heads_[bucket(hash)]; id >= 0; id = next_[id])
            if (nodes_[id].what == op::constant && constants_[nodes_[id].a] == value) return id;
        constants_.push(value);
        facts known;
        known.nonnegative = value.is_exact ? value.exact.num >= 0 : value.literal >= 0;
        known.positive = value.is_exact ? value.exact.num > 0 : value.literal > 0;
        return append({op::constant, known, constants_.size() - 1}, hash);
    }

    constexpr int append(const node& made, unsigned hash) {
        if (nodes_.size() >= 2 * heads_.size()) rehash();
        const int id = nodes_.size(), place = bucket(hash);
        nodes_.push(made);
        hashes_.push(hash);
        next_.push(heads_[place]);
        associations_.push({});
        heads_[place] = id;
        return id;
    }

    constexpr void rehash() {
        heads_ = buffer<int>(4 * heads_.size(), -1);
        for (int id = 0; id < nodes_.size(); ++id) {
            const int place = bucket(hashes_[id]);
            next_[id] = heads_[place];
            heads_[place] = id;
        }
    }

    constexpr facts facts_of(op what, int a, int b, int c) const {
        switch (what) {
            case op::exp:
            case op::exp2: return {.nonnegative = true, .positive = true};
            case op::sqrt:
            case op::abs:
            case op::hypot:
            case op::pow_rat: return {.nonnegative = true};
            case op::cosh: return {.nonnegative = true, .positive = true};
            case op::pow_int:
            case op::limit_pow: return facts_of_power(nodes_[a].known, constant_of(b).exact);
            case op::scale:
                if (constant_of(a).is_exact && constant_of(a).exact.num > 0) return without_mask(nodes_[b].known);
                return {};
            case op::select:
                return {.nonnegative = nodes_[b].known.nonnegative && nodes_[c].known.nonnegative,
                        .masked = is_zero(b) || is_zero(c) || nodes_[b].known.masked || nodes_[c].known.masked};
            default: return {};
        }
    }

    static constexpr facts facts_of_power(facts base, rational exponent) {
        const bool even = exponent.is_integer() && exponent.num % 2 == 0;
        return {.nonnegative = even || base.nonnegative, .positive = base.positive, .sum_of_squares = even && exponent.num > 0};
    }
    static constexpr facts without_mask(facts known) {
        known.masked = false;
        return known;
    }

    constexpr facts facts_of_nary(op what, const int* ids, int count) const {
        if (what == op::primitive) return {};
        const bool is_sum = what == op::sum;
        bool all_nonnegative = true, all_positive = true, all_squares = true, any_square = false;
        for (int i = 0; i < count; ++i) {
            const facts& known = nodes_[ids[i]].known;
            all_nonnegative = all_nonnegative && known.nonnegative;
            all_positive = all_positive && known.positive;
            all_squares = all_squares && known.sum_of_squares;
            any_square = any_square || known.sum_of_squares;
        }
        return {.nonnegative = all_nonnegative, .positive = all_positive,
                .sum_of_squares = is_sum ? all_squares : all_nonnegative && any_square};
    }

    buffer<node> nodes_;
    buffer<unsigned> hashes_;
    buffer<int> next_;
    buffer<association> associations_;
    buffer<int> heads_;
    buffer<int> pool_;
    buffer<constant_value> constants_;
    buffer<primitive_entry> primitives_;
};

}  // namespace ddx
