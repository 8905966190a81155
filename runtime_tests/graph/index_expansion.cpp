// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <ddx/graph/index_expansion.hpp>
#include <ddx/rules/derivatives.hpp>

#include "../random/indexed.hpp"

namespace {

using namespace indexed_test;
using ddx::buffer, ddx::indexed_input;

constexpr unsigned seed = 20240302;

/// The inputs of an ordinary graph that stands for one in index notation: x, then y, z and t.
struct ordinary {
    buffer<indexed_input> inputs;
    std::vector<long double> values;

    explicit ordinary(const numbers& at) {
        inputs.resize(input_count);
        inputs[x] = {indexed_input::array, append(at.x)};
        inputs[y] = {indexed_input::array, append(at.y)};
        inputs[z] = {indexed_input::array, append(at.z)};
        inputs[t] = {indexed_input::number, append({at.t})};
        inputs[length_k] = {indexed_input::length, at.k};
        inputs[length_n] = {indexed_input::length, at.n};
        for (int index : {i, j, p, q}) inputs[index] = {indexed_input::index, index - i};
    }
    int append(const std::vector<long double>& items) {
        const auto first = static_cast<int>(values.size());
        values.insert(values.end(), items.begin(), items.end());
        return first;
    }
};

buffer<int> index_values(const numbers& at) {
    buffer<int> result;
    for (int value : {at.i, at.j, at.p, at.q}) result.push(value);
    return result;
}

struct value_at {
    long double value, largest;
};
value_at evaluate(const arena& graph, int id, const numbers& at) {
    interpreter meaning(graph, at);
    const long double value = meaning.value(id);
    return {value, meaning.largest};
}
bool agree(value_at a, value_at b) { return std::fabs(a.value - b.value) <= 1e-9L * std::fmax(a.largest, b.largest); }
bool comparable(value_at a, value_at b) { return std::isfinite(a.value) && std::isfinite(b.value) && a.largest < 1e8L && b.largest < 1e8L; }

TEST_CASE("a formula whose lengths have numbers has the value of the formula in index notation") {
    MESSAGE("seed " << seed);
    engine random(seed);
    int compared = 0;
    for (int n = 0; n < 5000; ++n) {
        arena graph, target;
        generator g(graph, random);
        const int e = g.expression(g.outermost(), 3);
        numbers at = random_numbers(random, 1 + pick(random, 4), 1 + pick(random, 4));
        const ordinary plain(at);
        const int written_out = ddx::index_expansion(graph, plain.inputs, 4, target).at(e, index_values(at));
        const value_at expected = evaluate(graph, e, at);
        at.plain = plain.values;
        const value_at found = evaluate(target, written_out, at);
        if (!comparable(expected, found)) continue;
        ++compared;
        CHECK(agree(expected, found));
    }
    MESSAGE(compared << " compared");
    CHECK(compared > 4000);
}

TEST_CASE("the derivative in index notation is, written out, the derivative of what is written out") {
    engine random(seed + 1);
    int compared = 0, not_zero = 0;
    for (int n = 0; n < 10000; ++n) {
        arena graph, target;
        generator g(graph, random);
        const int e = g.expression(g.outermost(), 3);
        ddx::simplifier build(graph);
        buffer<int> root(1, e);
        const int slope = ddx::derivatives(build, root, input_count, {x, 1}).tangents(x, graph.input(q))[0];  // q stands for an index over K here
        numbers at = random_numbers(random, 4, 4);
        const ordinary plain(at);
        ddx::index_expansion expand(graph, plain.inputs, 4, target);
        root[0] = expand.at(e, index_values(at));
        const int symbolic = expand.at(slope, index_values(at));
        ddx::simplifier simplify(target);
        const int direct = ddx::derivatives(simplify, root, static_cast<int>(plain.values.size()), {at.q, 1}).jacobian()[0];
        at.plain = plain.values;
        const value_at expected = evaluate(target, direct, at), found = evaluate(target, symbolic, at);
        if (!comparable(expected, found)) continue;
        ++compared;
        not_zero += expected.value != 0;
        CHECK(agree(expected, found));
    }
    MESSAGE(compared << " compared, " << not_zero << " not zero");
    CHECK(not_zero > 1500);
}

}  // namespace
