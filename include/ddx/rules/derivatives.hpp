// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/rules/reverse_sweep.hpp>

namespace ddx {

/// The inputs [first, first + count) of a graph.
struct input_range {
    int first = 0, count = 0;

    /// One flag for each of `total` inputs.
    constexpr buffer<char> chosen(int total) const {
        buffer<char> result(total, 0);
        for (int i = 0; i < count; ++i) result[first + i] = 1;
        return result;
    }
};

/// The derivatives of a graph's roots with respect to a range of its inputs, as nodes in normal form.
///
/// Edges     structural zeros become the constant 0.
class derivatives {
public:
    constexpr derivatives(simplifier& build, const buffer<int>& roots, int input_count, input_range with_respect_to)
        : build_(build), roots_(roots), inputs_(input_count), range_(with_respect_to),
          linear_(build, roots, with_respect_to.chosen(input_count)) {
        linear_.advance(build.graph().budget());
    }

    /// The Jacobian row by row: entry i * count + j is ∂root_i / ∂input_{first + j}.
    ///
    /// Requires  called at most once, since it eliminates vertices; the other sweeps may follow it.
    /// Cost      one sweep for each row in reverse, or for each column forward, whichever take fewer products.
    constexpr buffer<int> jacobian() {
        if (linear_.has_indices()) return jacobian_forward();
        if (roots_.size() == 1) return jacobian_in_reverse();
        accumulation plan(build_, linear_.edges());
        const sweeps rows = plan.in_reverse(roots_);
        if (rows.products > plan.forward(linear_.inputs()).products) return jacobian_forward();
        plan.eliminate(roots_, rows.through);
        return jacobian_in_reverse();
    }

    constexpr buffer<int> jacobian_in_reverse() {
        buffer<int> result;
        for (int i = 0; i < roots_.size(); ++i) {
            buffer<int> seed(roots_.size(), -1);
            seed[i] = build_.graph().constant(1);
            const buffer<int> row = reverse(seed);
            for (int j = 0; j < range_.count; ++j) result.push(or_zero(row[range_.first + j]));
        }
        return result;
    }

    constexpr buffer<int> jacobian_forward() {
        buffer<int> result(roots_.size() * range_.count, -1);
        for (int j = 0; j < range_.count; ++j) {
            const buffer<int> column = tangents_of(j);
            for (int i = 0; i < roots_.size(); ++i) result[i * range_.count + j] = or_zero(column[i]);
        }
        return result;
    }

    /// The lower triangle of a symmetric Jacobian, mirrored: entry (i, j) is computed for i >= j only.
    constexpr buffer<int> symmetric_jacobian() {
        buffer<int> result(range_.count * range_.count, -1);
        for (int j = 0; j < range_.count; ++j) {
            const buffer<int> column = tangents_of(j);
            for (int i = j; i < range_.count; ++i)
                result[i * range_.count + j] = result[j * range_.count + i] = or_zero(column[i]);
        }
        return result;
    }

    /// The product J v for tangents v of the inputs in range.
    constexpr buffer<int> jacobian_times(const buffer<int>& direction) {
        buffer<int> seed(inputs_, -1), result;
        for (int j = 0; j < range_.count; ++j) seed[range_.first + j] = direction[j];
        for (int tangent : linear_.forward(roots_, seed)) result.push(or_zero(tangent));
        return result;
    }

    /// The product Jᵀ w for adjoints w of the roots.
    constexpr buffer<int> transposed_jacobian_times(const buffer<int>& weights) {
        buffer<int> result;
        if (linear_.has_indices()) return weighted_rows(weights);
        const buffer<int> adjoints = reverse(weights);
        for (int j = 0; j < range_.count; ++j) result.push(or_zero(adjoints[range_.first + j]));
        return result;
    }

    /// The tangents of the roots where one input alone has a tangent.
    constexpr buffer<int> tangents(int input, int tangent) {
        buffer<int> seed(inputs_, -1), result;
        seed[input] = tangent;
        for (int value : linear_.forward(roots_, seed)) result.push(or_zero(value));
        return result;
    }

private:
    constexpr buffer<int> reverse(const buffer<int>& root_adjoints) {
        reverse_sweep sweep(linear_, roots_, root_adjoints, inputs_);
        sweep.advance(build_.graph().budget());
        return sweep.adjoints();
    }
    constexpr buffer<int> tangents_of(int j) {
        buffer<int> seed(inputs_, -1);
        seed[range_.first + j] = build_.graph().constant(1);
        return linear_.forward(roots_, seed);
    }
    constexpr buffer<int> weighted_rows(const buffer<int>& weights) {
        buffer<int> result;
        for (int j = 0; j < range_.count; ++j) {
            buffer<int> terms = tangents_of(j);
            for (int i = 0; i < terms.size(); ++i) {
                const int factors[] = {weights[i], or_zero(terms[i])};
                const int product = build_.product(factors, 2);
                terms[i] = product;
            }
            result.push(build_.sum(terms.data(), terms.size()));
        }
        return result;
    }
    constexpr int or_zero(int id) { return id < 0 ? build_.graph().constant(0) : id; }

    simplifier& build_;
    buffer<int> roots_;
    int inputs_;
    input_range range_;
    linearisation linear_;
};

}  // namespace ddx
