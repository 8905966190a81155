// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/assembler.hpp>

namespace ddx {

/// The work that one constant evaluation does on an order of steps: nodes looked at, of about 40 of clang++'s steps each.
inline constexpr int work_in_a_part = 12'000;

/// The program of a lowered graph in parts, of which each is a constant evaluation with a compiler's limit of its own.
///
/// Math      the program of `assemble`, whatever the work of a part.
/// Cost      the parts stay in the compiler's memory, so that only graphs too large for one evaluation are worth it.
template <const auto& Graph, selections How, int Work = work_in_a_part>
struct assembly {
    static constexpr graph_extent extent = Graph.extent;

    static constexpr detail::branches<extent> branching{Graph, How};
    static constexpr detail::rows<extent> in_rows{Graph, branching};
    static constexpr detail::output_lists<extent> outputs{Graph, in_rows};
    static constexpr detail::operand_lists<extent> operands{Graph};
    static constexpr detail::simultaneous_calls<extent> calls{Graph, extent.nodes, branching, operands};
    static constexpr detail::contractions<extent> shape{Graph, extent.nodes, branching, in_rows, outputs, operands.uses};

    template <int Part>
    static constexpr schedule<extent> order_before() {
        if constexpr (Part == 0)
            return schedule<extent>(Graph, extent.nodes, branching, in_rows, operands, calls);
        else
            return order<Part - 1>;
    }
    template <int Part>
    static constexpr schedule<extent> order = [] {
        schedule<extent> steps = order_before<Part>();
        steps.go_on(Work);
        return steps;
    }();
    /// The parts that the order takes.
    template <int Part = 0>
    static constexpr int parts() {
        if constexpr (order<Part>.is_done())
            return Part + 1;
        else
            return parts<Part + 1>();
    }

    static constexpr auto program() { return assembler<extent>(Graph, branching, in_rows, calls, outputs, shape, order<parts() - 1>).result(); }
};

/// Whether assembling a graph is surely within half of clang++'s limit.
constexpr bool is_assembled_at_once(const graph_extent& of) { return of.nodes + of.pool + of.roots / 4 <= 2'000; }

/// The program of a lowered graph that is a constant.
template <const auto& Graph, selections How>
consteval auto assemble() {
    if constexpr (is_assembled_at_once(Graph.extent))
        return assemble(Graph, How);
    else
        return assembly<Graph, How>::program();
}

}  // namespace ddx
