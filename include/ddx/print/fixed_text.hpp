// SPDX-License-Identifier: MIT
#pragma once
#include <ddx/base/buffer.hpp>
#include <ddx/base/fixed_string.hpp>

namespace ddx {

/// The characters that Text::write() yields, as a string of exactly that length; it can stand in a static_assert.
///
/// Requires  Text::write() is a static constexpr function that returns a buffer<char>.
/// Cost      two constant evaluations: one that finds the length, one that fills it.
template <class Text>
struct fixed_text {
    static constexpr std::size_t size = static_cast<std::size_t>(Text::write().size());
    static constexpr fixed_string<size> value = [] {
        fixed_string<size> result;
        const buffer<char> characters = Text::write();
        for (std::size_t i = 0; i < size; ++i) result.text[i] = characters[static_cast<int>(i)];
        return result;
    }();
};

/// Whether a printed text is that of a string literal.
template <std::size_t Size, std::size_t Extent>
constexpr bool operator==(const fixed_string<Size>& text, const char (&literal)[Extent]) {
    bool same = Size + 1 == Extent;
    for (std::size_t i = 0; i < Size && same; ++i) same = text.text[i] == literal[i];
    return same;
}

/// Whether characters printed at run time are those of a zero-terminated string.
constexpr bool operator==(const buffer<char>& text, const char* other) {
    for (const char c : text)
        if (c != *other++) return false;
    return *other == '\0';
}

}  // namespace ddx
