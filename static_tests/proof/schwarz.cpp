// SPDX-License-Identifier: MIT
// Each operation of each of six; runtime_tests/proof/schwarz.cpp has all pairs.
#include "schwarz.hpp"

namespace {

using ddx::op;

template <op Inner, op Outer>
consteval bool mixed_partials_are_equal() {
    return std::integral_constant<ddx::proof::decision, schwarz::order_of_differentiation(Outer, Inner)>::value == ddx::proof::decision::identical;
}
template <op Inner, std::size_t... Outer>
consteval bool mixed_partials_of_all_operations_are_equal(std::index_sequence<Outer...>) {
    return (mixed_partials_are_equal<Inner, schwarz::operations[Outer]>() && ...);
}
template <op... Inner>
consteval bool mixed_partials_of_all_operations_of_any_are_equal() {
    return (mixed_partials_of_all_operations_are_equal<Inner>(std::make_index_sequence<schwarz::count>{}) && ...);
}
static_assert(mixed_partials_of_all_operations_of_any_are_equal<op::mul, op::div, op::pow, op::sin, op::exp, op::abs>());

}  // namespace
