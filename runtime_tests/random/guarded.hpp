// SPDX-License-Identifier: MIT
#pragma once
#include "generator.hpp"

/// Random expressions with selections that guard against a value that is NaN or infinite. Test code.
namespace random_test {

using ddx::buffer;

/// A number that is NaN or infinite at every point, and whose derivative is too.
inline symbol without_value(dice& random, symbol x) {
    const symbol square = x * x + 1;
    switch (random.below(10)) {
        case 0: return log(-square);
        case 1: return sqrt(-square);
        case 2: return x / (square - square);
        case 3: return asin(square + 1);
        case 4: return acosh(-square);
        case 5: return exp(square * 100'000);
        case 6: return exp(square * 100'000) - exp(square * 200'000);
        case 7: return pow(-square, symbol::from_rational({1, 3}) + x - x);
        case 8: return atanh(square * 2) * x;
        default: return pow(square - square, -2) * log1p(-square - 1);
    }
}

/// A condition whose outcome at the point is `outcome`.
inline ddx::condition decided_condition(dice& random, symbol x, double at, bool outcome) {
    const ddx::condition c = random.one_in(2) ? x < symbol(at + (outcome ? 1 : -1)) : symbol(at - (outcome ? 1 : -1)) <= x;
    return random.one_in(3) ? !!c : random.one_in(3) ? c && (outcome ? x == x : x < x) : c;
}

inline symbol guarded(dice& random, symbol value, symbol x, double at) {
    const bool outcome = random.one_in(2);
    const ddx::condition c = decided_condition(random, x, at, outcome);
    const symbol other = random.one_in(3) ? without_value(random, value) : without_value(random, x);
    return outcome ? select(c, value, other) : select(c, other, value);
}

/// Something computed with a guarded value, so that adjoints pass through it in many ways.
inline symbol around(dice& random, symbol g, symbol x) {
    switch (random.below(8)) {
        case 0: return g;
        case 1: return g * g + x;
        case 2: return sin(g) * x;
        case 3: return tanh(g) / (x * x + 1);
        case 4: return g * x + g * sin(x);
        case 5: return hypot(g, x * x + 1);
        case 6: return exp(tanh(g * x)) - g;
        default: return fma(g, x, g);
    }
}

/// A random expression with its first root guarded once or twice, as its only root.
inline sample guarded_sample(dice& random) {
    sample s = random_sample(random);
    arena& graph = s.whole.graph;
    const int which = random.below(static_cast<int>(s.at.size()));
    const symbol x(graph, graph.input(which)), root(graph, s.whole.roots[0]);
    const double at = s.at[static_cast<std::size_t>(which)];
    symbol g = around(random, guarded(random, root, x, at), x);
    if (random.one_in(2)) g = around(random, guarded(random, g, x, at), x);
    s.whole.roots = buffer<int>();
    s.whole.roots.push(g.node_in(graph));
    return s;
}

}  // namespace random_test
