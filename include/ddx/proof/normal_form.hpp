// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/arena.hpp>
#include <ddx/proof/index_algebra.hpp>

namespace ddx::proof {

/// The nodes of a graph as polynomials over kernels: one normal form for each node, in one algebra.
///
/// Math      of(n) agrees with node n at every input where n is defined. A truth value is the number 1 or 0; a `limit_pow` of what is
///           always 0 is 0, and else counts as the power it is the limit of.
/// Edges     a literal that is no exact fraction is a kernel of its own. If the algebra is undecided the result is of no use.
/// Cost      each node that `id` needs is expanded once.
class normal_form {
public:
    constexpr normal_form(const arena& graph, expansion how, int budget) : graph_(graph), algebra_(how, budget) {}

    constexpr index_algebra& algebra() { return algebra_; }

    constexpr polynomial of(int id) {
        if (forms_.length <= id) forms_.resize(2 * id + 1);
        stack_.length = 0;
        stack_.push(id);
        while (!stack_.empty() && !algebra_.is_undecided()) {
            const int n = stack_.back(), before = stack_.length;
            if (!forms_.items[n].known)
                graph_.for_each_operand(n, [&](int operand) {
                    if (!forms_.items[operand].known) stack_.push(operand);
                });
            if (stack_.length > before) {
                put_first_on_top(before);
                continue;
            }
            stack_.truncate(before - 1);
            if (forms_.items[n].known) continue;
            polynomial value = made(n);
            if (algebra_.has_delta()) value = algebra_.contracted(value);
            forms_.items[n] = {value, true};
        }
        return forms_.items[id].value;
    }

    /// Forgets all forms; the kernels stay as they are.
    constexpr void forget() { forms_.length = 0; }

private:
    struct form {
        polynomial value{};
        bool known = false;
    };

    // operands are made from the first to the last, so that kernels appear in the order of reading
    constexpr void put_first_on_top(int from) {
        for (int last = stack_.length - 1; from < last; ++from, --last) {
            const int held = stack_.items[from];
            stack_.items[from] = stack_.items[last], stack_.items[last] = held;
        }
    }

    constexpr polynomial made(int id) {
        const node n = graph_[id];
        index_algebra& a = algebra_;
        const bool is_leaf = n.what == op::constant || n.what == op::input || is_nary(n.what);
        const polynomial u = is_leaf ? polynomial{} : forms_.items[n.a].value, v = is_leaf || n.b < 0 ? polynomial{} : forms_.items[n.b].value;
        const polynomial w = is_leaf || n.c < 0 ? polynomial{} : forms_.items[n.c].value;
        switch (n.what) {
            case op::constant: return constant(id);
            case op::input: return a.input(n.a);
            case op::sum: return sum_of(n);
            case op::product: return product_of(n);
            case op::primitive: return a.of_kernel(a.intern({.kind = kernel_kind::function, .what = op::primitive, .link = n.c}, operands_of(n)));
            case op::add: return a.sum(u, v);
            case op::sub: return a.sum(u, v, -1);
            case op::neg: return a.table().scaled(u, -1);
            case op::mul:
            case op::scale:
            case op::logical_and: return a.product(u, v);
            case op::div: return a.product(u, a.power(v, {-1, 1}));
            case op::fma: return a.sum(a.product(u, v), w);
            case op::pow:
            case op::pow_int:
            case op::pow_rat: return power(u, v, n.b);
            case op::limit_pow: return u.is_zero() ? u : power(u, v, n.b);
            case op::sqrt: return a.power(u, {1, 2});
            case op::cbrt: return a.power(u, {1, 3});
            case op::hypot: return a.power(a.sum(a.power(u, {2, 1}), a.power(v, {2, 1})), {1, 2});
            case op::exp: return a.exp(u);
            case op::exp2: return a.exp(a.product(u, log_of(2)));
            case op::expm1: return a.sum(a.exp(u), a.constant(1), -1);
            case op::log: return a.log(u);
            case op::log2: return a.product(a.log(u), a.power(log_of(2), {-1, 1}));
            case op::log10: return a.product(a.log(u), a.power(log_of(10), {-1, 1}));
            case op::log1p: return a.log(a.sum(u, a.constant(1)));
            case op::sin: return a.sin(u);
            case op::cos: return a.cos(u);
            case op::tan: return a.tan(u);
            case op::asin: return a.asin(u);
            case op::acos: return a.acos(u);
            case op::asinh: return a.asinh(u);
            case op::acosh: return a.acosh(u);
            case op::atanh: return a.atanh(u);
            case op::sinh: return a.sinh(u);
            case op::cosh: return a.cosh(u);
            case op::tanh: return a.tanh(u);
            case op::erfc: return a.sum(a.constant(1), a.function(op::erf, u), -1);
            case op::abs: return a.abs(u);
            case op::sign: return a.sign(u);
            case op::min: return a.min(u, v);
            case op::max: return a.max(u, v);
            case op::select: return a.select(u, v, w);
            case op::less: return a.indicator(op::less, a.sum(v, u, -1));
            case op::less_equal: return a.logical_not(a.indicator(op::less, a.sum(u, v, -1)));
            case op::equal: return a.indicator(op::equal, a.sum(u, v, -1));
            case op::logical_or: return a.logical_or(u, v);
            case op::logical_not: return a.logical_not(u);
            default: return other_function(n, u, v);
            // behind the default, so that other operations pay no step for them
            case op::delta: return a.delta(u, v);
            case op::partial: return a.partial(u, v);
            case op::index_sum: return a.index_sum(u, v, w);
        }
    }

    constexpr polynomial constant(int id) {
        const constant_value& c = graph_.constant_of(id);
        if (c.is_exact) return algebra_.constant(c.exact);
        const bool positive = graph_[id].known & fact::positive;
        return algebra_.of_kernel(algebra_.intern(
            {.kind = kernel_kind::function, .what = op::constant, .link = id, .nonnegative = positive, .positive = positive}));
    }

    constexpr polynomial log_of(int n) { return algebra_.log(algebra_.constant(n)); }

    constexpr polynomial power(polynomial u, polynomial v, int exponent) {
        if (graph_.is_exact_constant(exponent)) return algebra_.power(u, graph_.constant_of(exponent).exact);
        return algebra_.exp(algebra_.product(v, algebra_.log(u)));
    }

    constexpr polynomial sum_of(const node& n) {
        polynomial_table& table = algebra_.table();
        table.begin();
        for (int i = 0; i < n.b; ++i) table.add(forms_.items[graph_.operands(n)[i]].value, 1);
        return table.finish();
    }
    constexpr polynomial product_of(const node& n) {
        polynomial result = algebra_.constant(1);
        for (int i = 0; i < n.b; ++i) result = algebra_.product(result, forms_.items[graph_.operands(n)[i]].value);
        return result;
    }
    constexpr buffer<polynomial> operands_of(const node& n) const {
        buffer<polynomial> result;
        for (int i = 0; i < n.b; ++i) result.push(forms_.items[graph_.operands(n)[i]].value);
        return result;
    }

    constexpr polynomial other_function(const node& n, polynomial u, polynomial v) {
        if (describe(n.what).arity == 1) return algebra_.function(n.what, u);
        buffer<polynomial> arguments;
        arguments.push(u);
        arguments.push(v);
        return algebra_.of_kernel(algebra_.intern({.kind = kernel_kind::function, .what = n.what}, arguments));
    }

    const arena& graph_;
    index_algebra algebra_;
    buffer<form> forms_;
    buffer<int> stack_;
};

}  // namespace ddx::proof
