// SPDX-License-Identifier: MIT
#include <ddx/proof.hpp>
using namespace ddx::literals;

namespace {

using ddx::identical;

constexpr auto x = ddx::variable<"x">;
constexpr auto y = ddx::variable<"y">;

template <class Verdict, template <ddx::message...> class Form>
inline constexpr bool is = false;
template <template <ddx::message...> class Form, ddx::message... Page>
inline constexpr bool is<Form<Page...>, Form> = true;

template <template <ddx::message...> class Form, class Verdict>
consteval bool answers(Verdict) {
    return is<Verdict, Form>;
}

consteval bool a_true_rational_identity_is_proved() { return std::is_same_v<decltype(identical((x + y) * (x - y), x * x - y * y)), ddx::proved>; }
static_assert(a_true_rational_identity_is_proved());

consteval bool what_differs_at_a_rational_point_is_disproved() {
    return answers<ddx::disproved>(identical(x * x, x)) && answers<ddx::disproved>(identical(sqrt(pow(x, 2_q)), x)) &&
           answers<ddx::disproved>(identical(norm(ddx::vector(x, y)), x + y)) && answers<ddx::disproved>(identical(exp(x), 1_q + x)) &&
           answers<ddx::disproved>(identical(cos(x), sin(x)));
}
static_assert(what_differs_at_a_rational_point_is_disproved());

consteval bool what_may_be_true_is_not_disproved() {
    return answers<ddx::not_proved>(identical(log(pow(x, 2_q)), 2_q * log(x))) && answers<ddx::not_proved>(identical(atan(x) + atan(1_q / x), 2_q * atan(1_q)));
}
static_assert(what_may_be_true_is_not_disproved());

consteval bool lengths_are_natural_numbers_so_that_no_point_is_tried() {
    constexpr auto K = ddx::length<"K">;
    return answers<ddx::not_proved>(identical(abs(K), K)) && answers<ddx::not_proved>(identical(K, 2_q * K)) && answers<ddx::disproved>(identical(abs(x), x));
}
static_assert(lengths_are_natural_numbers_so_that_no_point_is_tried());

constexpr auto wide = x + 1_q / 1000000007_q;
constexpr auto a = x + y + pow(x, 2_q) * y;
constexpr auto b = 1_q + pow(x, 3_q) + pow(y, 3_q);

consteval bool a_number_that_does_not_fit_leaves_the_proof_undecided() {
    return answers<ddx::undecided>(identical(pow(pow(wide, 2_q) - x * x, 5_q), pow(2_q * wide - 1_q / 1000000007_q, 5_q) / pow(1000000007_q, 5_q)));
}
static_assert(a_number_that_does_not_fit_leaves_the_proof_undecided());

consteval bool an_exponent_that_does_not_fit_leaves_the_proof_undecided() {
    return answers<ddx::undecided>(identical(pow(8_q, 4611686018427387905_q / 2_q), x));
}
static_assert(an_exponent_that_does_not_fit_leaves_the_proof_undecided());

consteval bool too_much_work_leaves_the_proof_undecided() {
    return answers<ddx::undecided>(identical(pow(a + b, 16_q), pow(pow(a, 2_q) + 2_q * a * b + pow(b, 2_q), 8_q)));
}
static_assert(too_much_work_leaves_the_proof_undecided());

consteval bool coefficients_of_over_64_bits_are_exact() {
    return identical(pow(3_q * x + 1_q, 64_q) * (3_q * x + 1_q), pow(3_q * x + 1_q, 65_q)) &&
           identical(pow(pow(9_q * x + 5_q, 2_q) - pow(9_q * x, 2_q), 13_q), pow(90_q * x + 25_q, 13_q)) &&
           !identical(pow(pow(9_q * x + 5_q, 2_q) - pow(9_q * x, 2_q), 13_q), pow(90_q * x + 25_q, 13_q) + 1_q);
}
static_assert(coefficients_of_over_64_bits_are_exact());

}  // namespace
