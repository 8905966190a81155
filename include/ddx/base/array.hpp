// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

namespace ddx {

/// N elements, N being a constant: the library's tables and lists of shapes, and a template argument where T may be one.
///
/// Edges     N may be 0.
/// Cost      an element is one call away; a compiler takes .02 s to read <array>, and three calls for an element of std::array.
template <class T, std::size_t N>
struct array {
    T items[N == 0 ? 1 : N];

    static constexpr std::size_t size() { return N; }
    constexpr T& operator[](std::size_t i) { return items[i]; }
    constexpr const T& operator[](std::size_t i) const { return items[i]; }
    constexpr const T& back() const { return items[N - 1]; }
    constexpr T* begin() { return items; }
    constexpr T* end() { return items + N; }
    constexpr const T* begin() const { return items; }
    constexpr const T* end() const { return items + N; }
    constexpr bool operator==(const array&) const = default;
};

template <class First, class... Rest>
array(First, Rest...) -> array<First, 1 + sizeof...(Rest)>;

}  // namespace ddx
