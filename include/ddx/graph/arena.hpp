// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>

#include <ddx/base/buffer.hpp>
#include <ddx/base/fixed_string.hpp>
#include <ddx/graph/component_partial.hpp>
#include <ddx/graph/detail/terms.hpp>
#include <ddx/graph/node.hpp>

namespace ddx {

class arena;

/// A user's operation as the graph knows it: its name, and how to write one of its partial derivatives into a graph. Of an
/// unknown function it is one derivative of one component.
struct primitive_entry {
    using partial_function = int (*)(arena&, const int* arguments, int which, int result);

    short_name name;
    partial_function partial;
    bool is_unknown;
    component_partial which;

    constexpr primitive_entry() = default;
    constexpr primitive_entry(short_name of, partial_function rule) : name(of), partial(rule), is_unknown(false), which{} {}
    constexpr primitive_entry(short_name of, partial_function rule, component_partial derivative)
        : name(of), partial(rule), is_unknown(true), which(derivative) {}

    constexpr bool operator==(const primitive_entry& other) const {
        return is_unknown == other.is_unknown && which == other.which && name == other.name;
    }
    /// Whether there is a rule to differentiate it so many times.
    constexpr bool has_partials(int times) const {
        return partial != nullptr && (!is_unknown || which.order + times <= component_partial::capacity);
    }
};

/// A hash-consed graph under construction: equal expressions over equal operands are one node.
///
/// Math      node i depends on nodes < i only, so that the numbers are a topological order.
/// Edges     operands of a commutative operation are stored in ascending order; a + b and b + a are one node.
/// Cost      constant expected time a node; the same code runs in constant evaluation and at run time.
class arena {
public:
    constexpr arena() : heads_(256, -1) {}

    /// The graph that was frozen: the same numbers, ready to grow again.
    template <class Frozen>
    constexpr explicit arena(const Frozen& source) {
        int chains = 256;
        for (; chains < 2 * Frozen::extent.nodes; chains *= 4) shift_ -= 2;  // it is going to grow
        heads_.resize(chains, -1);
        entries_.reserve(2 * Frozen::extent.nodes + 64);
        entries_.append(source.entry_list, Frozen::extent.nodes);
        chain_all();
        pool_.reserve(2 * Frozen::extent.pool + 64);
        pool_.append(source.pool_list, Frozen::extent.pool);
        constants_.append(source.constant_list, Frozen::extent.constants);
        for (int i = 0; i < Frozen::extent.primitives; ++i) primitives_.push(source.primitive(i));
    }

    constexpr int size() const { return entries_.length; }
    constexpr const node& operator[](int id) const { return entries_.items[id].made; }
    constexpr const int* operands(const node& n) const { return pool_.data() + n.a; }
    constexpr const int* operands(association how) const { return pool_.data() + how.first; }
    constexpr const constant_value& constant_of(int id) const { return constants_.items[entries_.items[id].made.a]; }
    constexpr association association_of(int id) const { return entries_.items[id].how; }
    constexpr unsigned hash_of(int id) const { return entries_.items[id].hash; }

    /// All entries and operand lists as they are, for loops over the whole graph; valid until the next node is made.
    constexpr const entry* entries() const { return entries_.items; }
    constexpr const int* pool() const { return pool_.items; }

    /// The work done on this graph: 2 for each node that was made or found, and 1 for each operand in a list. Beyond the budget,
    /// which there is in constant evaluation only, no node is made; who works on a graph stops then, and diagnostic D38 says so.
    constexpr std::int64_t work() const { return work_; }
    constexpr std::int64_t budget() const { return budget_; }
    constexpr void set_budget(std::int64_t units) { budget_ = units; }
    constexpr void spend(std::int64_t units) { work_ += units; }
    constexpr bool is_exhausted() const { return work_ > budget_; }

    /// The hashes of a node and of an n-ary node, whose first bits are the best; those of constants and inputs do not depend on
    /// other nodes' numbers.
    static constexpr unsigned hash_of(op what, int a, int b, int c) {
        return (((static_cast<unsigned>(what) * 31U + static_cast<unsigned>(a)) * 0x01000193U + static_cast<unsigned>(b)) * 0x01000193U +
                static_cast<unsigned>(c)) * 0x9e3779b1U;
    }
    static constexpr unsigned hash_of(op what, const int* ids, int count, int kind) {
        unsigned sum = static_cast<unsigned>(what) * 31U + static_cast<unsigned>(kind);
        for (const int* const end = ids + count; ids != end; ++ids) sum = sum * 0x01000193U + static_cast<unsigned>(*ids);
        return sum * 0x9e3779b1U;
    }

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
        return intern_constant({{0, 1}, value, false});
    }
    constexpr const primitive_entry& primitive(int index) const { return primitives_[index]; }
    constexpr int primitive(const primitive_entry& wanted) {
        // a copy meets the primitives of its source in the same order: the search goes on behind the last one found
        for (int i = 0; i < primitives_.length; ++i) {
            if (last_primitive_ >= primitives_.length - 1) last_primitive_ = -1;
            if (primitives_.items[++last_primitive_] == wanted) return last_primitive_;
        }
        primitives_.push(wanted);
        return last_primitive_ = primitives_.length - 1;
    }

