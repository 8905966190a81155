// SPDX-License-Identifier: MIT
#include <ddx/ddx.hpp>

#include "../support.hpp"

// The value of a function is bit for bit what the callable itself computes, in every arithmetic type.
namespace {

using ddx::exact, ddx::rational, ddx::vec;

constexpr auto polynomial = [](const auto& x) { return (x[0] + x[1]) + x[2] - x[0] * x[1] * x[2] + 3 * x[0] / 7 - -x[1]; };
constexpr auto cancelling = [](const auto& x) { return (x[0] + 1e16 + x[1]) - 1e16 - (x[2] + x[0]); };
constexpr auto powers = [](const auto& x) { return x[0] * x[0] * x[0] + x[1] * x[1] * (x[2] * x[2]); };
constexpr auto quotients = [](const auto& x) { return x[0] / x[1] / x[2] + (x[0] + x[1]) / (x[0] * x[2]) + 1 / x[2]; };
constexpr auto nested = [](const auto& x) { return dot(x, x) * sum(x) - product(x) / norm(x) + squared_norm(x); };
constexpr auto repeated = [](const auto& x) { return (x[0] + x[1]) * (x[0] + x[1]) - (x[1] + x[0]) + 0.1 * (x[2] - x[2]); };

template <class T>
inline constexpr vec<T, 3> points[] = {{T(0.1), T(0.2), T(0.3)}, {T(-1.7), T(3.3), T(1e-5)}, {T(1e10), T(-1e-10), T(7)}};

template <class T> consteval bool agrees(auto callable) {
    constexpr auto f = ddx::function<3>(decltype(callable){});
    for (const vec<T, 3>& x : points<T>)
        if (f(x) != callable(x)) return false;
    return true;
}
template <class T> consteval bool values_are_those_of_the_callable() {
    return agrees<T>(polynomial) && agrees<T>(powers) && agrees<T>(quotients) && agrees<T>(repeated);
}
consteval bool values_in_double_are_bit_for_bit_those_of_the_callable() {
    return values_are_those_of_the_callable<double>() && agrees<double>(cancelling) && agrees<double>(nested);
}
consteval bool values_in_exact_arithmetic_are_exact() {
    constexpr auto f = ddx::function<3>(polynomial);
    constexpr vec<exact, 3> x{rational{1, 3}, rational{1, 5}, 2};
    return f(x) == polynomial(x) &&
           f(x) == rational{1, 3} + exact(rational{1, 5}) + 2 - rational{2, 15} + rational{1, 7} + rational{1, 5};
}
consteval bool literals_keep_their_value_in_wider_types() {
    constexpr auto tenth = ddx::function<ddx::scalar>([](auto t) { return t + 0.1; });
    return tenth(0.0L) == static_cast<long double>(0.1) && tenth(0.0F) == 0.1F &&
           tenth(exact(0)) == rational{3602879701896397, 36028797018963968};
}
consteval bool special_values_propagate() {
    constexpr auto f = ddx::function<ddx::scalar>([](auto t) { return 1 / t - 1 / t; });
    return support::is_nan(f(0.0)) && f(2.0) == 0;
}
consteval bool truth_values_choose_and_combine() {
    constexpr auto f = ddx::function<ddx::scalar>([](auto t) { return select((t > 0 && t < 1) || !(t < 5), t, -t); });
    return f(0.5) == 0.5 && f(2.0) == -2 && f(7.0) == 7 && f(-1.0) == 1;
}
consteval bool results_may_lie_in_several_places() {
    using holder = ddx::program_of<decltype(ddx::function<2>([](auto x) { return vec{x[1], x[0] + x[1], x[0]}; }))::source>;
    const double inputs[] = {1, 2};
    double first[1]{}, second[2]{};
    ddx::run<holder>(inputs, ddx::output_places<double, 1, 2>{{first, second}});
    return first[0] == 2 && second[0] == 3 && second[1] == 1;
}
constexpr auto sums_of_neighbours = [](const auto& x) {
    auto result = x;
    for (unsigned k = 0; k < 24; ++k) result[k] = x[k] + x[(k + 1) % 24];
    return result;
};
consteval bool outputs_are_stored_one_by_one_only_where_each_has_several_operations() {
    using many = ddx::program_of<decltype(ddx::function<24>(sums_of_neighbours))::source>;
    using few = ddx::program_of<decltype(ddx::function<24>([](auto x) { return product(sums_of_neighbours(x)); }))::source>;
    return many::program.length > ddx::detail::steps_in_caller && few::program.length > ddx::detail::steps_in_caller &&
           !ddx::detail::are_stored_alone<many> && ddx::detail::are_stored_alone<few>;
}
consteval bool a_branch_computes_what_its_selections_would() {
    // another condition beside, so that the program does not fork, and sides that are worth a branch; numbers without a single truth, such as symbols, take the program without branches
    constexpr auto f = ddx::function<2>([](auto x) {
        auto c = x[0] < x[1];
        auto a = select(c, sin(x[0]) * exp(x[1]) + x[0], cos(x[1]) / x[0]), b = select(!c, sqrt(x[0]) * x[1] + 1, log(x[1]));
        return ddx::vec{a, b, -a, a * b, select(c, x[0], x[1]), select(x[0] < 0, x[1], x[0])};
    });
    using source = decltype(f)::source;
    constexpr auto by_selections = []<class T>(T u, T v) {
        const bool c = u < v;
        const T a = c ? ddx::math::sin(u) * ddx::math::exp(v) + u : ddx::math::cos(v) / u;
        const T b = c ? ddx::math::log(v) : ddx::math::sqrt(u) * v + 1;
        return vec<T, 6>{a, b, -a, a * b, c ? u : v, u};
    };
    const double below[] = {0.5, 2}, above[] = {2, 0.5};
    return ddx::program_of<source>::program.main < ddx::program_of<source>::program.length && f(below) == by_selections(0.5, 2.0) &&
           f(above) == by_selections(2.0, 0.5) && ddx::program_of<source>::without_branches::program.main == ddx::program_of<source>::without_branches::program.length;
}

static_assert(values_in_double_are_bit_for_bit_those_of_the_callable());
static_assert(values_are_those_of_the_callable<long double>());
static_assert(values_in_exact_arithmetic_are_exact());
static_assert(literals_keep_their_value_in_wider_types());
static_assert(special_values_propagate());
static_assert(truth_values_choose_and_combine());
static_assert(results_may_lie_in_several_places());
static_assert(outputs_are_stored_one_by_one_only_where_each_has_several_operations());
static_assert(a_branch_computes_what_its_selections_would());

}  // namespace
