// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/eval/lowering.hpp>
#include <ddx/rules/derivatives.hpp>

#include <bit>

#include "generator.hpp"

/// The ways to the derivatives of a sample, to be compared: the engine's two sweeps, dual numbers, difference quotients. Test code.
namespace random_test {

using ddx::buffer;
using ddx::rooted_graph;
using first_order = dual<measured>;
using second_order = dual<dual<measured>>;

inline rooted_graph with_roots(const arena& graph, const buffer<int>& roots) {
    rooted_graph result;
    result.graph = graph;
    result.roots = roots;
    return result;
}
inline rooted_graph lowered(const rooted_graph& whole) { return ddx::lowering(whole).run(); }

inline std::vector<measured> measured_point(const sample& s) {
    std::vector<measured> result;
    for (double x : s.at) result.push_back(measured(x));
    return result;
}

/// The roots of a graph at a point, lowered by the engine and run with error bounds.
inline std::vector<measured> run_measured(const arena& graph, const buffer<int>& roots, const std::vector<measured>& at) {
    const rooted_graph code = lowered(with_roots(graph, roots));
    return roots_of(code, as_written(code.graph, at));
}

/// The engine's Jacobians and the Hessian of the first root, as nodes behind those of the sample.
struct engine_derivatives {
    arena graph;
    buffer<int> forward, reverse, cheapest, hessian, whole_hessian;

    explicit engine_derivatives(const sample& s) : graph(s.whole.graph) {
        ddx::simplifier build(graph);
        const int inputs = static_cast<int>(s.at.size());
        const ddx::input_range all{0, inputs};
        ddx::derivatives first(build, s.whole.roots, inputs, all);
        forward = first.jacobian_forward();
        reverse = first.jacobian_in_reverse();
        cheapest = first.jacobian();
        buffer<int> gradient;
        gradient.append(reverse.data(), inputs);
        ddx::derivatives second(build, gradient, inputs, all);
        hessian = second.symmetric_jacobian();
        whole_hessian = second.jacobian();
    }
};

/// The Jacobian by dual numbers on the graph as written, row by row.
inline std::vector<measured> dual_jacobian(const sample& s) {
    const std::size_t inputs = s.at.size(), roots = static_cast<std::size_t>(s.whole.roots.size());
    std::vector<measured> result(inputs * roots);
    for (std::size_t j = 0; j < inputs; ++j) {
        std::vector<first_order> x;
        for (std::size_t i = 0; i < inputs; ++i) x.push_back({measured(s.at[i]), measured(i == j ? 1.0L : 0.0L)});
        const auto column = roots_of(s.whole, as_written(s.whole.graph, x));
        for (std::size_t i = 0; i < roots; ++i) result[i * inputs + j] = column[i].slope;
    }
    return result;
}

/// The Hessian of the first root by dual numbers of dual numbers.
inline std::vector<measured> dual_hessian(const sample& s) {
    const std::size_t inputs = s.at.size();
    std::vector<measured> result(inputs * inputs);
    for (std::size_t j = 0; j < inputs; ++j)
        for (std::size_t k = 0; k < inputs; ++k) {
            std::vector<second_order> x;
            for (std::size_t i = 0; i < inputs; ++i)
                x.push_back({first_order(measured(s.at[i]), measured(i == j ? 1.0L : 0.0L)), first_order(i == k ? 1.0L : 0.0L)});
            result[j * inputs + k] = roots_of(s.whole, as_written(s.whole.graph, x))[0].slope.slope;
        }
    return result;
}

/// A central difference quotient, and whether the same branches were taken at both ends.
struct quotient {
    std::vector<measured> of_roots;
    bool same_branches;
};
inline quotient central_quotient(const sample& s, std::size_t j, long double h) {
    const auto at = [&](long double step) {
        std::vector<measured> x = measured_point(s);
        x[j] = measured(x[j].value + step);
        branch_trace = 0;
        return roots_of(s.whole, as_written(s.whole.graph, x));
    };
    quotient result;
    const auto above = at(h);
    const auto trace_above = branch_trace;
    const auto below = at(-h);
    result.same_branches = trace_above == branch_trace;
    for (std::size_t i = 0; i < above.size(); ++i) {
        const measured difference = above[i] - below[i];
        result.of_roots.push_back(measured(difference.value / (2 * h), difference.error / (2 * h)));
    }
    return result;
}

/// Two extrapolated difference quotients, D(h) and D(h/2) with their errors in h² removed, as one number with an error bound.
///
/// Math      D(h) = f' + a h² + b h⁴ + …, so R(h) = (4 D(h/2) - D(h)) / 3 = f' - (b/4) h⁴ + …; R(h/2) is sixteen times closer.
///           Then |R(h/2) - f'| <= |R(h) - R(h/2)| as long as the h⁴ term leads; the rounding errors are added.
inline measured extrapolated(measured d1, measured d2, measured d3) {
    const measured third(1.0L / 3, 0), four(4.0L);
    const measured coarse = (four * d2 - d1) * third, fine = (four * d3 - d2) * third;
    return {fine.value, fine.error + coarse.error + std::fabs(coarse.value - fine.value)};
}

inline bool same_bits(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (a != a && b != b);
}

/// A sum of exponentials and ones in normal form; also log(e^u), which is one of a single term.
inline bool is_exponential_sum(const arena& graph, int id) {
    const node& n = graph[id];
    if (n.what != op::sum) return false;
    bool all = true;
    graph.for_each_operand(id, [&](int term) { all = all && (graph[term].what == op::exp || graph.is_one(term)); });
    return all;
}

/// Whether the engine may find a sum of exponentials here, which it evaluates by other operations (eval/stable_sums.hpp).
inline bool has_exponential_sum(const sample& s) {
    arena graph = s.whole.graph;
    ddx::simplifier build(graph);
    for (int id = 0; id < s.whole.graph.size(); ++id) {
        const node n = graph[id];
        if (is_exponential_sum(graph, build.canonical(id)) || (n.what == op::log && graph[n.a].what == op::exp)) return true;
    }
    return false;
}

}  // namespace random_test
