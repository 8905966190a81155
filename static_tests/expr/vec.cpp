// SPDX-License-Identifier: MIT
#include <ddx/expr/vec.hpp>
#include <span>

namespace {

using ddx::vec;

consteval bool components_are_contiguous() {
    vec x{1.0, 2.0, 3.0};
    const std::span<double> all(x.data(), x.size());
    all[1] = 5;
    return x[1] == 5 && x.end() - x.begin() == 3 && sizeof x == 3 * sizeof(double);
}
consteval bool deduction_promotes_the_entries() {
    return std::is_same_v<decltype(vec{1, 2.0F, 3.0}), vec<double, 3>> &&
           std::is_same_v<decltype(vec{1.0F, 2}), vec<float, 2>> &&
           std::is_same_v<decltype(vec{1.0L, 2.0}), vec<long double, 2>>;
}
consteval bool structured_bindings_name_the_components() {
    const auto [a, b] = vec{3.0, 4.0};
    vec x{1, 2};
    auto& [c, d] = x;
    d = 7;
    return a == 3 && b == 4 && c == 1 && x[1] == 7;
}
consteval bool range_for_visits_the_components_in_order() {
    int digits = 0;
    for (int component : vec{1, 2, 3}) digits = 10 * digits + component;
    return digits == 123;
}
consteval bool the_linear_structure_is_componentwise() {
    constexpr vec x{1.0, 2.0}, y{10.0, 20.0};
    return x + y == vec{11.0, 22.0} && y - x == vec{9.0, 18.0} && -x == vec{-1.0, -2.0} && 2.0 * x == vec{2.0, 4.0} &&
           x * 2.0 == 2.0 * x && y / 10.0 == x;
}
consteval bool mixed_types_promote() {
    return std::is_same_v<decltype(vec{1, 2} + vec{1.0, 2.0}), vec<double, 2>> &&
           std::is_same_v<decltype(2.0 * vec{1.0F, 2.0F}), vec<double, 2>>;
}
consteval bool assignment_operators_act_in_place() {
    vec x{1.0, 2.0};
    x += vec{1.0, 1.0};
    x -= vec{0.0, 1.0};
    x *= 6.0;
    x /= 3.0;
    return x == vec{4.0, 4.0};
}
consteval bool equality_is_that_of_all_components() {
    return vec{1, 2} == vec{1, 2} && vec{1, 2} != vec{1, 3} && vec{0.0} == vec{-0.0};
}
consteval bool map_applies_to_each_component_or_pair() {
    return map([](int a) { return a * a; }, vec{1, 2, 3}) == vec{1, 4, 9} &&
           map([](int a, int b) { return a < b; }, vec{1, 5}, vec{2, 3}) == vec{true, false};
}

static_assert(components_are_contiguous());
static_assert(deduction_promotes_the_entries());
static_assert(structured_bindings_name_the_components());
static_assert(range_for_visits_the_components_in_order());
static_assert(the_linear_structure_is_componentwise());
static_assert(mixed_types_promote());
static_assert(assignment_operators_act_in_place());
static_assert(equality_is_that_of_all_components());
static_assert(map_applies_to_each_component_or_pair());

}  // namespace
