// SPDX-License-Identifier: MIT
#include <ddx/print/text.hpp>

#include <ddx/rules/derivatives.hpp>

#include <doctest/doctest.h>

#include "formula_reader.hpp"
#include "random_graph.hpp"

namespace {

const ddx::input_name names[] = {{"x", 2}, {"t", 0}};

std::string text_of(const ddx::arena& graph, int root) {
    const int roots[] = {root};
    const ddx::printed_shape shapes[] = {{}};
    return to_string(ddx::to_text(graph, roots, names, shapes));
}

/// The value of printed lines `name = formula` and a last line that is a formula alone.
long double read(const std::string& text, const std::vector<long double>& x) {
    formula_reader reader;
    reader.names = {{"x[0]", x[0]}, {"x[1]", x[1]}, {"t", x[2]}};
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find('\n', at), equals = text.find(" = ", at);
        if (end == std::string::npos) return reader(text.substr(at));
        reader.names[text.substr(at, equals - at)] = reader(text.substr(equals + 3, end - equals - 3));
        at = end + 1;
    }
}

bool near(long double a, long double b, long double tolerance) {
    return std::fabs(a - b) <= tolerance * (std::fabs(a) + std::fabs(b)) || a == b;
}

/// A point, and whether the value there is a number that hardly moves when the point does.
struct probe {
    std::vector<long double> x;
    long double value = 0;
    bool is_stable = false;
};

probe probe_at(random_graph& source, int root) {
    probe result;
    for (int i = 0; i < 3; ++i) result.x.push_back((source.below(4001) - 1200) / 1000.0L + 1e-5L * i);
    std::vector<long double> moved;
    for (const long double entry : result.x) moved.push_back(entry * (1 + 1e-14L));
    result.value = values_of(source.graph, result.x)[static_cast<std::size_t>(root)];
    const long double other = values_of(source.graph, moved)[static_cast<std::size_t>(root)];
    result.is_stable = std::isfinite(result.value) && near(result.value, other, 1e-11L) && std::fabs(result.value) > 1e-12L;
    return result;
}

/// Compares `tries` values of node `root` with those that its text has; how many were compared, how many differed.
struct tally {
    int compared = 0, wrong = 0;
};
template <class Change>
void compare(random_graph& source, int root, tally& counts, Change change) {
    const std::string text = change(text_of(source.graph, root));
    for (int tries = 0; tries < 4; ++tries) {
        const probe p = probe_at(source, root);
        if (!p.is_stable) continue;
        ++counts.compared;
        const long double value = read(text, p.x);
        if (near(value, p.value, 1e-8L)) continue;
        ++counts.wrong;
        INFO(text, " at ", static_cast<double>(p.x[0]), ", ", static_cast<double>(p.x[1]), ", ", static_cast<double>(p.x[2]));
        WARN(static_cast<double>(value) == static_cast<double>(p.value));
    }
}

const auto unchanged = [](const std::string& text) { return text; };

}  // namespace

TEST_CASE("text means what the graph computes: formulas as written") {
    tally counts;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        CAPTURE(seed);
        random_graph source(seed);
        const int root = source.grow(3 + static_cast<int>(seed % 24));
        compare(source, root, counts, unchanged);
    }
    CHECK(counts.compared > 1500);
    CHECK(counts.wrong == 0);
}

TEST_CASE("text means what the graph computes: normal forms") {
    tally counts;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        CAPTURE(seed);
        random_graph source(seed);
        const int root = source.grow(3 + static_cast<int>(seed % 24));
        compare(source, ddx::simplifier(source.graph).canonical(root), counts, unchanged);
    }
    CHECK(counts.compared > 1500);
    CHECK(counts.wrong == 0);
}

TEST_CASE("text means what the graph computes: derivatives") {
    tally counts;
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        CAPTURE(seed);
        random_graph source(seed);
        ddx::buffer<int> roots;
        roots.push(source.grow(3 + static_cast<int>(seed % 12)));
        ddx::simplifier build(source.graph);
        const ddx::buffer<int> gradient = ddx::derivatives(build, roots, 3, {0, 3}).jacobian();
        for (const int partial : gradient) compare(source, partial, counts, unchanged);
    }
    CHECK(counts.compared > 1000);
    CHECK(counts.wrong == 0);
}

TEST_CASE("brackets that are left out change values: the comparison can fail") {
    // (a)… without a name before it loses its brackets
    const auto without_brackets = [](const std::string& text) {
        std::string result;
        std::vector<bool> kept;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '(') kept.push_back(i > 0 && (std::isalnum(static_cast<unsigned char>(text[i - 1])) != 0));
            const bool drop = (text[i] == '(' || text[i] == ')') && !kept.back();
            if (text[i] == ')') kept.pop_back();
            if (!drop) result += text[i];
        }
        return result;
    };
    random_graph source(1);
    const int a = source.graph.input(0), b = source.graph.input(1), c = source.graph.input(2);
    const int sum = source.graph.intern(ddx::op::sub, a, b);
    const int square = source.graph.intern(ddx::op::mul, sum, c);
    const std::string text = text_of(source.graph, square);
    CHECK(read(text, {2, 3, 5}) == -5);
    CHECK(read(without_brackets(text), {2, 3, 5}) != -5);
}

TEST_CASE("the text of a deep or a widely shared graph is linear in its size") {
    for (const int depth : {500, 1000, 2000}) {
        ddx::arena chain, shared;
        int u = chain.input(0), v = shared.input(0);
        for (int i = 0; i < depth; ++i) {
            u = chain.intern(ddx::op::sin, u);
            v = shared.intern(ddx::op::add, v, shared.intern(ddx::op::sin, v));
        }
        CHECK(text_of(chain, u).size() <= 6 * static_cast<std::size_t>(depth));
        CHECK(text_of(shared, v).size() <= 30 * static_cast<std::size_t>(depth));
    }
}
