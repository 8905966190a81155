// SPDX-License-Identifier: MIT
#include <ddx/base/diagnostic.hpp>

namespace {

using ddx::code, ddx::demand, ddx::diagnostic_row, ddx::diagnostic_table, ddx::failed;

constexpr bool ends_with_a_stop(const char* text) {
    while (text[1] != 0) ++text;
    return text[0] == '.' || text[0] == ';';
}
consteval bool rows_stand_at_the_place_of_their_code() {
    unsigned place = 0;
    for (const diagnostic_row& row : diagnostic_table) {
        if (static_cast<unsigned>(row.id) != place || &ddx::detail::row_of(row.id) != &row) return false;
        ++place;
        const char* n = row.name;
        if (n[0] != 'D' || n[1] != static_cast<char>('0' + place / 10) || n[2] != static_cast<char>('0' + place % 10) ||
            n[3] != 0)
            return false;
    }
    return true;
}
consteval bool every_row_says_what_is_wrong_and_what_to_do() {
    for (const diagnostic_row& row : diagnostic_table)
        if (row.wrong[0] == 0 || row.cure[0] == 0 || ends_with_a_stop(row.wrong) || ends_with_a_stop(row.cure)) return false;
    return true;
}
consteval bool a_sentence_names_the_code_the_case_and_the_cure() {
    constexpr auto s = ddx::detail::sentence_of<code::D07, std::size_t{2}, std::size_t{2}>();
    constexpr char expected[] = "D07: index out of range: 2 in a vector of 2; components are counted from 0";
    for (std::size_t i = 0; i < s.size; ++i)
        if (s.text[i] != expected[i]) return false;
    return s.size == sizeof expected - 1;
}
consteval bool what_holds_is_not_reported() { return demand<code::D01, true>() && demand<code::D07, true, std::size_t{1}>(); }
consteval bool what_failed_takes_any_further_use() {
    const int number = failed{}(1, 2.0)[3];
    return number == 0 && failed{} == 1 && failed{}[failed{}] == failed{};
}

static_assert(rows_stand_at_the_place_of_their_code());
static_assert(every_row_says_what_is_wrong_and_what_to_do());
static_assert(a_sentence_names_the_code_the_case_and_the_cure());
static_assert(what_holds_is_not_reported());
static_assert(what_failed_takes_any_further_use());

}  // namespace
