// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <boost/multiprecision/mpfr.hpp>
#include <random>

#include <ddx/proof/decide.hpp>

namespace {

using ddx::arena, ddx::op, ddx::proof::decision, ddx::proof::expansion;

constexpr int inputs = 3, points = 8;
constexpr unsigned seed = 20240229;

using engine = std::mt19937_64;
int pick(engine& random, int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); }

/// A random expression over three inputs, as nodes exactly as a user would write them.
int random_expression(arena& graph, engine& random, int depth) {
    if (depth == 0 || pick(random, 8) == 0)
        return pick(random, 4) == 0 ? graph.constant(pick(random, 7) - 3, 1 + pick(random, 3)) : graph.input(pick(random, inputs));
    static constexpr op unary[] = {op::neg, op::sqrt, op::cbrt, op::exp, op::exp2, op::expm1, op::log, op::log2, op::log10, op::log1p, op::sin,
                                   op::cos, op::tan, op::asin, op::acos, op::atan, op::sinh, op::cosh, op::tanh, op::asinh, op::acosh, op::atanh, op::abs, op::sign};
    static constexpr op binary[] = {op::add, op::sub, op::mul, op::div, op::add, op::sub, op::mul, op::div, op::min, op::max, op::hypot, op::pow};
    const int u = random_expression(graph, random, depth - 1);
    switch (pick(random, 8)) {
        case 0:
        case 1: return graph.intern(unary[pick(random, 24)], u);
        case 2: return graph.intern(op::pow_int, u, graph.constant(pick(random, 7) - 3));
        case 3: return graph.intern(op::pow_rat, u, graph.constant(2 * pick(random, 4) - 3, 2 + pick(random, 2) * 2));
        case 4: {
            const int v = random_expression(graph, random, depth - 1), w = random_expression(graph, random, depth - 2 < 0 ? 0 : depth - 2);
            return graph.intern(op::select, graph.intern(pick(random, 2) == 0 ? op::less : op::less_equal, u, v), v, w);
        }
        default: return graph.intern(binary[pick(random, 12)], u, random_expression(graph, random, depth - 1));
    }
}

/// A number of 50 decimal digits.
using real = boost::multiprecision::number<boost::multiprecision::mpfr_float_backend<50, boost::multiprecision::allocate_stack>,
                                           boost::multiprecision::et_off>;

/// The value of a node, undefined or not to be trusted if `is_defined` is false, and the largest number met on the way.
struct evaluation {
    real value = 0, largest = 1;
    bool is_defined = true;
};

struct point {
    real x[inputs];
};

real value_of(op what, const real& u, const real& v) {
    switch (what) {
        case op::add: return u + v;
        case op::sub: return u - v;
        case op::mul: return u * v;
        case op::div: return u / v;
        case op::neg: return -u;
        case op::pow:
        case op::pow_int:
        case op::pow_rat: return pow(u, v);
        case op::sqrt: return sqrt(u);
        case op::cbrt: return u < 0 ? real(-pow(-u, real(1) / 3)) : real(pow(u, real(1) / 3));
        case op::exp: return exp(u);
        case op::exp2: return pow(real(2), u);
        case op::expm1: return exp(u) - 1;
        case op::log: return log(u);
        case op::log2: return log(u) / log(real(2));
        case op::log10: return log10(u);
        case op::log1p: return log(1 + u);
        case op::sin: return sin(u);
        case op::cos: return cos(u);
        case op::tan: return tan(u);
        case op::asin: return asin(u);
        case op::acos: return acos(u);
        case op::atan: return atan(u);
        case op::sinh: return sinh(u);
        case op::cosh: return cosh(u);
        case op::tanh: return tanh(u);
        case op::asinh: return asinh(u);
        case op::acosh: return acosh(u);
        case op::atanh: return atanh(u);
        case op::hypot: return sqrt(u * u + v * v);
        case op::abs: return abs(u);
        case op::sign: return u < 0 ? -1 : u > 0 ? 1 : 0;
        case op::min: return v < u ? v : u;
        case op::max: return u < v ? v : u;
        case op::less: return u < v ? 1 : 0;
        case op::less_equal: return u <= v ? 1 : 0;
        default: FAIL("an operation without a value in this test"); return 0;
    }
}

