// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

// What is nearly one of the worked problems' formulas (static_tests/worked_problems) is not proved, for lengths that are symbols.
namespace {

using namespace ddx::literals;
using ddx::delta, ddx::derivative, ddx::identical, ddx::sum;

constexpr auto m = ddx::length<"m">;
constexpr auto n = ddx::length<"n">;
constexpr auto i = ddx::index<"i">;
constexpr auto j = ddx::index<"j">;
constexpr auto k = ddx::index<"k">;

constexpr auto u = ddx::variable<"u", n>;
constexpr auto dg = derivative(1_q / 2_q * pow(norm(u), 3_q), u[i]);

consteval bool near_misses_of_the_norm_are_not_proved() {
    return !identical(dg, 3_q * norm(u) * u[i]) && !identical(dg, 3_q / 2_q * norm(u) * u[j]) && !identical(dg, 3_q / 2_q * squared_norm(u) * u[i]) &&
           !identical(dg, 3_q / 2_q * norm(u) * sum(i, u[i]));
}
static_assert(near_misses_of_the_norm_are_not_proved());

constexpr auto sigma = ddx::variable<"sigma", m>;
constexpr auto f = ddx::unknown<"f", n, m>;
constexpr auto r = f(sigma)[i] - ddx::variable<"y", n>[i];
constexpr auto norm_of_r = sqrt(sum(i, r * r));
constexpr auto dh = derivative(1_q / 2_q * pow(norm_of_r, 3_q), sigma[j]);
constexpr auto d2h = derivative(dh, sigma[k]);
constexpr auto Jf = f.partial(j)(sigma)[i];
constexpr auto Jf_k = f.partial(k)(sigma)[i];
constexpr auto Hf = f.partial(j, k)(sigma)[i];
constexpr auto Jt_r = sum(i, Jf * r);

consteval bool near_misses_for_an_unknown_f_are_not_proved() {
    return !identical(dh, 3_q / 2_q * norm_of_r * sum(i, r)) && !identical(dh, 3_q / 2_q * norm_of_r * Jf * r) && !identical(dh, norm_of_r * Jt_r) &&
           !identical(dh, 3_q / 2_q * norm_of_r * sum(i, Jf_k * r)) && !identical(Hf, Hf(j = k)) &&
           !identical(d2h, 3_q / 2_q * (norm_of_r * sum(i, Jf * Jf_k) + norm_of_r * sum(i, r * Hf)));
}
static_assert(near_misses_for_an_unknown_f_are_not_proved());

constexpr auto K = ddx::length<"K">;
constexpr auto x = ddx::variable<"x", K>;
constexpr auto S = exp(x[i]) / sum(k, exp(x[k]));
constexpr auto S_j = S(i = j);
constexpr auto J = derivative(S, x[j]);

consteval bool near_misses_of_softmax_are_not_proved() {
    return !identical(J, S * (1_q - S_j)) &&               // the delta is forgotten
           !identical(J, S * (delta(i, j) + S_j)) &&       // a sign
           !identical(J, 2_q * S * (delta(i, j) - S_j)) && // a factor
           !identical(J, S * (delta(i, j) - S)) &&         // an index
           !identical(J, J(i = j)) && !identical(S, S_j) && !identical(sum(i, S), K) && !identical(sum(i, J), sum(j, J) + 1_q);
}
static_assert(near_misses_of_softmax_are_not_proved());

}  // namespace
