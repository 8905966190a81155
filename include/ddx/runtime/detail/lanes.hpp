// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

#include <ddx/number/pack_math.hpp>

namespace ddx::detail {

/// One number of memory at a time.
template <class T>
struct single {
    using type = T;
    static constexpr std::size_t count = 1;
    DDX_INLINE static constexpr T load(const T* first) { return *first; }
    DDX_INLINE static constexpr void store(const T& number, T* first) { *first = number; }
};

/// What is computed at once: as many lanes as the machine has for float and double, one number at a time for others.
template <class T>
struct lanes_for : single<T> {};
template <class T>
    requires(std::is_same_v<T, float> || std::is_same_v<T, double>)
struct lanes_for<T> {
    using type = pack<T>;
    static constexpr std::size_t count = static_cast<std::size_t>(type::size());
    DDX_INLINE static constexpr type load(const T* first) { return type::load(first); }
    DDX_INLINE static constexpr void store(const type& numbers, T* first) { numbers.store(first); }
};

/// Several registers of numbers at once, which hide each other's latency: four of 32, two of 16.
template <class T>
struct wide_lanes_for : single<T> {};
template <class T>
    requires(lanes_for<T>::count > 1)
struct wide_lanes_for<T> {
    static constexpr int registers = machine::vector_bytes == 64 ? 4 : 2;
    using type = pack<T, registers * pack<T>::size()>;
    static constexpr std::size_t count = static_cast<std::size_t>(type::size());
    DDX_INLINE static constexpr type load(const T* first) { return type::load(first); }
    DDX_INLINE static constexpr void store(const type& numbers, T* first) { numbers.store(first); }
};

/// Calls use(lanes, i) for the numbers from, …, to - 1 in strips that start at i, as wide as there are numbers left, where lanes is
/// wide_lanes_for<T>, lanes_for<T> or single<T>; in constant evaluation one by one.
template <class T, class Use>
DDX_INLINE constexpr void for_each_strip(std::size_t from, std::size_t to, Use use) {
    if (!std::is_constant_evaluated()) {
        for (; to - from >= wide_lanes_for<T>::count; from += wide_lanes_for<T>::count) use(wide_lanes_for<T>{}, from);
        for (; to - from >= lanes_for<T>::count && lanes_for<T>::count > 1; from += lanes_for<T>::count) use(lanes_for<T>{}, from);
    }
    for (; from < to; ++from) use(single<T>{}, from);
}

/// The registers of a wide pack added or compared in pairs until one is left.
template <class T, int N, class Pair>
DDX_INLINE constexpr pack<T> folded(const pack<T, N>& x, Pair pair) {
    if constexpr (N == pack<T>::size()) {
        return x;
    } else {
        pack<T, N / 2> lower{}, upper{};
        constexpr int half = pack<T, N / 2>::file_type::count;
        for (int i = 0; i < half; ++i) lower.file.part[i] = x.file.part[i], upper.file.part[i] = x.file.part[half + i];
        return folded(pair(lower, upper), pair);
    }
}

/// The largest of some numbers, found in lanes; NaNs are passed over, and nothing is -∞.
template <class T>
class running_largest {
public:
    DDX_INLINE constexpr void see(const T& number) { one_ = number > one_ ? number : one_; }
    template <int N>
    DDX_INLINE constexpr void see(const pack<T, N>& numbers) {
        const auto larger = [](const auto& a, const auto& b) DDX_INLINE_LAMBDA { return select(b > a, b, a); };
        all_ = larger(all_, folded(numbers, [=](const auto& a, const auto& b) DDX_INLINE_LAMBDA { return select(a != a, b, larger(a, b)); }));
    }
    constexpr T value() const {
        T result = one_;
        if constexpr (lanes_for<T>::count > 1)
            for (const T lane : all_.lanes().lanes) result = lane > result ? lane : result;
        return result;
    }

private:
    T one_ = -std::numeric_limits<T>::infinity();
    typename lanes_for<T>::type all_ = -std::numeric_limits<T>::infinity();
};

}  // namespace ddx::detail