constexpr bool is_sensitive(op what) {
    for (const op other : {op::div, op::pow, op::pow_int, op::pow_rat, op::log, op::log2, op::log10, op::log1p, op::tan, op::asin, op::acos, op::acosh, op::atanh})
        if (what == other) return true;
    return false;
}

evaluation evaluate(const arena& graph, int id, const point& at) {
    const ddx::node n = graph[id];
    if (n.what == op::input) return {at.x[n.a], abs(at.x[n.a])};
    if (n.what == op::constant) return {real(graph.constant_of(id).exact.num) / graph.constant_of(id).exact.den};
    const evaluation u = evaluate(graph, n.a, at), v = n.b < 0 ? evaluation{} : evaluate(graph, n.b, at);
    evaluation result;
    result.largest = u.largest < v.largest ? v.largest : u.largest;
    if (n.what == op::select) {
        const evaluation w = evaluate(graph, n.c, at), &taken = u.value != 0 ? v : w;
        result = {taken.value, result.largest < w.largest ? w.largest : result.largest, u.is_defined && taken.is_defined};
    } else {
        const bool is_comparison = n.what == op::less || n.what == op::less_equal;
        result.is_defined = u.is_defined && v.is_defined && result.largest < real("1e12");
        if (n.what == op::pow && u.value <= 0) result.is_defined = false;  // a power with variable exponent is claimed for positive bases only
        if (is_comparison && abs(u.value - v.value) < real("1e-30") * result.largest) result.is_defined = false;
        if (result.is_defined) result.value = value_of(n.what, u.value, v.value);
        if (!isfinite(result.value)) result.is_defined = false;
        if (result.is_defined && is_sensitive(n.what)) {  // rounding of the operand must not show
            const real moved = value_of(n.what, u.value * (1 + real("1e-40")), v.value);
            result.is_defined = isfinite(moved) && abs(moved - result.value) < real("1e-25") * result.largest;
        }
    }
    if (!result.is_defined) return result;
    if (const real size = abs(result.value); result.largest < size) result.largest = size;
    if (result.value != 0 && abs(result.value) < real("1e-30") * result.largest) result.is_defined = false;  // maybe mere rounding
    return result;
}

/// The same expression written differently at one random node, by an identity that holds wherever both sides are defined;
/// or, if `planted`, by one that does not.
int rewritten(arena& graph, engine& random, int id, bool planted) {
    const ddx::node n = graph[id];
    const int one = graph.constant(1), two = graph.constant(2);
    const auto make = [&](op what, int a, int b = -1) { return graph.intern(what, a, b); };
    if (n.what != op::constant && n.what != op::input && n.what != op::select && pick(random, 3) != 0) {
        const bool first = n.b < 0 || pick(random, 2) == 0;
        if (n.what == op::pow_int || n.what == op::pow_rat || first) return graph.intern(n.what, rewritten(graph, random, n.a, planted), n.b);
        return graph.intern(n.what, n.a, rewritten(graph, random, n.b, planted));
    }
    const int v = graph.input(pick(random, inputs));
    if (planted) switch (pick(random, 6)) {
            case 0: return make(op::sqrt, make(op::mul, id, id));
            case 1: return make(op::add, id, make(op::mul, v, graph.constant(1, 1000)));
            case 2: return make(op::asin, make(op::sin, id));
            case 3: return make(op::div, make(op::log, make(op::mul, make(op::exp, id), two)), one);
            case 4: return make(op::mul, id, make(op::sign, make(op::mul, v, v)));
            default: return make(op::neg, make(op::abs, id));
        }
    const int w = graph.input(pick(random, inputs));
    switch (pick(random, 14)) {
        case 0: return make(op::sub, make(op::add, id, v), v);
        case 1: return make(op::div, make(op::mul, id, v), v);
        case 2: return make(op::log, make(op::exp, id));
        case 3: return make(op::exp, make(op::log, id));
        case 4: return make(op::mul, make(op::sqrt, id), make(op::sqrt, id));
        case 5: return make(op::div, make(op::sub, make(op::mul, id, id), one), make(op::add, id, one)) == id ? id
                       : make(op::add, make(op::div, make(op::sub, make(op::mul, id, id), one), make(op::add, id, one)), one);
        case 6: return make(op::mul, id, make(op::add, make(op::mul, make(op::sin, v), make(op::sin, v)), make(op::mul, make(op::cos, v), make(op::cos, v))));
        case 7: return make(op::mul, make(op::abs, id), make(op::sign, id));
        case 8: return make(op::sub, make(op::add, id, v), make(op::add, make(op::max, v, two), make(op::sub, make(op::min, v, two), two)));
        case 9: return make(op::sin, make(op::asin, id));
        case 10: return make(op::mul, id, make(op::sub, make(op::div, make(op::sin, make(op::add, v, w)), make(op::mul, make(op::cos, v), make(op::cos, w))),
                                               make(op::sub, make(op::add, make(op::tan, v), make(op::tan, w)), one)));
        case 11: return make(op::sinh, make(op::asinh, id));
        case 12: return make(op::mul, make(op::sign, id), make(op::sqrt, make(op::mul, id, id)));
        default: return make(op::div, make(op::sub, make(op::mul, make(op::add, id, v), make(op::add, id, v)), make(op::add, make(op::mul, id, id), make(op::mul, v, v))), make(op::mul, two, v));
    }
}

