// SPDX-License-Identifier: MIT
#pragma once
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include <ddx/expr/operate.hpp>
#include <ddx/graph/simplifier.hpp>
#include <ddx/print/detail/operands.hpp>

/// A graph of random operations on three inputs, and the value of any of its nodes, computed node by node.
struct random_graph {
    ddx::arena graph;
    std::uint64_t state;

    explicit random_graph(std::uint64_t seed) : state(seed * 2654435761U + 88172645463325252U) {}

    int below(int bound) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        return static_cast<int>(state >> 33) % bound;
    }

    /// Appends `count` random operations to the inputs; the number of the last node.
    int grow(int count) {
        std::vector<int> numbers, truths;
        for (int i = 0; i < 3; ++i) numbers.push_back(graph.input(i));
        while (count-- > 0) {
            if (below(12) == 0) truths.push_back(condition(numbers, truths));
            numbers.push_back(operation(numbers, truths));
        }
        return numbers.back();
    }

private:
    // recent nodes more often, so that formulas get deep
    int pick(const std::vector<int>& from) {
        const int size = static_cast<int>(from.size());
        const int back = below(3) == 0 ? below(size) : below(size < 4 ? size : 4);
        return from[static_cast<std::size_t>(size - 1 - back)];
    }
    int constant() {
        static constexpr double literals[] = {0.1, 2.7, 1e-3, 0.3333, 1.5, 1e-20, 12345.678};
        if (below(4) == 0) return graph.literal(static_cast<long double>(literals[below(7)]) * (below(2) == 0 ? 1 : -1));
        const int num = 1 + below(7), den = 1 + below(4);
        ddx::rational value;
        ddx::make_rational(below(3) == 0 ? -num : num, den, value);
        return graph.constant(value);
    }
    int condition(const std::vector<int>& numbers, const std::vector<int>& truths) {
        using ddx::op;
        static constexpr op comparisons[] = {op::less, op::less_equal, op::equal};
        if (truths.size() < 2 || below(3) > 0) return graph.intern(comparisons[below(3)], pick(numbers), below(3) == 0 ? constant() : pick(numbers));
        if (below(3) == 0) return graph.intern(op::logical_not, pick(truths));
        return graph.intern(below(2) == 0 ? op::logical_and : op::logical_or, pick(truths), pick(truths));
    }
    int operation(const std::vector<int>& numbers, const std::vector<int>& truths) {
        using ddx::op;
        static constexpr op binary[] = {op::add, op::sub, op::mul, op::div};
        static constexpr op unary[] = {op::sqrt, op::exp,  op::log,   op::sin, op::cos,  op::atan, op::tanh, op::asinh, op::cbrt,
                                       op::abs,  op::sign, op::log1p, op::erf, op::exp2, op::cosh, op::log2, op::expm1};
        static constexpr op pairs[] = {op::min, op::max, op::atan2, op::hypot, op::pow};
        switch (below(10)) {
            case 0: return graph.intern(unary[below(17)], pick(numbers));
            case 1: return graph.intern(op::neg, pick(numbers));
            case 2: return graph.intern(op::pow_int, pick(numbers), graph.constant(std::vector{2, 3, -1, -2, 5}[static_cast<std::size_t>(below(5))]));
            case 3: return graph.intern(op::pow_rat, pick(numbers), graph.constant(std::vector{1, 3, -1, -3, 5}[static_cast<std::size_t>(below(5))], 2 + below(2) * 5));
            case 4: return graph.intern(pairs[below(5)], pick(numbers), pick(numbers));
            case 5:
                if (!truths.empty()) return graph.intern(op::select, pick(truths), pick(numbers), pick(numbers));
                return graph.intern(op::fma, pick(numbers), pick(numbers), pick(numbers));
            default: return graph.intern(binary[below(4)], below(5) == 0 ? constant() : pick(numbers), below(5) == 0 ? constant() : pick(numbers));
        }
    }
};

/// The values of all nodes at the inputs x.
template <class Graph>
std::vector<long double> values_of(const Graph& graph, const std::vector<long double>& x) {
    using ddx::op;
    std::vector<long double> value;
    for (int id = 0; id < graph.size(); ++id) {
        const ddx::node& n = graph[id];
        std::vector<long double> u;
        for (int k = 0; k < ddx::detail::operand_count(graph, id); ++k)
            u.push_back(value[static_cast<std::size_t>(ddx::detail::operand(graph, id, k))]);
        u.resize(u.size() + 3);
        long double y = 0;
        switch (n.what) {
            case op::constant: y = graph.constant_of(id).value(); break;
            case op::input: y = x[static_cast<std::size_t>(n.a)]; break;
            case op::scale: y = u[0] * u[1]; break;
            case op::pow_int:
            case op::pow_rat:
            case op::pow: y = std::pow(u[0], u[1]); break;
            case op::limit_pow: y = u[0] == 0 ? 0 : std::pow(u[0], u[1]); break;
            case op::select: y = u[0] != 0 ? u[1] : u[2]; break;
            case op::less: y = u[0] < u[1]; break;
            case op::less_equal: y = u[0] <= u[1]; break;
            case op::equal: y = u[0] == u[1]; break;
            case op::logical_and: y = u[0] != 0 && u[1] != 0; break;
            case op::logical_or: y = u[0] != 0 || u[1] != 0; break;
            case op::logical_not: y = u[0] == 0; break;
            case op::sum:
                for (int k = 0; k < n.b; ++k) y += u[static_cast<std::size_t>(k)];
                break;
            case op::product:
                y = 1;
                for (int k = 0; k < n.b; ++k) y *= u[static_cast<std::size_t>(k)];
                break;
            default: y = ddx::operate(n.what, u.data());
        }
        value.push_back(y);
    }
    return value;
}

inline std::string to_string(const ddx::buffer<char>& text) { return {text.data(), static_cast<std::size_t>(text.size())}; }
