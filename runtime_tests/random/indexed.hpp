// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/expr/operate.hpp>
#include <ddx/graph/index_sum.hpp>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

/// Seeded random formulas in index notation, as graphs, and an interpreter that knows nothing of the library's rules. Test code.
namespace indexed_test {

using ddx::arena, ddx::op;
using engine = std::mt19937_64;

inline int pick(engine& random, int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); }

// the inputs: arrays x, y of length K and z of length N, the lengths, free indices i, j over K and p, q over N, a number t
enum input : int { x, y, z, length_k, length_n, i, j, p, q, t, input_count };

/// Which indices may be used: leaves that range over K, and over N.
struct scope {
    std::vector<int> over_k, over_n;
    int depth = 0;
};

class generator {
public:
    generator(arena& graph, engine& random) : graph_(graph), random_(random) {
        outermost_.over_k = {graph.input(i), graph.input(j)};
        outermost_.over_n = {graph.input(p), graph.input(q)};
    }

    const scope& outermost() const { return outermost_; }
    int make(op what, int a, int b = -1) { return graph_.intern(what, a, b); }
    int one_of(const std::vector<int>& items) { return items[static_cast<std::size_t>(pick(random_, static_cast<int>(items.size())))]; }

    /// A sum whose body is written by body(scope with the new index, the new index).
    template <class Body>
    int sum_over(int length, const scope& around, Body body) {
        scope inside = around;
        const int index = graph_.input((1 << 24) + inside.depth++);
        (length == length_k ? inside.over_k : inside.over_n).push_back(index);
        const int value = body(inside, index);
        return ddx::index_sum(graph_, graph_.input(length), index, value);
    }

    int leaf(const scope& in) {
        switch (pick(random_, 10)) {
            case 0: return graph_.constant(pick(random_, 5) - 2, 1 + pick(random_, 2));
            case 1: return graph_.input(t);
            case 2: return pick(random_, 2) == 0 ? graph_.input(length_k) : graph_.input(length_n);
            case 3: {
                const auto& indices = pick(random_, 2) == 0 ? in.over_k : in.over_n;
                return make(op::delta, one_of(indices), one_of(indices));
            }
            case 4:
            case 5: return make(op::element, graph_.input(z), one_of(in.over_n));
            default: return make(op::element, graph_.input(pick(random_, 2) == 0 ? x : y), one_of(in.over_k));
        }
    }

    int expression(const scope& in, int levels) {
        if (levels == 0) return leaf(in);
        switch (pick(random_, 10)) {
            case 0:
            case 1:
            case 2: return sum(in, levels - 1);
            case 3: return make(pick(random_, 2) == 0 ? op::exp : op::sin, expression(in, levels - 1));
            case 4: return make(op::pow_int, expression(in, levels - 1), graph_.constant(pick(random_, 3) == 0 ? -1 : 2));
            case 5: return make(op::add, expression(in, levels - 1), expression(in, levels - 1));
            case 6: return make(op::sub, expression(in, levels - 1), expression(in, levels - 1));
            default: return make(op::mul, expression(in, levels - 1), expression(in, levels - 1));
        }
    }

    int sum(const scope& in, int levels) {
        return sum_over(pick(random_, 2) == 0 ? length_k : length_n, in, [&](const scope& inside, int) { return expression(inside, levels); });
    }

    arena& graph_;
    engine& random_;
    scope outermost_;
};

/// Numbers for all inputs, and the number that each index leaf stands for.
struct numbers {
    int k = 1, n = 1;
    std::vector<long double> x, y, z;
    long double t = 0;
    int i = 0, j = 0, p = 0, q = 0;
    std::vector<long double> plain{};  // of an ordinary graph: the values of its inputs
};

inline numbers random_numbers(engine& random, int k, int n) {
    numbers result;
    result.k = k, result.n = n;
    const auto number = [&] { return (static_cast<long double>(random() % 4001) - 2000) / 1000; };
    for (int a = 0; a < k; ++a) result.x.push_back(number()), result.y.push_back(number());
    for (int a = 0; a < n; ++a) result.z.push_back(number());
    result.t = number();
    result.i = pick(random, k), result.j = pick(random, k), result.p = pick(random, n), result.q = pick(random, n);
    return result;
}

/// The value of a formula in long double, and the largest number met on the way.
class interpreter {
public:
    interpreter(const arena& graph, const numbers& at) : graph_(graph), at_(at), bound_(64, -1) {}

    long double value(int id) {
        const ddx::node n = graph_[id];
        long double result = 0;
        if (n.what == op::input) result = input_value(n.a);
        else if (n.what == op::constant) result = graph_.constant_of(id).value();
        else if (n.what == op::element) result = element_value(graph_[n.a].a, static_cast<std::size_t>(index_value(n.b)));
        else if (n.what == op::delta) result = index_value(n.a) == index_value(n.b) ? 1 : 0;
        else if (n.what == op::index_sum) result = sum_value(n);
        else result = operation_value(id);
        if (!std::isfinite(result) || std::fabs(result) > largest) largest = std::isfinite(result) ? std::fabs(result) : 1e30L;
        return result;
    }

    long double largest = 1;

private:
    int index_value(int id) {
        switch (const int number = graph_[id].a; number) {
            case indexed_test::i: return at_.i;
            case indexed_test::j: return at_.j;
            case indexed_test::p: return at_.p;
            case indexed_test::q: return at_.q;
            default: return bound_[static_cast<std::size_t>(-number)];
        }
    }
    long double input_value(int number) const {
        if (!at_.plain.empty()) return at_.plain[static_cast<std::size_t>(number)];
        return number == length_k ? static_cast<long double>(at_.k) : number == length_n ? static_cast<long double>(at_.n) : at_.t;
    }
    long double element_value(int array, std::size_t index) const {
        return array == indexed_test::x ? at_.x[index] : array == indexed_test::y ? at_.y[index] : at_.z[index];
    }
    long double sum_value(const ddx::node& n) {
        const auto index = static_cast<std::size_t>(-graph_[n.b].a);
        const int before = bound_[index], length = graph_[n.a].a == length_k ? at_.k : at_.n;
        long double result = 0;
        for (bound_[index] = 0; bound_[index] < length; ++bound_[index]) result += value(n.c);
        bound_[index] = before;
        return result;
    }
    long double operation_value(int id) {
        const ddx::node n = graph_[id];
        if (ddx::is_nary(n.what)) {
            long double result = n.what == op::sum ? 0 : 1;
            for (int k = 0; k < n.b; ++k) {
                const long double term = value(graph_.operands(n)[k]);
                result = n.what == op::sum ? result + term : result * term;
            }
            return result;
        }
        const long double u = value(n.a), v = n.b < 0 ? 0 : value(n.b), operands[] = {u, v, 0};
        if (n.what == op::scale) return u * v;
        return ddx::operate(n.what == op::pow_int || n.what == op::pow_rat || n.what == op::limit_pow ? op::pow : n.what, operands);
    }

    const arena& graph_;
    const numbers& at_;
    std::vector<int> bound_;
};

}  // namespace indexed_test
