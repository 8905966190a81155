// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <type_traits>
#include <utility>

#include <ddx/base/config.hpp>
#include <ddx/number/arithmetic.hpp>
#include <ddx/number/math.hpp>
#include <ddx/number/pack_mask.hpp>

namespace ddx {

/// N numbers of type T computed together, one in each SIMD lane; N is the width of the target's registers unless said otherwise.
///
/// Math      every operation is that of T in each lane. Comparisons give a pack_mask, with which `select` chooses by lane.
/// Requires  T is float or double; integers of their size have the operators only.
/// Edges     those of T, and lanes do not see each other. A compiler may contract a * b + c, as it may in T.
/// Cost      one instruction for each register: a pack wider than the machine's registers takes several.
template <class T, int N = detail::machine_width<T>>
class pack {
public:
    using lane_type = T;
    using mask_type = pack_mask<T, N>;
    using file_type = detail::register_file<T, N>;
    using part_type = typename file_type::part_type;
    using lanes_type = detail::lane_array<T, N>;
    static constexpr int size() { return N; }

    pack() = default;
    DDX_INLINE constexpr explicit pack(const file_type& parts) : file(parts) {}
    /// The same number in every lane.
    template <class U>
        requires std::is_arithmetic_v<U>
    DDX_INLINE constexpr pack(U number) : file{} {
        if (__builtin_is_constant_evaluated())
            *this = by_lanes([number](T) { return static_cast<T>(number); }, *this);
        else
            for (part_type& part : file.part) part = static_cast<T>(number) - part_type{};  // not +: -0 stays -0
    }

    /// The numbers first[0], …, first[N - 1], of any alignment.
    DDX_INLINE static constexpr pack load(const T* first) {
        pack result{};
        if (__builtin_is_constant_evaluated())
            result = by_lanes([&](T) { return *first++; }, result);
        else
            for (int i = 0; i < file_type::count; ++i) __builtin_memcpy(&result.file.part[i], first + i * file_type::width, sizeof(part_type));
        return result;
    }
    DDX_INLINE constexpr void store(T* first) const {
        if (__builtin_is_constant_evaluated())
            for (const T lane : lanes().lanes) *first++ = lane;
        else
            for (int i = 0; i < file_type::count; ++i) __builtin_memcpy(first + i * file_type::width, &file.part[i], sizeof(part_type));
    }
    /// The same for numbers that are in registers themselves: they are put together and taken apart there, not by way of memory.
    DDX_INLINE static pack gathered(const T* numbers) {
        pack result;
        for (int i = 0; i < file_type::count; ++i)
            result.file.part[i] = part_of(numbers + i * file_type::width, std::make_index_sequence<file_type::width>{});
        return result;
    }
    DDX_INLINE void scatter(T* numbers) const {
        for (int i = 0; i < file_type::count; ++i)
            for (int lane = 0; lane < file_type::width; ++lane) {
                T& number = numbers[i * file_type::width + lane] = file.part[i][lane];
                machine::hide_origin(number);
            }
    }
    DDX_INLINE static constexpr pack from_lanes(const lanes_type& lanes) { return pack(__builtin_bit_cast(file_type, lanes)); }
    DDX_INLINE constexpr lanes_type lanes() const { return __builtin_bit_cast(lanes_type, file); }
    constexpr T operator[](int lane) const { return lanes().lanes[lane]; }

    /// f applied to the numbers of each lane: for what has no form in registers.
    template <class F, class... Packs>
    DDX_INLINE friend constexpr pack by_lanes(F f, const pack& first, const Packs&... rest) {
        lanes_type result = first.lanes();
        for (int i = 0; i < N; ++i) result.lanes[i] = f(result.lanes[i], rest[i]...);
        return from_lanes(result);
    }

