// SPDX-License-Identifier: MIT
#include <ddx/print/c.hpp>

#include <doctest/doctest.h>

#include <sstream>

#include "formula_reader.hpp"
#include "random_graph.hpp"

namespace {

/// The value of out[0] after the statements of a printed function.
long double run(const std::string& source, const std::vector<long double>& x) {
    formula_reader reader;
    for (std::size_t i = 0; i < x.size(); ++i) reader.names["x[" + std::to_string(i) + "]"] = x[i];
    std::istringstream lines(source);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t equals = line.find(" = ");
        if (line.find("    ") != 0 || equals == std::string::npos) continue;
        const std::size_t name = line.rfind(' ', equals - 1) + 1;
        reader.names[line.substr(name, equals - name)] = reader(line.substr(equals + 3, line.size() - equals - 4));
    }
    return reader.names["out[0]"];
}

bool same(long double a, long double b) { return a == b || (a != a && b != b) || std::fabs(a - b) <= 1e-15L * std::fabs(a); }

}  // namespace

TEST_CASE("C statements compute what the graph computes, operation by operation") {
    int finite = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        random_graph source(seed);
        const int root = source.grow(5 + static_cast<int>(seed % 30));
        const int roots[] = {root};
        const std::string text = to_string(ddx::to_c(source.graph, roots, "f"));
        for (int tries = 0; tries < 4; ++tries) {
            std::vector<long double> x;
            for (int i = 0; i < 3; ++i) x.push_back((source.below(4001) - 1200) / 1000.0L);
            const long double value = values_of(source.graph, x)[static_cast<std::size_t>(root)];
            finite += std::isfinite(value);
            INFO(text);
            REQUIRE(same(run(text, x), value));
        }
    }
    CHECK(finite > 1000);
}
