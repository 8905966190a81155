// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>

#include <ddx/base/buffer.hpp>

namespace ddx::detail {

constexpr void append(buffer<char>& sink, const char* text) {
    while (*text != '\0') sink.push(*text++);
}

constexpr void append_integer(buffer<char>& sink, std::int64_t value) {
    char digits[20]{};
    int count = 0;
    if (value < 0) sink.push('-');
    std::uint64_t rest = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    do digits[count++] = static_cast<char>('0' + rest % 10);
    while ((rest /= 10) != 0);
    while (count > 0) sink.push(digits[--count]);
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace ddx::detail
