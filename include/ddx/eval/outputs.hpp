// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

#include <ddx/base/config.hpp>

namespace ddx {

/// The places that a program writes its outputs to: one array behind the other in counting, anywhere in memory.
///
/// Math      output k is entry k of all arrays in order.
/// Requires  place i has room for Sizes_i numbers.
template <class T, std::size_t... Sizes>
struct output_places {
    using value_type = T;
    T* places[sizeof...(Sizes)];

    /// The array that output k goes to, and its index there.
    static constexpr int array_of(int k) {
        int array = 0;
        std::size_t end = 0;
        ((array += static_cast<std::size_t>(k) >= (end += Sizes) ? 1 : 0), ...);
        return array;
    }
    static constexpr int index_of(int k) {
        std::size_t start = 0, end = 0;
        ((start = static_cast<std::size_t>(k) >= (end += Sizes) ? end : start), ...);
        return k - static_cast<int>(start);
    }

    DDX_INLINE constexpr T& operator[](int k) const { return places[array_of(k)][index_of(k)]; }
};

}  // namespace ddx
