// SPDX-License-Identifier: MIT
#include <ddx/print/latex.hpp>

#include <doctest/doctest.h>

#include <utility>

#include "formula_reader.hpp"
#include "random_graph.hpp"

namespace {

/// Rewrites LaTeX as the plain formulas that formula_reader understands: groups, commands and spaces for products.
class latex_reader {
public:
    explicit latex_reader(std::string text) : text_(std::move(text)) {}

    /// Up to a closing brace, a "&" or a line end of cases, or the end of the text.
    std::string formula() {
        std::string out;
        while (at_ < text_.size()) {
            if (text_[at_] == '}' || text_[at_] == '&' || looking_at("\\\\") || looking_at(" \\\\") || looking_at(" &")) break;
            out += text_[at_] == '\\' ? command() : plain(out);
        }
        return out;
    }

private:
    bool looking_at(const std::string& what) const { return text_.compare(at_, what.size(), what) == 0; }
    bool take(const std::string& what) {
        if (!looking_at(what)) return false;
        at_ += what.size();
        return true;
    }
    std::string group() {
        REQUIRE(take("{"));
        const std::string out = formula();
        REQUIRE(take("}"));
        return out;
    }

    std::string plain(const std::string& before) {
        if (take("e^")) return "exp(" + group() + ")";
        if (take("^")) return "^(" + group() + ")";
        if (take("_")) {
            const std::string index = group();
            return before.back() == 'x' ? "[" + std::to_string(std::stoi(index) - 1) + "]" : index;
        }
        static const std::string operators = "+-<=,*&|";
        const char c = text_[at_++];
        if (c == '=') return "==";
        if (c != ' ' || before.empty()) return {c};
        const char last = before.back() == ' ' ? before[before.size() - 2] : before.back(), next = text_[at_];
        const bool beside_operator = operators.find(last) != std::string::npos || operators.find(next) != std::string::npos ||
                                     looking_at("\\le ") || looking_at("\\land ") || looking_at("\\lor ") || looking_at("\\cdot ");
        return beside_operator ? " " : "*";
    }

    std::string command() {
        static const std::pair<const char*, const char*> words[] = {
            {"\\left(", "("},      {"\\right)", ")"},     {"\\left|", "abs("},    {"\\right|", ")"},     {"\\cdot ", "*"},
            {"\\le ", "<= "},      {"\\land ", "&& "},    {"\\lor ", "|| "},      {"\\lnot ", "!"},      {"\\log_{2}", "log2"},
            {"\\log_{10}", "log10"}, {"\\log", "log"},    {"\\arcsin", "asin"},   {"\\arccos", "acos"},  {"\\arctan", "atan"},
            {"\\sinh", "sinh"},    {"\\cosh", "cosh"},    {"\\tanh", "tanh"},     {"\\sin", "sin"},      {"\\cos", "cos"},
            {"\\tan", "tan"},      {"\\min", "min"},      {"\\max", "max"},       {"\\operatorname{sgn}", "sign"},
        };
        if (take("\\frac")) {
            const std::string over = group(), under = group();
            return "((" + over + ")/(" + under + "))";
        }
        if (take("\\sqrt[3]")) return "cbrt(" + group() + ")";
        if (take("\\sqrt")) return "sqrt(" + group() + ")";
        if (take("\\begin{cases} ")) {
            const std::string yes = formula();
            REQUIRE(take(" & \\text{if } "));
            const std::string test = formula();
            REQUIRE(take(" \\\\ "));
            const std::string no = formula();
            REQUIRE(take(" & \\text{otherwise} \\end{cases}"));
            return "select(" + test + ", " + yes + ", " + no + ")";
        }
        for (const auto& [latex, word] : words)
            if (take(latex)) return word;
        REQUIRE(take("\\operatorname"));
        return group();
    }

    std::string text_;
    std::size_t at_ = 0;
};

/// The value of a printed formula, or of the lines of an aligned environment.
long double read(const std::string& text, const std::vector<long double>& x) {
    formula_reader reader;
    reader.names = {{"x[0]", x[0]}, {"x[1]", x[1]}, {"t", x[2]}};
    if (text.find("\\begin{aligned}") != 0) return reader(latex_reader(text).formula());
    for (std::size_t at = text.find('\n') + 1;;) {
        const std::size_t end = text.find('\n', at), equals = text.find(" &= ", at);
        if (text[at] == '&') return reader(latex_reader(text.substr(at + 2, end - at - 2)).formula());
        const std::string name = latex_reader(text.substr(at, equals - at)).formula();
        reader.names[name] = reader(latex_reader(text.substr(equals + 4, end - equals - 7)).formula());
        at = end + 1;
    }
}

}  // namespace

TEST_CASE("LaTeX means what the graph computes") {
    const ddx::input_name names[] = {{"x", 2}, {"t", 0}};
    const ddx::printed_shape shapes[] = {{}};
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        random_graph source(seed);
        int roots[] = {source.grow(3 + static_cast<int>(seed % 20))};
        if (seed % 2 == 0) roots[0] = ddx::simplifier(source.graph).canonical(roots[0]);
        const std::string text = to_string(ddx::to_latex(source.graph, roots, names, shapes));
        INFO(text);
        for (int tries = 0; tries < 3; ++tries) {
            std::vector<long double> x, moved;
            for (int i = 0; i < 3; ++i) x.push_back((source.below(4001) - 1200) / 1000.0L + 1e-5L * i);
            for (const long double entry : x) moved.push_back(entry * (1 + 1e-14L));
            const long double value = values_of(source.graph, x)[static_cast<std::size_t>(roots[0])];
            const long double other = values_of(source.graph, moved)[static_cast<std::size_t>(roots[0])];
            if (!std::isfinite(value) || std::fabs(value) < 1e-12L || std::fabs(value - other) > 1e-11L * std::fabs(value)) continue;
            ++compared;
            REQUIRE(std::fabs(read(text, x) - value) <= 1e-8L * std::fabs(value));
        }
    }
    CHECK(compared > 1000);
}
