// SPDX-License-Identifier: MIT
#include <ddx/runtime/result.hpp>

namespace {

using ddx::call_error, ddx::error_code;

consteval bool each_row_stands_at_the_place_of_its_code() {
    for (std::size_t i = 0; i < ddx::runtime_error_table.size(); ++i)
        if (static_cast<std::size_t>(ddx::runtime_error_table[i].code) != i) return false;
    return true;
}
static_assert(each_row_stands_at_the_place_of_its_code());

consteval bool each_row_is_named_by_its_number() {
    for (std::size_t i = 0; i < ddx::runtime_error_table.size(); ++i) {
        const char* const name = ddx::runtime_error_table[i].name;
        if (name[0] != 'R' || name[1] != '0' || name[2] != static_cast<char>('0' + i) || name[3] != '\0') return false;
    }
    return true;
}
static_assert(each_row_is_named_by_its_number());

consteval bool no_text_is_cut_even_with_the_largest_numbers() {
    constexpr std::size_t most = static_cast<std::size_t>(-1);
    for (const ddx::runtime_error_row& row : ddx::runtime_error_table)
        if (call_error{row.code, most, most, most, most}.text().size() >= ddx::error_text::capacity) return false;
    return true;
}
static_assert(no_text_is_cut_even_with_the_largest_numbers());

consteval bool same_text(const char* a, const char* b) {
    while (*a != '\0' && *a == *b) ++a, ++b;
    return *a == *b;
}

consteval bool the_text_has_the_code_the_numbers_and_the_cure() {
    const ddx::error_text text = call_error{error_code::argument_length, 0, 1, 30, 2}.text();
    return same_text(text.c_str(), "R02: argument 1 has 2 numbers but needs 30; give each argument as many numbers as it has components");
}
static_assert(the_text_has_the_code_the_numbers_and_the_cure());

consteval bool a_status_is_right_until_it_has_an_error() {
    const ddx::status right, wrong = call_error{error_code::no_components};
    return right.ok() && right && !wrong.ok() && !wrong && wrong.error().code == error_code::no_components;
}
static_assert(a_status_is_right_until_it_has_an_error());

consteval bool a_result_holds_a_number() {
    const ddx::result<double> right = 2.5;
    return right.ok() && *right == 2.5 && right.value_or(1) == 2.5;
}
static_assert(a_result_holds_a_number());

consteval bool a_result_without_a_number_reads_as_nan() {
    const ddx::result<double> wrong = call_error{error_code::no_components};
    return !wrong && *wrong != *wrong && wrong.value_or(1) == 1;
}
static_assert(a_result_without_a_number_reads_as_nan());

consteval bool a_result_without_a_number_reads_as_zero_where_there_is_no_nan() {
    const ddx::result<int> wrong = call_error{error_code::no_components};
    return !wrong && wrong.value() == 0;
}
static_assert(a_result_without_a_number_reads_as_zero_where_there_is_no_nan());

}  // namespace
