// SPDX-License-Identifier: MIT
#include <ddx/base/fixed_string.hpp>

namespace {

using ddx::fixed_string, ddx::short_name;

consteval bool a_literal_gives_its_text_without_the_end() {
    constexpr fixed_string name("sigma");
    return name.size() == 5 && name.text[0] == 's' && name.text[4] == 'a' && name.c_str()[5] == 0;
}
consteval bool strings_are_equal_if_length_and_characters_are() {
    return fixed_string("x") == fixed_string("x") && !(fixed_string("x") == fixed_string("y")) &&
           !(fixed_string("x") == fixed_string("xy")) && fixed_string("") == fixed_string("");
}
template <fixed_string Name> struct named {};
template <class, class> inline constexpr bool same = false;
template <class T> inline constexpr bool same<T, T> = true;
consteval bool equal_strings_are_one_template_argument() {
    return same<named<"sigma">, named<fixed_string("sigma")>> && !same<named<"sigma">, named<"sigm">>;
}
consteval bool a_short_name_holds_any_string_up_to_31_characters() {
    constexpr short_name from_literal("0123456789012345678901234567890"), from_string(fixed_string("sinc"));
    return from_literal.c_str()[30] == '0' && from_literal.c_str()[31] == 0 && from_string == short_name("sinc") &&
           !(from_string == short_name());
}

static_assert(a_literal_gives_its_text_without_the_end());
static_assert(strings_are_equal_if_length_and_characters_are());
static_assert(equal_strings_are_one_template_argument());
static_assert(a_short_name_holds_any_string_up_to_31_characters());

}  // namespace