    DDX_INLINE friend constexpr pack operator+(const pack& a, const pack& b) {
        if constexpr (std::is_floating_point_v<T>)
            if (__builtin_is_constant_evaluated()) return by_lanes([](T x, T y) { return arithmetic::add(x, y); }, a, b);
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] + b.file.part[i];
        return result;
    }
    DDX_INLINE friend constexpr pack operator-(const pack& a, const pack& b) {
        if constexpr (std::is_floating_point_v<T>)
            if (__builtin_is_constant_evaluated()) return by_lanes([](T x, T y) { return arithmetic::add(x, -y); }, a, b);
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] - b.file.part[i];
        return result;
    }
    DDX_INLINE friend constexpr pack operator*(const pack& a, const pack& b) {
        if constexpr (std::is_floating_point_v<T>)
            if (__builtin_is_constant_evaluated()) return by_lanes([](T x, T y) { return arithmetic::multiply(x, y); }, a, b);
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] * b.file.part[i];
        return result;
    }
    DDX_INLINE friend constexpr pack operator/(const pack& a, const pack& b) {
        if constexpr (std::is_floating_point_v<T>)
            if (__builtin_is_constant_evaluated()) return by_lanes([](T x, T y) { return arithmetic::divide(x, y); }, a, b);
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] / b.file.part[i];
        return result;
    }
    /// a b + c in one expression: rounded once where the target has an instruction for it and contraction is allowed, else twice.
    DDX_INLINE friend constexpr pack multiply_add(const pack& a, const pack& b, const pack& c) {
        if (__builtin_is_constant_evaluated()) return a * b + c;
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] * b.file.part[i] + c.file.part[i];
        return result;
    }
    DDX_INLINE friend constexpr pack operator-(const pack& a) {
        pack result{};
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = -a.file.part[i];
        return result;
    }
    DDX_INLINE friend constexpr pack operator+(const pack& a) { return a; }
    DDX_INLINE constexpr pack& operator+=(const pack& b) { return *this = *this + b; }
    DDX_INLINE constexpr pack& operator-=(const pack& b) { return *this = *this - b; }
    DDX_INLINE constexpr pack& operator*=(const pack& b) { return *this = *this * b; }
    DDX_INLINE constexpr pack& operator/=(const pack& b) { return *this = *this / b; }

    DDX_INLINE friend constexpr mask_type operator<(const pack& a, const pack& b) {
        mask_type result{};
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] < b.file.part[i];
        return result;
    }
    DDX_INLINE friend constexpr mask_type operator<=(const pack& a, const pack& b) {
        mask_type result{};
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] <= b.file.part[i];
        return result;
    }
    DDX_INLINE friend constexpr mask_type operator==(const pack& a, const pack& b) {
        mask_type result{};
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] == b.file.part[i];
        return result;
    }
    DDX_INLINE friend constexpr mask_type operator>(const pack& a, const pack& b) { return b < a; }
    DDX_INLINE friend constexpr mask_type operator>=(const pack& a, const pack& b) { return b <= a; }
    DDX_INLINE friend constexpr mask_type operator!=(const pack& a, const pack& b) { return !(a == b); }

    /// a in the lanes where the mask is true, b in the others.
    DDX_INLINE friend constexpr pack select(const mask_type& mask, const pack& a, const pack& b) {
        if (__builtin_is_constant_evaluated()) {
            lanes_type result = a.lanes();
            for (int i = 0; i < N; ++i) result.lanes[i] = mask[i] ? a[i] : b[i];
            return from_lanes(result);
        }
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = mask.file.part[i] ? a.file.part[i] : b.file.part[i];
        return result;
    }

    DDX_INLINE friend pack operator&(const pack& a, const pack& b)
        requires std::is_integral_v<T>
    {
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] & b.file.part[i];
        return result;
    }
    DDX_INLINE friend pack operator|(const pack& a, const pack& b)
        requires std::is_integral_v<T>
    {
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] | b.file.part[i];
        return result;
    }
    DDX_INLINE friend pack operator^(const pack& a, const pack& b)
        requires std::is_integral_v<T>
    {
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] ^ b.file.part[i];
        return result;
    }
    DDX_INLINE friend pack operator~(const pack& a)
        requires std::is_integral_v<T>
    {
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = ~a.file.part[i];
        return result;
    }
    DDX_INLINE friend pack operator<<(const pack& a, int places)
        requires std::is_integral_v<T>
    {
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] << places;
        return result;
    }
    DDX_INLINE friend pack operator>>(const pack& a, int places)
        requires std::is_integral_v<T>
    {
        pack result;
        for (int i = 0; i < file_type::count; ++i) result.file.part[i] = a.file.part[i] >> places;
        return result;
    }

    file_type file;

private:
    template <std::size_t... I>
    DDX_INLINE static part_type part_of(const T* numbers, std::index_sequence<I...>) {
        return part_type{numbers[I]...};
    }
};

/// The bits of each lane as an unsigned integer, and back.
template <class T, int N>
using bit_pack = pack<std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>, N>;
template <class T, int N>
DDX_INLINE bit_pack<T, N> to_bits(const pack<T, N>& x) {
    bit_pack<T, N> result;
    for (int i = 0; i < x.file.count; ++i) result.file.part[i] = (typename bit_pack<T, N>::part_type)x.file.part[i];
    return result;
}
template <class T, class U, int N>
DDX_INLINE pack<T, N> from_bits(const pack<U, N>& x) {
    pack<T, N> result;
    for (int i = 0; i < x.file.count; ++i) result.file.part[i] = (typename pack<T, N>::part_type)x.file.part[i];
    return result;
}

/// The operations of IEEE 754 on packs: their operators, which are constants too.
namespace arithmetic {

template <class T, int N>
DDX_INLINE constexpr pack<T, N> add(const pack<T, N>& a, const pack<T, N>& b) {
    return a + b;
}
template <class T, int N>
DDX_INLINE constexpr pack<T, N> multiply(const pack<T, N>& a, const pack<T, N>& b) {
    return a * b;
}

}  // namespace arithmetic

}  // namespace ddx
