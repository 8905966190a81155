// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

namespace ddx {

/// A string of fixed length that can be a template argument: the name of a variable or of a primitive.
template <std::size_t Size>
struct fixed_string {
    char text[Size + 1]{};

    constexpr fixed_string() = default;
    consteval fixed_string(const char (&literal)[Size + 1]) {
        for (std::size_t i = 0; i < Size; ++i) text[i] = literal[i];
    }

    static constexpr std::size_t size() { return Size; }
    constexpr const char* c_str() const { return text; }

    template <std::size_t Other>
    constexpr bool operator==(const fixed_string<Other>& other) const {
        if (Size != Other) return false;
        for (std::size_t i = 0; i < Size; ++i)
            if (text[i] != other.text[i]) return false;
        return true;
    }
};

template <std::size_t Extent>
fixed_string(const char (&)[Extent]) -> fixed_string<Extent - 1>;

/// A name of bounded length, held by value in graphs: long enough for every variable and primitive; empty by short_name{}.
///
/// Cost      trivial, so that a compiler keeps no record of the unused names of an array.
struct short_name {
    static constexpr std::size_t capacity = 31;
    char text[capacity + 1];

    constexpr short_name() = default;
    template <std::size_t Extent>
    consteval short_name(const char (&literal)[Extent]) : short_name(fixed_string(literal)) {}
    template <std::size_t Size>
    constexpr short_name(const fixed_string<Size>& name) : text{} {
        static_assert(Size <= capacity, "a name has at most 31 characters");
        for (std::size_t i = 0; i < Size; ++i) text[i] = name.text[i];
    }
    constexpr explicit short_name(const char* name) : text{} {
        for (std::size_t i = 0; i < capacity && name[i] != 0; ++i) text[i] = name[i];
    }
    constexpr const char* c_str() const { return text; }
    constexpr bool operator==(const short_name&) const = default;
};

}  // namespace ddx
