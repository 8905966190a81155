// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/graph/frozen_graph.hpp>
#include <ddx/graph/symbol.hpp>

#include <random>
#include <string>

#include "interpreter.hpp"

/// Seeded random expressions over all operations, with a point at which every operation is well inside its domain. Test code.
namespace random_test {

using ddx::symbol;

/// Random numbers from one seed; DDX_SEED in the environment replaces the default.
class dice {
public:
    explicit dice(std::uint64_t seed) : engine_(seed) {}

    int below(int count) { return static_cast<int>(engine_() % static_cast<unsigned>(count)); }
    bool one_in(int count) { return below(count) == 0; }
    double between(double low, double high) { return low + (high - low) * static_cast<double>(engine_() >> 11) * 0x1p-53; }
    template <class T, std::size_t N>
    const T& one_of(const T (&items)[N]) {
        return items[below(static_cast<int>(N))];
    }

private:
    std::mt19937_64 engine_;
};

inline std::uint64_t seed_or(std::uint64_t standard) {
    const char* given = std::getenv("DDX_SEED");
    return given ? std::stoull(given) : standard;
}

/// An expression with several outputs as the front ends would record it, and the point to look at it.
struct sample {
    ddx::rooted_graph whole;
    std::vector<double> at;
};

/// The interval that an operation's operand is kept in, a margin away from poles, branch points and kinks.
struct interval {
    double low, high;
};
constexpr interval operand_interval(op what) {
    switch (what) {
        case op::sqrt:
        case op::log:
        case op::log2:
        case op::log10: return {0.05, 50};
        case op::pow:
        case op::pow_rat: return {0.1, 5};
        case op::log1p: return {-0.9, 50};
        case op::asin:
        case op::acos:
        case op::atanh: return {-0.95, 0.95};
        case op::acosh: return {1.05, 50};
        case op::tan: return {-1.3, 1.3};
        case op::exp:
        case op::exp2:
        case op::expm1:
        case op::sinh:
        case op::cosh:
        case op::tanh: return {-4, 4};
        case op::erf:
        case op::erfc:
        case op::pow_int: return {-3, 3};
        default: return {-50, 50};
    }
}
/// Operations that have a pole or a kink at 0.
constexpr bool avoids_zero(op what) { return what == op::cbrt || what == op::abs || what == op::sign; }

inline constexpr op functions[] = {op::sqrt, op::cbrt,  op::exp,   op::exp2,  op::expm1, op::log,   op::log2, op::log10, op::log1p,
                                   op::sin,  op::cos,   op::tan,   op::asin,  op::acos,  op::atan,  op::sinh, op::cosh,  op::tanh,
                                   op::asinh, op::acosh, op::atanh, op::erf,  op::erfc,  op::abs,   op::sign, op::neg};
inline constexpr op combinations[] = {op::add, op::sub, op::mul, op::div, op::add, op::mul, op::fma, op::pow, op::atan2, op::hypot,
                                      op::min, op::max, op::select, op::pow_int, op::pow_rat};

class generator {
public:
    generator(dice& random, arena& graph, const std::vector<double>& at) : random_(random), graph_(graph) {
        for (std::size_t i = 0; i < at.size(); ++i) put(graph_.input(static_cast<int>(i)), at[i], 0);
    }

    /// One more operation on what there is, if its value is moderate; false otherwise.
    bool grow() {
        const bool single = random_.one_in(2);
        const op what = single ? random_.one_of(functions) : random_.one_of(combinations);
        const item made = single ? apply_function(what) : combine(what);
        if (made.id < 0 || !(std::fabs(made.value) < 50) || made.depth > 6) return false;
        items_.push_back(made);
        return true;
    }

    int last(int back) const { return items_[items_.size() - 1 - static_cast<std::size_t>(back)].id; }
    int size() const { return static_cast<int>(items_.size()); }

private:
    struct item {
        int id = -1;
        double value = 0;
        int depth = 0;
    };

    void put(int id, double value, int depth) { items_.push_back({id, value, depth}); }

    item pick() {
        const int count = size(), recent = count > 4 && random_.one_in(2) ? count - 4 : 0;
        return items_[static_cast<std::size_t>(recent + random_.below(count - recent))];
    }
    item pick_or_constant() { return random_.one_in(5) ? literal() : pick(); }

    // whole numbers, fractions, binary literals, and literals that fit in no fraction of 64 bits
    item literal() {
        const int num = random_.below(19) - 9, den = 1 + random_.below(7);
        switch (random_.below(4)) {
            case 0: return {graph_.constant(num == 0 ? 2 : num), num == 0 ? 2.0 : num, 0};
            case 1: {
                const symbol s = symbol::from_rational(fraction(num == 0 ? 1 : num, den));
                return {s.node_in(graph_), static_cast<double>(s.constant().value()), 0};
            }
            case 2: return constant(random_.between(-3, 3));
            default: {
                const double small = random_.between(1, 2) * 0x1p-20, large = random_.between(-2, 2);
                return constant(small + large);
            }
        }
    }
    item constant(double value) { return {symbol(value).node_in(graph_), value, 0}; }
    static ddx::rational fraction(std::int64_t num, std::int64_t den) {
        ddx::rational result;
        return ddx::make_rational(num, den, result) ? result : ddx::rational{1, 1};
    }

