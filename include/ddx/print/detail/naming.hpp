// SPDX-License-Identifier: MIT
#pragma once
#include <initializer_list>

#include <ddx/graph/arena.hpp>
#include <ddx/print/detail/element.hpp>
#include <ddx/print/detail/operands.hpp>
#include <ddx/print/names.hpp>

namespace ddx::detail {

/// The subexpressions that get a name of their own, t1, t2, …, each defined before it is used.
///
/// Math      a node is named if writing it once saves at least seven nodes: (uses - 1)(size - 1) >= 7 and size >= 4, where a
///           named operand has size 1, as an unknown function of a variable has. So the printed text is at most a few times as
///           long as the graph is large.
/// Edges     the letter is the first of t, n, w, p, q, z that is no input's name, nor its beginning before a number.
class naming {
public:
    constexpr naming(const arena& graph, const buffer<int>& roots, std::span<const input_name> inputs)
        : number_(graph.size(), 0), letter_(free_letter(inputs)) {
        const buffer<int> uses = count_uses(graph, {roots.data(), static_cast<std::size_t>(roots.size())});
        const buffer<std::uint64_t> bound = bound_indices(graph);
        buffer<int> sizes(graph.size(), 1);
        for (int id = 0; id < graph.size(); ++id) {
            if (uses[id] == 0) continue;
            std::int64_t size = 1;
            const bool is_short = is_component_of_symbol(graph, inputs, id);
            for (int k = 0; k < operand_count(graph, id) && !is_short; ++k) size += sizes[operand(graph, id, k)];
            const bool may_be_named = graph[id].what != op::neg && bound[id] == 0 && !is_array_node(graph[id]);
            const bool is_named = may_be_named && size >= 4 && (uses[id] - 1) * (size - 1) >= 7;
            if (is_named) named_.push(id), number_[id] = named_.size();
            sizes[id] = is_named ? 1 : size > 1000000 ? 1000000 : static_cast<int>(size);
        }
    }

    constexpr const buffer<int>& named() const { return named_; }
    constexpr bool has_name(int id) const { return number_[id] > 0; }
    constexpr int number(int id) const { return number_[id]; }
    constexpr char letter() const { return letter_; }

private:
    // what a sum binds has no meaning outside of it, so that it stays where it is
    static constexpr buffer<std::uint64_t> bound_indices(const arena& graph) {
        buffer<std::uint64_t> result(graph.size(), 0);
        for (int id = 0; id < graph.size(); ++id) {
            const node& n = graph[id];
            if (n.what == op::input && n.a < 0) result[id] = std::uint64_t{1} << -n.a;
            for (int k = 0; k < operand_count(graph, id); ++k) result[id] |= result[operand(graph, id, k)];
            if (n.what == op::index_sum) result[id] &= ~result[n.b];
        }
        return result;
    }

    static constexpr bool is_taken(char letter, std::span<const input_name> inputs) {
        for (const input_name& input : inputs)
            if (input.name.text[0] == letter && (input.name.text[1] == '\0' || is_digit(input.name.text[1]))) return true;
        return false;
    }
    static constexpr char free_letter(std::span<const input_name> inputs) {
        for (const char letter : {'t', 'n', 'w', 'p', 'q'})
            if (!is_taken(letter, inputs)) return letter;
        return 'z';
    }

    buffer<int> number_, named_;
    char letter_;
};

}  // namespace ddx::detail
