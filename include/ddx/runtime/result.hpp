// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <limits>

#include <ddx/base/runtime_error_table.hpp>

namespace ddx {

/// A sentence of bounded length, held by value.
class error_text {
public:
    static constexpr std::size_t capacity = 255;

    constexpr const char* c_str() const { return text_; }
    constexpr std::size_t size() const { return size_; }

    constexpr void append(char letter) {
        if (size_ < capacity) text_[size_++] = letter;
    }
    constexpr void append(const char* words) {
        while (*words != '\0') append(*words++);
    }
    constexpr void append(std::size_t number) {
        if (number >= 10) append(number / 10);
        append(static_cast<char>('0' + number % 10));
    }

private:
    char text_[capacity + 1]{};
    std::size_t size_ = 0;
};

/// What was wrong with a call: a row of the table of run-time errors and the numbers that belong to it.
///
/// Math      `result` and `argument` count the call's results and arguments from 0; lengths count numbers, not bytes.
struct call_error {
    error_code code = error_code::none;
    std::size_t result = 0, argument = 0, needed = 0, given = 0;

    constexpr bool operator==(const call_error&) const = default;
    constexpr const runtime_error_row& row() const { return runtime_error_table[static_cast<std::size_t>(code)]; }

    /// The error as a sentence: code, what is wrong with the numbers put in, what to do.
    constexpr error_text text() const {
        error_text result_text;
        result_text.append(row().name);
        result_text.append(": ");
        append_filled(result_text, row().wrong);
        result_text.append("; ");
        append_filled(result_text, row().cure);
        return result_text;
    }

private:
    constexpr void append_filled(error_text& to, const char* words) const {
        while (*words != '\0') {
            if (*words != '{') {
                to.append(*words++);
                continue;
            }
            const char field = words[1];
            to.append(field == 'r' ? result : field == 'a' ? argument : field == 'n' ? needed : given);
            while (*words++ != '}') {}
        }
    }
};

/// Whether a call did its work, and if not why: a call that fails has written nothing.
class [[nodiscard]] status {
public:
    constexpr status() = default;
    constexpr status(const call_error& problem) : error_(problem) {}

    constexpr bool ok() const { return error_.code == error_code::none; }
    constexpr explicit operator bool() const { return ok(); }
    constexpr const call_error& error() const { return error_; }

private:
    call_error error_;
};

/// A number, or the reason why there is none.
///
/// Edges     the value of a failure is NaN if T has one, else T{}: reading it unchecked is wrong but never undefined.
template <class T>
class [[nodiscard]] result {
public:
    constexpr result(const T& value) : value_(value) {}
    constexpr result(const call_error& problem) : value_(none()), error_(problem) {}

    constexpr bool ok() const { return error_.code == error_code::none; }
    constexpr explicit operator bool() const { return ok(); }
    constexpr const call_error& error() const { return error_; }
    constexpr const T& value() const { return value_; }
    constexpr const T& operator*() const { return value_; }
    constexpr T value_or(const T& otherwise) const { return ok() ? value_ : otherwise; }

private:
    static constexpr T none() {
        if constexpr (std::numeric_limits<T>::has_quiet_NaN)
            return std::numeric_limits<T>::quiet_NaN();
        else
            return T{};
    }

    T value_;
    call_error error_;
};

}  // namespace ddx