    /// Remembers how node `id` was put together, unless that is known already or would not be older than the node.
    constexpr void associate(int id, const int* ids, int count) {
        if (entries_.items[id].how.count != 0) return;
        for (int i = 0; i < count; ++i)
            if (ids[i] >= id) return;
        entries_.items[id].how = {pool_.length, count};
        pool_.append(ids, count);
    }

    /// Whether something is known of any node at all, so that a search for such nodes can be saved.
    constexpr bool has(facts wanted) const { return (known_of_any_ & wanted) != 0; }

    /// Adds to what is known of node `id`.
    constexpr void mark(int id, facts more) { entries_.items[id].made.known |= more; }

    /// The node (what; a, b, c), made if it does not exist yet.
    constexpr int intern(op what, int a, int b = -1, int c = -1) {
        if (a > b && b >= 0 && describe(what).commutes) return intern(what, b, a, c);
        const unsigned hash = hash_of(what, a, b, c);
        if ((work_ += 2) > budget_) return 0;
        for (int id = heads_.items[hash >> shift_]; id >= 0; id = entries_.items[id].next)
            if (const node& n = entries_.items[id].made; n.a == a && n.b == b && n.what == what && n.c == c) return id;
        return append({what, facts_of(what, a, b, c), a, b, c}, hash);
    }

    /// The node (what; a, b) if it exists, else -1; a <= b where the operation commutes.
    constexpr int find(op what, int a, int b = -1) const {
        const unsigned hash = hash_of(what, a, b, -1);
        for (int id = heads_.items[hash >> shift_]; id >= 0; id = entries_.items[id].next)
            if (const node& n = entries_.items[id].made; n.a == a && n.b == b && n.what == what) return id;
        return -1;
    }

    /// The n-ary node (what; ids[0], …, ids[count - 1]), made if it does not exist yet.
    constexpr int intern(op what, const int* ids, int count, int kind = -1) {
        const unsigned hash = hash_of(what, ids, count, kind);
        if ((work_ += 2 + count) > budget_) return 0;
        for (int id = heads_.items[hash >> shift_]; id >= 0; id = entries_.items[id].next)
            if (const node& n = entries_.items[id].made; n.what == what && n.b == count && n.c == kind && same(pool_.data() + n.a, ids, count))
                return id;
        const int first = pool_.length;
        pool_.append(ids, count);
        return append({what, facts_of_nary(what, ids, count), first, count, kind}, hash);
    }

    /// The n-ary node of a commutative operation; sorts `ids`.
    constexpr int intern_sorted(op what, int* ids, int count) {
        if (count > 2 || ids[1] < ids[0]) detail::sort(ids, count);
        return intern(what, ids, count);
    }

    /// For snapshots (graph/snapshot.hpp).
    template <class Each>
    constexpr void keep(Each& each) {
        each(entries_), each(pool_), each(constants_), each(primitives_), each(shift_);
        if constexpr (Each::restores) heads_ = buffer<int>(1 << (32 - shift_), -1), chain_all();
    }

private:
    static constexpr bool same(const int* a, const int* b, int count) {
        for (int i = 0; i < count; ++i)
            if (a[i] != b[i]) return false;
        return true;
    }

    constexpr int intern_constant(const constant_value& value) {
        const auto low = static_cast<unsigned>(value.is_exact ? value.exact.num ^ value.exact.num >> 32 : 0x5bd1e995);
        const unsigned hash = (low * 0x01000193U + static_cast<unsigned>(value.exact.den & 0x7fffffff)) * 0x9e3779b1U;
        if ((work_ += 2) > budget_) return 0;
        for (int id = heads_.items[hash >> shift_]; id >= 0; id = entries_.items[id].next)
            if (entries_.items[id].made.what == op::constant && constants_.items[entries_.items[id].made.a] == value) return id;
        constants_.push(value);
        const bool nonnegative = value.is_exact ? value.exact.num >= 0 : value.literal >= 0;
        const bool positive = value.is_exact ? value.exact.num > 0 : value.literal > 0;
        const facts known = (nonnegative ? fact::nonnegative : 0) | (positive ? fact::positive : 0);
        return append({op::constant, known, constants_.length - 1, -1, -1}, hash);
    }

