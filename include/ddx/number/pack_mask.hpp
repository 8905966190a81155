// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <type_traits>

#include <ddx/base/config.hpp>

namespace ddx {

namespace detail {

/// One register of the machine: Width numbers of type T.
template <class T, int Width>
struct register_of {
    typedef T type __attribute__((vector_size(Width * sizeof(T))));
};

template <class T, int N>
struct lane_array {
    T lanes[N];
};

template <class T>
inline constexpr int machine_width = machine::vector_bytes / static_cast<int>(sizeof(T));

/// N numbers in registers no wider than the machine's, so that no call passes a register which the target lacks.
template <class T, int N>
struct register_file {
    static_assert(sizeof(T) == 4 || sizeof(T) == 8, "ddx: the lanes of a pack are float, double or integers of their size");
    static_assert(N >= 2 && (N & (N - 1)) == 0, "ddx: a pack has 2, 4, 8, ... lanes");
    static constexpr int width = N < machine_width<T> ? N : machine_width<T>;
    static constexpr int count = N / width;
    using part_type = typename register_of<T, width>::type;

    part_type part[count];
};

/// The signed integer of the size of T: a comparison of lanes makes it 0 or -1.
template <class T>
using truth_lane = std::conditional_t<sizeof(T) == 4, std::int32_t, std::int64_t>;

}  // namespace detail

/// N truth values, one for each lane of a pack.
///
/// Math      && || ! lane by lane; all lanes are computed, whatever the first operand says.
template <class T, int N>
class pack_mask {
public:
    using file_type = detail::register_file<detail::truth_lane<T>, N>;
    using lanes_type = detail::lane_array<detail::truth_lane<T>, N>;

    pack_mask() = default;
    DDX_INLINE constexpr explicit pack_mask(const file_type& parts) : file(parts) {}

    constexpr bool operator[](int lane) const { return __builtin_bit_cast(lanes_type, file).lanes[lane] != 0; }

    DDX_INLINE friend constexpr pack_mask operator&&(const pack_mask& a, const pack_mask& b) {
        pack_mask result{};
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] & b.file.part[i];
        return result;
    }
    DDX_INLINE friend constexpr pack_mask operator||(const pack_mask& a, const pack_mask& b) {
        pack_mask result{};
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] | b.file.part[i];
        return result;
    }
    DDX_INLINE friend constexpr pack_mask operator!(const pack_mask& a) {
        pack_mask result{};
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = ~a.file.part[i];
        return result;
    }
    /// Whether any lane is true.
    DDX_INLINE friend constexpr bool any(const pack_mask& a) {
        detail::truth_lane<T> found = 0;
        for (const detail::truth_lane<T> lane : __builtin_bit_cast(lanes_type, a.file).lanes) found |= lane;
        return found != 0;
    }

    file_type file;
};

}  // namespace ddx
