// SPDX-License-Identifier: MIT
#include <ddx/number/pack.hpp>

#include <limits>

namespace {

using ddx::pack;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double numbers[]{1, -2, 3, -4, 5, -6, 7, -8};

template <int N>
consteval bool lanes_are_what_was_loaded() {
    const auto x = pack<double, N>::load(numbers);
    double stored[N]{};
    x.store(stored);
    for (int i = 0; i < N; ++i)
        if (x[i] != numbers[i] || stored[i] != numbers[i]) return false;
    return true;
}
static_assert(lanes_are_what_was_loaded<2>() && lanes_are_what_was_loaded<4>() && lanes_are_what_was_loaded<8>());

template <class T, int N>
consteval bool arithmetic_is_that_of_each_lane() {
    T first[N]{}, second[N]{};
    for (int i = 0; i < N; ++i) first[i] = T(numbers[i]), second[i] = T(numbers[N - 1 - i]);
    const auto x = pack<T, N>::load(first), y = pack<T, N>::load(second), z = 2 * (x + y) - x * y / T(4) - -x;
    for (int i = 0; i < N; ++i)
        if (z[i] != 2 * (first[i] + second[i]) - first[i] * second[i] / T(4) + first[i]) return false;
    return true;
}
static_assert(arithmetic_is_that_of_each_lane<double, 2>() && arithmetic_is_that_of_each_lane<double, 8>());
static_assert(arithmetic_is_that_of_each_lane<float, 4>() && arithmetic_is_that_of_each_lane<float, 8>());

consteval bool a_constant_may_be_infinite_or_no_number() {
    const pack<double, 2> zero(0.0), quotient = 1.0 / zero, none = zero / zero;
    return quotient[0] == infinity && quotient[1] == infinity && none[0] != none[0];
}
static_assert(a_constant_may_be_infinite_or_no_number());

consteval bool a_number_is_in_every_lane() {
    const pack<float, 4> three(3);
    return three[0] == 3 && three[1] == 3 && three[2] == 3 && three[3] == 3;
}
static_assert(a_number_is_in_every_lane());

consteval bool a_comparison_is_a_mask_of_lanes() {
    const auto x = pack<double, 4>::load(numbers);
    const auto positive = x > 0.0, small = x <= 1.0, same = x == 3.0;
    return positive[0] && !positive[1] && positive[2] && small[0] && small[1] && !small[2] && !same[1] && same[2] &&
           (positive && small)[0] && !(positive && small)[2] && (same || small)[2] && !(!same)[2] && any(same) && !any(x > 3.0);
}
static_assert(a_comparison_is_a_mask_of_lanes());

consteval bool selection_does_not_see_the_lanes_not_taken() {
    const auto x = pack<double, 4>::load(numbers), zero = pack<double, 4>(0), chosen = select(x > zero, x, zero / zero);
    return chosen[0] == 1 && chosen[1] != chosen[1] && chosen[2] == 3;
}
static_assert(selection_does_not_see_the_lanes_not_taken());

consteval bool a_pack_wider_than_the_machine_takes_more_registers() {
    using machine = pack<double>;
    using twice = pack<double, 2 * machine::size()>;
    return machine::file_type::count == 1 && twice::file_type::count == 2 && sizeof(twice) == 2 * sizeof(machine);
}
static_assert(a_pack_wider_than_the_machine_takes_more_registers());

}  // namespace
