// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

// Names that occur in ddx's headers too, where g++ would warn of shadows: it sees templates at the end of the file.
constexpr int value = 0, operand = 1, other = 2;

constexpr auto square = ddx::function<2>([](auto x) { return x[value] * x[value] + operand * x[1] * x[1]; });

int main(int count, char**) { return gradient(square)(ddx::vec{1.0, 0.5 * count})[0] == other ? 0 : 1; }