    constexpr int append(const node& made, unsigned hash) {
        if (entries_.length >= room_) make_room();
        int& head = heads_.items[hash >> shift_];
        return entries_.items[entries_.length] = {made, {}, hash, head}, known_of_any_ |= made.known, head = entries_.length++;
    }

    constexpr void make_room() {
        if (entries_.length >= 2 * heads_.length) {
            heads_ = buffer<int>(4 * heads_.length, -1);
            shift_ -= 2;
            chain_all();
        }
        if (entries_.length == entries_.capacity()) entries_.reserve(2 * entries_.length + 64);
        room_ = entries_.capacity() < 2 * heads_.length ? entries_.capacity() : 2 * heads_.length;
    }
    constexpr void chain_all() {
        entry* e = entries_.items;
        for (int id = 0; id < entries_.length; ++id, ++e) {
            int& head = heads_.items[e->hash >> shift_];
            e->next = head, head = id, known_of_any_ |= e->made.known;
        }
    }

    // tests rather than a switch: clang++ counts a step for each label that it passes
    constexpr facts facts_of(op what, int a, int b, int c) const {
        return what < op::pow_int || what == op::sin || what == op::cos ? 0
               : what == op::scale     ? scaled_facts(entries_.items[b].made.known, constant_of(a))
               : what == op::pow_int || what == op::limit_pow ? facts_of_power(entries_.items[a].made.known, constant_of(b).exact)
               : what == op::select    ? facts_of_selection(b, c)
               : what == op::index_sum ? entries_.items[c].made.known & (fact::nonnegative | fact::sum_of_squares)  // not positive: it may be empty
               : what == op::exp || what == op::exp2 || what == op::cosh ? fact::positive | fact::nonnegative
               : what == op::sqrt || what == op::abs || what == op::hypot || what == op::pow_rat || what == op::delta ? fact::nonnegative
                                                                                                                       : 0;
    }
    constexpr facts facts_of_selection(int b, int c) const {
        const facts if_true = entries_.items[b].made.known, if_false = entries_.items[c].made.known;
        const bool masked = is_zero(b) || is_zero(c) || ((if_true | if_false) & fact::masked);
        return (if_true & if_false & fact::nonnegative) | (masked ? fact::masked : 0);
    }

    static constexpr facts facts_of_power(facts base, rational exponent) {
        const facts kept = base & (fact::nonnegative | fact::positive);
        if (exponent.den != 1 || exponent.num % 2 != 0) return kept;
        return kept | fact::nonnegative | (exponent.num > 0 ? fact::sum_of_squares : 0);
    }
    static constexpr facts scaled_facts(facts known, const constant_value& by) {
        return known == 0 ? 0 : by.is_exact && by.exact.num > 0 ? known & ~fact::exponential_sum : known & fact::masked;
    }

    constexpr facts facts_of_nary(op what, const int* ids, int count) const {
        if (what == op::primitive) return 0;
        facts all = ~facts{}, any = 0;
        for (int i = 0; i < count; ++i)
            if (const facts known = entries_.items[ids[i]].made.known; (any |= known, all &= known) == 0) return 0;
        if (what == op::sum)
            return (all & (fact::nonnegative | fact::positive | fact::sum_of_squares | fact::masked)) |
                   (has_only_exponentials(ids, count) ? fact::exponential_sum : 0);
        const facts kept = all & (fact::nonnegative | fact::positive);
        return kept & fact::nonnegative ? kept | (any & fact::sum_of_squares) : kept;
    }
    constexpr bool has_only_exponentials(const int* ids, int count) const {
        for (int i = 0; i < count; ++i)
            if (entries_.items[ids[i]].made.what != op::exp && !is_one(ids[i])) return false;
        return true;
    }

    buffer<entry> entries_;
    int room_ = 0;  // for so many entries, by their list and by the number of chains
    buffer<int> heads_;
    int shift_ = 24;  // there are 2^(32 - shift_) chains
    buffer<int> pool_;
    buffer<constant_value> constants_;
    buffer<primitive_entry> primitives_;
    int last_primitive_ = -1;
    facts known_of_any_ = 0;
    std::int64_t work_ = 0, budget_ = __builtin_is_constant_evaluated() ? DDX_BUDGET : INT64_MAX / 2;
};

}  // namespace ddx
