// SPDX-License-Identifier: MIT
#include <array>
#include <ddx/ddx.hpp>
#include <span>

namespace {

using namespace ddx::literals;
using ddx::exact, ddx::vec;

constexpr auto t = ddx::variable<"t">;
constexpr auto x = ddx::variable<"x", 2>;
constexpr auto y = ddx::variable<"y", 2>;
constexpr auto e = t * dot(x, y) + x[0_c];
constexpr double table[] = {1, 2};

consteval bool bindings_come_in_any_order() {
    return e(t = 2.0, x = {1.0, 2.0}, y = {3.0, 4.0}) == 23 && e(y = {3.0, 4.0}, t = 2.0, x = {1.0, 2.0}) == 23 &&
           e(x = {1.0, 2.0}, y = {3.0, 4.0}, t = 2.0) == 23;
}
consteval bool vectors_are_bound_to_whatever_has_their_length() {
    return sum(x)(x = {1.0, 2.0}) == 3 && sum(x)(x = vec{1.0, 2.0}) == 3 && sum(x)(x = std::array{1.0, 2.0}) == 3 &&
           sum(x)(x = table) == 3 && sum(x)(x = std::span<const double, 2>(table)) == 3;
}
template <class T> consteval bool values_keep_the_type() {
    return std::is_same_v<decltype(t(t = T(3))), T> && std::is_same_v<decltype((2 * x)(x = {T(1), T(2)})), vec<T, 2>> &&
           (2 * x)(x = {T(1), T(2)}) == vec{T(2), T(4)};
}
consteval bool integers_count_as_double() {
    return std::is_same_v<decltype(sum(x)(x = {1, 2})), double> && sum(x)(x = {1, 2}) == 3 &&
           std::is_same_v<decltype(t(t = 3)), double>;
}
consteval bool mixed_numbers_promote() {
    return std::is_same_v<decltype((t * x)(t = 2.0F, x = {1.0, 2.0})), vec<double, 2>> &&
           std::is_same_v<decltype((t * x)(t = 2.0F, x = {1.0F, 2.0F})), vec<float, 2>>;
}
consteval bool exact_constants_give_exact_values() {
    return std::is_same_v<decltype(sum(x)(x = {1_q, 2_q})), exact> && sum(x)(x = {1_q / 3_q, 2_q / 3_q}) == 1_q &&
           (t * t)(t = 1_q / 2_q) == 1_q / 4_q && (t * t)(t = sqrt(exact(2))) == 2_q;
}
consteval bool integral_constants_are_bound_too() { return (t * t)(t = 3_q) == 9_q && sum(x)(x = {exact(1), exact(2)}) == 3_q; }
consteval bool a_name_and_a_length_make_a_variable() {
    return std::is_same_v<decltype(ddx::variable<"x", 2>), decltype(x)> &&
           !std::is_same_v<decltype(ddx::variable<"x", 3>), decltype(x)> &&
           !std::is_same_v<decltype(ddx::variable<"x">), decltype(ddx::variable<"x", 1>)>;
}
consteval bool vectors_of_one_are_vectors() {
    constexpr auto one = ddx::variable<"x", 1>;
    return one(one = {3.0}) == vec{3.0} && one[0_c](one = {3.0}) == 3;
}
consteval bool variables_are_listed_once_in_order_of_appearance() {
    using list = decltype(e)::variables;
    return list::size == 3 && list::place_of<std::remove_const_t<decltype(t)>> == 0 &&
           list::place_of<std::remove_const_t<decltype(y)>> == 2 && !list::contains<ddx::variable_type<"z", 0>>;
}

static_assert(bindings_come_in_any_order());
static_assert(vectors_are_bound_to_whatever_has_their_length());
static_assert(values_keep_the_type<float>());
static_assert(values_keep_the_type<double>());
static_assert(values_keep_the_type<long double>());
static_assert(integers_count_as_double());
static_assert(mixed_numbers_promote());
static_assert(exact_constants_give_exact_values());
static_assert(integral_constants_are_bound_too());
static_assert(a_name_and_a_length_make_a_variable());
static_assert(vectors_of_one_are_vectors());
static_assert(variables_are_listed_once_in_order_of_appearance());

}  // namespace
