// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/frozen_graph.hpp>
#include <ddx/graph/simplifier.hpp>
#include <ddx/graph/unknown.hpp>

namespace ddx {

/// What an input of a graph in index notation becomes once lengths have numbers.
struct indexed_input {
    enum kind : unsigned char { number, array, length, index, unknown } is = number;
    int value = 0;  // of a number its place among the new inputs, of an array that of its first component; else the value
    int count = 0;  // of an array its components, of an unknown function those of its values
    short_name name{};  // of an unknown function
};

/// The translation of a graph in index notation into an ordinary one, for given numbers in the place of lengths and free indices.
///
/// Math      x_i is an input, f_i(x) and its derivatives are components of an unknown function, δ_ij is 0 or 1, Σ_l e is
///           e(1) + … + e(K) from the first to the last.
/// Requires  inputs[k] says what input k is; `longest` is the largest length; a sum has one term or more.
/// Edges     what δ makes 0 leaves sums and products. Nodes as written stay as written, nodes in normal form stay so.
/// Cost      each node once for each value of the indices that occur in it.
template <class Graph>
class index_expansion {
public:
    constexpr index_expansion(const Graph& source, const buffer<indexed_input>& inputs, int longest, arena& target)
        : source_(source), inputs_(inputs), longest_(longest), target_(target), build_(target), at_(source.size(), 0), indices_(source.size(), 0) {
        find_indices();
        int room = 0;
        for (int id = 0; id < source.size(); ++id) {
            first_.push(room);
            int count = 1;
            for (std::uint64_t rest = indices_[id]; rest != 0; rest &= rest - 1) count *= longest;
            room += count;
        }
        made_.resize(room, -1);
    }

    /// The node that node `id` becomes for the given values of the inputs that are indices.
    constexpr int at(int id, const buffer<int>& values) {
        for (int k = 0; k < source_.size(); ++k)
            if (const node& n = source_[k]; is_index(n) && n.a >= 0) at_[k] = values[inputs_[n.a].value];
        return value_of(id);
    }

private:
    constexpr bool is_index(const node& n) const {
        return n.what == op::input && (n.a < 0 || (n.a < inputs_.size() && inputs_[n.a].is == indexed_input::index));
    }

    // the indices that occur in each node outside of their sums, each by the place of its leaf among all such leaves
    constexpr void find_indices() {
        buffer<int> place(source_.size(), 0);
        for (int id = 0; id < source_.size(); ++id) {
            const node& n = source_[id];
            if (is_index(n)) {
                place[id] = leaves_.size();
                leaves_.push(id);
                indices_[id] = std::uint64_t{1} << place[id];
            }
            source_.for_each_operand(id, [&](int operand) { indices_[id] |= indices_[operand]; });
            if (n.what == op::index_sum) indices_[id] &= ~(std::uint64_t{1} << place[n.b]);
        }
    }

    constexpr int value_of(int id) {
        int place = 0;
        for (int k = 0; k < leaves_.size(); ++k)
            if ((indices_[id] >> k & 1) != 0) place = place * longest_ + at_[leaves_[k]];
        place += first_[id];
        if (made_[place] < 0) {
            const int value = made(id);
            made_[place] = value;
        }
        return made_[place];
    }

    constexpr int made(int id) {
        const node n = source_[id];
        switch (n.what) {
            case op::constant: return copy_node(source_, id, {}, target_);
            case op::input: return inputs_[n.a].is == indexed_input::length ? target_.constant(inputs_[n.a].value) : target_.input(inputs_[n.a].value);
            case op::element: return component(n);
            case op::delta: return target_.constant(at_[n.a] == at_[n.b] ? 1 : 0);
            case op::index_sum: return total(n);
            default: return made_from_operands(id);
        }
    }

    constexpr int component(const node& n) {
        const node& array = source_[n.a];
        if (array.what == op::input) return target_.input(inputs_[array.a].value + at_[n.b]);
        int image = n.a;
        while (source_[image].what == op::partial) image = source_[image].a;
        const indexed_input &function = inputs_[source_[source_[image].a].a], &argument = inputs_[source_[source_[image].b].a];
        primitive_entry entry = detail::unknown_entry(function.name, function.count, at_[n.b]);
        for (int k = n.a; k != image; k = source_[k].a) entry.which = entry.which.differentiated(at_[source_[k].b]);
        buffer<int> operands;
        for (int k = 0; k < argument.count; ++k) operands.push(target_.input(argument.value + k));
        return target_.intern(op::primitive, operands.data(), argument.count, target_.primitive(entry));
    }

    constexpr int total(const node& n) {
        const int length = inputs_[source_[n.a].a].value, before = at_[n.b];
        int result = target_.constant(0);
        for (int k = 0; k < length; ++k) {
            at_[n.b] = k;
            const int term = value_of(n.c);
            result = k == 0 ? term : as_written(op::add, result, term);
        }
        at_[n.b] = before;
        return result;
    }

    constexpr int made_from_operands(int id) {
        const node n = source_[id];
        buffer<int> operands;
        source_.for_each_operand(id, [&](int operand) { operands.push(value_of(operand)); });
        if (n.what == op::primitive) return target_.intern(n.what, operands.data(), n.b, target_.primitive(source_.primitive(n.c)));
        if (n.what >= op::sum) {
            for (int& operand : operands) operand = build_.canonical(operand);
            if (n.what == op::sum) return build_.sum(operands.data(), n.b);
            if (n.what == op::product) return build_.product(operands.data(), n.b);
            return build_.make(n.what, operands.data());
        }
        return as_written(n.what, operands[0], n.b < 0 ? -1 : operands[1], n.c < 0 ? -1 : operands[2]);
    }

    // as it was written, without what a δ has made 0 or 1
    constexpr int as_written(op what, int a, int b, int c = -1) {
        if (what == op::mul && (target_.is_zero(a) || target_.is_one(b))) return a;
        if (what == op::mul && (target_.is_zero(b) || target_.is_one(a))) return b;
        if ((what == op::add || what == op::sub) && target_.is_zero(b)) return a;
        if (what == op::add && target_.is_zero(a)) return b;
        return target_.intern(what, a, b, c);
    }

    const Graph& source_;
    const buffer<indexed_input>& inputs_;
    int longest_;
    arena& target_;
    simplifier build_;
    buffer<int> at_;                  // by node: the value of an index
    buffer<std::uint64_t> indices_;
    buffer<int> leaves_, first_, made_;
};

}  // namespace ddx
