// SPDX-License-Identifier: MIT
#include <ddx/print/names.hpp>

#include <ddx/print/fixed_text.hpp>

namespace {

using namespace ddx;

constexpr bool input_is(int input, const char* expected) {
    const array<input_name, 3> names = numbered_names(array{2, 0, 3});
    buffer<char> sink;
    detail::append_input(sink, names, input);
    return sink == expected;
}
static_assert(input_is(0, "x0[0]"));
static_assert(input_is(1, "x0[1]"));
static_assert(input_is(2, "x1"));
static_assert(input_is(5, "x2[2]"));

}  // namespace
