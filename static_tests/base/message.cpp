// SPDX-License-Identifier: MIT
#include <ddx/base/message.hpp>
#include <type_traits>

namespace {

using namespace ddx::detail;

consteval bool reads(const sentence& s, const char* text) {
    std::size_t i = 0;
    for (; text[i] != 0; ++i)
        if (i >= s.size || s.text[i] != text[i]) return false;
    return i == s.size;
}
constexpr sentence sentence_of_words(int count) {
    sentence s;
    for (int i = 0; i < count; ++i) s.put("a longish word ");
    return s;
}

consteval bool numbers_are_put_in_decimal() {
    sentence s;
    s.put(std::size_t{0});
    s.put(' ');
    s.put(std::size_t{12034});
    return reads(s, "0 12034");
}
consteval bool braces_take_pieces_of_context_in_order() {
    sentence s;
    const char* rest = "argument {} has {} components";
    rest = s.fill(rest, std::size_t{1});
    rest = s.fill(rest, ddx::fixed_string("three"));
    s.put(rest);
    return reads(s, "argument 1 has three components");
}
consteval bool context_without_braces_is_appended() {
    sentence s;
    s.put(s.fill("y", ddx::short_name("z")));
    return reads(s, "yz");
}
consteval bool a_sentence_is_cut_at_its_capacity() { return sentence_of_words(200).size == sentence::capacity; }
consteval bool lines_are_broken_at_blanks_and_never_too_long() {
    const sentence s = sentence_of_words(20);
    bool short_enough = true, ends_with_a_word = true;
    const std::size_t lines = fold_lines(s, [&](std::size_t, std::size_t first, std::size_t length) {
        short_enough = short_enough && length <= line_width;
        ends_with_a_word = ends_with_a_word && (first + length == s.size || s.text[first + length] == ' ');
    });
    return lines > 8 && short_enough && ends_with_a_word;
}
consteval bool a_word_longer_than_a_line_is_cut() {
    sentence s;
    for (int i = 0; i < 50; ++i) s.put('x');
    return fold_lines(s, [](std::size_t, std::size_t, std::size_t) {}) == 2;
}
consteval bool pages_have_ten_lines_padded_with_blanks() {
    constexpr sentence s = sentence_of_words(30);
    constexpr std::size_t lines = fold_lines(s, [](std::size_t, std::size_t, std::size_t) {});
    constexpr auto first = page_of<0, lines>(s);
    constexpr auto last = page_of<lines / 10 * 10, lines>(s);
    return sizeof first.line / 37 == 10 && sizeof last.line / 37 == lines % 10 && first.line[0][35] == ' ' &&
           first.line[0][36] == 0 && last.line[lines % 10 - 1][35] == ' ';
}
template <ddx::message...> struct form {};
consteval bool equal_texts_spell_one_type() {
    return std::is_same_v<spelled<form, [] { return sentence_of_words(3); }>::type,
                          spelled<form, [] { return sentence_of_words(3); }>::type> &&
           !std::is_same_v<spelled<form, [] { return sentence_of_words(3); }>::type,
                           spelled<form, [] { return sentence_of_words(4); }>::type>;
}

static_assert(numbers_are_put_in_decimal());
static_assert(braces_take_pieces_of_context_in_order());
static_assert(context_without_braces_is_appended());
static_assert(a_sentence_is_cut_at_its_capacity());
static_assert(lines_are_broken_at_blanks_and_never_too_long());
static_assert(a_word_longer_than_a_line_is_cut());
static_assert(pages_have_ten_lines_padded_with_blanks());
static_assert(equal_texts_spell_one_type());

}  // namespace
