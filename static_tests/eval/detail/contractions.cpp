// SPDX-License-Identifier: MIT
#include <ddx/eval/detail/contractions.hpp>

#include "../graph_of_roots.hpp"

namespace {

using ddx::op, ddx::vec;

template <class F>
inline constexpr const auto& graph = support::frozen_roots<6, F>;

template <class F>
constexpr auto found = [] {
    const ddx::detail::branches branching(graph<F>, ddx::selections::by_branches);
    const ddx::detail::rows rows(graph<F>, branching);
    const ddx::detail::output_lists outputs(graph<F>, rows);
    const ddx::detail::operand_lists operands(graph<F>);
    const ddx::detail::contractions<graph<F>.extent> all(graph<F>, graph<F>.size(), branching, rows, outputs, operands.uses);
    struct lists {
        int partner[graph<F>.size()]{};
        char turned[graph<F>.size()]{};
        int form[graph<F>.size()]{};
    } result;
    for (int id = 0; id < graph<F>.size(); ++id) {
        const ddx::node& n = graph<F>[id];
        result.partner[id] = all.partner[id];
        result.turned[id] = all.turned[id];
        if (all.partner[id] > 0 && n.what != op::neg)
            result.form[id] = static_cast<int>(all.form_of(n, all.partner[id], all.partner[id] == n.a ? n.b : n.a));
    }
    return result;
}();

template <class F>
consteval int node_of(F, op what, int before = 0) {
    return support::node_of(graph<F>, what, before);
}

constexpr auto sum = [](auto x) { return vec{x[0] * x[1] + x[2]}; };
constexpr auto difference = [](auto x) { return vec{x[2] - x[0] * x[1]}; };
constexpr auto shared = [](auto x) { return vec{x[0] * x[1] + x[2], x[0] * x[1] + x[3]}; };
constexpr auto output = [](auto x) { return vec{x[0] * x[1] + x[2], x[0] * x[1]}; };
constexpr auto two_products = [](auto x) { return vec{x[0] * x[1] + x[2] * x[3]}; };
constexpr auto multiple_first = [](auto x) { return vec{2 * x[1] + x[2] * x[3]}; };
constexpr auto negative_multiple = [](auto x) { return vec{-(2 * x[0])}; };
constexpr auto negative_and_its_multiple = [](auto x) {
    auto m = 2 * x[0];
    return vec{-m, x[1] - m * x[2], x[3] - m * x[4]};
};

consteval bool a_product_that_only_one_sum_uses_is_a_step_with_it() {
    constexpr int add = node_of(sum, op::add), mul = node_of(sum, op::mul);
    return found<decltype(sum)>.partner[add] == mul && found<decltype(sum)>.partner[mul] == ddx::detail::contractions<graph<decltype(sum)>.extent>::contracted &&
           found<decltype(sum)>.form[add] == static_cast<int>(ddx::form::add);
}
consteval bool a_product_that_is_subtracted_is_one_too() {
    constexpr int sub = node_of(difference, op::sub);
    return found<decltype(difference)>.partner[sub] == node_of(difference, op::mul) &&
           found<decltype(difference)>.form[sub] == static_cast<int>(ddx::form::subtract_from);
}
consteval bool a_product_with_another_use_is_a_step_of_its_own() {
    return found<decltype(shared)>.partner[node_of(shared, op::mul)] == 0 && found<decltype(output)>.partner[node_of(output, op::mul)] == 0;
}
consteval bool of_two_products_the_first_is_contracted_unless_it_is_a_multiple() {
    return found<decltype(two_products)>.partner[node_of(two_products, op::add)] == node_of(two_products, op::mul, 0) &&
           found<decltype(multiple_first)>.partner[node_of(multiple_first, op::add)] == node_of(multiple_first, op::mul, 1);
}
consteval bool the_negative_of_a_multiple_is_the_multiple_by_the_negative_number() {
    return found<decltype(negative_multiple)>.partner[node_of(negative_multiple, op::neg)] == node_of(negative_multiple, op::mul);
}
consteval bool a_multiple_whose_negative_is_wanted_is_computed_as_that_where_all_can_take_it() {
    constexpr int multiple = node_of(negative_and_its_multiple, op::mul, 0);
    return found<decltype(negative_and_its_multiple)>.turned[multiple] == 1 &&
           found<decltype(negative_and_its_multiple)>.form[node_of(negative_and_its_multiple, op::sub, 0)] == static_cast<int>(ddx::form::add);
}

static_assert(a_product_that_only_one_sum_uses_is_a_step_with_it());
static_assert(a_product_that_is_subtracted_is_one_too());
static_assert(a_product_with_another_use_is_a_step_of_its_own());
static_assert(of_two_products_the_first_is_contracted_unless_it_is_a_multiple());
static_assert(the_negative_of_a_multiple_is_the_multiple_by_the_negative_number());
static_assert(a_multiple_whose_negative_is_wanted_is_computed_as_that_where_all_can_take_it());

}  // namespace
