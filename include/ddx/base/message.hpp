// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <utility>

#include <ddx/base/fixed_string.hpp>

namespace ddx {

/// A text folded into lines of equal width, as a template argument: compilers print it where they name a type.
///
/// Edges     clang++ 19 shows at most 36 characters of an array, none of them zero, and at most 10 elements of an array:
///           hence lines padded with blanks, and pages of ten lines.
template <std::size_t Lines>
struct message {
    char line[Lines][37];
};

namespace detail {

inline constexpr std::size_t line_width = 36, page_length = 10;

/// A sentence under construction, cut at its capacity.
struct sentence {
    static constexpr std::size_t capacity = 1800;
    char text[capacity]{};
    std::size_t size = 0;

    constexpr void put(char c) {
        if (size < capacity) text[size++] = c;
    }
    constexpr void put(const char* s) {
        while (*s != 0) put(*s++);
    }
    constexpr void put(const sentence& s) {
        for (std::size_t i = 0; i < s.size; ++i) put(s.text[i]);
    }
    template <std::size_t Size>
    constexpr void put(const fixed_string<Size>& s) {
        put(s.text);
    }
    constexpr void put(const short_name& s) { put(s.text); }
    constexpr void put(std::size_t number) {
        if (number >= 10) put(number / 10);
        put(static_cast<char>('0' + number % 10));
    }
    /// Puts the template's text up to the next {}, then a piece of context; the rest of the template.
    constexpr const char* fill(const char* rest, const auto& context) {
        while (*rest != 0 && !(rest[0] == '{' && rest[1] == '}')) put(*rest++);
        put(context);
        return *rest == 0 ? rest : rest + 2;
    }
};

/// Calls put_line(number, first, length) for each line of a sentence, broken at line ends and blanks; the number of lines.
constexpr std::size_t fold_lines(const sentence& s, auto put_line) {
    std::size_t lines = 0, first = 0;
    while (first < s.size) {
        std::size_t length = 0;
        while (first + length < s.size && length <= line_width && s.text[first + length] != '\n') ++length;
        if (length > line_width) {
            length = line_width;
            while (length > 0 && s.text[first + length] != ' ') --length;
            if (length == 0) length = line_width;
        }
        put_line(lines++, first, length);
        first += length;
        if (first < s.size && (s.text[first] == ' ' || s.text[first] == '\n')) ++first;
    }
    return lines;
}

template <std::size_t First, std::size_t Lines>
constexpr auto page_of(const sentence& s) {
    message<(Lines - First < page_length ? Lines - First : page_length)> page{};
    fold_lines(s, [&](std::size_t number, std::size_t first, std::size_t length) {
        if (number < First || number >= First + page_length) return;
        for (std::size_t i = 0; i < line_width; ++i) page.line[number - First][i] = i < length ? s.text[first + i] : ' ';
    });
    return page;
}

/// Form<pages of the text>: a type whose name is the text that Text() builds.
template <template <message...> class Form, auto Text>
struct spelled {
    static constexpr sentence whole = Text();
    static constexpr std::size_t lines = fold_lines(whole, [](std::size_t, std::size_t, std::size_t) {});
    template <std::size_t... I>
    static auto pages(std::index_sequence<I...>) -> Form<page_of<I * page_length, lines>(whole)...>;
    using type = decltype(pages(std::make_index_sequence<(lines + page_length - 1) / page_length>{}));
};

}  // namespace detail

}  // namespace ddx
