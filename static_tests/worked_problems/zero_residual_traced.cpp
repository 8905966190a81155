// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

// ½ ‖f(σ) - y‖³ of a traced callable where f(σ) = y: gradient and Hessian are exactly 0, however the cube is written.
namespace {

using ddx::mat, ddx::vec;

constexpr auto residual(const auto& s, const auto& t) { return vec{s[0] * s[1], s[0] * s[0] + s[1] * s[1], s[0]} - t; }

constexpr auto power_of_the_norm = ddx::function<2, 3>([](auto s, auto t) { return 0.5 * pow(norm(residual(s, t)), 3); });
constexpr auto product_of_norms = ddx::function<2, 3>([](auto s, auto t) {
    const auto size = norm(residual(s, t));
    return 0.5 * (size * size * size);
});
constexpr auto power_of_the_dot_product = ddx::function<2, 3>([](auto s, auto t) {
    const auto d = residual(s, t);
    return 0.5 * pow(dot(d, d), 1.5);
});
constexpr auto norm_times_the_dot_product = ddx::function<2, 3>([](auto s, auto t) {
    const auto d = residual(s, t);
    return 0.5 * norm(d) * dot(d, d);
});
constexpr auto root_of_a_loop = ddx::function<2, 3>([](auto s, auto t) {
    const auto d = residual(s, t);
    auto total = d[0] * d[0];
    for (std::size_t i = 1; i < 3; ++i) total += pow(d[i], 2);
    return 0.5 * total * sqrt(total);
});

constexpr vec point{1.0, 0.0};
constexpr vec target{0.0, 1.0, 1.0};

consteval bool is_flat_as_a_callable(auto f) {
    const auto both = value_and_gradient(f)(point, target);
    return f(point, target) == 0 && gradient(f)(point, target) == vec<double, 2>{} &&
           hessian(f)(point, target) == mat<double, 2, 2>{} && both.value == 0 && both.gradient == vec<double, 2>{} &&
           hvp(f)(point, target, vec{1.0, 2.0}) == vec<double, 2>{};
}
consteval bool is_flat_in_float(auto f) {
    constexpr vec<float, 2> s{1, 0};
    constexpr vec<float, 3> t{0, 1, 1};
    return gradient(f)(s, t) == vec<float, 2>{} && hessian(f)(s, t) == mat<float, 2, 2>{};
}

static_assert(is_flat_as_a_callable(power_of_the_norm));
static_assert(is_flat_as_a_callable(product_of_norms));
static_assert(is_flat_as_a_callable(power_of_the_dot_product));
static_assert(is_flat_as_a_callable(norm_times_the_dot_product));
static_assert(is_flat_as_a_callable(root_of_a_loop));
static_assert(is_flat_in_float(power_of_the_norm));
static_assert(is_flat_in_float(product_of_norms));

}  // namespace
