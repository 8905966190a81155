// SPDX-License-Identifier: MIT
#include <ddx/graph/component_partial.hpp>

namespace {

using ddx::component_partial;

constexpr component_partial first_of_three{.components = 3, .component = 0, .order = 0, .by = {}};
constexpr component_partial second_of_three{.components = 3, .component = 1, .order = 0, .by = {}};

consteval bool the_order_of_differentiation_does_not_matter() {
    const auto ascending = first_of_three.differentiated(0).differentiated(1).differentiated(1).differentiated(4);
    return first_of_three.differentiated(1).differentiated(4).differentiated(0).differentiated(1) == ascending &&
           first_of_three.differentiated(4).differentiated(1).differentiated(1).differentiated(0) == ascending && ascending.order == 4 &&
           ascending.by[0] == 0 && ascending.by[1] == 1 && ascending.by[2] == 1 && ascending.by[3] == 4;
}
consteval bool components_orders_and_indices_tell_derivatives_apart() {
    return !(first_of_three == second_of_three) && !(first_of_three == first_of_three.differentiated(0)) &&
           !(first_of_three.differentiated(0) == first_of_three.differentiated(1)) &&
           !(first_of_three.differentiated(0) == first_of_three.differentiated(0).differentiated(0)) &&
           !(component_partial{} == first_of_three);
}
consteval bool comparison_is_by_component_then_order_then_indices() {
    return first_of_three.differentiated(5).compare(second_of_three) < 0 && first_of_three.differentiated(5).compare(first_of_three) > 0 &&
           first_of_three.differentiated(0).compare(first_of_three.differentiated(1)) < 0;
}

static_assert(the_order_of_differentiation_does_not_matter());
static_assert(components_orders_and_indices_tell_derivatives_apart());
static_assert(comparison_is_by_component_then_order_then_indices());

}  // namespace
