// SPDX-License-Identifier: MIT
#include <ddx/eval/assembler.hpp>
#include <ddx/eval/detail/stores.hpp>
#include <ddx/eval/outputs.hpp>

#include "../graph_of_roots.hpp"

namespace {

using ddx::form, ddx::vec;

template <class F>
struct holder {
    static constexpr auto program = ddx::assemble(support::frozen_roots<4, F>, ddx::selections::by_branches);
};

/// Of a function with outputs in arrays of the given sizes: the first output of each pair, counted from 1, as digits of one
/// number; -1 where a pair has not the values of the two stores.
template <std::size_t... Sizes, class F>
consteval long pairs(F) {
    using outputs = ddx::output_places<double, Sizes...>;
    constexpr auto& code = ddx::detail::resolved_steps<holder<F>, outputs, true>;
    constexpr auto& program = holder<F>::program;
    long found = 0;
    for (int output = program.extent.outputs - 1; output >= 0; --output)
        for (std::size_t i = 0; i < code.size(); ++i) {
            if (code[i].how != form::pair || code[i].b != outputs::array_of(output) || code[i].c != outputs::index_of(output)) continue;
            found = 10 * found + output + 1;
            int stores = 0;
            for (int k = 0; k <= static_cast<int>(i); ++k) {
                const ddx::instruction& now = program.code[k];
                if (now.how == form::store && ((now.b == output && now.a == code[i].a) || (now.b == output + 1 && now.a == code[i].place))) ++stores;
            }
            if (stores != 2) return -1;
        }
    return found;
}
/// The number of outputs that a function's steps store.
template <std::size_t... Sizes, class F>
consteval int stored(F) {
    int count = 0;
    for (const ddx::detail::resolved_step& now : ddx::detail::resolved_steps<holder<F>, ddx::output_places<double, Sizes...>, true>)
        count += now.how == form::pair ? 2 : now.how == form::store ? 1 : 0;
    return count;
}

constexpr auto three = [](auto x) { return vec{sin(x[0]), sin(x[1]), sin(x[2])}; };
constexpr auto four_the_last_first = [](auto x) {
    const auto u = exp(x[0]), v = sin(u), w = cos(v);
    return vec{w * w, w, v, u};
};
constexpr auto with_inputs_and_constants = [](auto x) {
    const std::remove_cvref_t<decltype(x[0])> constant(3);
    return vec{sin(x[0]), x[1], sin(x[2]), constant, cos(x[0]), cos(x[1])};
};
constexpr auto seven = [](auto x) {
    return vec{sin(x[0]), sin(x[1]), sin(x[2]), sin(x[3]), cos(x[0]), cos(x[1]), cos(x[2])};
};
constexpr auto eight = [](auto x) {
    return vec{sin(x[0]), sin(x[1]), sin(x[2]), sin(x[3]), cos(x[0]), cos(x[1]), cos(x[2]), cos(x[3])};
};
constexpr auto decided = [](auto x) {
    const auto c = x[0] < x[1];
    return vec{select(c, exp(x[2]), x[3]), select(c, x[3], exp(x[0])), sin(x[0]), sin(x[1])};
};

consteval bool neighbours_are_stored_by_twos() { return pairs<3>(three) == 1 && stored<3>(three) == 3 && pairs<7>(seven) == 531; }
consteval bool the_order_in_which_they_are_computed_does_not_matter() { return pairs<4>(four_the_last_first) == 31; }
consteval bool neighbours_in_different_arrays_are_stored_alone() {
    return pairs<1, 3>(four_the_last_first) == 2 && pairs<1, 1, 2>(four_the_last_first) == 3 && pairs<2, 2>(four_the_last_first) == 31;
}
consteval bool inputs_and_constants_are_stored_alone() {
    return pairs<6>(with_inputs_and_constants) == 5 && stored<6>(with_inputs_and_constants) == 6;
}
consteval bool eight_neighbours_are_left_to_the_compiler() { return pairs<8>(eight) == 0 && stored<8>(eight) == 8; }
consteval bool what_a_branch_decides_is_stored_alone() { return pairs<4>(decided) == 3; }

static_assert(neighbours_are_stored_by_twos());
static_assert(the_order_in_which_they_are_computed_does_not_matter());
static_assert(neighbours_in_different_arrays_are_stored_alone());
static_assert(inputs_and_constants_are_stored_alone());
static_assert(eight_neighbours_are_left_to_the_compiler());
static_assert(what_a_branch_decides_is_stored_alone());

}  // namespace
