// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <utility>

#include <ddx/base/config.hpp>
#include <ddx/base/hana.hpp>

namespace ddx {

/// The inputs of a program where they lie: chunks of numbers behind one another, nothing is copied.
///
/// Math      inputs[k] is entry k of all chunks in order, converted to T.
/// Requires  chunk i is a pointer or something else with [] to Sizes_i numbers.
/// Cost      none after inlining where k is a constant: it is the load of that entry.
template <class T, std::size_t... Sizes>
struct chunk_sizes {
    template <class... Chunks>
    class inputs {
    public:
        DDX_INLINE constexpr explicit inputs(Chunks... chunks) : chunks_(chunks...) {}

        DDX_INLINE constexpr T operator[](int k) const {
            return find(static_cast<std::size_t>(k), std::make_index_sequence<sizeof...(Chunks)>{});
        }

    private:
        static constexpr std::size_t ends[sizeof...(Sizes) + 1] = {0, Sizes...};
        static constexpr std::size_t start_of(std::size_t chunk) {
            std::size_t total = 0;
            for (std::size_t i = 0; i < chunk; ++i) total += ends[i + 1];
            return total;
        }

        template <std::size_t... I>
        DDX_INLINE constexpr T find(std::size_t k, std::index_sequence<I...>) const {
            T result{};
            ((k >= start_of(I) && k < start_of(I) + Sizes ? void(result = static_cast<T>(hana::at_c<I>(chunks_)[k - start_of(I)])) : void()),
             ...);
            return result;
        }

        hana::basic_tuple<Chunks...> chunks_;
    };

    template <class... Chunks>
    DDX_INLINE static constexpr auto of(Chunks... chunks) {
        return inputs<Chunks...>(chunks...);
    }
};

}  // namespace ddx
