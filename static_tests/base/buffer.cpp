// SPDX-License-Identifier: MIT
#include <ddx/base/buffer.hpp>

namespace {

using ddx::buffer;

consteval bool what_is_pushed_is_found_again_after_any_growth() {
    buffer<int> numbers;
    for (int i = 0; i < 1000; ++i) numbers.push(i * i);
    for (int i = 0; i < 1000; ++i)
        if (numbers[i] != i * i) return false;
    return numbers.size() == 1000 && numbers.back() == 999 * 999;
}
consteval bool pop_returns_the_last() {
    buffer<int> numbers(2, 7);
    numbers.push(8);
    return numbers.pop() == 8 && numbers.pop() == 7 && numbers.size() == 1 && !numbers.empty();
}
consteval bool a_copy_is_independent() {
    buffer<int> first(3, 1);
    buffer<int> second = first;
    second[0] = 2;
    first = second;
    second.truncate(0);
    return first.size() == 3 && first[0] == 2 && first[2] == 1 && second.empty();
}
consteval bool a_moved_buffer_keeps_its_elements() {
    buffer<int> first(100, 5);
    const int* place = first.data();
    const buffer<int> second = static_cast<buffer<int>&&>(first);
    return second.data() == place && second.size() == 100 && first.size() == 0;
}
consteval bool resize_fills_with_the_given_value() {
    buffer<int> numbers(1, 1);
    numbers.resize(40, 9);
    numbers.resize(3);
    return numbers.size() == 3 && numbers[0] == 1 && numbers[1] == 9;
}
consteval bool append_adds_in_order_and_ranges_see_all() {
    const int three[] = {1, 2, 4};
    buffer<int> numbers;
    numbers.append(three, 3);
    numbers.append(three, 2);
    int total = 0;
    for (int number : numbers) total = 10 * total + number;
    return total == 12412;
}

static_assert(what_is_pushed_is_found_again_after_any_growth());
static_assert(pop_returns_the_last());
static_assert(a_copy_is_independent());
static_assert(a_moved_buffer_keeps_its_elements());
static_assert(resize_fills_with_the_given_value());
static_assert(append_adds_in_order_and_ranges_see_all());

}  // namespace
