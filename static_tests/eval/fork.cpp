// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>
#include <ddx/eval/fork.hpp>

namespace {

template <class F>
using source_of = typename F::source;

constexpr auto one_condition = ddx::function<2>([](auto x) {
    auto c = x[0] < x[1];
    auto a = select(c, sin(x[0]) * exp(x[1]), cos(x[1]) / x[0]), b = select(!c, sqrt(x[0]) * x[1], log(x[1]) + x[0]);
    return ddx::vec{a, b};
});
constexpr auto two_conditions = ddx::function<2>([](auto x) {
    return select(x[0] < x[1], sin(x[0]) * x[1], cos(x[1]) * x[0]) + select(x[0] < 0, exp(x[0]) * x[1], log(x[0]) * x[1]);
});
constexpr auto little_to_choose = ddx::function<2>([](auto x) { return sin(cos(exp(select(x[0] < x[1], x[0], x[1])) * x[0]) * x[1]) + x[0] * x[1]; });

constexpr auto made_equal = ddx::function<3>([](auto x) {
    auto c = x[0] < x[1];
    return ddx::vec{select(c, x[0], sin(x[1]) * exp(x[2])) * x[2], x[0] * x[2], select(c, cos(x[0]), log(x[1]))};
});

template <class Source>
consteval int operations_in(ddx::op what, bool holds) {
    const auto side = ddx::program_of<Source>::sides.side(holds);
    int count = 0;
    for (int id = 0; id < side.count; ++id) count += side.graph[id].what == what;
    return count;
}
template <class Source>
consteval int selections_in(bool holds) {
    return operations_in<Source>(ddx::op::select, holds);
}

consteval bool a_graph_whose_selections_wait_for_one_condition_forks_there() {
    using source = source_of<std::remove_const_t<decltype(one_condition)>>;
    return is_forked(ddx::program_of<source>::program) && selections_in<source>(true) == 0 && selections_in<source>(false) == 0;
}
consteval bool what_a_selection_makes_equal_is_computed_once() {
    using source = source_of<std::remove_const_t<decltype(made_equal)>>;
    return is_forked(ddx::program_of<source>::program) && operations_in<source>(ddx::op::mul, true) == 1 && operations_in<source>(ddx::op::mul, false) == 3;
}
consteval bool a_graph_of_several_conditions_does_not_fork() {
    return !is_forked(ddx::program_of<source_of<std::remove_const_t<decltype(two_conditions)>>>::program);
}
consteval bool a_graph_that_is_nearly_the_same_on_both_sides_does_not_fork() {
    return !is_forked(ddx::program_of<source_of<std::remove_const_t<decltype(little_to_choose)>>>::program);
}
consteval bool each_side_computes_what_its_selections_would() {
    const ddx::vec below{0.5, 2.0}, above{2.0, 0.5};
    const ddx::vec first = one_condition(below), second = one_condition(above);
    return first[0] == ddx::math::sin(0.5) * ddx::math::exp(2.0) && first[1] == ddx::math::log(2.0) + 0.5 &&
           second[0] == ddx::math::cos(0.5) / 2.0 && second[1] == ddx::math::sqrt(2.0) * 0.5;
}
consteval bool derivatives_fork_as_their_function_does() {
    constexpr auto j = jacobian(one_condition);
    const ddx::mat below = j(ddx::vec{0.5, 2.0}), above = j(ddx::vec{2.0, 0.5});
    return is_forked(ddx::program_of<source_of<std::remove_const_t<decltype(j)>>>::program) && below(1, 0) == 1 && below(1, 1) == 0.5 &&
           above(1, 1) == ddx::math::sqrt(2.0);
}

static_assert(a_graph_whose_selections_wait_for_one_condition_forks_there());
static_assert(what_a_selection_makes_equal_is_computed_once());
static_assert(a_graph_of_several_conditions_does_not_fork());
static_assert(a_graph_that_is_nearly_the_same_on_both_sides_does_not_fork());
static_assert(each_side_computes_what_its_selections_would());
static_assert(derivatives_fork_as_their_function_does());

}  // namespace
