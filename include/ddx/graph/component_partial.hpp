// SPDX-License-Identifier: MIT
#pragma once

namespace ddx {

/// Which partial derivative of which component of a function f of a vector x: ∂ᵏf_i / ∂x_{j1} … ∂x_{jk}.
///
/// Math      partial derivatives of continuous derivatives commute, so the indices are kept in ascending order: equal
///           derivatives are equal values. Components and indices count from 0.
/// Edges     at most `capacity` indices.
/// Cost      trivial, so that a compiler keeps no record of the unused ones of an array.
/// Source    Schwarz's theorem: Rudin, Principles of Mathematical Analysis, 3rd ed., theorem 9.41.
struct component_partial {
    static constexpr int capacity = 8;

    int components;  // of f; 0: f is a scalar
    int component;
    int order;
    int by[capacity];

    constexpr bool is_of_scalar() const { return components == 0; }

    /// The derivative of this derivative by x_j.
    constexpr component_partial differentiated(int j) const {
        component_partial result = *this;
        int place = result.order++;
        for (; place > 0 && result.by[place - 1] > j; --place) result.by[place] = result.by[place - 1];
        result.by[place] = j;
        return result;
    }

    /// Negative, 0 or positive: by component, then by order, then by the indices from the first.
    constexpr int compare(const component_partial& other) const {
        if (components != other.components) return components - other.components;
        if (component != other.component) return component - other.component;
        if (order != other.order) return order - other.order;
        for (int k = 0; k < order; ++k)
            if (by[k] != other.by[k]) return by[k] - other.by[k];
        return 0;
    }
    constexpr bool operator==(const component_partial& other) const { return compare(other) == 0; }
};

}  // namespace ddx
