// SPDX-License-Identifier: MIT
#include <limits>

#include <ddx/print/detail/decimal.hpp>

#include <ddx/print/fixed_text.hpp>

namespace {

using namespace ddx;

template <class T>
constexpr bool decimal_is(T value, const char* expected) {
    buffer<char> sink;
    detail::append_binary(sink, value);
    return sink == expected;
}

consteval bool a_literal_prints_as_it_was_written() {
    return decimal_is(0.1, "0.1") && decimal_is(2.7, "2.7") && decimal_is(12345.678, "12345.678") && decimal_is(1e-20, "1e-20");
}
static_assert(a_literal_prints_as_it_was_written());

consteval bool neighbours_print_differently() {
    return decimal_is(0.1 + 0.2, "0.30000000000000004") && decimal_is(0.3, "0.3") && decimal_is(9007199254740993.0, "9007199254740992");
}
static_assert(neighbours_print_differently());

consteval bool the_extremes_print() {
    return decimal_is(0.0, "0") && decimal_is(1.7976931348623157e308, "1.7976931348623157e308")
        && decimal_is(2.2250738585072014e-308, "2.2250738585072014e-308") && decimal_is(std::numeric_limits<double>::infinity(), "inf");
}
static_assert(the_extremes_print());

}  // namespace
