// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <limits>
#include <span>
#include <type_traits>

#include <ddx/runtime/result.hpp>

namespace ddx::detail {

/// Contiguous memory of known length: spans, arrays, vectors, ddx::vec, ddx::mat.
template <class R>
concept Viewable = requires(R& range) { std::span(range); };

/// The numbers in a result or an argument: those of its memory, or itself.
template <class R>
struct number_in {
    using type = std::remove_cvref_t<R>;
};
template <Viewable R>
struct number_in<R> {
    using type = std::remove_cv_t<typename decltype(std::span(std::declval<R&>()))::element_type>;
};
template <class R>
using number_in_t = typename number_in<std::remove_reference_t<R>>::type;

/// A single number as an argument of length 1.
template <class T>
struct single_number {
    T number;

    constexpr const T* data() const { return &number; }
    static constexpr std::size_t size() { return 1; }
};

template <class T, class R>
constexpr auto argument_view(const R& argument) {
    if constexpr (Viewable<const R>)
        return std::span<const T>(argument);
    else
        return single_number<T>{static_cast<T>(argument)};
}

template <class T, class R>
constexpr std::span<T> result_view(R& result) {
    if constexpr (Viewable<R>)
        return std::span<T>(result);
    else
        return std::span<T>(&result, 1);
}

/// Whether two views have a number in common.
///
/// Cost      two comparisons; in constant evaluation, where addresses have no order, one for each number.
template <class T>
constexpr bool share_memory(std::span<const T> a, std::span<const T> b) {
    if (a.empty() || b.empty()) return false;
    if (__builtin_is_constant_evaluated()) {
        for (const T& number : a)
            if (&number == b.data()) return true;
        for (const T& number : b)
            if (&number == a.data()) return true;
        return false;
    }
    const auto first_a = reinterpret_cast<std::uintptr_t>(a.data()), first_b = reinterpret_cast<std::uintptr_t>(b.data());
    return first_a < first_b + b.size_bytes() && first_b < first_a + a.size_bytes();
}

template <class T>
constexpr bool are_the_same(std::span<const T> a, std::span<const T> b) {
    return a.data() == b.data() && a.size() == b.size();
}

/// a * b, or the largest number where the product is larger.
constexpr std::size_t bounded_product(std::size_t a, std::size_t b) {
    constexpr std::size_t largest = std::numeric_limits<std::size_t>::max();
    return b != 0 && a > largest / b ? largest : a * b;
}

}  // namespace ddx::detail
