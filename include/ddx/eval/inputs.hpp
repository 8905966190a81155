// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

#include <ddx/base/config.hpp>

namespace ddx {

/// The inputs of a program where they lie: chunks of numbers behind one another, nothing is copied.
///
/// Math      inputs[k] is entry k of all chunks in order, converted to T.
/// Requires  chunk i is a pointer or something else with [] to Sizes_i numbers.
/// Cost      none after inlining where k is a constant: it is the load of that entry.
template <class T, std::size_t... Sizes>
struct chunk_sizes {
    /// The chunks are what `find` has captured.
    template <class Find>
    struct inputs {
        Find find;
        DDX_INLINE constexpr T operator[](int k) const { return find(static_cast<std::size_t>(k)); }
    };

    template <class... Chunks>
    DDX_INLINE static constexpr auto of(Chunks... chunks) {
        const auto find = [=](std::size_t k) DDX_INLINE_LAMBDA {
            T result{};
            std::size_t start = 0, end = 0;
            ((start = end, end += Sizes, k >= start && k < end ? void(result = static_cast<T>(chunks[k - start])) : void()), ...);
            return result;
        };
        return inputs<decltype(find)>{find};
    }
};

}  // namespace ddx
