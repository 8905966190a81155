// SPDX-License-Identifier: MIT
// A residual of bundle adjustment and its Jacobian, as a solver's inner loop calls them.
#include <cstdio>

#include <ddx/function.hpp>

/// How far a camera sees a point from where a feature was found, times a weight.
///
/// Math      w (f (1 + k₁ρ + k₂ρ²) q + c - feature), q = (u₁, u₂) / u₃, ρ = ‖q‖², u = R (X - C); R turns by ‖r‖ about r.
/// Edges     at r = 0, where the axis is not known, R is taken to first order: R x = x + r × x.
///           p = (r, C, f, c, k, X, w): 3 + 3 + 1 + 2 + 2 + 3 + 1 numbers.
/// Source    Triggs et al., Bundle Adjustment: A Modern Synthesis, Vision Algorithms (2000).
constexpr auto residual = ddx::function<15, 2>([](auto p, auto feature) {
    const auto cross = [](auto a, auto b) {
        return ddx::vec{a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    };
    const ddx::vec r{p[0], p[1], p[2]}, x{p[11] - p[3], p[12] - p[4], p[13] - p[5]};
    const auto squared = dot(r, r), angle = sqrt(squared), cosine = cos(angle), sine = sin(angle);
    const auto axis = r / angle;
    const auto turned = cosine * x + sine * cross(axis, x) + (1 - cosine) * dot(axis, x) * axis;
    const auto nearly = x + cross(r, x);
    const auto is_turned = squared != 0;
    const auto u = ddx::vec{select(is_turned, turned[0], nearly[0]), select(is_turned, turned[1], nearly[1]), select(is_turned, turned[2], nearly[2])};
    const ddx::vec q{u[0] / u[2], u[1] / u[2]};
    const auto rho = dot(q, q), distortion = 1 + p[9] * rho + p[10] * rho * rho;
    return p[14] * (p[6] * distortion * q + ddx::vec{p[7], p[8]} - feature);
});

constexpr auto linearised = value_and_jacobian(residual);

void linearise(const ddx::vec<double, 15>& parameters, const ddx::vec<double, 2>& feature, ddx::vec<double, 2>& value, ddx::mat<double, 2, 15>& jacobian) {
    const auto both = linearised(parameters, feature);
    value = both.value;
    jacobian = both.jacobian;
}

int main() {
    ddx::vec<double, 2> value{};
    ddx::mat<double, 2, 15> jacobian{};
    linearise({0, 0, 0, 0, 0, -5, 500, 320, 240, 0.1, 0.01, 0.5, 0.25, 0, 1}, {370, 265}, value, jacobian);  // a camera that is not turned
    std::printf("residual (%.4f, %.4f), by the rotation:\n", value[0], value[1]);
    for (unsigned i = 0; i < 2; ++i) std::printf("  %10.4f %10.4f %10.4f\n", jacobian(i, 0), jacobian(i, 1), jacobian(i, 2));
}
