// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <ddx/proof/decide.hpp>

#include "../random/indexed.hpp"

namespace {

using namespace indexed_test;
using ddx::proof::decision;

constexpr unsigned seed = 20240301;

/// Two formulas that are equal by a law of sums and deltas, or, if `planted`, by a law that is wrong.
struct pair {
    int left, right;
};
pair law(generator& g, arena& graph, engine& random, bool planted) {
    const scope& top = g.outermost();
    const int length = pick(random, 2) == 0 ? length_k : length_n, other = pick(random, 2) == 0 ? length_k : length_n;
    const auto& free_of = [&](int range) -> const std::vector<int>& { return range == length_k ? top.over_k : top.over_n; };
    const int a = g.one_of(free_of(length)), b = free_of(length)[0] == a ? free_of(length)[1] : free_of(length)[0];
    const int c = g.expression(top, 1 + pick(random, 2));
    const auto array_at = [&](int range, int index) { return g.make(op::element, graph.input(range == length_n ? z : pick(random, 2) == 0 ? x : y), index); };
    // a body e(l), written by the same random numbers for any index
    const std::uint64_t choice = random();
    const auto body = [&](int range, int index) {
        engine fixed(choice);
        generator inner(graph, fixed);
        scope here = inner.outermost();
        for (int times = 0; times < 4; ++times) (range == length_k ? here.over_k : here.over_n).push_back(index);
        here.depth = 4;
        const int e = inner.expression(here, 2);
        return graph.intern(op::mul, e, g.make(op::element, graph.input(range == length_n ? z : x), index));
    };
    const auto total = [&](int range, auto summand) { return g.sum_over(range, top, [&](const scope&, int l) { return summand(l); }); };
    const auto twice = [&](int outer, int inner, auto summand) {
        return g.sum_over(outer, top, [&](const scope& in, int l) { return g.sum_over(inner, in, [&](const scope&, int k) { return summand(l, k); }); });
    };
    const auto both = [&](int l, int k) { return g.make(op::sin, g.make(op::mul, body(length, l), body(other, k))); };
    const auto power_of_total = [&](int exponent) {
        return g.sum_over(length, top, [&](const scope& in, int l) {
            return g.make(op::pow_int, g.sum_over(other, in, [&](const scope&, int k) { return both(l, k); }), graph.constant(exponent));
        });
    };
    if (planted) switch (pick(random, 9)) {
            case 8: return {power_of_total(2), power_of_total(1)};
            case 0: return {body(length, a), body(length, b)};                                                               // free indices exchanged
            case 1: return {total(length, [&](int) { return c; }), c};                                                       // Σ 1 = 1
            case 2: return {total(length, [&](int l) { return g.make(op::mul, g.make(op::delta, l, a), body(length, l)); }), body(length, b)};
            case 3: return {total(length, [&](int l) { return body(length, l); }), body(length, a)};                         // a delta forgotten
            case 4: return {total(length, [&](int l) { return g.make(op::mul, body(length, l), array_at(length, l)); }),
                            g.make(op::mul, total(length, [&](int l) { return body(length, l); }), total(length, [&](int l) { return array_at(length, l); }))};
            case 5: return {g.make(op::mul, g.make(op::delta, a, b), body(length, a)), body(length, b)};
            case 6: return {total(length, [&](int l) { return g.make(op::pow_int, body(length, l), graph.constant(2)); }),
                            g.make(op::pow_int, total(length, [&](int l) { return body(length, l); }), graph.constant(2))};
            default: return {total(length_k, [&](int) { return c; }), total(length_n, [&](int) { return c; })};
        }
    switch (pick(random, 11)) {
        case 10: return {power_of_total(2), g.sum_over(length, top, [&](const scope& in, int l) {
                             return g.sum_over(other, in, [&](const scope& inner, int k) {
                                 return g.sum_over(other, inner, [&](const scope&, int r) { return g.make(op::mul, both(l, k), both(l, r)); });
                             });
                         })};
        case 0: return {total(length, [&](int l) { return g.make(op::mul, c, body(length, l)); }), g.make(op::mul, total(length, [&](int l) { return body(length, l); }), c)};
        case 1: return {total(length, [&](int) { return c; }), g.make(op::mul, graph.input(length), c)};
        case 2: return {total(length, [&](int l) { return g.make(op::mul, g.make(op::delta, l, a), body(length, l)); }), body(length, a)};
        case 3: return {g.make(op::mul, g.make(op::delta, a, b), body(length, a)), g.make(op::mul, g.make(op::delta, b, a), body(length, b))};
        case 4: return {total(length, [&](int l) { return g.make(op::add, body(length, l), array_at(length, l)); }), -1};
        case 5: {
            const auto summand = [&](int l, int k) { return g.make(op::mul, g.make(op::sin, g.make(op::mul, body(length, l), g.make(op::element, graph.input(other == length_n ? z : y), k))), body(other, k)); };
            return {twice(length, other, summand), twice(other, length, [&](int k, int l) { return summand(l, k); })};
        }
        case 6: return {twice(length, other, [&](int l, int k) { return g.make(op::mul, body(length, l), body(other, k)); }),
                        g.make(op::mul, total(length, [&](int l) { return body(length, l); }), total(other, [&](int k) { return body(other, k); }))};
        case 7: return {twice(length, length, [&](int l, int k) { return g.make(op::mul, g.make(op::delta, l, k), g.make(op::mul, body(length, l), body(length, k))); }),
                        total(length, [&](int l) { return g.make(op::pow_int, body(length, l), graph.constant(2)); })};
        case 8: {
            const int s = total(length, [&](int l) { return g.make(op::exp, body(length, l)); });
            return {total(length, [&](int l) { return g.make(op::div, g.make(op::exp, body(length, l)), s); }), graph.constant(1)};
        }
        default: return {g.make(op::sub, body(length, a), c), g.make(op::neg, g.make(op::sub, c, body(length, a)))};
    }
}

struct tally {
    int pairs = 0, proved = 0, undecided = 0, points = 0, wrong = 0;
};

/// Compares the values of two formulas at random points, for lengths 1 to 4.
void check(const arena& graph, int a, int b, engine& random, tally& count) {
    for (int k = 1; k <= 4; ++k) {
        const numbers at = random_numbers(random, k, 1 + pick(random, 4));
        interpreter left(graph, at), right(graph, at);
        const long double u = left.value(a), v = right.value(b), largest = std::fmax(left.largest, right.largest);
        if (!std::isfinite(u) || !std::isfinite(v) || largest > 1e8L) continue;
        ++count.points;
        count.wrong += std::fabs(u - v) > 1e-9L * largest;
    }
}

void attempt(arena& graph, pair sides, engine& random, tally& count) {
    ++count.pairs;
    const decision found = ddx::proof::decide(graph, sides.left, sides.right);
    count.proved += found == decision::identical;
    count.undecided += is_undecided(found);
    if (found == decision::identical) check(graph, sides.left, sides.right, random, count);
}

TEST_CASE("formulas in index notation that are proved identical have equal values for every length") {
    MESSAGE("seed " << seed);
    engine random(seed);
    tally equal, planted, arbitrary, canonical, caught;
    for (int n = 0; n < 5000; ++n) {
        arena graph;
        generator g(graph, random);
        pair sides = law(g, graph, random, false);
        if (sides.right < 0) sides.right = sides.left;
        attempt(graph, sides, random, equal);
        const pair wrong = law(g, graph, random, true);
        attempt(graph, wrong, random, planted);
        check(graph, wrong.left, wrong.right, random, caught);
        const int e = g.expression(g.outermost(), 3), f = g.expression(g.outermost(), 2);
        attempt(graph, {e, f}, random, arbitrary);
        ddx::simplifier simplify(graph);
        const int normal = simplify.canonical(e);
        ++canonical.pairs;
        check(graph, e, normal, random, canonical);
    }
    for (const tally& t : {equal, planted, arbitrary, canonical}) {
        MESSAGE("pairs " << t.pairs << ", proved " << t.proved << ", undecided " << t.undecided << ", points compared " << t.points);
        CHECK(t.wrong == 0);
    }
    CHECK(equal.proved > equal.pairs * 8 / 10);
    CHECK(equal.points > 5000);
    CHECK(caught.wrong > planted.pairs);  // had the wrong laws been proved, the points would have told
    CHECK(planted.proved < planted.pairs / 5);  // a planted change may be an identity: c may be 0
}

/// Whether two formulas differ at some point for lengths 1 to 4; if none is fit for a comparison they count as equal.
bool differ(const arena& graph, int a, int b, engine& random) {
    for (int k = 1; k <= 12; ++k) {
        const numbers at = random_numbers(random, 1 + k % 4, 1 + pick(random, 4));
        interpreter left(graph, at), right(graph, at);
        const long double u = left.value(a), v = right.value(b), largest = std::fmax(left.largest, right.largest);
        if (std::isfinite(u) && std::isfinite(v) && largest < 1e8L && std::fabs(u - v) > 1e-9L * largest) return true;
    }
    return false;
}

TEST_CASE("among many small formulas those proved identical are those that are equal") {
    engine random(seed + 1);
    int pairs = 0, proved = 0, equal = 0, wrong = 0;
    for (int n = 0; n < 150; ++n) {
        arena graph;
        generator g(graph, random);
        std::vector<int> formulas;
        for (int k = 0; k < 16; ++k) formulas.push_back(g.sum(g.outermost(), pick(random, 2)));
        for (int k = 0; k < 8; ++k) formulas.push_back(g.expression(g.outermost(), 1));
        for (std::size_t a = 0; a < formulas.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                const bool is_proved = ddx::proof::decide(graph, formulas[a], formulas[b]) == decision::identical, is_different = differ(graph, formulas[a], formulas[b], random);
                ++pairs;
                proved += is_proved;
                equal += !is_different;
                wrong += is_proved && is_different;
            }
    }
    MESSAGE("pairs " << pairs << ", proved " << proved << ", equal at all points compared " << equal);
    CHECK(wrong == 0);
    CHECK(proved > 300);
    CHECK(proved > equal * 4 / 5);  // what is nowhere defined counts as equal
}

TEST_CASE("a rule that exchanges free indices would be found") {
    engine random(seed);
    int found = 0;
    for (int n = 0; n < 200; ++n) {
        arena graph;
        generator g(graph, random);
        const int e = g.expression(g.outermost(), 3);
        const int exchanged = ddx::detail::renamed(graph, e, graph.input(i), graph.input(j));
        if (exchanged == e) continue;
        tally count;
        for (int times = 0; times < 5; ++times) {
            const numbers at = random_numbers(random, 4, 3);
            interpreter left(graph, at), right(graph, at);
            const long double u = left.value(e), v = right.value(exchanged);
            count.wrong += std::isfinite(u) && std::isfinite(v) && std::fabs(u - v) > 1e-9L * std::fmax(left.largest, right.largest);
        }
        found += count.wrong > 0;
    }
    CHECK(found > 20);
}

}  // namespace
