// SPDX-License-Identifier: MIT
#include <ddx/expr/constant.hpp>

namespace {

using namespace ddx::literals;
using ddx::constant_type;

template <class T, std::int64_t Num, std::int64_t Den = 1>
inline constexpr bool is_constant = std::is_same_v<std::remove_const_t<T>, constant_type<Num, Den>>;

consteval bool literals_are_read_exactly() {
    return is_constant<decltype(3_q), 3> && is_constant<decltype(0.125_q), 1, 8> && is_constant<decltype(0.1_q), 1, 10> &&
           is_constant<decltype(1'000'000_q), 1000000> && is_constant<decltype(12.50_q), 25, 2> &&
           is_constant<decltype(0_q), 0> && is_constant<decltype(9223372036854775807_q), 9223372036854775807>;
}
consteval bool arithmetic_folds_to_lowest_terms() {
    return is_constant<decltype(1_q / 2_q + 1_q / 3_q), 5, 6> && is_constant<decltype(2_q / 4_q), 1, 2> &&
           is_constant<decltype(3_q - 5_q), -2> && is_constant<decltype(2_q / 3_q * (3_q / 2_q)), 1> &&
           is_constant<decltype(-(1_q / 2_q)), -1, 2> && is_constant<decltype(1_q / -2_q), -1, 2>;
}
consteval bool constants_are_exact_numbers() {
    constexpr ddx::exact third = 1_q / 3_q;
    return third * 3 == 1 && third == ddx::rational{1, 3};
}
consteval bool constants_are_empty_expressions() {
    return std::is_empty_v<decltype(3_q)> && ddx::Expression<decltype(3_q)> && decltype(3_q)::value_shape.is_scalar() &&
           decltype(3_q)::variables::size == 0;
}
consteval bool suffix_c_makes_integral_constants() { return std::is_same_v<decltype(3_c), ddx::hana::llong<3>> && decltype(2_c)::value == 2; }

static_assert(literals_are_read_exactly());
static_assert(arithmetic_folds_to_lowest_terms());
static_assert(constants_are_exact_numbers());
static_assert(constants_are_empty_expressions());
static_assert(suffix_c_makes_integral_constants());

}  // namespace
