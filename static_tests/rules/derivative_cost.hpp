// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/ddx.hpp>
#include <ddx/rules/derivative_table.hpp>

#include "../graph/identity_audit.hpp"

/// What a row of the derivative table costs: its operation together with its partial derivatives. Test code.
namespace derivative_cost {

using ddx::derivative_row;
using ddx::op;

/// y = f(u, v, w) and its partial derivatives, as the source of a function of u, v, w.
template <const derivative_row& Row>
struct value_and_partials {
    static constexpr int arity = ddx::describe(Row.what).arity;
    static constexpr ddx::array<ddx::shape, 3> arguments{};
    static constexpr ddx::short_name stage{"trace"};
    static constexpr ddx::array<ddx::shape, 1> results{ddx::shape{1 + arity, 1}};

    static constexpr ddx::rooted_graph trace() {
        ddx::rooted_graph whole;
        ddx::simplifier build(whole.graph);
        identity_audit::node_reader reader{build, {whole.graph.input(0), whole.graph.input(1), whole.graph.input(2), -1}};
        reader.letters[3] = build.make(Row.what, reader.letters);
        whole.roots.push(reader.letters[3]);
        for (const ddx::formula& partial : Row.partial)
            if (partial.exists()) whole.roots.push(read(partial, reader));
        return whole;
    }
};

template <const derivative_row& Row>
constexpr ddx::operation_counts cost_of = ddx::detail::operation_counter(ddx::program_of<value_and_partials<Row>>::without_branches::program).run();

}  // namespace derivative_cost
