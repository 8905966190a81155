// SPDX-License-Identifier: MIT
// Whether the implementations agree; `--plant PROBLEM` puts a wrong one among them, which must be found.
#include <cstdio>
#include <string>

#include "agreement.hpp"

namespace {

const benchmarks::registration* right = nullptr;

/// The hand-written result, with its last number off by 10⁻¹⁰ of it.
void slightly_wrong(const double* in, double* out) {
    right->run(in, out);
    out[right->shape.blocks.back() - 1] *= 1 + 1e-10;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace benchmarks;
    std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 2 && arguments[0] == "--plant") {
        right = find(chosen_problems({arguments[1]})[0], "hand");
        const std::string wrong = disagreement({right->problem.c_str(), "planted", slightly_wrong, right->shape});
        std::printf("%s\n", wrong.empty() ? "the planted error is not seen" : wrong.c_str());
        return wrong.empty() ? 0 : 1;
    }
    const std::vector<std::string> found = disagreements(chosen_problems(arguments));
    for (const std::string& wrong : found) std::printf("%s\n", wrong.c_str());
    return found.empty() ? 0 : 1;
}