    item node_of(op what, item a, item b, item c) {
        const double x[] = {a.value, b.value, c.value};
        const int depth = 1 + std::max(a.depth, std::max(b.depth, c.depth));
        return {graph_.intern(what, a.id, b.id, c.id), apply(what, x), depth};
    }

    item node_of(op what, item a) { return node_of(what, a, item{}, item{}); }
    item node_of(op what, item a, item b) { return node_of(what, a, b, item{}); }

    // u brought into an interval: as it is, or as centre + radius tanh(u), or u^2 + 1/2
    item fit(item u, interval range) {
        if (u.value >= range.low && u.value <= range.high) return u;
        if (range.low >= 0 && range.high >= 5 && std::fabs(u.value) < 2 && random_.one_in(2))
            return node_of(op::add, node_of(op::mul, u, u), constant(range.low + 0.5));
        const double high = std::min(range.high, range.low + 6), radius = 0.45 * (high - range.low);
        const item inside = node_of(random_.one_in(2) ? op::tanh : op::sin, u);
        return node_of(op::fma, inside, constant(radius), constant(0.5 * (range.low + high)));
    }
    item off_zero(item u, double margin) { return std::fabs(u.value) >= margin ? u : node_of(op::add, u, constant(1)); }

    item apply_function(op what) {
        item u = fit(pick(), operand_interval(what));
        if (avoids_zero(what)) u = off_zero(u, 0.1);
        return node_of(what, u);
    }

    item combine(op what) {
        item a = pick(), b = pick_or_constant();
        if (random_.one_in(2)) std::swap(a, b);
        switch (what) {
            case op::div: return node_of(what, a, off_zero(b, 0.1));
            case op::fma: return node_of(what, a, b, pick_or_constant());
            case op::pow: {
                const item base = fit(a, operand_interval(what)), exponent = fit(b, {-3, 3});
                return node_of(what, base, exponent);
            }
            case op::atan2:
            case op::hypot: return node_of(what, off_zero(a, 0.1), b);
            case op::min:
            case op::max: return apart(a, b) ? node_of(what, a, b) : item{};
            case op::select: return selection();
            case op::pow_int: return whole_power_of(fit(pick(), operand_interval(what)));
            case op::pow_rat: return fractional_power_of(fit(pick(), operand_interval(what)));
            default: return node_of(what, a, b);
        }
    }
    static bool apart(item a, item b) { return std::fabs(a.value - b.value) > 0.05; }

    item whole_power_of(item u) {
        const int n = random_.below(12) - 5;
        if (n < 0) u = off_zero(u, 0.3);
        return {graph_.intern(op::pow_int, u.id, graph_.constant(n)), whole_power(u.value, n), u.depth + 1};
    }
    item fractional_power_of(item u) {
        static constexpr ddx::rational exponents[] = {{1, 2}, {3, 2}, {5, 2}, {-1, 2}, {-3, 2}, {1, 3}, {-2, 3}, {3, 4}, {-7, 5}, {5, 3}};
        const ddx::rational p = random_.one_of(exponents);
        return {graph_.intern(op::pow_rat, u.id, graph_.constant(p)), fractional_power(u.value, p), u.depth + 1};
    }

    struct truth {
        int id;
        bool value;
    };
    truth comparison() {
        item a = pick(), b = pick_or_constant();
        if (!apart(a, b)) b = node_of(op::add, b, constant(1));
        const op what = random_.one_in(3) ? op::equal : random_.one_in(2) ? op::less : op::less_equal;
        return {graph_.intern(what, a.id, b.id), what != op::equal && a.value < b.value};
    }
    truth condition() {
        const truth a = comparison();
        if (random_.one_in(2)) return a;
        if (random_.one_in(3)) return {graph_.intern(op::logical_not, a.id), !a.value};
        const truth b = comparison();
        if (random_.one_in(2)) return {graph_.intern(op::logical_and, a.id, b.id), a.value && b.value};
        return {graph_.intern(op::logical_or, a.id, b.id), a.value || b.value};
    }
    item selection() {
        const truth c = condition();
        const item a = pick_or_constant(), b = pick_or_constant(), taken = c.value ? a : b;
        return {graph_.intern(op::select, c.id, a.id, b.id), taken.value, 1 + std::max(a.depth, b.depth)};
    }

    dice& random_;
    arena& graph_;
    std::vector<item> items_;
};

/// A random expression of 1 to 4 inputs and 1 to 3 outputs at a random point.
inline sample random_sample(dice& random) {
    sample result;
    const int inputs = 1 + random.below(4), outputs = 1 + random.below(3), operations = 3 + random.below(12);
    for (int i = 0; i < inputs; ++i) result.at.push_back(random.between(-2.5, 2.5));
    generator source(random, result.whole.graph, result.at);
    for (int made = 0, tries = 0; made < operations && tries < 200; ++tries) made += source.grow() ? 1 : 0;
    for (int i = 0; i < outputs && i < source.size(); ++i) result.whole.roots.push(source.last(i));
    return result;
}

}  // namespace random_test