struct tally {
    int pairs = 0, proved = 0, undecided = 0, points = 0, wrong = 0, told_apart = 0;
};

decision decided_for_positive_inputs(arena& graph, int a, int b) {
    for (const expansion how : {expansion::postponed, expansion::complete}) {
        ddx::proof::comparison compare(graph, how);
        for (int i = 0; i < inputs; ++i) compare.assume(ddx::proof::claim::positive, graph.input(i));
        if (const decision found = compare.decide(a, b); found == decision::identical || how == expansion::complete) return found;
    }
    return decision::too_long;
}

void check(arena& graph, int a, int b, engine& random, tally& t, bool positive = false) {
    ++t.pairs;
    const decision found = positive ? decided_for_positive_inputs(graph, a, b) : ddx::proof::decide(graph, a, b);
    t.undecided += is_undecided(found);
    const bool is_proved = found == decision::identical;
    t.proved += is_proved;
    for (int k = 0; k < points; ++k) {
        point at;
        for (real& x : at.x) x = real(static_cast<long>(random() % 20001) - (positive ? -1 : 10000)) / (k % 2 == 0 ? 2500 : 10000);
        const evaluation u = evaluate(graph, a, at), v = evaluate(graph, b, at);
        if (!u.is_defined || !v.is_defined) continue;
        t.points += is_proved;
        if (abs(u.value - v.value) <= real("1e-18") * (u.largest < v.largest ? v.largest : u.largest)) continue;
        if (!is_proved) {
            ++t.told_apart;
            return;
        }
        ++t.wrong;
        MESSAGE("pair " << t.pairs << ": " << u.value << " and " << v.value);
    }
}

TEST_CASE("what is proved identical has equal values at random points") {
    MESSAGE("seed " << seed);
    engine random(seed);
    tally equal, planted, arbitrary, assumed;
    for (int i = 0; i < 40000; ++i) {
        arena graph;
        const int a = random_expression(graph, random, 3);
        const int b = random_expression(graph, random, 2);
        check(graph, a, rewritten(graph, random, a, false), random, equal);
        check(graph, a, rewritten(graph, random, a, true), random, planted);
        check(graph, a, b, random, arbitrary);
        check(graph, a, rewritten(graph, random, a, true), random, assumed, true);
    }
    for (const tally& t : {equal, planted, arbitrary, assumed}) {
        MESSAGE("pairs " << t.pairs << ", proved " << t.proved << ", undecided " << t.undecided << ", points compared " << t.points << ", told apart " << t.told_apart);
        CHECK(t.wrong == 0);
    }
    CHECK(equal.proved >= equal.pairs / 100 * 95);
    CHECK(equal.points > 100000);
    CHECK(planted.proved < planted.pairs / 4);  // planted changes are identities here and there: √(x²) = x where x >= 0
    CHECK(planted.told_apart > planted.pairs / 4);      // the points do tell what is not equal
}

}  // namespace
