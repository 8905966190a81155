// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <limits>

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

/// How `size` numbers are cut: into strips of wide lanes, then of lanes, then single ones; in constant evaluation all are single.
template <class T>
struct strips {
    std::size_t wide = 0, narrow = 0, singles, start_of_narrow = 0, start_of_singles = 0;

    constexpr explicit strips(std::size_t size) : singles(size) {
        if (__builtin_is_constant_evaluated()) return;
        wide = size / wide_lanes_for<T>::count;
        start_of_narrow = wide * wide_lanes_for<T>::count;
        narrow = (size - start_of_narrow) / lanes_for<T>::count;
        start_of_singles = start_of_narrow + narrow * lanes_for<T>::count;
        singles = size - start_of_singles;
    }
};

/// Calls use(lanes, i) for `size` numbers in strips that start at i, where lanes is wide_lanes_for<T>, lanes_for<T> or single<T>.
template <class T, class Use>
DDX_INLINE constexpr void for_each_strip(std::size_t size, Use use) {
    const strips<T> cut(size);
    for (std::size_t k = 0; k < cut.wide; ++k) use(wide_lanes_for<T>{}, k * wide_lanes_for<T>::count);
    for (std::size_t k = 0; k < cut.narrow; ++k) use(lanes_for<T>{}, cut.start_of_narrow + k * lanes_for<T>::count);
    for (std::size_t k = 0; k < cut.singles; ++k) use(single<T>{}, cut.start_of_singles + k);
}

/// The same strips from the last to the first: a pass that goes back over memory finds the end of it still in the cache.
template <class T, class Use>
DDX_INLINE constexpr void for_each_strip_backward(std::size_t size, Use use) {
    const strips<T> cut(size);
    for (std::size_t k = cut.singles; k > 0; --k) use(single<T>{}, cut.start_of_singles + k - 1);
    for (std::size_t k = cut.narrow; k > 0; --k) use(lanes_for<T>{}, cut.start_of_narrow + (k - 1) * lanes_for<T>::count);
    for (std::size_t k = cut.wide; k > 0; --k) use(wide_lanes_for<T>{}, (k - 1) * wide_lanes_for<T>::count);
}

/// Calls use(start, count) for `size` numbers in blocks that stay in the first-level cache.
template <class Use>
DDX_INLINE constexpr void for_each_block(std::size_t size, Use use) {
    constexpr std::size_t block = 1024;
    for (std::size_t start = 0; start < size; start += block) use(start, size - start < block ? size - start : block);
}

/// The registers of a wide pack added in pairs until one is left.
template <class T, int N>
DDX_INLINE constexpr pack<T> sum_of_registers(const pack<T, N>& x) {
    if constexpr (N == pack<T>::size()) {
        return x;
    } else {
        pack<T, N / 2> lower{}, upper{};
        constexpr int half = pack<T, N / 2>::file_type::count;
        for (int i = 0; i < half; ++i) lower.file.part[i] = x.file.part[i], upper.file.part[i] = x.file.part[half + i];
        return sum_of_registers(lower + upper);
    }
}

/// The largest of some numbers, found in lanes; NaNs are passed over, and nothing is -∞.
template <class T>
class running_largest {
public:
    DDX_INLINE constexpr void see(const T& number) { one_ = number > one_ ? number : one_; }
    template <int N>
    DDX_INLINE constexpr void see(const pack<T, N>& numbers) {
        for (const auto& part : numbers.file.part) {
            const pack<T> register_of_numbers(typename pack<T>::file_type{part});
            all_ = select(register_of_numbers > all_, register_of_numbers, all_);
        }
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
