// SPDX-License-Identifier: MIT
#include <ddx/base/array.hpp>

namespace {

using ddx::array;

consteval bool elements_lie_in_the_order_written() {
    constexpr array three{2, 3, 5};
    int total = 0;
    for (const int element : three) total = 10 * total + element;
    return three.size() == 3 && total == 235 && three[0] == 2 && three[1] == 3 && three.back() == 5;
}
consteval bool an_element_can_be_written() {
    array<int, 2> two{};
    two[1] = 7;
    for (int& element : two) ++element;
    return two == array{1, 8} && !(two == array{1, 7});
}
consteval bool no_elements_are_none() {
    constexpr array<int, 0> none{};
    for ([[maybe_unused]] const int element : none) return false;
    return none.size() == 0 && none == array<int, 0>{};
}

template <array Values>
struct listed {
    static constexpr int last = Values.back();
};
consteval bool a_list_is_a_template_argument() { return listed<array{4, 9}>::last == 9; }

static_assert(elements_lie_in_the_order_written());
static_assert(an_element_can_be_written());
static_assert(no_elements_are_none());
static_assert(a_list_is_a_template_argument());

}  // namespace
