// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/array.hpp>

namespace ddx {

/// A Greek letter by the name that LaTeX has a command for.
struct greek_row {
    const char* name;
    const char* letter;
};

inline constexpr array<greek_row, 34> greek_table{{
    {"alpha", "α"}, {"beta", "β"},    {"gamma", "γ"}, {"delta", "δ"},   {"epsilon", "ϵ"}, {"varepsilon", "ε"}, {"zeta", "ζ"},
    {"eta", "η"},   {"theta", "θ"},   {"iota", "ι"},  {"kappa", "κ"},   {"lambda", "λ"},  {"mu", "μ"},         {"nu", "ν"},
    {"xi", "ξ"},    {"pi", "π"},      {"rho", "ρ"},   {"sigma", "σ"},   {"tau", "τ"},     {"upsilon", "υ"},    {"phi", "ϕ"},
    {"varphi", "φ"}, {"chi", "χ"},    {"psi", "ψ"},   {"omega", "ω"},   {"Gamma", "Γ"},   {"Delta", "Δ"},      {"Theta", "Θ"},
    {"Lambda", "Λ"}, {"Xi", "Ξ"},     {"Pi", "Π"},    {"Sigma", "Σ"},   {"Phi", "Φ"},     {"Omega", "Ω"},
}};

/// The letter whose name is the `length` characters from `name`, or nullptr.
constexpr const char* greek_letter(const char* name, int length) {
    for (const greek_row& row : greek_table) {
        int i = 0;
        while (i < length && row.name[i] == name[i]) ++i;
        if (i == length && row.name[i] == '\0') return row.letter;
    }
    return nullptr;
}

}  // namespace ddx
